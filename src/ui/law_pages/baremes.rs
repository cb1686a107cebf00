//! « Barèmes et sources »: everything that is published, with its text; the values of the user;
//! what is not known.

use crate::present::duties::{ListView, PointView};
use crate::present::law_pages::{DocumentView, GroupView, MissionView, baremes as view};
use crate::present::text::{Route, typeset};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::widgets::{badge, content, law_table, page_head, para, point_list, source, titled};
use crate::ui::workbench::local_values;

/// The page.
pub fn baremes_page() -> Tags {
    let shown = view();
    let lead = "Aucune valeur sans sa date, son texte et son degré de certitude. Une année sans \
        valeur publiée n’emprunte jamais celle d’une autre sans que vous le demandiez.";
    let lists = [
        folded("Ce qu’un relais doit être et faire", &shown.duties),
        folded("Les preuves à garder, mission par mission", &shown.proofs),
        folded("Ce que l’appel à projets de 2017 demandait", &[shown.call]),
    ];
    let section = |title: &str, inside: Tags| {
        tag("section", "").child(titled(title, tag("p", ""))).children(inside)
    };
    let (held, seen): (Vec<_>, Vec<_>) = shown.documents.iter().partition(|document| document.held);
    let main = content("page")
        .child(page_head(Route::Baremes.title(), lead))
        .child(own())
        .children(shown.groups.iter().map(group))
        .child(section(
            "Les six missions",
            vec![tag("div", "cols-2").children(shown.missions.iter().map(mission))],
        ))
        .child(section("Les listes à cocher", lists.to_vec()))
        .child(section("Les textes dont nous disposons", vec![documents(&held)]))
        .child(section(
            "Les pages consultées, dont nous n’avons pas de copie",
            vec![documents(&seen)],
        ))
        .child(section("Ce qui n’est pas connu", vec![dashes(&shown.unknown)]));
    vec![main, foot()]
}

fn own() -> Tag {
    let words = "Le prix plafond d’un équivalent temps plein (ETP) d’animateur n’est publié que \
        pour 2017. Tapez ici ceux de vos notifications : ils servent aussi de point de départ aux \
        hypothèses des années suivantes.";
    tag("section", "")
        .child(titled("Vos valeurs locales", tag("p", "")))
        .child(tag("div", "prose").child(para(words)))
        .children(local_values())
}

fn group(group: &GroupView) -> Tag {
    tag("section", "")
        .child(titled(&group.title, tag("p", "").text(&group.note)))
        .child(law_table(&group.title, &group.tables))
}

fn mission(mission: &MissionView) -> Tag {
    let named = tag("p", "small").text("Cahier des charges ").child(badge(mission.certainty));
    let cahier = (!mission.cahier.is_empty())
        .then(|| [named, dashes(&mission.cahier)])
        .into_iter()
        .flatten();
    tag("div", "mission")
        .child(tag("h3", "").text(mission.title.as_str()))
        .child(tag("p", "hint").text(typeset(&format!("{} ; {}.", mission.years, mission.logic))))
        .child(tag("p", "small").text("Indicateurs ").child(badge(mission.certainty)))
        .child(dashes(&mission.indicateurs))
        .children(cahier)
        .children(mission.quotes.iter().map(source))
}

fn folded(title: &str, lists: &[ListView]) -> Tag {
    let count: usize = lists.iter().map(|list| list.points.len()).sum();
    let head = tag("summary", "").text(typeset(&format!("{title} : {count} lignes")));
    tag("details", "table-toggle")
        .child(head)
        .children(lists.iter().map(|list| point_list(list, stated)))
}

/// A point as it is stated: nothing to tick here.
fn stated(point: &PointView) -> Tag {
    let under = typeset(&format!("{}. En jeu : {}.", point.years, point.stake));
    tag("p", "").text(&point.title).child(tag("span", "hint").text(format!(" {under}")))
}

fn documents(documents: &[&DocumentView]) -> Tag {
    let line = |document: &&DocumentView| {
        tag("li", "").child(tag("b", "").text(&document.title)).text(format!(". {}", document.role))
    };
    tag("ul", "dash").children(documents.iter().map(line))
}

fn dashes(points: &[String]) -> Tag {
    tag("ul", "dash").children(points.iter().map(|words| tag("li", "").text(words)))
}
