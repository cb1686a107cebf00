//! What the tool does not do.

use crate::law::Certainty;
use crate::law::index::DOCUMENTS;
use crate::present::law_pages::LEFT_OUT;
use crate::present::text::{certainty_meaning, typeset};
use crate::ui::data::save_as_file;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{badge, button};
use crate::ui::widgets::{column, content, page_head, para, section_title};

/// The page.
pub fn limites() -> Tags {
    let head = page_head(
        "Limites de l’outil",
        "Une simulation aide à préparer une décision. Elle ne remplace ni votre convention, ni \
            votre Caf.",
    );
    let bounds = tag("section", "cols-2").kid(promises()).kid(left_out());
    vec![
        content("page")
            .kid(head)
            .kid(bounds)
            .kid(guesses())
            .kid(kept())
            .kid(otherwise())
            .kid(degrees())
            .kid(texts()),
        foot(),
    ]
}

fn promises() -> Tag {
    tag("div", "prose")
        .kid(section_title("Ce qu’il ne promet pas"))
        .kid(para(
            "Seule la notification de votre Caf fait foi. Les financements sont attribués \
            dans la limite des crédits : un bonus mission n’est jamais acquis d’avance, et il est \
            versé l’année suivante, avec le solde.",
        ))
        .kid(para("Outil indépendant de la Cnaf et des Caf."))
}

fn left_out() -> Tag {
    tag("div", "prose").kid(section_title("Ce qu’il ne calcule pas")).kid(dashes(&LEFT_OUT))
}

fn guesses() -> Tag {
    tag("section", "prose")
        .kid(section_title("Ce qu’il ne devine pas"))
        .kid(para(
            "Après 2017, le prix plafond ne figure dans aucun texte dont nous disposons : \
            l’année reste « à compléter » jusqu’à ce que vous donniez la valeur de votre \
            notification, ou une hypothèse.",
        ))
        .kid(para(
            "Les charges financières, exceptionnelles, les amortissements et les \
            contributions en nature : aucun texte ne dit si la Caf les retient. Leur interrupteur \
            est éteint tant que vous ne l’allumez pas.",
        ))
}

fn kept() -> Tag {
    tag("section", "prose")
        .kid(section_title("Où reste votre travail"))
        .kid(para(
            "Dans la mémoire de ce navigateur, sur cet ordinateur. Effacer les données de \
            navigation l’efface, et certains navigateurs l’effacent d’eux-mêmes après quelques \
            jours sans visite : la copie sûre est le fichier que vous exportez depuis « Mes \
            données ».",
        ))
        .kid(para(
            "Une page qui a été ouverte une fois s’ouvre ensuite sans réseau. La version en \
            un seul fichier n’en a jamais besoin ; mais toutes les pages ouvertes depuis un \
            fichier de cet ordinateur partagent la même mémoire : une autre pourrait lire votre \
            travail, et deux copies du simulateur montrent les mêmes dossiers.",
        ))
}

/// Why the Caf may find another amount, and the case to show it.
fn otherwise() -> Tag {
    let state = State::here();
    let causes = [
        "le prix plafond de l’année : celui de votre notification l’emporte sur une hypothèse ou \
            un autre exercice ;",
        "les mois de présence : un poste compte ici au prorata des mois, tel que vous l’avez tapé \
            ;",
        "les dépenses retenues : votre Caf peut en écarter, ou en retenir d’autres que celles que \
            vous avez allumées ;",
        "une fermeture de plus de trois mois : la Caf peut suspendre ou réduire la prestation de \
            service, rien n’est déduit ici ;",
        "le bonus mission : il suppose un avenant signé, des indicateurs atteints, et l’enveloppe \
            est limitée ;",
        "les acomptes et le solde : pourcentages et dates sont ceux de votre Caf, un versement \
            n’est pas un droit de l’année ;",
        "l’arrondi : chaque droit est arrondi ici une fois, au centime. Aucun texte ne le dit : un \
            écart d’un centime ou d’un euro vient de là.",
    ];
    let export = move || state.peek(|dossier| save_as_file(state, dossier, 1));
    tag("section", "prose")
        .kid(
            section_title("Ma Caf trouve un autre montant")
                .attr("id", "h-autre-montant")
                .attr("tabindex", "-1"),
        )
        .kid(para(
            "Comparez ligne à ligne, avec le calcul que chaque chiffre donne en se cliquant. \
            Les causes habituelles :",
        ))
        .kid(dashes(&causes))
        .kid(para(
            "Pour en parler avec votre Caf ou avec une autre personne, exportez le cas tel \
            qu’il est. Il contient tout ce que vous avez tapé, coûts des postes compris.",
        ))
        .kid(tag("p", "acts").kid(button("btn").text("Exporter ce cas").press(export)))
}

fn degrees() -> Tag {
    let row = |certainty| {
        let words = tag("td", "").text(&typeset(certainty_meaning(certainty)));
        tag("tr", "").kid(tag("th", "").attr("scope", "row").kid(badge(certainty))).kid(words)
    };
    let head = tag("tr", "").kid(column("", "Mot")).kid(column("", "Sens"));
    let table = tag("table", "tbl stackable")
        .kid(tag("thead", "").kid(head))
        .kid(tag("tbody", "").kids(Certainty::ALL.map(row)));
    tag("section", "").kid(section_title("Quatre degrés de certitude")).kid(table)
}

fn texts() -> Tag {
    let held: Vec<&str> = DOCUMENTS
        .iter()
        .filter(|(document, _)| document.held)
        .map(|(document, _)| document.title)
        .collect();
    tag("section", "prose").kid(section_title("Les textes")).kid(dashes(&held))
}

fn dashes(points: &[&str]) -> Tag {
    tag("ul", "dash")
        .kids(points.iter().map(|words| tag("li", "").text(&crate::present::text::typeset(words))))
}
