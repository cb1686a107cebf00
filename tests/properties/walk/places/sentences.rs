//! Simuler: what is said under the bars, in the summary in words, in the polite line, at the heads
//! of the panes.

use super::Walked;
use crate::walk::figure::{Key, Name, Printed, amount_after, etp, named, read};
use crate::walk::ledger::Ledger;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::text::{scenario_name, typeset};
use simulateur_rpe::present::workbench::{
    bareme_words, column_sentence, gists, status_line, summary, team_summary,
};
use simulateur_rpe::scenario::Column;
use simulateur_rpe::scenario::workbench::Comparison;

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    for comparison in &walked.comparisons {
        polite_line(walked, comparison, ledger);
        for gist in gists(walked.dossier, comparison, None) {
            let words = &gist.words;
            beside(walked, comparison, gist.scenario, ("résumé en mots", words), ledger);
            if let Some(words) = &gist.full_year {
                full_year(walked, comparison, gist.scenario, words, ledger);
            }
        }
        let whole = summary(walked.dossier, comparison, None, &[]);
        reference(walked, comparison, &whole, ledger);
        for column in &comparison.columns {
            let words = column_sentence(comparison, column.scenario);
            let place = "Simuler, sous la barre";
            room(walked, comparison, column, &words, ledger);
            beside(walked, comparison, column.scenario, (place, &words), ledger);
            heads(walked, comparison, column, ledger);
        }
    }
}

/// « Base : 12 € ; Sans nom : 13 €. »: the columns in their order.
fn polite_line(walked: &Walked, comparison: &Comparison, ledger: &mut Ledger) {
    let line = status_line(walked.dossier, comparison);
    let mut rest = line.strip_prefix("Reste à votre charge. ").unwrap();
    for column in &comparison.columns {
        let name = scenario_name(walked.dossier, column.scenario);
        rest = rest.split_once(&typeset(&format!("{name} : "))).unwrap().1;
        let end = rest.find('€').map_or("à compléter".len(), |end| end + '€'.len_utf8());
        let end = if rest.starts_with("à compléter") { "à compléter".len() } else { end };
        let key = walked.key(Name::Row(Row::ResteACharge), comparison, column.scenario);
        ledger.text("Simuler, ligne d’état", key, &rest[..end]);
        rest = &rest[end..];
    }
}

fn reference(walked: &Walked, comparison: &Comparison, words: &str, ledger: &mut Ledger) {
    for (marker, name) in [
        ("Dépenses à payer ", Name::Charges),
        ("total versé par la Caf ", Name::Row(Row::TotalCaf)),
        ("autres recettes ", Name::Row(Row::AutresRecettes)),
        ("reste à charge ", Name::Row(Row::ResteACharge)),
    ] {
        let key = walked.key(name, comparison, None);
        match amount_after(words, marker) {
            Some(text) => ledger.text("résumé en mots", key, text),
            None => {
                let colon = if name == Name::Charges { ": " } else { "" };
                let todo = typeset(&format!("{marker}{colon}non précisé"));
                assert!(words.contains(&todo), "{words}");
                ledger.put("résumé en mots", key, Printed::Todo);
            }
        }
    }
}

/// The base under its bar: its margin.
fn room(walked: &Walked, comparison: &Comparison, column: &Column, words: &str, to: &mut Ledger) {
    let key = walked.key(Name::Row(Row::Marge), comparison, column.scenario);
    let left = amount_after(words, "Il reste ").filter(|_| words.contains("sous le plafond"));
    if let Some(text) = left.filter(|_| column.scenario.is_none()) {
        to.text("Simuler, sous la barre", key, text);
    }
    if let Some(text) = amount_after(words, "Le plafond est dépassé de ") {
        to.text("Simuler, sous la barre", key, &format!("\u{2212}{text}"));
    }
}

/// A scenario beside the base: what is said of it when no bonus is apart.
fn beside(
    walked: &Walked,
    comparison: &Comparison,
    scenario: Option<simulateur_rpe::situation::ScenarioId>,
    (place, words): (&'static str, &str),
    ledger: &mut Ledger,
) {
    let without_bonus = !words.contains("Si le bonus de ");
    if scenario.is_none() {
        return;
    }
    let mut put = |name, text: Option<&str>, taken: bool| {
        let Some(Printed::Amount(value, grain)) = text.and_then(read) else { return };
        let value = if taken { -value } else { value };
        let key: Key = walked.key(name, comparison, scenario);
        ledger.put(place, key, Printed::Amount(value, grain));
    };
    let fewer = words.contains(" de dépenses en moins");
    put(Name::EcartCharges, amount_after(words, "Pour "), fewer);
    let end = if without_bonus { words } else { words.split_once(" est obtenu").unwrap().1 };
    let rest = Name::Ecart(Row::ResteACharge);
    put(rest, amount_after(&end.to_lowercase(), "le reste à charge baisse de "), true);
    if end.contains(" de plus à payer") {
        put(rest, amount_after(&end.to_lowercase(), "il reste "), false);
    }
    put(rest, amount_after(&end.to_lowercase(), "l’excédent augmente de "), true);
    if without_bonus {
        let less = words.contains(" de moins");
        put(Name::Ecart(Row::TotalCaf), amount_after(words, "la Caf paie "), less);
    }
}

/// What is left to pay over twelve months, beside the base, when no bonus is apart.
fn full_year(
    walked: &Walked,
    comparison: &Comparison,
    scenario: Option<simulateur_rpe::situation::ScenarioId>,
    words: &str,
    ledger: &mut Ledger,
) {
    let mut alone = Ledger::default();
    beside(walked, comparison, scenario, ("résumé, année pleine", words), &mut alone);
    let rest = walked.key(Name::Ecart(Row::ResteACharge), comparison, scenario);
    let name = Name::FullYear(Row::ResteACharge);
    ledger.take_as(&alone, rest, Key { name, ..rest });
}

/// The ceiling and the team, said in a few words.
fn heads(walked: &Walked, comparison: &Comparison, column: &Column, ledger: &mut Ledger) {
    let words = bareme_words(&column.outcome);
    let price = walked.key(named("Prix plafond par ETP").unwrap(), comparison, column.scenario);
    let typed = ["Prix plafond saisi : ", "Prix plafond de votre Caf : "];
    if let Some(text) = typed.iter().find_map(|marker| amount_after(&words, marker)) {
        ledger.short("Simuler, barème en mots", price, text);
    }
    let team = team_summary(&column.outcome);
    let place = "Simuler, équipe en mots";
    if let Some((time, _)) = team.split_once(" ETP d’animateur") {
        let key = walked.key(Name::Row(Row::Etp), comparison, column.scenario);
        match read(time) {
            Some(Printed::Amount(value, _)) => ledger.put(place, key, etp(value)),
            Some(Printed::Todo) | None => panic!("« {team} »"),
        }
    }
    if let Some(text) = amount_after(&team, " · ") {
        ledger.text(place, walked.key(Name::Salaires, comparison, column.scenario), text);
    }
}
