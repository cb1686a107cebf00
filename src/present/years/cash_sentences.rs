//! The cash calendar in sentences: what is waited for from the Caf and what the relais pays itself,
//! what no text dates, what is taken for granted.

use super::sentences::when;
use crate::calendar::Exercice;
use crate::money::Euros;
use crate::present::text::{listed, typeset};
use crate::scenario::Dossier;
use crate::scenario::years::{Cash, CashKind, CashMonth, Split, Unplaced};

/// What is waited for from the Caf; then, apart, what the relais pays itself; then both. No figure
/// while one is missing. `**` around the strong words.
pub(super) fn headline(cash: &Cash) -> Vec<String> {
    if !cash.is_complete() {
        return vec![typeset(
            "**Calendrier incomplet :** aucun total n’est donné tant qu’il manque un montant ou un \
                mois. Ce qu’il faut compléter est écrit ci-dessous.",
        )];
    }
    let awaited = match cash.most_advanced() {
        Some((month, amount)) => format!(
            "À attendre de la Caf, au plus fort : **{} en {month}**. Le gestionnaire les avance \
                jusqu’aux versements.",
            amount.to_whole_string()
        ),
        None => "**Rien n’est à attendre de la Caf :** ses versements couvrent, mois après mois, \
            ce qu’elle doit."
            .to_string(),
    };
    let words = [Some(awaited), own_words(cash), both_words(cash)];
    words.into_iter().flatten().map(|words| typeset(&words)).collect()
}

/// What the relais pays itself, over the whole plan.
fn own_words(cash: &Cash) -> Option<String> {
    let last = cash.months.last()?;
    let own = last.split?.own;
    let size = own.abs().to_whole_string();
    Some(if own.is_zero() {
        "À part : rien ne reste à votre charge.".to_string()
    } else if own.is_negative() {
        format!("À part : vos recettes dépassent vos dépenses de **{size}** sur tout le plan.")
    } else {
        format!("À part, ce qui reste à votre charge : **{size}** sur tout le plan.")
    })
}

/// The lowest point of the account, which is made of both.
fn both_words(cash: &Cash) -> Option<String> {
    let CashMonth { month, running, .. } = cash.lowest()?;
    running.is_negative().then(|| {
        format!(
            "Les deux ensemble, le compte est au plus bas en {month} : {}, s’il part de 0 €.",
            running.to_whole_string()
        )
    })
}

/// « jusqu’à 8 600 € attendus de la Caf, en septembre ; 22 500 € à votre charge depuis le début ».
pub(super) fn year_words(cash: &Cash, year: Exercice) -> String {
    if !cash.is_complete_until(year) {
        return "à compléter".to_string();
    }
    let months = cash.months.iter().filter(|month| month.month.year == year);
    let parts: Vec<(&str, Split)> =
        months.filter_map(|month| Some((month.month.month.name(), month.split?))).collect();
    let most = parts.iter().rev().max_by_key(|(_, split)| split.advanced);
    let awaited = match most.filter(|(_, split)| split.advanced > Euros::ZERO) {
        Some((month, split)) => {
            format!("jusqu’à {} attendus de la Caf, en {month}", split.advanced.to_whole_string())
        }
        None => "rien à attendre de la Caf".to_string(),
    };
    let own = parts.last().map(|(_, split)| split.own).filter(|own| !own.is_negative());
    let own = own.map(|own| format!(" ; {} à votre charge depuis le début", own.to_whole_string()));
    typeset(&format!("{awaited}{}", own.unwrap_or_default()))
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
    let even =
        if dossier.has_dated_levers() { ", même ce qui commence en cours d’année" } else { "" };
    let words = [
        format!(
            "Dépenses et autres recettes sont réparties également sur douze mois{even} : hypothèse."
        ),
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
