//! The cash calendar in sentences: its lowest point and what it is made of, what no text dates,
//! what it takes for granted.

use super::lists::listed;
use super::sentences::when;
use crate::calendar::Exercice;
use crate::money::{Euros, round};
use crate::present::text::typeset;
use crate::scenario::Dossier;
use crate::scenario::years::{Cash, CashKind, CashMonth, Unplaced};
use rust_decimal::Decimal;

/// The lowest point of the calendar, in words; `**` around the strong ones.
pub(super) fn lowest_words(cash: &Cash) -> String {
    let Some(lowest) = cash.lowest() else {
        return String::new();
    };
    let CashMonth { month, running, .. } = lowest;
    let waits = cash.unplaced.iter().any(|known| !known.gaps.is_empty());
    // What is missing is said before a figure that does not count it.
    let partial = if waits {
        "Calendrier incomplet : ce qui n’y est pas placé manque au total. "
    } else {
        ""
    };
    let low = format!("Au plus bas : **{} en {}**.", running.to_whole_string(), month);
    let means = if running.is_negative() {
        format!(
            " C’est ce que le gestionnaire doit avoir avancé à ce moment-là{}",
            parts_words(lowest)
        )
    } else {
        " Le total ne descend jamais au-dessous.".to_string()
    };
    let last = cash
        .months
        .last()
        .map(|month| month.running)
        .filter(|last| running.is_negative() && last != running);
    let end =
        last.map(|last| format!(" À la fin, {}.", last.to_whole_string())).unwrap_or_default();
    let here = lowest.split.map(|split| split.advanced);
    let most = cash.most_advanced().filter(|(_, most)| Some(*most) > here);
    let most = most.map(|(month, advanced)| {
        format!(
            " L’attente de la Caf pèse le plus en {} : **{}** avancés.",
            month,
            advanced.to_whole_string()
        )
    });
    typeset(&format!("{partial}{low}{means}{}{end}", most.unwrap_or_default()))
}

/// « : 22 500 € de reste à charge… et 6 450 € avancés dans l’attente de la Caf. »
fn parts_words(lowest: &CashMonth) -> String {
    let Some(split) = lowest.split else {
        return ". La part avancée dans l’attente de la Caf est à compléter.".to_string();
    };
    let whole = |amount: Euros| round(amount.decimal(), 0);
    let holds = whole(split.own) + whole(split.advanced) + whole(lowest.running) == Decimal::ZERO;
    let wording = |amount: Euros| {
        if holds { amount.abs().to_whole_string() } else { amount.abs().to_string() }
    };
    let (own, advanced) = (wording(split.own), wording(split.advanced));
    match (split.own.is_negative(), split.advanced.is_negative()) {
        (false, false) if split.advanced.is_zero() => {
            format!(" : **{own} de reste à charge**, rien n’attend la Caf.")
        }
        (false, false) => {
            format!(
                " : **{own} de reste à charge**, que la Caf ne paie pas, et **{advanced} avancés \
                    dans l’attente de la Caf**."
            )
        }
        (false, true) => format!(
            " : **{own} de reste à charge**, moins {advanced} que la Caf a déjà versés d’avance."
        ),
        (true, _) => format!(
            " : **{advanced} avancés dans l’attente de la Caf**, moins {own} de recettes au-dessus \
                des dépenses."
        ),
    }
}

/// What no text dates, a sentence for each kind.
pub(super) fn undated_words(cash: &Cash) -> Vec<String> {
    [CashKind::BonusTerritoire, CashKind::Psej]
        .into_iter()
        .filter_map(|kind| undated_kind(cash, kind))
        .collect()
}

fn undated_kind(cash: &Cash, kind: CashKind) -> Option<String> {
    let mut amounts: Vec<(Euros, Vec<Exercice>)> = Vec::new();
    let of_kind = cash.unplaced.iter().filter(|known| known.kind == kind && known.gaps.is_empty());
    for (amount, exercice) in
        of_kind.filter_map(|known: &Unplaced| Some((known.amount?, known.exercice)))
    {
        match amounts.iter_mut().find(|(other, _)| *other == amount) {
            Some((_, years)) => years.push(exercice),
            None => amounts.push((amount, vec![exercice])),
        }
    }
    let wording: Vec<String> = amounts
        .iter()
        .map(|(amount, years)| {
            let each = if years.len() > 1 { " chaque année" } else { "" };
            when(&format!("{}{each}", amount), years)
        })
        .collect();
    let paid = if kind == CashKind::Psej { "elle est versée" } else { "il est versé" };
    (!wording.is_empty()).then(|| {
        typeset(&format!(
            "{} : {}. Aucun texte dont nous disposons ne dit quand {paid} : ce montant \
                est dû, mais il n’entre dans aucun mois, et le total de fin en est diminué \
                d’autant.",
            cash_name(kind),
            listed(&wording)
        ))
    })
}

/// What the calendar takes for granted, one sentence each.
pub(super) fn cash_basis(dossier: &Dossier, cash: &Cash) -> Vec<String> {
    let before = u32::from(dossier.base.exercice.year()).saturating_sub(1);
    let month = if cash.month_assumed {
        "Le solde est placé en décembre de l’année suivante : hypothèse, prudente. Tapez le mois \
            de votre Caf."
    } else {
        "Le solde est placé l’année suivante, dans le mois que vous avez tapé."
    };
    let words = [
        "Dépenses et autres recettes sont réparties également sur douze mois : hypothèse."
            .to_string(),
        "Pour partager le total, ce que doit la Caf est compté de la même façon, un douzième par \
            mois : hypothèse. À la fin d’un exercice, le partage est exact."
            .to_string(),
        month.to_string(),
        "Le bonus mission vient avec le solde.".to_string(),
        format!("Le total part de 0 € ; le solde de {before} n’est pas compté."),
    ];
    words.iter().map(|words| typeset(words)).collect()
}

/// What a payment is.
pub(super) const fn cash_name(kind: CashKind) -> &'static str {
    match kind {
        CashKind::Charges => "Dépenses",
        CashKind::Incomes => "Autres recettes",
        CashKind::Acompte(_) => "Acompte",
        CashKind::Solde => "Solde",
        CashKind::BonusTerritoire => "Bonus territoire",
        CashKind::Psej => "Psej",
    }
}
