//! « Mes données »: what is kept, the file, the link, erasing everything.

use super::erase::{Erasing, confirm};
use super::file::file_section;
use super::share::{callouts, share_section};
use super::spreadsheet::sheet_section;
use super::stored::{StoredDossiers, done_line, stored_sections};
use crate::browser;
use crate::present::data::NOT_PROMISED;
use crate::present::text::{Route, typeset};
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, render_effect, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{button, content, link, page_head, para, section_title};
use leptos::prelude::{Get, RwSignal, Set, Track, untrack};

/// The page.
pub fn page() -> Tags {
    let state = State::here();
    state.flush();
    let on = StoredDossiers::new(state);
    // What another tab keeps is in the list too.
    render_effect(move || {
        state.other_tabs.track();
        untrack(|| on.refresh());
    });
    let head = page_head(
        "Mes données",
        "Tout reste dans ce navigateur, sur cet ordinateur. Rien n’est envoyé\u{a0}: ni compte, ni \
            cookie, ni mesure d’audience.",
    );
    let main = content("page")
        .children([head, fragile_line()])
        .dynamic(move || on.listed.get(), move |listed| stored_sections(on, listed))
        .child(others(on))
        .children(from_a_file())
        .child(taken(state))
        .child(file_section(section_title("Dans un fichier")))
        .child(together())
        .child(sheet_section(section_title("Dans un tableur")))
        .child(share_section(section_title("Par un lien")))
        .children([on_paper(), erasing(on), to_know(), confirm(on)]);
    vec![main, done_line(on), foot()]
}

/// What the browser does not promise, once it was asked.
fn fragile_line() -> Tag {
    let fragile = RwSignal::new(browser::is_fragile());
    browser::on_fragile(move || fragile.set(true));
    let line = || tag("p", "callout").text(typeset(NOT_PROMISED));
    tag("div", "").attr("role", "status").show(move || fragile.get(), line)
}

/// What is true of a page that was opened from a file, before that file is moved.
fn from_a_file() -> Tags {
    let words = "Cette page est ouverte depuis un fichier. Firefox lie votre travail au nom et à \
        l’endroit de ce fichier ; Chrome et Edge le partagent entre toutes les pages ouvertes \
        ainsi. Avant de déplacer, de renommer ou de remplacer ce fichier, ou de changer de \
        navigateur, enregistrez chaque dossier dans un fichier.";
    if browser::is_from_a_file() { callouts(&[words.to_string()]) } else { Tags::new() }
}

/// Which dossier the sections below take.
fn taken(state: State) -> Tag {
    let words = move || {
        let (name, year, example) = state.with(|dossier| {
            let name = dossier.texts.get(Field::RelaisName).trim().to_string();
            (name, dossier.base.exercice.year(), dossier.example)
        });
        let name = if name.is_empty() { "sans nom".to_string() } else { format!("« {name} »") };
        let fictional = if example { ", l’exemple" } else { "" };
        typeset(&format!(
            "Dossier ouvert : {name}, exercice {year}{fictional}. C’est lui que prennent le \
                fichier, le tableur, le lien et la note."
        ))
    };
    tag("p", "callout").text(words)
}

/// The rest of what is kept, in words.
fn others(on: StoredDossiers) -> Tag {
    let lines = move || -> Vec<String> {
        on.listed.track();
        on.store.entries().iter().filter_map(|entry| in_words(&entry.key, &entry.text)).collect()
    };
    let draw = |lines: &Vec<String>| {
        let list =
            || tag("ul", "dash").children(lines.iter().map(|words| tag("li", "").text(words)));
        if lines.is_empty() { Tags::new() } else { vec![folded(list())] }
    };
    tag("section", "prose").dynamic(lines, draw)
}

fn folded(list: Tag) -> Tag {
    let summary = tag("summary", "").text("Détails techniques\u{a0}: ce qui est gardé d’autre");
    tag("details", "table-toggle").child(summary).child(list)
}

fn in_words(key: &str, text: &str) -> Option<String> {
    let wording = match (key, text) {
        ("dernier", key) => format!("le dossier ouvert en dernier : {key} ;"),
        ("regles", _) => {
            "les règles que vous avez supposées dans « Plusieurs relais » ;".to_string()
        }
        ("colonnes", _) => {
            "ce que disent les colonnes des tableaux que vous avez ouverts ;".to_string()
        }
        ("taille", "large") => "la taille des caractères : grands ;".to_string(),
        ("taille", _) => "la taille des caractères : ordinaires ;".to_string(),
        ("theme", "dark") => "le thème : sombre.".to_string(),
        ("theme", _) => "le thème : clair.".to_string(),
        _ => return None,
    };
    Some(typeset(&wording))
}

/// The way to the relais of a department.
fn together() -> Tag {
    let words = "Les relais d’un département ou d’un groupe, dans un seul tableau : leurs \
        dossiers, ou un tableur d’une ligne par relais. Ils sont gardés à part de la liste \
        ci-dessus.";
    let way = link("btn", Route::Collection, Route::Collection.title());
    tag("section", "prose")
        .child(section_title("Plusieurs relais"))
        .child(para(words))
        .child(tag("p", "acts").child(way))
}

/// The way to the note.
fn on_paper() -> Tag {
    let words = "Pour le conseil ou pour la Caf : ce que change chaque scénario, les montants, \
        leur calcul, leurs sources.";
    let way = tag("p", "acts").child(link("btn", Route::Note, Route::Note.title()));
    tag("section", "prose").child(section_title("Sur papier")).child(para(words)).child(way)
}

fn erasing(on: StoredDossiers) -> Tag {
    let words = "Efface de ce navigateur tous les dossiers, même illisibles, archivés ou dans la \
        corbeille, et vos choix d’affichage. Exportez d’abord ce que vous voulez garder.";
    let press = button("btn btn--danger")
        .text("Tout effacer…")
        .on_click(move || on.erasing.set(Some(Erasing::All)));
    tag("section", "prose")
        .child(section_title("Tout effacer"))
        .child(para(words))
        .child(tag("p", "acts").child(press))
}

fn to_know() -> Tag {
    let words = "Un navigateur peut effacer ce qu’il garde. Le salaire d’une animatrice seule dans \
        son équipe est une donnée personnelle\u{a0}: ne laissez pas un dossier sur un ordinateur \
        partagé, et réfléchissez avant d’envoyer un export.";
    tag("section", "prose").child(section_title("À savoir")).child(para(words))
}
