//! « Mes données »: what is kept, the file, erasing everything.

use super::{column, content, figure, link, page_head, para, section_title};
use crate::browser::{self, Store};
use crate::exchange::Unreadable;
use crate::present::{Route, typeset};
use crate::scenario::example;
use crate::situation::Field;
use crate::ui::State;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::keep::{Kept, Listed};
use crate::ui::parts::{Icon, button, file_section, foot, icon_button, save_as_file, share_section, sheet_section};
use leptos::prelude::{GetUntracked, RwSignal, Set, Track, With, WithUntracked, untrack};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The page.
pub fn donnees() -> Tags {
    let state = State::here();
    state.flush();
    let store = state.kept.with_untracked(|kept| kept.store);
    let listed = RwSignal::new(state.listed());
    let head = page_head(
        "Mes données",
        "Tout reste dans ce navigateur, sur cet ordinateur. Rien n’est envoyé\u{a0}: ni compte, ni cookie, ni mesure d’audience.",
    );
    let wanted = RwSignal::new(None);
    let dialog = confirm(listed, store, wanted);
    let open = dialog.clone();
    let ask: Ask = Rc::new(move |one| {
        wanted.set(one);
        if let Some(dialog) = as_dialog(&open) {
            // Opening a dialog that is in the page and closed is never refused.
            drop(dialog.show_modal());
        }
    });
    let main = content("page")
        .kid(head)
        .kid(kept(listed, store, &ask))
        .kid(others(listed, store))
        .kid(file_section(section_title("Dans un fichier")))
        .kid(sheet_section(section_title("Dans un tableur")))
        .kid(share_section(section_title("Par un lien")))
        .kids([on_paper(), erasing(ask), to_know(), dialog]);
    vec![main, foot()]
}

/// Asks before erasing one dossier, by its key, or everything.
type Ask = Rc<dyn Fn(Option<String>)>;

fn kept(listed: RwSignal<Vec<Listed>>, store: Store, ask: &Ask) -> Tag {
    let state = State::here();
    let ask = ask.clone();
    let key = move || listed.with(|listed| listed.iter().flat_map(|item| [item.key.as_str(), item.text.as_str()]).collect());
    let draw = move || {
        let listed = listed.get_untracked();
        vec![if listed.is_empty() { nothing(store) } else { list(state, listed, &ask) }]
    };
    tag("section", "").kid(section_title("Ce qui est gardé")).region(key, draw)
}

/// The rest of what is kept, in words.
fn others(listed: RwSignal<Vec<Listed>>, store: Store) -> Tag {
    let lines = move || -> Vec<String> {
        listed.track();
        store.entries().iter().filter_map(|entry| in_words(&entry.key, &entry.text)).collect()
    };
    let draw = move || {
        let lines = untrack(lines);
        let list = || tag("ul", "dash").kids(lines.iter().map(|words| tag("li", "").text(words)));
        if lines.is_empty() { Tags::new() } else { vec![para("Et, pour vous retrouver :"), list()] }
    };
    tag("section", "prose").region(move || lines().join("\n"), draw)
}

fn in_words(key: &str, text: &str) -> Option<String> {
    let said = match (key, text) {
        ("dernier", key) => format!("le dossier à rouvrir : {key} ;"),
        ("taille", "large") => "la taille des caractères : grands ;".to_string(),
        ("taille", _) => "la taille des caractères : ordinaires ;".to_string(),
        ("theme", "dark") => "le thème : sombre.".to_string(),
        ("theme", _) => "le thème : clair.".to_string(),
        _ => return None,
    };
    Some(typeset(&said))
}

/// The way to the note.
fn on_paper() -> Tag {
    let words = "Pour le conseil ou pour la Caf : ce que change chaque scénario, les montants, leur calcul, leurs sources.";
    tag("section", "prose").kid(section_title("Sur papier")).kid(para(words)).kid(tag("p", "acts").kid(link(
        "btn",
        Route::Note,
        Route::Note.title(),
    )))
}

fn erasing(ask: Ask) -> Tag {
    let words =
        "Efface de ce navigateur tous les dossiers, même illisibles, et vos choix d’affichage. Exportez d’abord ce que vous voulez garder.";
    tag("section", "prose")
        .kid(section_title("Tout effacer"))
        .kid(para(words))
        .kid(tag("p", "acts").kid(button("btn btn--danger").text("Tout effacer…").press(move || ask(None))))
}

fn to_know() -> Tag {
    let words = "Un navigateur peut effacer ce qu’il garde. Le salaire d’une animatrice seule dans son équipe est une donnée personnelle\u{a0}: ne laissez pas un dossier sur un ordinateur partagé, et réfléchissez avant d’envoyer un export.";
    tag("section", "prose").kid(section_title("À savoir")).kid(para(words))
}

fn nothing(store: Store) -> Tag {
    para(if store.is_allowed() {
        "Aucun dossier n’est gardé. Un dossier l’est dès le premier changement."
    } else {
        "Votre navigateur refuse de garder quoi que ce soit pour cette page."
    })
}

fn list(state: State, listed: Vec<Listed>, ask: &Ask) -> Tag {
    let head = tag("tr", "")
        .kid(column("", "Dossier"))
        .kid(column("num", "Exercice"))
        .kid(column("num", "Scénarios"))
        .kid(column("num", "Taille"))
        .kid(tag("td", ""));
    tag("table", "tbl stackable flow")
        .kid(tag("caption", "").text("Dossiers de ce navigateur"))
        .kid(tag("thead", "").kid(head))
        .kid(tag("tbody", "").kids(listed.into_iter().flat_map(|item| item_rows(state, item, ask.clone()))))
}

/// A kept dossier, then its text.
fn item_rows(state: State, item: Listed, ask: Ask) -> Tags {
    let size = format!("{} o", crate::money::print_count(u32::try_from(item.text.len()).unwrap_or(u32::MAX)));
    let (name, year, scenarios, open) = match &item.content {
        Ok(opened) => (
            tag("span", "").text(&dossier_name(&item.key, &opened.dossier)),
            opened.dossier.base.exercice.year().to_string(),
            opened.dossier.scenarios.len().to_string(),
            Some(link("btn btn--small", Route::Simuler, "Ouvrir").press(open_listed(&item.key))),
        ),
        Err(why) => (unreadable_name(&item.key, why), "–".to_string(), "–".to_string(), None),
    };
    let raw = tag("details", "table-toggle")
        .kid(tag("summary", "").text("Voir le texte gardé"))
        .kid(tag("pre", "raw").attr("tabindex", "0").text(&item.text));
    let key = item.key.clone();
    let removal = button("btn btn--small").text("Effacer…").press(move || ask(Some(key.clone())));
    let export = button("btn btn--small").text("Exporter").press(move || export(state, &item));
    let row = tag("tr", "")
        .kid(tag("th", "").attr("scope", "row").kid(name))
        .kid(figure("Exercice", &year))
        .kid(figure("Scénarios", &scenarios))
        .kid(figure("Taille", &size))
        .kid(tag("td", "tbl__acts").kids(open).kid(export).kid(removal));
    vec![row, tag("tr", "").kid(tag("td", "").attr("colspan", "5").kid(raw))]
}

fn unreadable_name(key: &str, why: &Unreadable) -> Tag {
    let badge = tag("span", "badge badge--todo").text("illisible");
    tag("span", "").text(key).text(" ").kid(badge).kid(tag("span", "rs").text(&unreadable(why)))
}

/// A dossier leaves as a file; what cannot be read leaves as it is.
fn export(state: State, item: &Listed) {
    if let Ok(opened) = &item.content {
        save_as_file(state, &opened.dossier, opened.revision);
    } else if browser::download(&format!("simulateur-rpe-{}.json", item.key), &item.text, "application/json").is_err() {
        state.say("Votre navigateur refuse le téléchargement : copiez le texte affiché.", false);
    }
}

/// The name of a kept dossier; without one, the number of its key tells it from the others.
pub fn dossier_name(key: &str, dossier: &crate::scenario::Dossier) -> String {
    let name = dossier.texts.get(Field::RelaisName).trim();
    if name.is_empty() { format!("Relais sans nom ({})", key.trim_start_matches("dossier-")) } else { name.to_string() }
}

/// Opens a kept dossier, as it stands in the storage at the time of the press.
pub fn open_listed(key: &str) -> impl Fn() + 'static + use<> {
    let state = State::here();
    let key = key.to_string();
    move || open_kept(state, &key)
}

/// Opens a kept dossier, as it stands in the storage now.
pub fn open_kept(state: State, key: &str) {
    let store = state.kept.with_untracked(|kept| kept.store);
    state.flush();
    if state.kept.with_untracked(|kept| kept.key() == Some(key)) {
        return;
    }
    let found = state.listed().into_iter().find(|listed| listed.key == key);
    if let Some((listed, opened)) = found.and_then(|listed| listed.content.clone().ok().map(|opened| (listed, opened))) {
        state.open(Kept::of(store, &listed, &opened), opened.dossier);
    }
}

fn unreadable(why: &Unreadable) -> String {
    typeset(match why {
        Unreadable::TooLong => "Trop long pour être un dossier. Il est laissé tel quel.",
        Unreadable::Newer(_) => "Écrit par une version plus récente du simulateur. Il est laissé tel quel.",
        Unreadable::Malformed(_) | Unreadable::Invalid(_) => "Ce texte n’est pas un dossier lisible. Il est laissé tel quel : exportez-le.",
    })
}

/// Asks before erasing what is wanted: one dossier, or everything.
fn confirm(listed: RwSignal<Vec<Listed>>, store: Store, wanted: RwSignal<Option<String>>) -> Tag {
    let state = State::here();
    let one = move || wanted.with(Option::is_some);
    let dialog = tag("dialog", "dlg dlg--warn").attr("aria-labelledby", "h-effacer");
    let shown = dialog.clone();
    let close = move || {
        if let Some(dialog) = as_dialog(&shown) {
            dialog.close();
        }
    };
    let (close_icon, keep, done) = (close.clone(), close.clone(), close);
    let erase = move || {
        let one = wanted.get_untracked();
        erase(state, store, one.as_deref());
        listed.set(state.listed());
        done();
        state.say(if one.is_some() { "Le dossier est effacé de ce navigateur." } else { "Tout est effacé de ce navigateur." }, false);
        browser::focus_soon("titre".to_string());
    };
    let head = tag("div", "dlg__h")
        .kid(tag("h2", "").attr("id", "h-effacer").say(move || typeset(if one() { "Effacer ce dossier ?" } else { "Tout effacer ?" })))
        .kid(icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer").press(close_icon));
    let named =
        move || wanted.with(|key| listed.with_untracked(|all| all.iter().find(|item| Some(&item.key) == key.as_ref()).map(listed_name)));
    let words = move || match named() {
        Some(name) => format!("« {name} » sera perdu. Il n’y a pas de retour en arrière."),
        None => "Tous les dossiers de ce navigateur seront perdus. Il n’y a pas de retour en arrière.".to_string(),
    };
    let words = tag("p", "").say(move || typeset(&words()));
    let acts = tag("div", "dlg__acts")
        .kid(button("btn").text("Garder").press(keep))
        .kid(button("btn btn--danger").say(move || if one() { "Effacer" } else { "Tout effacer" }.to_string()).press(erase));
    dialog.kid(head).kid(tag("div", "dlg__b").kid(words)).kid(acts)
}

fn listed_name(item: &Listed) -> String {
    item.content.as_ref().map_or_else(|_| item.key.clone(), |opened| dossier_name(&item.key, &opened.dossier))
}

fn erase(state: State, store: Store, one: Option<&str>) {
    match one {
        None => Kept::erase_all(store),
        Some(key) => store.remove(key),
    }
    // What is on the screen was not erased: it stays.
    if one.is_some() && state.kept.with_untracked(|kept| kept.key() != one) {
        return;
    }
    let dossier = example();
    state.history.set(crate::scenario::History::new(dossier.clone()));
    state.kept.set(Kept::fresh(store, &dossier));
    state.why.set(None);
    state.tidy();
}

fn as_dialog(tag: &Tag) -> Option<HtmlDialogElement> {
    tag.element().clone().dyn_into().ok()
}
