//! The sentences: one for each branch of each rule.

use super::bonus_sentences::bonus;
use super::contracts::{psej, territoire, total_caf};
use super::explanation::Happened;
use super::formulas::time;
use super::payments::{acomptes, solde, solde_of_never};
use crate::law::Account;
use crate::money::{Etp, Euros};
use crate::outcome::{CeilingReason, Outcome, Row, Step, Term};
use crate::present::text::{known_euros, post_name, proportion};
use crate::scenario::Dossier;
use crate::situation::Gap;

/// The sentence of a figure; `**` around its strong words.
pub(super) fn sentence(
    dossier: &Dossier,
    outcome: &Outcome,
    row: Row,
    happened: Happened,
) -> String {
    let step = outcome.figure(row);
    if let Some(words) = unknown(step) {
        return words;
    }
    match row {
        Row::Etp => etp(dossier, step),
        Row::PrixDeRevient => depenses(step),
        Row::NonRetenues if known_euros(step) == Some(Euros::ZERO) => {
            "**Aucune.** Toutes les dépenses payées sont retenues.".to_string()
        }
        Row::NonRetenues => {
            "Ces dépenses sont payées, mais leur case « retenue » n’est pas cochée : la Caf n’en \
                finance rien ici."
                .to_string()
        }
        Row::Marge => marge(outcome, step),
        Row::Ps => format!("{}{}", ps_sentence(outcome), effective_words(outcome)),
        Row::BonusMission => bonus(dossier, outcome, step, happened == Happened::Yes),
        Row::BonusTerritoire => territoire(step),
        Row::Psej => psej(step).unwrap_or_default(),
        Row::Acomptes => acomptes(step),
        Row::Solde => {
            let words =
                if happened == Happened::Never { solde_of_never(outcome) } else { solde(outcome) };
            format!("{}{}", words.unwrap_or_default(), unsure_bonus(bonus_paid(outcome)))
        }
        Row::TotalCaf => {
            format!("{}{}", total_caf(step), unsure_bonus(&outcome.bonus_mission))
        }
        Row::AutresRecettes => {
            "Ce que versent d’autres que la Caf : communes, département, usagers…".to_string()
        }
        Row::ResteACharge => reste(outcome).unwrap_or_default(),
    }
}

/// The sentence of the Ps alone, for the page that shows no other figure.
pub fn ps_sentence(outcome: &Outcome) -> String {
    unknown(&outcome.ps).or_else(|| ps(outcome)).unwrap_or_default()
}

/// What part of the retained costs the Ps pays; nothing where there is none, or no animator.
pub(super) fn effective_rate(outcome: &Outcome) -> Option<String> {
    proportion(outcome.taux_effectif()?)
}

fn effective_words(outcome: &Outcome) -> String {
    let wording = |rate| {
        format!(
            " La prestation de service couvre ainsi **{rate}** des dépenses retenues : c’est \
                son taux effectif."
        )
    };
    effective_rate(outcome).map(wording).unwrap_or_default()
}

/// What is said of a figure that is not known.
fn unknown(step: &Step) -> Option<String> {
    let gaps = step.value.as_ref().err()?;
    let wrong = if gaps.contains(&Gap::BothContracts) {
        "Deux contrats à la fois."
    } else if gaps.iter().any(|gap| gaps.first() != Some(gap)) {
        "Il manque des données."
    } else {
        "Il manque une donnée."
    };
    Some(format!("**{wrong}** Tout le reste est calculé."))
}

fn etp(dossier: &Dossier, step: &Step) -> String {
    if step.etp() == Ok(Etp::ZERO) {
        return "**Aucun animateur.** Seul le temps de travail des animateurs compte pour la \
            prestation de service."
            .to_string();
    }
    let names: Vec<String> = step
        .parts
        .iter()
        .filter_map(|part| {
            let Term::PostEtp(id) = part.term else { return None };
            Some(post_name(dossier, id))
        })
        .collect();
    format!(
        "**Seul le temps des animateurs compte :** {}. Les autres postes comptent dans les \
            dépenses, pas ici.",
        names.join(", ")
    )
}

fn depenses(step: &Step) -> String {
    let pay = step.part(Term::PayOfTeam).and_then(known_euros);
    let total = known_euros(step);
    if let Some(masked) = step.part(Term::Line(Account::Total)).and_then(known_euros)
        && pay == Some(Euros::ZERO)
    {
        let others = total.and_then(|total| total.checked_sub(masked).ok());
        let others = others
            .filter(|others| !others.is_zero())
            .map(|others| format!(", et **{}** d’autres frais", others.to_short_string()));
        return format!(
            "Toutes les dépenses de fonctionnement retenues : **{}** en un seul total, salaires \
                compris et masqués{}.",
            masked.to_short_string(),
            others.unwrap_or_default()
        );
    }
    match pay.zip(total) {
        Some((pay, total)) => {
            let others = total.checked_sub(pay).map(Euros::to_short_string).unwrap_or_default();
            format!(
                "Toutes les dépenses de fonctionnement retenues : **{}** de salaires et \
                    **{others}** d’autres frais.",
                pay.to_short_string()
            )
        }
        None => String::new(),
    }
}

fn marge(outcome: &Outcome, step: &Step) -> String {
    let size = known_euros(step).map(|room| room.abs().to_short_string()).unwrap_or_default();
    match step.ceiling_reason() {
        Some(CeilingReason::NoAnimateur) => {
            "**Aucun animateur :** le plafond est nul, aucune dépense \
            n’est financée."
                .to_string()
        }
        Some(CeilingReason::OverCeiling) => {
            format!(
                "Les dépenses dépassent de **{size}** le plafond : cette part n’est pas \
                financée. Un euro de plus n’apporte rien."
            )
        }
        Some(CeilingReason::NoCharge | CeilingReason::UnderCeiling) | None => {
            under_ceiling(outcome, known_euros(step))
        }
    }
}

fn under_ceiling(outcome: &Outcome, room: Option<Euros>) -> String {
    if room == Some(Euros::ZERO) {
        return "**Juste au plafond :** toutes les dépenses retenues sont financées, un euro de \
            plus n’apporte rien."
            .to_string();
    }
    let size = room.map(|room| room.abs().to_short_string()).unwrap_or_default();
    match rate_of(outcome) {
        Some(cents) => format!(
            "Il reste **{size}** sous le plafond : le prochain euro de dépense y rapporte \
                {cents} de Ps."
        ),
        None => format!("Il reste **{size}** sous le plafond."),
    }
}

/// What one more euro brings under the ceiling: « 0,43 € ».
pub(super) fn rate_of(outcome: &Outcome) -> Option<String> {
    let rate = outcome.ps.part(Term::Taux)?.rate().ok()?;
    Euros::whole(1).at_rate(rate).ok().map(|value| value.to_string())
}

fn ps(outcome: &Outcome) -> Option<String> {
    match outcome.ps.ceiling_reason()? {
        CeilingReason::NoAnimateur => {
            return Some(
                "**Aucun animateur :** le plafond se compte par ETP d’animateur. Sans animateur, \
                    il n’y a pas de prestation de service."
                    .to_string(),
            );
        }
        CeilingReason::NoCharge => {
            return Some("**Aucune dépense retenue :** il n’y a rien à financer.".to_string());
        }
        CeilingReason::OverCeiling | CeilingReason::UnderCeiling => {}
    }
    let price = outcome.plafond.part(Term::PrixPlafond).and_then(known_euros)?.to_short_string();
    let etp = of_sentence(&outcome.etp)?;
    let (plafond, costs) = (known_euros(&outcome.plafond)?, known_euros(&outcome.prix_de_revient)?);
    let rate = outcome.ps.part(Term::Taux)?.rate().ok()?.to_string();
    let room = known_euros(&outcome.marge)?;
    let product = format!("{etp} × {price} = {}", plafond.to_short_string());
    let spent = format!("les dépenses retenues sont de {}", costs.to_short_string());
    Some(if outcome.ps.ceiling_reason() == Some(CeilingReason::OverCeiling) {
        let over = room.abs().to_short_string();
        let paid = if plafond == plafond.to_cent() {
            plafond.to_short_string()
        } else {
            "ce plafond".to_string()
        };
        format!(
            "**Le plafond s’applique :** {product} ; {spent}, **{over} ne sont pas financés**. La \
                Caf paie {rate} de {paid}."
        )
    } else if room.is_zero() {
        format!("**Juste au plafond :** {product} ; {spent}. La Caf en paie {rate}.")
    } else {
        format!(
            "**Le plafond n’est pas atteint :** {product} ; {spent}. La Caf en paie {rate} ; il \
                reste **{}** sous le plafond.",
            room.to_short_string()
        )
    })
}

/// « 1,5 ETP », or the exact factor where no short decimal writes it.
fn of_sentence(etp: &Step) -> Option<String> {
    let total = etp.etp().ok()?;
    let short = total.exact_decimal().is_some_and(|exact| exact.scale() <= 4);
    if short { Some(format!("{} ETP", total.to_short_string())) } else { time(etp) }
}

fn reste(outcome: &Outcome) -> Option<String> {
    let charges = known_euros(&outcome.charges)?;
    let (caf, others) = (known_euros(&outcome.total_caf)?, known_euros(&outcome.autres_recettes)?);
    let rest = known_euros(&outcome.reste_a_charge)?;
    let unsure = unsure_bonus(&outcome.bonus_mission);
    let others = if others.is_zero() {
        String::new()
    } else {
        format!(" et les autres recettes apportent {}", others.to_short_string())
    };
    let paid = format!(
        "Sur **{}** à payer, la Caf verse {}{others}.",
        charges.to_short_string(),
        caf.to_short_string()
    );
    Some(if rest.is_negative() {
        format!(
            "{paid} Les recettes dépassent de **{}** les dépenses.{unsure}",
            rest.abs().to_short_string()
        )
    } else if rest.is_zero() {
        format!("{paid} **Il ne reste rien à payer.**{unsure}")
    } else {
        format!("{paid} Il reste **{}** à payer.{unsure}", rest.to_short_string())
    })
}

/// What must be said wherever a flat bonus is counted: it is neither certain nor paid within the
/// year.
fn unsure_bonus(bonus: &Step) -> String {
    match known_euros(bonus).filter(|bonus| !bonus.is_zero()) {
        Some(bonus) => format!(
            " Ce calcul compte **{} de bonus** qui ne sont pas acquis : ils sont versés l’année \
                suivante, s’ils sont obtenus.",
            bonus.to_short_string()
        ),
        None => String::new(),
    }
}

/// The bonus that the balance counts: that of what became real.
fn bonus_paid(outcome: &Outcome) -> &Step {
    outcome
        .solde
        .part(Term::Droits)
        .and_then(|rights| rights.part(Term::BonusMission))
        .unwrap_or(&outcome.bonus_mission)
}
