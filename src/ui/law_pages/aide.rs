//! « Aide »: how the page is read, the pages that say more, and every page.

use crate::browser;
use crate::present::hosting::is_local;
use crate::present::text::{Route, typeset};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::{APART, PAGES, foot};
use crate::ui::widgets::{content, link, page_head, section_title};

/// The page.
pub fn aide_page() -> Tags {
    let lead = "Comment lire les pages, ce que disent les textes, et ce que l’outil ne sait pas.";
    let main = content("page")
        .child(page_head(Route::Aide.title(), lead))
        .child(tag("section", "").child(section_title("En bref")).child(in_short()))
        .child(tag("section", "").child(section_title("En savoir plus")).child(pages()))
        .child(tag("section", "").child(section_title("Plan du site")).child(site_map()));
    vec![main, foot()]
}

fn in_short() -> Tag {
    let lines = [
        "Chaque montant se clique : il donne son calcul, le texte qui le fonde et son degré de \
            certitude.",
        "« à compléter » se clique aussi : il mène à la case qui manque. Le reste continue d’être \
            calculé.",
        "« Annuler » revient en arrière, sur toutes les pages, et dit ce qui a été annulé.",
        "Les montants se tapent comme vous les écrivez : 29 000 ; 29 000,50 ; 1,5 k€ ; 80 %.",
        "Rien de ce que vous tapez ne quitte cet ordinateur. Exportez un fichier pour en garder \
            une copie.",
    ];
    tag("ul", "dash").children(lines.map(|line| tag("li", "").text(typeset(line))))
}

/// The pages that say more. Whoever installs the page tries it on their own computer first: there
/// it leads to the state of the hosting, whose address is in the guide.
fn pages() -> Tag {
    let link = |(route, words): (Route, &str)| {
        let to = tag("a", "").attr("href", route.href());
        tag("li", "").child(
            to.child(tag("b", "").text(route.title())).child(tag("span", "").text(typeset(words))),
        )
    };
    let hosting = is_local(&browser::page_address()).then_some((
        Route::Hebergement,
        "Pour la personne qui publie cette page : ce que le serveur envoie, et quoi changer.",
    ));
    let all = [
        (
            Route::Baremes,
            "Chaque valeur de la loi, sa période et son texte ; vos propres prix plafonds.",
        ),
        (Route::Aides, "Ce que la Caf propose aux AM de votre territoire : à leur dire."),
        (Route::Limites, "Ce que l’outil ne calcule pas, et ce qu’aucun texte ne dit."),
        (Route::Atelier, "Des relais inventés, des exercices, de quoi animer une salle."),
    ];
    tag("ul", "asks").children(all.into_iter().chain(hosting).map(link))
}

/// Every page, in the order of the work: the second way to find one, after the menu.
fn site_map() -> Tag {
    let all = std::iter::once(Route::Accueil)
        .chain(PAGES)
        .chain([Route::Note, Route::Collection, Route::Atelier])
        .chain(APART)
        .chain([Route::Baremes, Route::Aides, Route::Limites]);
    let item = |route: Route| tag("li", "").child(link("", route, route.title()));
    tag("nav", "")
        .attr("aria-label", "Plan du site")
        .child(tag("ul", "dash").children(all.map(item)))
}
