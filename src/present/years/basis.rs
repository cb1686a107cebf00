//! What the figures of the plan rest on, in sentences.

use super::lists::years_words;
use crate::calendar::Exercice;
use crate::draft::PostDraft;
use crate::law::{Certainty, Status};
use crate::money::{Months, Rate};
use crate::outcome::Origin;
use crate::present::text::{partly_real, post_name, scenario_name, typeset};
use crate::scenario::years::Plan;
use crate::scenario::{Dossier, LeverKind};
use crate::situation::{Evolving, Field, Owner, ScenarioId};

/// What the figures of the following exercices rest on, one sentence each.
pub fn plan_basis(dossier: &Dossier, plan: &Plan, scenario: Option<ScenarioId>) -> Vec<String> {
    let base = dossier.base.exercice.year();
    let real =
        plan.columns.first().and_then(|column| column.years.first()).is_some_and(|year| year.real);
    let carried = dossier.base.carry_real && dossier.has_values_of(Status::Reel);
    let start = match (real, carried) {
        (true, true) => format!(
            "{base} est réel : les exercices suivants partent de ce réel, pas de ce qui était \
                prévu."
        ),
        (true, false) => format!(
            "{base} est réel : les exercices suivants partent de ce qui était prévu, pas de ce \
                réel."
        ),
        (false, true) => format!(
            "{base} est prévisionnel : les exercices suivants partent de ce qui est réel, et de \
                ce qui est prévu pour le reste."
        ),
        (false, false) => format!("{base} et les exercices suivants sont prévisionnels."),
    };
    let mut wording = vec![start];
    wording.extend(dossier.never_happened(scenario, dossier.base.exercice).then(|| {
        format!(
            "« {} » n’a pas eu lieu en {base} : ses montants de {base} sont ceux qu’il aurait eus \
                d’après le réel de la base.",
            scenario_name(dossier, scenario)
        )
    }));
    wording.extend(partly_real(dossier).map(|part| format!("Réel de {base} : {part}.")));
    wording.push(evolution_words(dossier, Owner::Base));
    wording.extend(own_rates(dossier, scenario));
    wording.push(format!(
        "Les montants tapés dans un scénario sont aux prix de {base} : ils évoluent comme les \
        autres."
    ));
    wording.push(DATED_CHANGE.to_string());
    wording.extend(stays_the_same(dossier));
    wording.extend(ceilings(plan));
    wording.iter().map(|words| typeset(words)).collect()
}

pub(super) const DATED_CHANGE: &str = "Un changement daté compte pour ses mois, en douzièmes, \
    pour les postes, les dépenses et les recettes ; une mission, un contrat ou un prix plafond, \
    pour chaque exercice où il agit.";

/// The rates that a scenario has of its own, in a sentence for each lever.
pub(super) fn own_rates(dossier: &Dossier, scenario: Option<ScenarioId>) -> Vec<String> {
    let levers =
        scenario.and_then(|id| dossier.scenario(id)).into_iter().flat_map(|known| &known.levers);
    levers
        .filter(|lever| lever.kind == LeverKind::Evolution)
        .map(|lever| evolution_words(dossier, Owner::Lever(lever.id)))
        .map(|words| format!("« {} » a ses taux. {words}", scenario_name(dossier, scenario)))
        .collect()
}

/// What each following exercice takes from the base as it is.
pub(super) fn stays_the_same(dossier: &Dossier) -> Vec<String> {
    let base = &dossier.base;
    let of_absence = |post: &PostDraft| {
        base.is_of_one_year(post.id)
            || base.replacements_of(post.id).any(|other| base.is_of_one_year(other.id))
    };
    let partial = |post: &PostDraft| {
        let months = dossier.texts.value::<Months>(Field::PostMonths(post.id));
        months.is_some_and(|months| months != Months::YEAR)
    };
    let mut wording = absences(dossier);
    if base.posts.iter().any(|post| partial(post) && !of_absence(post)) {
        wording.push(
            "Un poste de la base présent une partie de l’année l’est autant de mois chaque année."
                .to_string(),
        );
    }
    if base.mission.chosen.is_some() {
        wording.push(format!(
            "La mission de la base et ses données restent celles de {}.",
            base.exercice.year()
        ));
    }
    if base.contracts.ctg || base.contracts.cej {
        let typed = |field| matches!(field, Field::ForfaitFrom(Owner::Base, ..));
        let words = if base.contracts.ctg && dossier.texts.any(typed) {
            "Les forfaits de la CTG changent comme ils sont tapés ; les autres termes du contrat \
                avec la Caf n’évoluent pas."
        } else {
            "Les forfaits et plafonds du contrat avec la Caf n’évoluent pas ; un forfait tapé pour \
                une année, dans le contrat, vaut à partir d’elle."
        };
        wording.push(words.to_string());
    }
    wording
}

/// The absences that do not repeat, one sentence each.
fn absences(dossier: &Dossier) -> Vec<String> {
    let once = dossier.base.posts.iter().filter(|post| dossier.base.is_of_one_year(post.id));
    let words = |post: &PostDraft| {
        let away = post.replaces().map(|of| post_name(dossier, of)).unwrap_or_default();
        format!(
            "L’absence de « {away} », remplacé par « {} », ne se répète pas ensuite.",
            post_name(dossier, post.id)
        )
    };
    once.map(words).collect()
}

pub(super) fn ceilings(plan: &Plan) -> Option<String> {
    let years = plan.columns.first()?.years.iter();
    let assumed = years.filter_map(|year| {
        let price = super::ceilings::price(&year.outcome)
            .filter(|price| price.certainty == Certainty::Assumed && price.value.is_ok())?;
        let Some(Origin::Assumed { from, revaluation, .. }) = &price.origin else { return None };
        Some((year.exercice, *from, *revaluation))
    });
    // One piece for each ceiling that is carried: the base may start from another one.
    let mut pieces: Vec<(Exercice, Rate, Vec<Exercice>)> = Vec::new();
    for (year, from, rate) in assumed {
        match pieces.last_mut() {
            Some((known, at, years)) if (*known, *at) == (from, rate) => years.push(year),
            Some(_) | None => pieces.push((from, rate, vec![year])),
        }
    }
    let words = |(from, rate, years): &(Exercice, Rate, Vec<Exercice>)| {
        let how = if rate.decimal().is_zero() {
            "reconduit".to_string()
        } else {
            format!("revalorisé de {rate} par an")
        };
        format!("de {} : celui de {}, {how}", years_words(years, ", "), from.year())
    };
    let said: Vec<String> = pieces.iter().map(words).collect();
    (!said.is_empty()).then(|| {
        format!("Prix plafond {}. C’est une hypothèse : le vrai sera différent.", said.join(" ; "))
    })
}

/// « Salaires + 2 % par an… ».
pub fn evolution_words(dossier: &Dossier, owner: Owner) -> String {
    let rate = |what| {
        let rate = dossier.texts.value::<Rate>(Field::Evolution(owner, what));
        rate.filter(|rate| !rate.decimal().is_zero())
    };
    let named = [
        ("salaires", Evolving::Pay),
        ("autres dépenses", Evolving::Charges),
        ("autres recettes", Evolving::Incomes),
    ];
    let general =
        named.into_iter().filter_map(|(name, what)| Some((name.to_string(), rate(what)?)));
    let lines = crate::law::Account::ALL.into_iter().filter_map(|account| {
        let rate = rate(Evolving::Line(account))?;
        Some((format!("compte {}", account.code()), rate))
    });
    let mut wording: Vec<String> = general
        .chain(lines)
        .map(|(name, rate)| {
            format!("{name} {}{}", if rate.decimal().is_sign_negative() { "" } else { "+ " }, rate)
        })
        .collect();
    let totals =
        owner == Owner::Base && dossier.texts.any(|field| matches!(field, Field::TotalIn(_)));
    if totals {
        wording.push("les dépenses du relais ont leur montant pour chaque exercice".to_string());
    }
    if wording.is_empty() {
        return if owner == Owner::Base {
            "Aucune évolution par an n’est tapée : les montants restent les mêmes.".to_string()
        } else {
            "Comme la base.".to_string()
        };
    }
    typeset(&format!("Évolution par an, une hypothèse : {}.", wording.join(", ")))
}
