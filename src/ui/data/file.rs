//! The file: saving the work in one, and looking at one before it is opened.

use super::share::{callouts, pay_ticks};
use crate::browser;
use crate::calendar::Date;
use crate::exchange::{
    FileContent, FileError, LONGEST, SavedFile, decode_file, encode_file, file_name,
};
use crate::present::data::{
    FileFigure, FileView, PayChoice, ShareOptions, file_view, not_a_file, outgoing,
};
use crate::present::text::{Route, certainty_word, typeset};
use crate::scenario::Dossier;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::{Persistence, State};
use crate::ui::widgets::{Icon, button, column_heading, icon_button, modal};
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, With, WithUntracked};
use web_sys::Event;

/// Hands a dossier over as a file; says it when the browser refuses.
pub fn save_as_file(state: State, dossier: &Dossier, revision: u64) {
    let name = file_name(dossier.texts.get(Field::RelaisName), dossier.base.exercice);
    let text = encode_file(dossier, revision, browser::iso_day().parse::<Date>().ok());
    if browser::download(&name, &text, "application/json").is_err() {
        state.notify(
            "Votre navigateur refuse le téléchargement : copiez le texte affiché sur « Mes \
            données ».",
            false,
        );
    }
}

const WORDS: &str = "Un fichier est à vous : il survit au navigateur, passe d’un ordinateur à \
    l’autre, s’envoie. Il contient tout ce que vous avez tapé, coûts des postes et corbeille des \
    scénarios compris (sauf si vous masquez les salaires), et les montants d’aujourd’hui avec le \
    barème qui les donne.";
const MASKED: &str =
    "Un fichier aux salaires masqués ne remplace pas le vôtre : gardez-en un entier.";
const HELP: &str = "L’ouvrir ne remplace rien : on voit d’abord ce qu’il contient, puis il \
    s’ajoute à vos dossiers. On peut aussi le déposer, sur n’importe quelle page.";

/// Reads the file that was chosen, or dropped on the page (src/web/guard.js): it is shown, or why
/// it cannot be.
fn read_file(event: &Event, shown: RwSignal<Option<SavedFile>>, error: RwSignal<&'static str>) {
    let most = u32::try_from(LONGEST).unwrap_or(u32::MAX);
    browser::read_chosen(event, most, move |text| {
        match text.map_or(Err(FileError::TooLong), |text| decode_file(&text)) {
            Ok(file) => {
                error.set("");
                shown.set(Some(file));
            }
            Err(why) => error.set(not_a_file(&why)),
        }
    });
}

/// Saving, opening, and the dialog that shows a file before it is opened.
pub fn file_section(title: Tag) -> Tag {
    let state = State::here();
    let (shown, error) = (RwSignal::new(None), RwSignal::new(""));
    let take = move |event: &Event| read_file(event, shown, error);
    let pay = RwSignal::new(PayChoice::Told);
    let save = button("btn btn--main").text("Enregistrer dans un fichier").on_click(move || {
        let share = ShareOptions { pay: pay.get_untracked(), ..ShareOptions::default() };
        if let Ok((sent, _)) = state.peek(|dossier| outgoing(dossier, share)) {
            save_as_file(state, &sent, 1);
        }
    });
    let input = tag("input", "")
        .attr("type", "file")
        .attr("id", "fichier-donnees")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "fichier-aide")
        .on("change", move |event| take(&event));
    let open = tag("label", "btn btn--file").text("Ouvrir un fichier…").child(input);
    tag("section", "prose")
        .child(title)
        .child(tag("p", "").text(typeset(WORDS)))
        .child(pay_choice(state, pay))
        .child(tag("p", "acts").child(save).child(open))
        .child(tag("p", "hint").attr("id", "fichier-aide").text(typeset(HELP)))
        .child(
            tag("div", "")
                .attr("role", "alert")
                .dynamic(move || error.get(), |error| refused(error)),
        )
        .child(preview(state, shown))
}

/// Whether the pay is masked, and what to know then.
fn pay_choice(state: State, pay: RwSignal<PayChoice>) -> Tag {
    let share = move || ShareOptions { pay: pay.get(), ..ShareOptions::default() };
    let notes = Memo::new(move |_| state.with(|dossier| masked_notes(dossier, share())));
    let said = tag("div", "").attr("role", "status");
    tag("div", "")
        .child(pay_ticks(state, share, move |choice| pay.set(choice)))
        .child(said.dynamic(move || notes.get(), |notes| callouts(notes)))
}

/// What to know of a file whose pay is masked.
fn masked_notes(dossier: &Dossier, share: ShareOptions) -> Vec<String> {
    if !share.pay.is_masked() {
        return Vec::new();
    }
    match outgoing(dossier, share) {
        Ok((_, notes)) => notes.into_iter().chain([MASKED.to_string()]).collect(),
        Err(why) => vec![why.to_string()],
    }
}

fn refused(why: &str) -> Tags {
    let line = || tag("p", "err").text(typeset(why));
    if why.is_empty() { Tags::new() } else { vec![line()] }
}

/// What a file is, and « Ouvrir ».
fn preview(state: State, shown: RwSignal<Option<SavedFile>>) -> Tag {
    let close = move || shown.set(None);
    let view = move || shown.with(|file| file.as_ref().map(file_view));
    let draw = move |view: &Option<FileView>| {
        view.as_ref().map(|view| inside(state, shown, view)).unwrap_or_default()
    };
    let dialog = tag("dialog", "dlg").attr("aria-labelledby", "h-fichier").dynamic(view, draw);
    modal(dialog, move || shown.with(Option::is_some), close)
}

fn inside(state: State, shown: RwSignal<Option<SavedFile>>, view: &FileView) -> Tags {
    let close = move || shown.set(None);
    let head = tag("div", "dlg__h")
        .child(tag("h2", "").attr("id", "h-fichier").text(&view.name))
        .child(icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer").on_click(close));
    let facts = tag("p", "").text(view.facts.join(" "));
    // It scrolls when the figures are many: the keyboard must reach it.
    let body = tag("div", "dlg__b")
        .attr("tabindex", "0")
        .child(facts)
        .child(tag("p", "").text(typeset(&view.wording)))
        .children(table(&view.figures));
    let open = || button("btn btn--main").text("Ouvrir").on_click(move || open(state, shown));
    let leave = button("btn").text(if view.opens { "Annuler" } else { "Fermer" }).on_click(close);
    vec![head, body, tag("div", "dlg__acts").child(leave).children(view.opens.then(open))]
}

/// The dossier of a file becomes one more kept dossier.
fn open(state: State, shown: RwSignal<Option<SavedFile>>) {
    let Some(SavedFile { content: FileContent::Dossier(dossier), .. }) = shown.get_untracked()
    else {
        return;
    };
    shown.set(None);
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    // Nothing of it is kept yet: it is, at once.
    state.open(Persistence::adopted(store), *dossier);
    state.flush();
    browser::go(Route::Simuler.href());
}

fn table(figures: &[FileFigure]) -> Option<Tag> {
    let newer = figures.first()?.today.is_none();
    let head = tag("tr", "")
        .children([column_heading("", "Montant"), column_heading("num", "Enregistré")]);
    let head = if newer { head } else { head.child(column_heading("num", "Aujourd’hui")) };
    let row = |figure: &FileFigure| {
        let name = tag("th", "")
            .attr("scope", "row")
            .text(figure.row)
            .child(tag("span", "rs").text(column_words(figure)));
        let name =
            if newer { name } else { name.child(tag("span", "rs").text(typeset(&figure.why))) };
        let saved = tag("td", "num").attr("data-l", "Enregistré").text(&figure.saved);
        let today = figure
            .today
            .iter()
            .map(|today| tag("td", "num").attr("data-l", "Aujourd’hui").text(today));
        tag("tr", "").child(name).child(saved).children(today)
    };
    let caption = tag("caption", "vh").text(if newer {
        "Montants enregistrés"
    } else {
        "Montants qui ont changé"
    });
    let body = tag("tbody", "").children(figures.iter().map(row));
    Some(
        tag("table", "tbl stackable flow")
            .child(caption)
            .child(tag("thead", "").child(head))
            .child(body),
    )
}

/// « Base, hypothèse ».
fn column_words(figure: &FileFigure) -> String {
    let certainty = figure.certainty.map(|known| format!(", {}", certainty_word(known)));
    format!("{}{}", figure.column, certainty.unwrap_or_default())
}
