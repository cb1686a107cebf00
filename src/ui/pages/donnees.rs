//! « Mes données »: what is kept, exporting it as it is, erasing everything.

use super::{column, content, figure, link, page_head, para, section_title};
use crate::browser::{self, Store};
use crate::exchange::Unreadable;
use crate::present::{Route, typeset};
use crate::scenario::example;
use crate::situation::Field;
use crate::ui::State;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::keep::{Kept, Listed};
use crate::ui::parts::{Icon, button, foot, icon_button};
use leptos::prelude::{GetUntracked, RwSignal, Set, With, WithUntracked};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The page.
pub fn donnees() -> Tags {
    let state = State::here();
    state.flush();
    let store = state.kept.with_untracked(|kept| kept.store);
    let listed = RwSignal::new(Kept::list(store));
    let head = page_head(
        "Mes données",
        "Tout reste dans ce navigateur, sur cet ordinateur. Rien n’est envoyé\u{a0}: ni compte, ni cookie, ni mesure d’audience.",
    );
    let dialog = confirm(listed, store);
    let main = content("page").kid(head).kid(kept(listed, store)).kid(erasing(dialog.clone())).kid(to_know()).kid(dialog);
    vec![main, foot()]
}

fn kept(listed: RwSignal<Vec<Listed>>, store: Store) -> Tag {
    let state = State::here();
    let key = move || listed.with(|listed| listed.iter().flat_map(|item| [item.key.as_str(), item.text.as_str()]).collect());
    let draw = move || {
        let listed = listed.get_untracked();
        vec![if listed.is_empty() { nothing(store) } else { list(state, listed) }]
    };
    tag("section", "").kid(section_title("Ce qui est gardé")).region(key, draw)
}

fn erasing(dialog: Tag) -> Tag {
    let ask = move || {
        if let Some(dialog) = as_dialog(&dialog) {
            // Opening a dialog that is in the page and closed is never refused.
            drop(dialog.show_modal());
        }
    };
    let words =
        "Efface de ce navigateur tous les dossiers, même illisibles, et vos choix d’affichage. Exportez d’abord ce que vous voulez garder.";
    tag("section", "prose")
        .kid(section_title("Tout effacer"))
        .kid(para(words))
        .kid(tag("p", "acts").kid(button("btn btn--danger").text("Tout effacer…").press(ask)))
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

fn list(state: State, listed: Vec<Listed>) -> Tag {
    let head = tag("tr", "")
        .kid(column("", "Dossier"))
        .kid(column("num", "Exercice"))
        .kid(column("num", "Scénarios"))
        .kid(column("num", "Taille"))
        .kid(tag("td", ""));
    tag("table", "tbl stackable flow")
        .kid(tag("caption", "").text("Dossiers de ce navigateur"))
        .kid(tag("thead", "").kid(head))
        .kid(tag("tbody", "").kids(listed.into_iter().flat_map(|item| item_rows(state, item))))
}

/// A kept dossier, then its text.
fn item_rows(state: State, item: Listed) -> Tags {
    let size = format!("{} o", crate::money::print_count(u32::try_from(item.text.len()).unwrap_or(u32::MAX)));
    let (name, year, scenarios, open) = match &item.content {
        Ok(opened) => (
            tag("span", "").text(&dossier_name(&opened.dossier)),
            opened.dossier.base.exercice.year().to_string(),
            opened.dossier.scenarios.len().to_string(),
            Some(link("btn btn--small", Route::Simuler, "Ouvrir").press(open_listed(&item.key))),
        ),
        Err(why) => (unreadable_name(&item.key, why), "–".to_string(), "–".to_string(), None),
    };
    let raw = tag("details", "table-toggle")
        .kid(tag("summary", "").text("Voir le texte gardé"))
        .kid(tag("pre", "raw").attr("tabindex", "0").text(&item.text));
    let export = button("btn btn--small").text("Exporter").press(move || export(state, &item));
    let row = tag("tr", "")
        .kid(tag("th", "").attr("scope", "row").kid(name))
        .kid(figure("Exercice", &year))
        .kid(figure("Scénarios", &scenarios))
        .kid(figure("Taille", &size))
        .kid(tag("td", "tbl__acts").kids(open).kid(export));
    vec![row, tag("tr", "").kid(tag("td", "").attr("colspan", "5").kid(raw))]
}

fn unreadable_name(key: &str, why: &Unreadable) -> Tag {
    let badge = tag("span", "badge badge--todo").text("illisible");
    tag("span", "").text(key).text(" ").kid(badge).kid(tag("span", "rs").text(&unreadable(why)))
}

fn export(state: State, item: &Listed) {
    if browser::download(&format!("simulateur-rpe-{}.json", item.key), &item.text).is_err() {
        state.say("Votre navigateur refuse le téléchargement : copiez le texte affiché.", false);
    }
}

/// The name of a kept dossier.
pub fn dossier_name(dossier: &crate::scenario::Dossier) -> String {
    let name = dossier.texts.get(Field::RelaisName).trim();
    if name.is_empty() { "Relais sans nom".to_string() } else { name.to_string() }
}

/// Opens a kept dossier, as it stands in the storage at the time of the press.
pub fn open_listed(key: &str) -> impl Fn() + 'static + use<> {
    let state = State::here();
    let key = key.to_string();
    move || {
        let store = state.kept.with_untracked(|kept| kept.store);
        state.flush();
        if state.kept.with_untracked(|kept| kept.key() == Some(key.as_str())) {
            return;
        }
        let found = Kept::list(store).into_iter().find(|listed| listed.key == key);
        if let Some((listed, opened)) = found.and_then(|listed| listed.content.clone().ok().map(|opened| (listed, opened))) {
            state.open(Kept::of(store, &listed, &opened), opened.dossier);
        }
    }
}

fn unreadable(why: &Unreadable) -> String {
    typeset(match why {
        Unreadable::TooLong => "Trop long pour être un dossier. Il est laissé tel quel.",
        Unreadable::Newer(_) => "Écrit par une version plus récente du simulateur. Il est laissé tel quel.",
        Unreadable::Malformed(_) | Unreadable::Invalid(_) => "Ce texte n’est pas un dossier lisible. Il est laissé tel quel : exportez-le.",
    })
}

/// Asks before erasing.
fn confirm(listed: RwSignal<Vec<Listed>>, store: Store) -> Tag {
    let state = State::here();
    let dialog = tag("dialog", "dlg dlg--warn").attr("aria-labelledby", "h-effacer");
    let shown = dialog.clone();
    let close = move || {
        if let Some(dialog) = as_dialog(&shown) {
            dialog.close();
        }
    };
    let (close_icon, keep, done) = (close.clone(), close.clone(), close);
    let erase = move || {
        erase(state, store);
        listed.set(Kept::list(store));
        done();
        state.say("Tout est effacé de ce navigateur.", false);
    };
    let head = tag("div", "dlg__h")
        .kid(tag("h2", "").attr("id", "h-effacer").text("Tout effacer ?"))
        .kid(icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer").press(close_icon));
    let words = para("Tous les dossiers de ce navigateur seront perdus. Il n’y a pas de retour en arrière.");
    let acts = tag("div", "dlg__acts")
        .kid(button("btn").text("Garder").press(keep))
        .kid(button("btn btn--danger").text("Tout effacer").press(erase));
    dialog.kid(head).kid(tag("div", "dlg__b").kid(words)).kid(acts)
}

fn erase(state: State, store: Store) {
    Kept::erase_all(store);
    let dossier = example();
    state.history.set(crate::scenario::History::new(dossier.clone()));
    state.kept.set(Kept::fresh(store, &dossier));
    state.why.set(None);
    state.tidy();
}

fn as_dialog(tag: &Tag) -> Option<HtmlDialogElement> {
    tag.element().clone().dyn_into().ok()
}
