//! The projection: the comparison alone, in large letters, one column after the other, and how a
//! figure is computed, one step after the other. A presenter's remote sends the same keys.

use super::held::Workshop;
use crate::outcome::Row;
use crate::present::text::row_title;
use crate::present::workshop::{Slide, SlideRow, opened_words, slides};
use crate::ui::dom::{Tag, Tags, key_of, tag};
use crate::ui::widgets::{
    Icon, button, column_mark, icon_button, modal, para, section_title, select_field,
};
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, With, WithUntracked};

const WORDS: &str = "Le dossier ouvert dans « Simuler », en grand, pour être lu du fond de la \
    salle. Flèches, Page suivante et Page précédente, ou la télécommande : étape ou colonne \
    suivante, et retour. Début et Fin : première et dernière colonne. Point : écran noir. \
    Échap : fin.";

/// The figures whose computation may be shown.
const ROWS: [Row; 6] =
    [Row::Ps, Row::PrixDeRevient, Row::Marge, Row::BonusMission, Row::TotalCaf, Row::ResteACharge];

/// The keys that it hears, but the one that ends it.
const KEYS: [&str; 13] = [
    "ArrowRight",
    "ArrowDown",
    "PageDown",
    " ",
    "Enter",
    "ArrowLeft",
    "ArrowUp",
    "PageUp",
    "Backspace",
    "Home",
    "End",
    ".",
    "b",
];

/// Where the projection stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Shown {
    /// Which slide.
    slide: usize,
    /// How many steps of it are shown.
    steps: usize,
    /// Whether the screen is black.
    is_black: bool,
}

#[derive(Clone, Copy)]
struct Projection {
    slides: Memo<Vec<Slide>>,
    shown: RwSignal<Option<Shown>>,
}

impl Projection {
    fn steps_of(self, slide: usize) -> usize {
        self.slides.with_untracked(|all| all.get(slide).map_or(0, |slide| slide.steps.len()))
    }

    fn move_to(self, to: impl FnOnce(Shown) -> Shown) {
        if let Some(shown) = self.shown.get_untracked() {
            self.shown.set(Some(to(Shown { is_black: false, ..shown })));
        }
    }

    fn forward(self) {
        let last = self.slides.with_untracked(Vec::len).saturating_sub(1);
        self.move_to(|shown| {
            if shown.steps < self.steps_of(shown.slide) {
                Shown { steps: shown.steps.saturating_add(1), ..shown }
            } else if shown.slide < last {
                Shown { slide: shown.slide.saturating_add(1), steps: 0, ..shown }
            } else {
                shown
            }
        });
    }

    fn back(self) {
        self.move_to(|shown| match (shown.steps.checked_sub(1), shown.slide.checked_sub(1)) {
            (Some(steps), _) => Shown { steps, ..shown },
            (None, Some(slide)) => Shown { slide, steps: self.steps_of(slide), ..shown },
            (None, None) => shown,
        });
    }

    fn go_to(self, slide: usize) {
        self.move_to(|shown| Shown { slide, steps: 0, ..shown });
    }

    /// What a key does: those of a presenter's remote are among them. False for another key. On a
    /// black screen, each of them lights it again, and does nothing else.
    fn press(self, key: &str) -> bool {
        if let Some(shown) = self.shown.get_untracked().filter(|shown| shown.is_black)
            && KEYS.contains(&key)
        {
            self.shown.set(Some(Shown { is_black: false, ..shown }));
            return true;
        }
        let last = self.slides.with_untracked(Vec::len).saturating_sub(1);
        match key {
            "ArrowRight" | "ArrowDown" | "PageDown" | " " | "Enter" => self.forward(),
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" => self.back(),
            "Home" => self.go_to(0),
            "End" => self.go_to(last),
            "." | "b" | "B" => {
                let shown = self.shown.get_untracked().unwrap_or_default();
                self.shown.set(Some(Shown { is_black: true, ..shown }));
            }
            _ => return false,
        }
        true
    }
}

/// The section, and what is projected over the page.
pub fn projection(workshop: Workshop) -> Tag {
    let row = RwSignal::new(0_usize);
    let state = workshop.state;
    let projection = Projection {
        slides: Memo::new(move |_| {
            let row = ROWS.get(row.get()).copied().unwrap_or(Row::Ps);
            state.with(|dossier| slides(dossier, row))
        }),
        shown: RwSignal::default(),
    };
    let rows = ROWS.iter().enumerate();
    let rows = rows.map(|(at, row)| (at.to_string(), row_title(*row).to_string())).collect();
    let chosen = select_field(
        "projection-montant",
        "Montant expliqué pas à pas",
        rows,
        move || row.get().to_string(),
        move |text| row.set(text.parse().unwrap_or_default()),
    );
    let start = button("btn btn--main")
        .text("Projeter")
        .on_click(move || projection.shown.set(Some(Shown::default())));
    tag("section", "prose no-print")
        .child(section_title("Projeter"))
        .child(para(WORDS))
        .child(tag("p", "").text(move || state.with(opened_words)))
        .child(chosen)
        .child(tag("p", "acts").child(start))
        .child(stage(projection))
}

fn stage(projection: Projection) -> Tag {
    let Projection { shown, .. } = projection;
    let drawn = move || {
        let at = shown.get()?;
        Some((at, projection.slides.with(|all| all.get(at.slide).cloned())?))
    };
    let draw = move |drawn: &Option<(Shown, Slide)>| -> Tags {
        drawn.iter().flat_map(|(at, slide)| slide_tags(projection, *at, slide)).collect()
    };
    // The focus stays on what frames the slide, which is drawn again at each step.
    let frame = tag("div", "stage__in")
        .attr("tabindex", "-1")
        .attr("autofocus", true)
        .attr("aria-live", "polite")
        .dynamic(drawn, draw);
    let dialog = tag("dialog", "stage")
        .attr("aria-label", "Projection")
        .class("stage--black", move || shown.get().is_some_and(|at| at.is_black))
        .child(frame)
        .on("keydown", move |event| {
            if projection.press(&key_of(&event)) {
                event.prevent_default();
            }
        });
    modal(dialog, move || shown.with(Option::is_some), move || shown.set(None))
}

fn slide_tags(projection: Projection, at: Shown, slide: &Slide) -> Tags {
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fin de la projection")
        .attr("tabindex", "-1")
        .on_click(move || projection.shown.set(None));
    let title = tag("h2", "").child(column_mark(slide.place)).text(&slide.title);
    let head = tag("div", "stage__h").child(title).child(close);
    let steps = slide.steps.iter().take(at.steps).map(|step| {
        tag("li", "")
            .child(tag("span", "").text(&step.words))
            .child(tag("strong", "").text(&step.value))
    });
    let question = (at.steps > 0).then(|| tag("h3", "").text(&slide.question));
    let steps = tag("ol", "stage__s").children(steps);
    let body = tag("div", "").child(rows(slide, at.steps > 0)).children(question).child(steps);
    vec![head, body]
}

/// The figures; only the one that is explained while its steps are shown: they need the room.
fn rows(slide: &Slide, is_explaining: bool) -> Tag {
    let row = |row: &SlideRow| {
        let cell = |words: &str| tag("td", "num").text(words);
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").text(row.name))
            .child(cell(&row.base))
            .children(row.value.iter().map(|words| cell(words)))
            .children(row.ecart.iter().map(|words| cell(words)))
    };
    let heads = if slide.place == 0 { &["Base"][..] } else { &["Base", "Scénario", "Écart"] };
    let heads = heads.iter().map(|words| tag("th", "num").attr("scope", "col").text(*words));
    tag("table", "")
        .child(tag("thead", "").child(tag("tr", "").child(tag("td", "")).children(heads)))
        .child(
            tag("tbody", "").children(
                slide.rows.iter().filter(|it| it.is_explained || !is_explaining).map(row),
            ),
        )
}
