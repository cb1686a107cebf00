//! What reaches a target, in words: what it would have to be, and what that means for the service.

use crate::law::Mission;
use crate::money::{Etp, Euros, format_decimal, round};
use crate::outcome::{Outcome, Row};
use crate::present::text::{mission_title, post_name};
use crate::scenario::Dossier;
use crate::scenario::decide::{Target, TargetCandidate, TargetVariable};
use crate::situation::{PostId, Role};
use rust_decimal::Decimal;

/// What the words are made of.
pub(super) struct TargetFigures<'a> {
    pub dossier: &'a Dossier,
    /// The figures of today.
    pub present: &'a Outcome,
    pub found: &'a TargetCandidate,
}

impl TargetFigures<'_> {
    /// A figure of today, and the same with the change.
    fn before_after(&self, row: Row) -> (String, String) {
        (figure(self.present, row), figure(&self.found.outcome, row))
    }

    fn value(&self) -> String {
        euros(self.found.value)
    }

    fn today(&self) -> Decimal {
        self.found.present.unwrap_or_default()
    }

    /// What is cut, in % of what it is today.
    fn less(&self) -> String {
        percent_less(self.today(), self.found.value)
    }

    /// What a post does less, for itself and for the relais.
    fn time_less(&self, post: PostId) -> String {
        let own = self.less();
        let posts = &self.dossier.base.posts;
        if !posts.iter().any(|known| known.id == post && known.role == Role::Animateur) {
            return format!("**{own} de son temps en moins**");
        }
        let etp = |outcome: &Outcome| outcome.etp.etp().map(Etp::decimal).unwrap_or_default();
        let all = percent_less(etp(self.present), etp(&self.found.outcome));
        if all == own {
            format!("**{own} de temps d’animation en moins**")
        } else {
            format!("**{own} de son temps en moins**, {all} du temps d’animation du relais")
        }
    }
}

/// An amount of the figures; nothing while it is not known.
pub(super) fn figure(outcome: &Outcome, row: Row) -> String {
    outcome.figure(row).euros().map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn euros(value: Decimal) -> String {
    Euros::new(value).map(|value| value.to_string()).unwrap_or_default()
}

pub(super) fn etp(value: Decimal) -> String {
    format_decimal(value, 0, 4)
}

/// By how much a value falls, in % of what it was, to the tenth; to more decimals where it would
/// read as nothing, or as all of it while some stays.
fn percent_less(before: Decimal, after: Decimal) -> String {
    let share = before.checked_sub(after).and_then(|less| less.checked_div(before));
    let share = share.unwrap_or_default().saturating_mul(Decimal::ONE_HUNDRED);
    let tells = |shown: &Decimal| !shown.is_zero() && *shown != Decimal::ONE_HUNDRED;
    let shown = (1..9).map(|decimals| round(share, decimals)).find(tells).unwrap_or(share);
    format!("{} %", format_decimal(shown, 0, 9))
}

fn percent(value: Decimal) -> String {
    format!("{} %", format_decimal(value.abs().saturating_mul(Decimal::ONE_HUNDRED), 0, 2))
}

/// What it would have to be, beside its name.
pub(super) fn value_words(figures: &TargetFigures<'_>) -> String {
    let found = figures.found;
    match found.variable {
        TargetVariable::Income => figures.value(),
        TargetVariable::Mission(_) if found.present.is_some() => {
            format!("au coût prévu, {}", figures.value())
        }
        TargetVariable::Mission(_) => format!("{} de coût au plus", figures.value()),
        TargetVariable::Ctg(_) => {
            format!("{} par ETP au lieu de {}", figures.value(), euros(figures.today()))
        }
        TargetVariable::NewCtg(_) => format!("{} par ETP", figures.value()),
        TargetVariable::Post(post) => {
            let moved = format!("{} ETP au lieu de {}", etp(found.value), etp(figures.today()));
            let less = || figures.time_less(post).replace("**", "");
            if found.is_cut() { format!("{moved}, {}", less()) } else { moved }
        }
        TargetVariable::NewPost => format!("{} ETP", etp(found.value)),
        TargetVariable::Charges => {
            format!("{} de {}", percent(found.value), if found.is_cut() { "moins" } else { "plus" })
        }
        TargetVariable::Line(_) => {
            let moved = format!("{} au lieu de {}", figures.value(), euros(figures.today()));
            if found.is_cut() { format!("{moved}, {} de moins", figures.less()) } else { moved }
        }
    }
}

/// What would have to change, what it means, and what the figures are then. « Il suffit » stands
/// only where nothing of the service is cut.
pub(super) fn needed(figures: &TargetFigures<'_>, target: Target) -> String {
    let change = match figures.found.variable {
        TargetVariable::Income => income(figures),
        TargetVariable::Mission(known) => mission(figures, known),
        TargetVariable::Ctg(_) => {
            let (before, after) = figures.before_after(Row::BonusTerritoire);
            format!(
                "Il suffit que la CTG donne un forfait de **{}** par ETP au lieu de {} : elle \
                    verserait **{after}** au lieu de {before}.",
                figures.value(),
                euros(figures.today())
            )
        }
        TargetVariable::NewCtg(counted) => new_ctg(figures, counted),
        TargetVariable::Post(_) | TargetVariable::NewPost => time(figures),
        TargetVariable::Charges | TargetVariable::Line(_) => costs(figures),
    };
    format!("{change} {}", comes(target, &figures.found.outcome))
}

fn income(figures: &TargetFigures<'_>) -> String {
    let (before, after) = figures.before_after(Row::AutresRecettes);
    format!(
        "Il suffit d’une recette de **{}** de plus, à demander par exemple à une commune voisine : \
            les autres recettes passeraient de {before} à {after}.",
        figures.value()
    )
}

fn mission(figures: &TargetFigures<'_>, mission: Mission) -> String {
    let (title, value) = (mission_title(mission), figures.value());
    let cost = if figures.found.present.is_some() {
        format!(", au coût prévu de **{value}**")
    } else {
        format!(", si elle coûte **{value}** au plus")
    };
    match figures.found.replaced {
        None => format!("Il suffit de la mission « {title} »{cost}."),
        Some(other) => format!(
            "Il faudrait choisir la mission « {title} »{cost}, à la place de « {} ».",
            mission_title(other)
        ),
    }
}

fn new_ctg(figures: &TargetFigures<'_>, counted: Etp) -> String {
    let older = figures.present.figure(Row::Psej).is_open();
    let older = if older { ", à la place du contrat enfance et jeunesse (Cej)" } else { "" };
    format!(
        "Il suffit d’une CTG qui donne un forfait de **{}** par ETP pour {} ETP{older} : elle \
            verserait **{}**.",
        figures.value(),
        etp(counted.decimal()),
        figure(&figures.found.outcome, Row::BonusTerritoire)
    )
}

/// Working time.
fn time(figures: &TargetFigures<'_>) -> String {
    let found = figures.found;
    let wanted = etp(found.value);
    let TargetVariable::Post(post) = found.variable else {
        return format!(
            "Il suffit de créer un poste d’animateur de **{wanted} ETP** dès janvier, au coût \
                actuel par ETP."
        );
    };
    let (name, today) = (post_name(figures.dossier, post), etp(figures.today()));
    if found.is_cut() {
        format!(
            "Il faudrait ramener « {name} » de {today} à **{wanted} ETP**, soit {}, au coût actuel \
                par ETP.",
            figures.time_less(post)
        )
    } else {
        format!(
            "Il suffit de porter « {name} » de {today} à **{wanted} ETP**, au coût actuel par ETP."
        )
    }
}

/// Costs.
fn costs(figures: &TargetFigures<'_>) -> String {
    let found = figures.found;
    let (cut, value) = (found.is_cut(), figures.value());
    if let TargetVariable::Line(account) = found.variable {
        let (line, today) = (account.name(), euros(figures.today()));
        return if cut {
            format!(
                "Il faudrait ramener la ligne {line} de {today} à **{value}**, soit **{} de \
                    moins**.",
                figures.less()
            )
        } else {
            format!("Il suffit de porter la ligne {line} de {today} à **{value}**.")
        };
    }
    let total = |outcome: &Outcome| outcome.charges.euros().ok();
    let change = total(figures.present)
        .zip(total(&found.outcome))
        .and_then(|(before, after)| before.checked_sub(after).ok())
        .map(|change| change.abs().to_string())
        .unwrap_or_default();
    let percent = percent(found.value);
    if cut {
        format!(
            "Il faudrait baisser toutes les dépenses de **{percent}**, salaires compris : {change} \
                de moins dans l’année."
        )
    } else {
        format!("Il suffit d’augmenter toutes les dépenses de **{percent}**.")
    }
}

/// What the figures are then.
fn comes(target: Target, outcome: &Outcome) -> String {
    let reste = figure(outcome, Row::ResteACharge);
    let and = |reste: &str, words: &str| {
        if reste.is_empty() {
            String::new()
        } else {
            format!(", et le reste à charge {words}{reste}")
        }
    };
    match target {
        Target::Reste => format!("Le reste à charge serait de **{reste}**."),
        Target::Plafond => format!(
            "La marge sous plafond serait de **{}**{}.",
            figure(outcome, Row::Marge),
            and(&reste, "de ")
        ),
        Target::AmParEtp => {
            let served = outcome.reperes.am_par_etp.map(|served| format_decimal(served, 0, 1));
            let served = served.map_or("Il n’y aurait plus d’animateur".to_string(), |served| {
                format!("Il y aurait **{served} AM par ETP**")
            });
            format!("{served}{}.", and(&reste, "serait de "))
        }
    }
}

/// How the value is rounded; nothing of a mission at its planned cost.
pub(super) fn rounding(found: &TargetCandidate) -> String {
    let more = match found.variable {
        TargetVariable::Mission(_) => false,
        TargetVariable::Income | TargetVariable::Ctg(_) | TargetVariable::NewCtg(_) => true,
        // The percentage is that of the change, cut or rise: more of it keeps the target.
        TargetVariable::Charges => true,
        TargetVariable::Post(_) | TargetVariable::NewPost | TargetVariable::Line(_) => {
            found.is_more()
        }
    };
    let (unit, step) = match found.variable {
        TargetVariable::Mission(_) if found.present.is_some() => return String::new(),
        TargetVariable::Post(_) | TargetVariable::NewPost => ("au millième d’ETP", "un millième"),
        TargetVariable::Charges => ("au centième de pour cent", "un centième"),
        TargetVariable::Income
        | TargetVariable::Mission(_)
        | TargetVariable::Ctg(_)
        | TargetVariable::NewCtg(_)
        | TargetVariable::Line(_) => ("au centime", "un centime"),
    };
    let (side, less) = if more { ("supérieur", "de moins") } else { ("inférieur", "de plus") };
    format!(
        "Arrondi {unit} {side}, pour que la cible soit tenue : {step} {less}, et elle ne l’est \
            plus."
    )
}
