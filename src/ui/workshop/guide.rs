//! The guide of the trainer: two A4 pages, which is what the page prints.

use crate::browser;
use crate::present::text::typeset;
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::{button, items};

/// A part of the guide: its title, then its lines.
type Part = (&'static str, &'static [&'static str]);

/// What is printed on two pages.
const PARTS: [Part; 8] = [
    (
        "Avant la séance",
        &[
            "Une heure et demie, dix à vingt personnes, un ordinateur ou un téléphone pour deux, \
                un vidéoprojecteur. Rien à installer.",
            "Sans réseau : donnez sur une clé le simulateur en un seul fichier ; un double clic \
                l’ouvre, avec ses dix exercices. Codes et liens demandent la page en ligne.",
            "Ouvrez l’exemple « Au-dessus du plafond », projetez-le, allez jusqu’au bout : la \
                télécommande fait avancer les étapes.",
            "Choisissez trois exercices, pas plus : deux faciles, un qui surprend.",
        ],
    ),
    (
        "Dix minutes : la règle",
        &[
            "Projetez la base de « Loin sous le plafond ». Demandez d’abord à la salle ce que la \
                Caf verse, puis montrez le calcul, étape par étape.",
            "Une seule phrase à retenir : la Caf paie 43 % des dépenses retenues, jusqu’au \
                plafond.",
            "Passez à « Au-dessus du plafond », « Marge sous plafond » : sur les 7\u{202f}914 € \
                qui dépassent, elle ne paie rien.",
        ],
    ),
    (
        "Vingt-cinq minutes : chacun calcule",
        &[
            "Exercices 1, 2 et 3, à la main, puis « Vérifier ». La réponse est au centime.",
            "Laissez l’indice à ceux qui le demandent. « Pourquoi ? » se lit après la réponse, \
                jamais avant.",
            "« Distribuer cet exercice » en projette le code ou le lien ; sans réseau, il est \
                dans le fichier de chacun.",
        ],
    ),
    (
        "Dix minutes : les seuils",
        &[
            "« Une mission manquée d’une séance » : combien coûte la sixième séance, et que \
                rapporte-t-elle ? (Exercices 7 et 8.)",
            "« Trois ETP en ville, les mêmes 3\u{202f}000 € » : le bonus est un forfait par \
                relais.",
            "Rappelez que le bonus n’est jamais acquis : l’enveloppe est limitée, l’avenant doit \
                être signé, les objectifs atteints.",
        ],
    ),
    (
        "Vingt-cinq minutes : et si… ?",
        &[
            "Donnez à tous le même relais (« Itinérant et rural ») et une question ouverte : que \
                feriez-vous avec 5\u{202f}000 € de plus ?",
            "Chacun ajoute un scénario dans « Simuler », met son prénom ou un numéro dans le nom \
                du relais, et l’envoie : « Note et exports », lien ou fichier.",
        ],
    ),
    (
        "Quinze minutes : la salle comparée",
        &[
            "Réunissez les réponses dans « Plusieurs relais » : fichiers déposés, liens collés. \
                Dans « Montants », choisissez « Le dernier scénario ».",
            "« Comparer les saisies » ne montre que ce qui diffère, et le plus petit, le milieu, \
                le plus grand de chaque montant. Sans les noms, si la salle préfère.",
            "Cherchez l’hypothèse qui écarte le plus les réponses, pas la meilleure réponse.",
        ],
    ),
    (
        "Ce qu’il faut dire",
        &[
            "Les relais de l’atelier sont inventés. Les montants des textes sont « sourcés », \
                les autres disent ce qui les rend moins sûrs.",
            "Seule la notification de la Caf fait foi. Le simulateur prévient, il ne décide pas.",
            "Le prix plafond n’est publié que pour 2017 : les exercices qui s’en servent sont de \
                cette année-là, les autres donnent un plafond inventé.",
            "Rien de ce qui est tapé ne quitte l’ordinateur. Sur un poste prêté, finissez par \
                « Mes données », « Tout effacer ».",
        ],
    ),
    (
        "Faire ses propres exercices",
        &[
            "Ouvrez ou saisissez un relais, puis « Faire un exercice du dossier ouvert » : un \
                titre, un énoncé qui contient toutes les données, le montant demandé.",
            "La réponse n’est pas tapée : le simulateur la calcule, et elle suit les barèmes.",
            "Enregistrez le fichier : il s’ouvre partout où est le simulateur.",
        ],
    ),
];

const TITLE: &str = "Guide du formateur";

/// The guide, folded on the screen, whole on paper.
pub fn guide() -> Tag {
    let print = button("btn").text("Imprimer le guide (deux pages A4)").on_click(browser::print);
    tag("section", "guide")
        .child(tag("h1", "print-only").text(TITLE))
        .child(tag("h2", "sec-h no-print").text(TITLE))
        .child(tag("p", "acts no-print").child(print))
        .children(PARTS.map(|(title, lines)| {
            let lines: Vec<String> = lines.iter().map(|line| typeset(line)).collect();
            tag("div", "guide__p")
                .child(tag("h3", "").text(typeset(title)))
                .child(tag("ul", "dash").children(items(&lines)))
        }))
}
