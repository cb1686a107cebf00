//! Months that have a place in the year, absences that are replaced, flat sums that change.

use crate::support::{Doing, Relais, year};
use simulateur_rpe::draft::{BaremeWay, Replacement};
use simulateur_rpe::exchange::decode_data;
use simulateur_rpe::law::{Account, Certainty};
use simulateur_rpe::outcome::{Row, Warning};
use simulateur_rpe::present::explain::explain;
use simulateur_rpe::present::workbench::missing_words;
use simulateur_rpe::scenario::{ActionError, BaseAction, Dossier, LeverKind, Quick, RollOverCosts};
use simulateur_rpe::situation::{ContractTerm, Field, Gap, LeverId, Owner, PostId, Role};

const AGENT: PostId = PostId(1);
const OTHER: PostId = PostId(2);

/// A full-time animator of twelve months, and another one of some months.
fn two(months: &str, others: &str) -> Dossier {
    let relais = Relais::of(2026)
        .post(Role::Animateur, "1", months, "48 000")
        .post(Role::Animateur, "1", others, "42 000")
        .line(Account::Achats, "6 000")
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "58 086")
        .with(Field::PostName(AGENT), "Animatrice")
        .with(Field::PostName(OTHER), "Remplaçante");
    relais.0.doing(BaseAction::AssumeFollowing(true))
}

fn replaced(months: &str, others: &str, every_year: bool) -> Dossier {
    let known = Replacement { of: AGENT, every_year };
    two(months, others).doing(BaseAction::Replace(OTHER, Some(known)))
}

fn etp(dossier: &Dossier, of: u16) -> String {
    dossier.column(None, year(of)).outcome.etp.etp().unwrap().to_string()
}

#[test]
fn nothing_is_said_of_two_posts_unless_one_replaces_the_other() {
    let outcome = two("12", "4").column(None, year(2026)).outcome;
    assert!(!outcome.warnings.contains(&Warning::AbsenceCompteeDeuxFois));
    let outcome = replaced("12", "4", false).column(None, year(2026)).outcome;
    assert!(outcome.warnings.contains(&Warning::AbsenceCompteeDeuxFois));
    let outcome = replaced("8", "4", false).column(None, year(2026)).outcome;
    assert!(!outcome.warnings.contains(&Warning::AbsenceCompteeDeuxFois));
}

#[test]
fn what_depends_on_an_absence_is_indicative_and_says_why() {
    // Twelve months each: nothing else makes the working time unsure.
    let (plain, absence) = (two("12", "12"), replaced("12", "12", false));
    let of = |dossier: &Dossier| dossier.column(None, year(2026)).outcome;
    assert_eq!(of(&plain).etp.certainty, Certainty::Sourced);
    let outcome = of(&absence);
    for row in [Row::Etp, Row::Marge, Row::Ps, Row::TotalCaf, Row::ResteACharge, Row::Solde] {
        let figure = outcome.figure(row);
        assert!(figure.certainty >= Certainty::Indicative, "{row:?}");
        let told = explain(&absence, &absence.compare(), row, None).unwrap();
        let words = told.certainty_words.join(" ");
        assert_eq!(words.matches("tient la place de").count(), 1, "{row:?}: {words}");
        assert!(words.contains("aucun texte dont nous disposons"), "{words}");
    }
    assert_eq!(outcome.prix_de_revient.certainty, Certainty::Sourced);
}

#[test]
fn an_absence_does_not_repeat_unless_asked() {
    for months in ["8", "12"] {
        let once = replaced(months, "4", false);
        assert_eq!(etp(&once, 2027), "1,00", "the agent of {months} months is back");
        let costs = once.column(None, year(2027)).outcome.prix_de_revient.euros().unwrap();
        assert_eq!(costs.to_string(), "54\u{202f}000,00\u{a0}€");
    }
    assert_eq!(etp(&replaced("12", "4", true), 2027), etp(&two("12", "4"), 2026));
    assert_eq!(etp(&two("8", "4"), 2027), "1,00", "not said: as the base");
}

#[test]
fn an_absence_stays_in_its_exercice_when_the_dossier_passes_to_another() {
    let next = replaced("8", "4", false).roll_over(year(2027), RollOverCosts::AsTyped);
    assert_eq!(next.base.posts.len(), 1);
    assert_eq!(next.texts.get(Field::PostMonths(AGENT)), "12");
    assert!(!next.texts.any(|field| field.names(OTHER)));
    let kept = replaced("8", "4", true).roll_over(year(2027), RollOverCosts::AsTyped);
    assert_eq!(kept.base.posts.len(), 2);
}

#[test]
fn a_post_replaces_another_one_that_is_there_and_replaces_nobody() {
    let dossier = replaced("8", "4", false);
    let refused = |post, of| {
        let known = Some(Replacement { of, every_year: false });
        dossier.apply(&BaseAction::Replace(post, known).into()).err()
    };
    assert_eq!(refused(OTHER, OTHER), Some(ActionError::Gone));
    assert_eq!(refused(AGENT, OTHER), Some(ActionError::Gone));
    assert_eq!(refused(OTHER, PostId(99)), Some(ActionError::Gone));
    let alone = dossier.doing(BaseAction::RemovePost(AGENT));
    assert_eq!(alone.base.posts[0].replacement, None);
}

/// The second post at half its time, from a month on.
fn halved(months: &str, from: &str) -> (Dossier, LeverId) {
    let dossier = two("12", months).pressing(Quick::Blank, "Moins");
    let (dossier, lever) = crate::support::pull(dossier, 0, LeverKind::ChangePost { post: OTHER });
    let dossier = dossier.typing(Field::LeverEtp(lever), "0,5");
    (dossier.typing(Field::LeverStart(lever), from), lever)
}

fn gaps(dossier: &Dossier) -> Vec<Gap> {
    let column = dossier.column(Some(dossier.scenarios[0].id), year(2026));
    column.outcome.ps.value.err().unwrap_or_default()
}

#[test]
fn the_period_of_a_post_is_asked_where_a_lever_cuts_it() {
    let (dossier, _) = halved("4", "09/2026");
    let asked = Gap::Empty(Field::PostFirstMonth(OTHER));
    assert!(gaps(&dossier).contains(&asked), "{:?}", gaps(&dossier));
    let words = missing_words(&dossier, asked);
    assert!(words.contains("De quel mois à quel mois «\u{a0}Remplaçante\u{a0}»"), "{words}");
    assert!(dossier.column(None, year(2026)).outcome.ps.value.is_ok(), "the base needs nothing");
    let etp = |first: &str| {
        let typed = dossier.clone().typing(Field::PostFirstMonth(OTHER), first);
        let column = typed.column(Some(typed.scenarios[0].id), year(2026));
        column.outcome.etp.etp().map(|etp| etp.to_string())
    };
    // From September: all four months are halved. From January: none is.
    assert_eq!(etp("septembre"), Ok("1,1667".to_string()));
    assert_eq!(etp("janvier"), Ok("1,3333".to_string()));
    assert_eq!(etp("juillet"), Ok("1,25".to_string()));
    assert_eq!(etp("octobre"), Err(vec![Gap::Unreadable(Field::PostFirstMonth(OTHER))]));
}

#[test]
fn no_period_is_asked_where_none_is_needed() {
    for (months, from) in [("12", "09/2026"), ("4", ""), ("0", "09/2026"), ("4", "2027")] {
        let (dossier, _) = halved(months, from);
        assert_eq!(gaps(&dossier), [], "{months} months, from {from:?}");
    }
}

#[test]
fn version_1_counted_from_january_and_says_it() {
    let read = |months: &str, dates: &str| {
        let data = format!(
            r#"{{"exercice": 2026, "bareme": {{"voie": "hypothese"}},
            "postes": [{{"etp": "1", "mois": "{months}", "cout": "40 000", "role": "animateur"}}],
            "scenarios": [{{"leviers": [
                {{"type": "poste_modifie", "poste": 0, "etp": "0,5"{dates}}}]}}]}}"#
        );
        decode_data(&data).unwrap()
    };
    let cut = read("10", r#", "depuis": 9"#);
    assert_eq!(cut.texts.get(Field::PostFirstMonth(AGENT)), "janvier");
    let etp = cut.column(Some(cut.scenarios[0].id), year(2026)).outcome.etp.etp();
    assert_eq!(etp.map(|etp| etp.to_string()), Ok("0,75".to_string()));
    for uncut in [read("12", r#", "depuis": 9"#), read("10", "")] {
        assert_eq!(uncut.texts.get(Field::PostFirstMonth(AGENT)), "");
    }
}

#[test]
fn a_flat_sum_holds_from_its_exercice_on() {
    let from = |of| Field::ForfaitFrom(Owner::Base, ContractTerm::ForfaitExistant, year(of));
    let mut dossier = two("12", "12")
        .typing(Field::Contract(Owner::Base, ContractTerm::EtpExistants), "2")
        .typing(Field::Contract(Owner::Base, ContractTerm::ForfaitExistant), "3 000")
        .typing(from(2027), "3 060");
    dossier.base.contracts.ctg = true;
    let paid = |dossier: &Dossier, of| {
        let step = dossier.column(None, year(of)).outcome.bonus_territoire;
        step.euros().map(|amount| amount.to_short_string())
    };
    assert_eq!(paid(&dossier, 2026), Ok("6\u{202f}000\u{a0}€".to_string()));
    assert_eq!(paid(&dossier, 2028), Ok("6\u{202f}120\u{a0}€".to_string()));
    let unread = dossier.clone().typing(from(2028), "?");
    assert_eq!(paid(&unread, 2027), paid(&dossier, 2027));
    assert_eq!(paid(&unread, 2028), Err(vec![Gap::Unreadable(from(2028))]));
    let next = dossier.roll_over(year(2027), RollOverCosts::AsTyped);
    assert_eq!(paid(&next, 2027), paid(&dossier, 2027));
    assert_eq!(next.texts.get(from(2027)), "");
}
