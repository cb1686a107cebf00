//! The first figure: a few boxes, and what they come to at once.

use crate::browser;
use crate::calendar::Exercice;
use crate::draft::Texts;
use crate::law::PRIX_PLAFOND;
use crate::money::Euros;
use crate::outcome::Outcome;
use crate::present::explain::ps_sentence;
use crate::present::text::Route;
use crate::rules::evaluate;
use crate::scenario::{Dossier, ONE_POST};
use crate::situation::{Field, Gap, Owner};
use crate::ui::data::open_stored;
use crate::ui::dom::{Tag, event_target_value, tag};
use crate::ui::lazy_part::with_host_values;
use crate::ui::shell::{offered_years, year_select};
use crate::ui::state::{Persistence, State, StoredDossier};
use crate::ui::widgets::{Icon, badge, button, confirmation, entry_message, icon, link, sentence};
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, Update, With, WithUntracked};

/// Opens what was typed on this page, and keeps it at once: it is somebody's own. What is kept
/// already is not kept twice.
pub(super) fn carry_on(state: State, dossier: Dossier) {
    let (store, dossier) = (
        state.persistence.with_untracked(|persistence| persistence.store),
        with_host_values(state, dossier),
    );
    state.flush();
    let same = |listed: &StoredDossier| {
        !listed.is_trashed()
            && listed.content.as_ref().is_ok_and(|opened| opened.dossier == dossier)
    };
    if let Some(listed) = state.listed().into_iter().find(same) {
        return open_stored(state, &listed.key);
    }
    state.open(Persistence::fresh(store, &Dossier::empty(dossier.base.exercice)), dossier);
    state.flush();
}

/// The year of the computer's clock.
pub(super) fn this_year() -> Exercice {
    u16::try_from(js_sys::Date::new_0().get_full_year())
        .ok()
        .and_then(Exercice::new)
        .unwrap_or(Exercice::constant(2026))
}

/// What is typed on this page.
#[derive(Clone, Copy)]
struct FirstFigure {
    exercice: RwSignal<Exercice>,
    plafond: RwSignal<String>,
    etp: RwSignal<String>,
    costs: RwSignal<String>,
    /// The doubtful texts that are meant, as the person said.
    confirmed: RwSignal<Vec<String>>,
}

impl FirstFigure {
    fn new() -> FirstFigure {
        FirstFigure {
            exercice: RwSignal::new(this_year()),
            plafond: RwSignal::new(String::new()),
            etp: RwSignal::new(String::new()),
            costs: RwSignal::new(String::new()),
            confirmed: RwSignal::new(Vec::new()),
        }
    }

    /// The one year whose ceiling is published, with a relais where nothing is typed yet.
    fn show_sourced(self) {
        self.exercice.set(Exercice::constant(2017));
        for (text, example) in [(self.etp, "1,0"), (self.costs, "70\u{202f}000")] {
            if text.with_untracked(String::is_empty) {
                text.set(example.to_string());
            }
        }
    }

    /// A relais of one animator, and its costs as one total.
    fn dossier(self) -> Dossier {
        let exercice = self.exercice.get();
        let mut dossier = Dossier::of_one_post(exercice);
        self.put(Field::PostEtp(ONE_POST), &self.etp.get(), &mut dossier.texts);
        dossier.texts.set(Field::ToAllocate, &self.costs.get());
        if PRIX_PLAFOND.at(exercice).is_err() {
            let field = Field::PrixPlafond(Owner::Base, exercice);
            self.put(field, &self.plafond.get(), &mut dossier.texts);
        }
        dossier
    }

    fn put(self, field: Field, text: &str, texts: &mut Texts) {
        texts.ask_about(field, field.kind(), text);
        if self.confirmed.with(|confirmed| confirmed.iter().any(|known| known == text)) {
            texts.confirm(field);
        }
    }
}

/// The first figure: the year and its ceiling, the working time, the costs.
pub(super) fn first_figure() -> Tag {
    let (state, typed) = (State::here(), FirstFigure::new());
    let dossier = Memo::new(move |_| typed.dossier());
    let fields = tag("div", "quick__f")
        .child(exercice_field(typed))
        .child(ceiling(typed, dossier))
        .child(quick_field(
            ("q-etp", "Animateurs, en ETP"),
            "Équivalents temps plein\u{a0}: 0,8 ou 4/5 ou 80\u{a0}%",
            (typed.etp, typed.confirmed),
            (dossier, |_| Field::PostEtp(ONE_POST)),
        ))
        .child(quick_field(
            ("q-dep", "Dépenses de l’année, en €"),
            "Salaires compris\u{a0}: 70\u{202f}000 ou 70\u{a0}k€",
            (typed.costs, typed.confirmed),
            (dossier, |_| Field::ToAllocate),
        ));
    let go_on = link("", Route::Simuler, "Continuer avec ces chiffres")
        .on_click(move || carry_on(state, dossier.get_untracked()));
    tag("form", "quick")
        .attr("aria-labelledby", "h-quick")
        .on("submit", |event| event.prevent_default())
        .child(tag("h2", "").attr("id", "h-quick").text("Un premier chiffre"))
        .child(fields)
        .child(first_answer(dossier))
        .child(tag("p", "").child(go_on))
}

fn exercice_field(typed: FirstFigure) -> Tag {
    let chosen = move || typed.exercice.get();
    let select = year_select("q-ex", offered_years(this_year()), chosen, move |exercice| {
        typed.exercice.set(exercice);
    });
    let label = tag("label", "").attr("for", "q-ex").text("Exercice");
    tag("div", "field").child(label).child(select)
}

/// The ceiling of the year: a box, or the published one.
fn ceiling(typed: FirstFigure, dossier: Memo<Dossier>) -> Tag {
    let published = move || PRIX_PLAFOND.at(typed.exercice.get()).ok().map(|row| row.value);
    let draw = move |published: &Option<Euros>| {
        let Some(price) = published else { return vec![ceiling_box(typed, dossier)] };
        let words = format!("{}, publié", price.to_short_string());
        let label = tag("span", "label").text("Prix plafond par ETP");
        vec![tag("div", "field").child(label).child(tag("p", "").text(words))]
    };
    tag("div", "").dynamic(published, draw)
}

fn ceiling_box(typed: FirstFigure, dossier: Memo<Dossier>) -> Tag {
    let sourced = button("linkish")
        .text("Voir un exemple en 2017, seule année publiée")
        .on_click(move || typed.show_sourced());
    quick_field(
        ("q-plafond", "Prix plafond, en € par ETP"),
        "Barème national des aides aux partenaires, ou notification de votre Caf",
        (typed.plafond, typed.confirmed),
        (dossier, |dossier| Field::PrixPlafond(Owner::Base, dossier.base.exercice)),
    )
    .child(sourced)
}

/// What the Caf would pay, how sure it is, and why.
pub(super) fn first_answer(dossier: Memo<Dossier>) -> Tag {
    let shown = Memo::new(move |_| dossier.with(|dossier| evaluate(&dossier.base_situation())));
    let amount = move || shown.with(ps_of);
    let certainty = move || shown.with(|outcome| outcome.ps.shown_certainty());
    let words = move || shown.with(ps_sentence);
    let head = tag("p", "label")
        .text("La Caf verserait, en prestation de service ")
        .dynamic(certainty, |certainty| certainty.map(badge).into_iter().collect());
    let figure = tag("p", "answer__n")
        .class("answer__n--todo", move || amount().is_none())
        .text(move || amount().unwrap_or_else(|| "à compléter".to_string()));
    let waits = move || shown.with(|outcome| outcome.ps.value.clone().err().unwrap_or_default());
    let figure = tag("div", "")
        .child(figure)
        .dynamic(waits, |gaps| gaps.first().map(lead).into_iter().collect());
    tag("div", "answer")
        .attr("role", "status")
        .child(head)
        .child(figure)
        .dynamic(words, |words| vec![tag("p", "").children(sentence(words))])
}

/// Leads to the first value that is missing.
pub(super) fn lead(gap: &Gap) -> Tag {
    let (id, words) = match gap {
        Gap::Empty(Field::PostEtp(_)) | Gap::Unreadable(Field::PostEtp(_)) => {
            ("q-etp", "le temps des animateurs")
        }
        Gap::Empty(Field::PrixPlafond(..)) | Gap::Unreadable(Field::PrixPlafond(..)) => {
            ("q-plafond", "le prix plafond de l’année")
        }
        Gap::Empty(_)
        | Gap::Unreadable(_)
        | Gap::NoPrixPlafond(_)
        | Gap::NothingToCarry(_)
        | Gap::NoTaux(_)
        | Gap::BothContracts
        | Gap::TooLarge => ("q-dep", "les dépenses de l’année"),
    };
    let go = move || {
        browser::focus(id);
    };
    tag("p", "").text("Il manque ").child(button("linkish").text(words).on_click(go))
}

pub(super) fn ps_of(outcome: &Outcome) -> Option<String> {
    outcome.ps.euros().ok().map(|value| value.to_string())
}

fn quick_field(
    (id, label): (&'static str, &str),
    hint: &'static str,
    (text, confirmed): (RwSignal<String>, RwSignal<Vec<String>>),
    (dossier, field): (Memo<Dossier>, fn(&Dossier) -> Field),
) -> Tag {
    let state = State::here();
    let wording =
        move || dossier.with(|dossier| entry_message(state, dossier, field(dossier), hint));
    let asked = move || dossier.with(|dossier| dossier.entry(field(dossier)).doubt().is_some());
    let answer = move || {
        confirmed.update(|confirmed| confirmed.push(text.get_untracked()));
        browser::focus(id);
    };
    let draw = |(wrong, words): &(bool, String)| {
        vec![if *wrong {
            tag("span", "err").child(icon(Icon::Warn)).child(tag("span", "").text(words))
        } else {
            tag("span", "hint").text(words)
        }]
    };
    let note = format!("{id}-note");
    let made = tag("input", "in in--num")
        .attr("id", id)
        .attr("inputmode", dossier.with_untracked(field).kind().keypad())
        .attr("autocomplete", "off")
        .attr("maxlength", "60")
        .attr("aria-describedby", &note)
        .attr("aria-invalid", move || wording().0.then(|| "true".to_string()))
        .prop("value", move || text.get())
        .on("input", move |event| text.set(event_target_value(&event)));
    tag("div", "field")
        .child(tag("label", "").attr("for", id).text(label))
        .child(made)
        .child(tag("span", "").attr("id", &note).dynamic(wording, draw))
        .child(tag("span", "").show(asked, move || confirmation().on_click(answer)))
}
