//! What the tool does not do.

use crate::law::Certainty;
use crate::law::index::DOCUMENTS;
use crate::present::law_pages::LEFT_OUT;
use crate::present::text::{certainty_meaning, typeset};
use crate::ui::data::save_as_file;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{badge, button, column_heading, content, page_head, para, section_title};

/// The page.
pub fn limites_page() -> Tags {
    let head = page_head(
        "Limites de l’outil",
        "Une simulation aide à préparer une décision. Elle ne remplace ni votre convention, ni \
            votre Caf.",
    );
    let bounds = tag("section", "cols-2").child(promises()).child(left_out());
    vec![
        content("page")
            .child(head)
            .child(bounds)
            .child(guesses())
            .child(kept())
            .child(otherwise())
            .child(degrees())
            .child(texts()),
        foot(),
    ]
}

fn promises() -> Tag {
    tag("div", "prose")
        .child(section_title("Ce qu’il ne promet pas"))
        .child(para(
            "Seule la notification de votre Caf fait foi. Les financements sont attribués \
            dans la limite des crédits : un bonus mission n’est jamais acquis d’avance, et il est \
            versé l’année suivante, avec le solde.",
        ))
        .child(para("Outil indépendant de la Cnaf et des Caf."))
}

fn left_out() -> Tag {
    tag("div", "prose").child(section_title("Ce qu’il ne calcule pas")).child(dashes(&LEFT_OUT))
}

fn guesses() -> Tag {
    tag("section", "prose")
        .child(section_title("Ce qu’il ne devine pas"))
        .child(para(
            "Après 2017, le prix plafond ne figure dans aucun texte dont nous disposons : \
            l’année reste « à compléter » jusqu’à ce que vous donniez la valeur de votre \
            notification, ou une hypothèse.",
        ))
        .child(para(
            "Les charges financières, exceptionnelles, les amortissements et les \
            contributions en nature : aucun texte ne dit si la Caf les retient. Leur case \
            « retenue » reste décochée tant que vous ne la cochez pas.",
        ))
}

/// What becomes of the work in a page that was opened from a file, by browser.
const MEMORY_OF_A_FILE: [(&str, &str); 3] = [
    (
        "Chrome et Edge",
        "toutes les pages ouvertes depuis un fichier de cet ordinateur partagent une même mémoire. \
            Une autre pourrait lire votre travail, et deux copies du simulateur montrent les mêmes \
            dossiers.",
    ),
    (
        "Firefox",
        "la mémoire est celle de l’endroit où est le fichier. Déplacé ou renommé, il s’ouvre sans \
            votre travail, qui revient s’il reprend son nom et sa place.",
    ),
    ("Safari", "nous ne l’avons pas vérifié."),
];

fn kept() -> Tag {
    tag("section", "prose")
        .child(section_title("Où reste votre travail"))
        .child(para(
            "Dans la mémoire de ce navigateur, sur cet ordinateur. Effacer les données de \
            navigation l’efface, et certains navigateurs l’effacent d’eux-mêmes après quelques \
            jours sans visite : la copie sûre est le fichier que vous exportez depuis « Mes \
            données ».",
        ))
        .child(para(
            "Une page qui a été ouverte une fois s’ouvre ensuite sans réseau ; le tableur, une \
            fois qu’il a servi. La version en un seul fichier n’en a jamais besoin ; mais ce que \
            devient votre travail dépend du navigateur.",
        ))
        .child(
            tag("ul", "dash").children(MEMORY_OF_A_FILE.map(|(engine, words)| {
                tag("li", "").text(typeset(&format!("{engine} : {words}")))
            })),
        )
        .child(para(
            "Dans tous les cas : avant de déplacer, de renommer ou de remplacer le fichier du \
            simulateur, enregistrez chaque dossier dans un fichier, depuis « Mes données ».",
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
            vous avez cochées ;",
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
        .child(
            section_title("Ma Caf trouve un autre montant")
                .attr("id", "h-autre-montant")
                .attr("tabindex", "-1"),
        )
        .child(para(
            "Comparez ligne à ligne, avec le calcul que chaque chiffre donne en se cliquant. \
            Les causes habituelles :",
        ))
        .child(dashes(&causes))
        .child(para(
            "Pour en parler avec votre Caf ou avec une autre personne, exportez le cas tel \
            qu’il est. Il contient tout ce que vous avez tapé, coûts des postes compris.",
        ))
        .child(tag("p", "acts").child(button("btn").text("Exporter ce cas").on_click(export)))
}

fn degrees() -> Tag {
    let row = |certainty| {
        let words = tag("td", "").text(typeset(certainty_meaning(certainty)));
        tag("tr", "").child(tag("th", "").attr("scope", "row").child(badge(certainty))).child(words)
    };
    let head = tag("tr", "").child(column_heading("", "Mot")).child(column_heading("", "Sens"));
    let table = tag("table", "tbl stackable")
        .child(tag("caption", "vh").text("Les mots de la certitude, et leur sens"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(Certainty::ALL.map(row)));
    tag("section", "").child(section_title("Quatre degrés de certitude")).child(table)
}

fn texts() -> Tag {
    let held: Vec<&str> = DOCUMENTS
        .iter()
        .filter(|(document, _)| document.held)
        .map(|(document, _)| document.title)
        .collect();
    tag("section", "prose").child(section_title("Les textes")).child(dashes(&held))
}

fn dashes(points: &[&str]) -> Tag {
    tag("ul", "dash").children(
        points.iter().map(|words| tag("li", "").text(crate::present::text::typeset(words))),
    )
}
