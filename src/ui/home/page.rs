//! The home page: what it is, a first figure, where to begin, what was kept.

use super::first_figure::{first_figure, this_year};
use crate::outcome::Row;
use crate::present::text::Route;
use crate::present::workbench::{Precision, ecart};
use crate::scenario::Dossier;
use crate::scenario::workbench::{Comparison, example};
use crate::ui::data::NOTHING_KEPT;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::{Arrival, arrival, want, with_host_values};
use crate::ui::shell::{foot, waiting};
use crate::ui::state::{Persistence, State};
use crate::ui::widgets::{Icon, content, icon, link, para, section_title, title, todo_badge};
use leptos::prelude::{GetUntracked, WithUntracked};

/// The page.
pub fn page() -> Tags {
    let top = tag("div", "home").child(what_it_is()).child(first_figure());
    let end = tag("section", "cols-2").child(resume()).child(not_done());
    vec![content("page").child(top).child(questions()).child(how_long()).child(end), foot()]
}

fn what_it_is() -> Tag {
    let state = State::here();
    let lead = tag("p", "lead")
        .text("Vous gérez un relais petite enfance (")
        .child(tag("abbr", "").attr("title", "relais petite enfance").text("RPE"))
        .text(
            ", anciennement Ram). Chiffrez un demi-poste de plus, une mission renforcée, des \
            dépenses qui montent. Comparez, et comprenez chaque montant.",
        );
    let whole =
        link("btn btn--main", Route::Simuler, "Ouvrir l’exemple complet").child(icon(Icon::Arrow));
    let empty = link("btn", Route::Simuler, "Partir de zéro");
    let acts = tag("p", "acts").child(whole.on_click(move || start(state, example()))).child(
        empty.on_click(move || start(state, with_host_values(state, Dossier::empty(this_year())))),
    );
    tag("div", "home__l")
        .child(title().text("Et si votre relais changeait, que paierait la Caf\u{202f}?"))
        .child(lead)
        .child(acts)
        .child(
            tag("p", "hint")
                .text("Sans compte ni inscription. Pour une Caf ou un groupe\u{a0}: ")
                .child(link("", Route::Collection, Route::Collection.title()))
                .text(". Pour apprendre ou former\u{a0}: ")
                .child(link("", Route::Atelier, Route::Atelier.title())),
        )
}

fn how_long() -> Tag {
    let would_copy = [
        (
            "Une minute",
            "pour un premier chiffre, à partir d’un relais d’exemple que vous corrigez en place.",
        ),
        (
            "Un quart d’heure",
            "pour votre relais : équipe, dépenses, recettes, et deux ou trois « et si… ».",
        ),
        (
            "À portée de main",
            "le budget ou le compte de résultat, les coûts des postes charges comprises, la \
                notification de votre Caf.",
        ),
    ];
    let part = |(name, words)| tag("div", "").child(tag("h2", "").text(name)).child(para(words));
    tag("section", "cols-3").children(would_copy.map(part))
}

fn not_done() -> Tag {
    let unknown = tag("p", "")
        .text(
            "Il ne devine pas. Après 2017, le prix plafond ne figure dans aucun texte dont nous \
            disposons\u{a0}: l’année reste ",
        )
        .child(todo_badge())
        .text(" jusqu’à ce que vous donniez une valeur, ou une hypothèse.");
    let words = tag("div", "prose")
        .child(para(
            "Il ne promet rien\u{a0}: seule la notification de votre Caf fait foi, et \
            l’enveloppe des missions est limitée.",
        ))
        .child(unknown)
        .child(tag("p", "").child(link("", Route::Limites, "Toutes les limites de l’outil")));
    tag("div", "").child(section_title("Ce que l’outil ne fait pas")).child(words)
}

/// Opens a dossier that is not kept yet; the one before stays kept.
fn start(state: State, dossier: Dossier) {
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    state.open(Persistence::fresh(store, &dossier), dossier);
}

/// What people ask, answered on the example.
fn questions() -> Tag {
    let state = State::here();
    let dossier = example();
    let comparison = dossier.compare();
    let of = |place: usize| rest(&dossier, &comparison, place);
    let ask = |question: &str, words: &str, answer: &str| {
        let link = tag("a", "")
            .attr("href", Route::Simuler.href())
            .on_click(move || start(state, example()));
        asked(link, question, words, answer)
    };
    let post =
        "Le plafond monte avec le poste\u{a0}: la Caf en paie une part, le reste est pour vous.";
    let mission = "Le même forfait, une seule fois. Le coût net et le risque font la différence.";
    let missions = format!("{} ou {}", of(1).trim_end_matches(" de moins"), of(2));
    let limits = tag("a", "").attr("href", Route::Limites.href());
    let source = "Chaque montant a son calcul, son texte et son degré de certitude.";
    let list = tag("ul", "asks")
        .child(ask("Et si j’ajoutais 0,5 ETP\u{202f}?", post, &of(0)))
        .child(ask("Analyse de la pratique ou communication\u{202f}?", mission, &missions))
        .child(asked(limits, "D’où viennent ces chiffres\u{202f}?", source, "Limites et textes"));
    let hint = tag("p", "hint")
        .text(
            "Montants de l’exemple\u{a0}: RPE du Val d’Exemple, exercice 2026, barème 2017 \
            reconduit ",
        )
        .child(tag("span", "badge badge--hyp").text("hypothèse"));
    tag("section", "")
        .attr("aria-labelledby", "h-asks")
        .child(tag("h2", "vh").attr("id", "h-asks").text("Les questions que l’on nous pose"))
        .child(list)
        .child(hint)
}

/// A question, in the link that leads to its answer.
fn asked(link: Tag, question: &str, words: &str, answer: &str) -> Tag {
    tag("li", "").child(
        link.child(tag("b", "").text(question))
            .child(tag("span", "").text(words))
            .child(tag("em", "").text(answer)),
    )
}

/// What a scenario changes in the reste à charge of the example.
fn rest(dossier: &Dossier, comparison: &Comparison, place: usize) -> String {
    let scenario = dossier.scenarios.get(place).map(|scenario| scenario.id);
    let change = comparison.ecart(Row::ResteACharge, scenario, None);
    change.and_then(|value| ecart(Row::ResteACharge, value, Precision::Whole)).unwrap_or_default()
}

/// The dossiers that were kept.
fn resume() -> Tag {
    let state = State::here();
    state.flush();
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    let small = tag("p", "small")
        .text("Un navigateur peut effacer ce qu’il garde\u{a0}: ")
        .child(link("", Route::Donnees, "exportez vos données"))
        .text(" pour en garder une copie.");
    if !Persistence::is_empty(store) {
        want(state);
    }
    let found = tag("div", "").dynamic(
        move || arrival(state),
        move |_| match state.lazy_part.get_untracked() {
            Arrival::There(lazy_part) => vec![(lazy_part.resume)(state)],
            coming @ (Arrival::Unasked | Arrival::Coming | Arrival::Failed) => {
                let empty = Persistence::is_empty(store);
                vec![if empty { para(NOTHING_KEPT) } else { waiting(state, coming) }]
            }
        },
    );
    tag("div", "").child(section_title("Reprendre")).child(found).child(small)
}
