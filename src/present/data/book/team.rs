//! What makes the costs and the ceiling: barème, posts, lines of the budget, costs of the mission,
//! other income.

use super::formula::when_known;
use super::page::Page;
use super::scenario::ColumnContext;
use super::{TODO, Unit};
use crate::law::{Account, PRIX_PLAFOND};
use crate::money::{Euros, Rate};
use crate::outcome::{CarriedFrom, Origin, Quantity, Step, Term, combine};
use crate::present::text::{post_name, role_name, typeset};
use crate::scenario::LeverKind;
use crate::situation::{
    BaremeChoice, Charge, Field, IncomeId, Known, MissionCost, Paid, Post, Role,
};
use rust_decimal::Decimal;

const HALF_YEAR_WORDS: &str = "Un poste présent une partie de l’année compte en douzièmes.";

/// Ceiling and rate of the exercice.
pub(super) fn bareme(page: &mut Page, context: &ColumnContext) {
    page.part("Barème", &["Valeur", "", "Origine"]);
    let price = context.outcome.plafond.part(Term::PrixPlafond);
    match price.map(|price| (price, &price.origin)) {
        Some((price, Some(Origin::Assumed { from, known, .. }))) => {
            assumed(page, context, price, from.year(), known)
        }
        Some((price, _)) => {
            page.text(0, "Prix plafond, par an et par ETP");
            page.input(1, &price.value, Unit::Euros);
            page.name(1, "Prix_plafond");
            page.note(3, &origin_words(price));
            page.next();
        }
        None => {}
    }
    page.text(0, "Taux de la prestation de service");
    let taux = context.outcome.ps.part(Term::Taux);
    page.input(1, &taux.map_or(Err(Vec::new()), |taux| taux.value.clone()), Unit::Percent);
    page.name(1, "Taux_Ps");
    page.note(3, &taux.map(origin_words).unwrap_or_default());
    page.next();
}

/// A ceiling carried forward: the known one, its rise a year, the years.
fn assumed(page: &mut Page, context: &ColumnContext, price: &Step, from: u16, known: &CarriedFrom) {
    let BaremeChoice::Assumed { revaluation, local } = &context.situation.bareme else {
        return;
    };
    let published = PRIX_PLAFOND
        .rows()
        .iter()
        .find(|row| row.until.is_some_and(|until| until.year() == from))
        .map(|row| row.value);
    let value = match (known, local) {
        (CarriedFrom::Entered(_), Some(local)) => local.prix_plafond.clone(),
        (CarriedFrom::Entered(_), None) | (CarriedFrom::Published(_), _) => {
            published.ok_or_else(Vec::new)
        }
    };
    page.text(0, &format!("Dernier prix plafond connu, {from}"));
    page.input(1, &value.map(Quantity::Euros), Unit::Euros);
    page.note(3, &origin_words(price));
    page.next();
    page.text(0, "Revalorisation par an");
    page.input(1, &revaluation.clone().map(Quantity::Rate), Unit::Percent);
    page.next();
    page.text(0, "Nombre d’années");
    let years = context.outcome.exercice.year().saturating_sub(from);
    page.input(1, &Ok(Quantity::Count(years.into())), Unit::Plain);
    page.next();
    page.text(0, "Prix plafond, par an et par ETP");
    let (known, rise, years) = (page.above(1, 3), page.above(1, 2), page.above(1, 1));
    let formula =
        when_known(&[&known, &rise, &years], &format!("ROUND({known}*(1+{rise})^{years},2)"));
    page.total(1, &formula, &price.value, Unit::Euros);
    page.name(1, "Prix_plafond");
    page.note(3, "hypothèse, à votre demande");
    page.next();
}

/// Where a value comes from.
pub(super) fn origin_words(step: &Step) -> String {
    let entered = |words: &str| {
        if words.is_empty() {
            "saisi, sans origine".to_string()
        } else {
            format!("saisi : {words}")
        }
    };
    let words = match &step.origin {
        None | Some(Origin::Supposed) => return String::new(),
        Some(
            Origin::Published(source)
            | Origin::Assumed { known: CarriedFrom::Published(source), .. },
        ) => {
            format!("{}, {}", source.document.title, source.place)
        }
        Some(
            Origin::Entered(words) | Origin::Assumed { known: CarriedFrom::Entered(words), .. },
        ) => entered(words),
    };
    typeset(&words)
}

/// The team.
pub(super) fn posts(page: &mut Page, context: &ColumnContext) {
    let heads =
        ["Fonction", "ETP", "Mois", "Coût sur 12 mois", "ETP comptés", "Coût de l’exercice"];
    page.part("Équipe", &heads);
    let pay = context.outcome.prix_de_revient.part(Term::PayOfTeam);
    let paid = pay.map(|pay| pay.parts.iter()).into_iter().flatten();
    let mut counted = context.outcome.etp.parts.iter();
    for (post, paid) in context.situation.posts.iter().zip(paid) {
        let etp = if post.role == Role::Animateur { counted.next() } else { None };
        one_post(page, context, post, etp, paid);
    }
    let rows = u32::try_from(context.situation.posts.len()).unwrap_or_default();
    page.text(0, "Ensemble");
    page.note(1, &typeset(HALF_YEAR_WORDS));
    page.total(5, &page.sum_above(5, rows), &context.outcome.etp.value, Unit::Etp);
    page.name(5, "Etp_equipe");
    let pay = pay.map_or(Ok(Quantity::Euros(Euros::ZERO)), |pay| pay.value.clone());
    page.total(6, &page.sum_above(6, rows), &pay, Unit::Euros);
    page.name(6, "Salaires");
    page.next();
}

fn one_post(
    page: &mut Page,
    context: &ColumnContext,
    post: &Post,
    etp: Option<&Step>,
    paid: &Step,
) {
    page.text(0, &post_name(context.dossier, post.id));
    page.choice(1, role_name(post.role));
    page.input(2, &post.etp.clone().map(Quantity::Etp), Unit::Etp);
    page.input(3, &post.months.clone().map(Quantity::Months), Unit::Plain);
    let (role, time, months) = (page.at(1), page.at(2), page.at(3));
    let counted = when_known(&[&time, &months], &format!("{time}*{months}/12"));
    let nobody = Ok(Quantity::Count(0));
    let animateur = role_name(Role::Animateur);
    page.figure(
        5,
        &format!("IF({role}=\"{animateur}\",{counted},0)"),
        etp.map_or(&nobody, |etp| &etp.value),
        Unit::Etp,
    );
    pay(page, post, paid);
    page.next();
}

/// What a post is paid: its yearly cost by its months, or what the accounts show of the year.
fn pay(page: &mut Page, post: &Post, paid: &Step) {
    let months = match &post.paid {
        Paid::Present => page.at(3),
        Paid::Over(Ok(months)) => months.to_string().replace(',', "."),
        Paid::Over(Err(_)) | Paid::Spent(_) | Paid::ToAllocate => {
            return page.input(6, &paid.value, Unit::Euros);
        }
    };
    page.input(4, &post.yearly_cost.clone().map(Quantity::Euros), Unit::Euros);
    let (cost, present) = (page.at(4), page.at(3));
    let needed: &[&str] = if months == present { &[&months, &cost] } else { &[&cost] };
    let formula = when_known(needed, &format!("ROUND({cost}*{months}/12,2)"));
    page.figure(6, &formula, &paid.value, Unit::Euros);
}

/// The lines of the budget.
pub(super) fn charges(page: &mut Page, context: &ColumnContext) {
    page.part(
        "Dépenses, hors équipe",
        &["Montant", "Retenue par la Caf", "Retenu", "Payé, non retenu"],
    );
    let nothing = Ok(Euros::ZERO);
    let mut total: Known<Euros> = Ok(Euros::ZERO);
    let lines: Vec<&Charge> =
        context.situation.charges.iter().filter(|charge| charge.is_shown()).collect();
    for charge in &lines {
        let kept = if charge.retenue { &charge.amount } else { &nothing };
        total = combine(total, kept.clone(), Euros::checked_add);
        one_charge(page, charge, kept);
    }
    let rows = u32::try_from(lines.len()).unwrap_or_default();
    page.text(0, "Ensemble");
    page.total(3, &page.sum_above(3, rows), &total.map(Quantity::Euros), Unit::Euros);
    page.name(3, "Lignes_retenues");
    page.total(4, &page.sum_above(4, rows), &context.outcome.non_retenues.value, Unit::Euros);
    page.name(4, "Lignes_non_retenues");
    page.next();
}

/// An empty line of the budget costs nothing; a contribution in kind is paid by nobody here.
fn one_charge(page: &mut Page, charge: &Charge, kept: &Known<Euros>) {
    page.text(0, &charge.account.name());
    page.input(1, &charge.amount.clone().map(Quantity::Euros), Unit::Euros);
    page.yes_no(2, charge.retenue);
    let (amount, retained) = (page.at(1), page.at(2));
    let amount = format!("IF(ISTEXT({amount}),\"{TODO}\",{amount}+0)");
    page.figure(
        3,
        &format!("IF({retained}=\"oui\",{amount},0)"),
        &kept.clone().map(Quantity::Euros),
        Unit::Euros,
    );
    if charge.account == Account::EnNature {
        page.name(3, "En_nature");
    }
    let paid = !charge.retenue && charge.account.is_paid();
    let left = if paid { charge.amount.clone() } else { Ok(Euros::ZERO) };
    let formula = if charge.account.is_paid() {
        format!("IF({retained}=\"oui\",0,{amount})")
    } else {
        "0".to_string()
    };
    page.figure(4, &formula, &left.map(Quantity::Euros), Unit::Euros);
    page.next();
}

/// What the mission costs.
pub(super) fn costs(page: &mut Page, context: &ColumnContext) {
    let facts = &context.situation.mission;
    page.part("Frais de la mission", &["Prix", "Quantité", "Montant"]);
    let draft = context.dossier.mission(facts.owner);
    for (place, cost) in facts.costs.iter().enumerate() {
        let id = draft.and_then(|draft| draft.costs.get(place)).map(|cost| cost.id);
        let name = id
            .map(|id| context.dossier.texts.get(Field::CostName(facts.owner, id)).trim())
            .unwrap_or_default();
        page.text(0, if name.is_empty() { "Frais de mission" } else { name });
        one_cost(page, cost);
    }
    let rows = u32::try_from(facts.costs.len()).unwrap_or_default();
    page.text(0, "Ensemble");
    let total = context
        .outcome
        .prix_de_revient
        .part(Term::MissionCosts)
        .map_or(Ok(Quantity::Euros(Euros::ZERO)), |costs| costs.value.clone());
    page.total(3, &page.sum_above(3, rows), &total, Unit::Euros);
    page.name(3, "Frais_mission");
    page.next();
}

fn one_cost(page: &mut Page, cost: &MissionCost) {
    page.input(1, &cost.unit.clone().map(Quantity::Euros), Unit::Euros);
    page.input(2, &cost.quantity.clone().map(Quantity::Count), Unit::Plain);
    let (unit, quantity) = (page.at(1), page.at(2));
    let price = combine(cost.unit.clone(), cost.quantity.clone(), |unit, quantity| {
        unit.checked_mul(Decimal::from(quantity))
    });
    let formula = when_known(&[&unit, &quantity], &format!("{unit}*{quantity}"));
    page.figure(3, &formula, &price.map(Quantity::Euros), Unit::Euros);
    page.next();
}

/// Income that is not from the Caf.
pub(super) fn incomes(page: &mut Page, context: &ColumnContext) {
    page.part("Autres recettes", &["Montant"]);
    for (place, amount) in context.situation.incomes.iter().enumerate() {
        page.text(0, &income_name(context, place));
        page.input(1, &amount.clone().map(Quantity::Euros), Unit::Euros);
        page.next();
    }
    let rows = u32::try_from(context.situation.incomes.len()).unwrap_or_default();
    page.text(0, "Ensemble");
    page.total(1, &page.sum_above(1, rows), &context.outcome.autres_recettes.value, Unit::Euros);
    page.name(1, "Recettes");
    page.next();
}

/// The incomes of the base come first, then those of the levers.
fn income_name(context: &ColumnContext, place: usize) -> String {
    let levers = context
        .column
        .scenario
        .and_then(|id| context.dossier.scenario(id))
        .map(|known| known.levers.as_slice())
        .unwrap_or_default();
    let added = levers
        .iter()
        .filter(|lever| lever.kind == LeverKind::Income)
        .map(|lever| Field::LeverName(lever.id));
    let of_base = context.dossier.base.incomes.iter().map(|id: &IncomeId| Field::IncomeName(*id));
    let name = of_base
        .chain(added)
        .nth(place)
        .map(|field| context.dossier.texts.get(field).trim())
        .unwrap_or_default();
    if name.is_empty() { "Recette".to_string() } else { name.to_string() }
}

/// A rate that a table gives.
pub(super) fn rate(value: Option<Rate>) -> Known<Quantity> {
    value.map(Quantity::Rate).ok_or_else(Vec::new)
}
