//! Once the accounts are closed, a scenario that changes their exercice is what never happened:
//! nothing of it is said to be real.

use super::*;
use simulateur_rpe::law::Status;
use simulateur_rpe::present::data::{CellContent, book};
use simulateur_rpe::present::explain::explain_at;
use simulateur_rpe::present::note::{Audience, NoteChoice, note};
use simulateur_rpe::present::payments::payments;
use simulateur_rpe::present::years::{PlanHead, PlanLook, plan_basis, plan_view};
use simulateur_rpe::scenario::CalendarAction;
use simulateur_rpe::situation::{PostId, Revised, ScenarioId};

/// Three scenarios: half a post, the same from 2027, nothing.
fn open() -> Dossier {
    let dossier = example().doing(CalendarAction::UseExample).pressing(Quick::Blank, "Rien");
    let dossier = dossier.pressing(Quick::DemiPoste, "Plus tard").pressing(Quick::Blank, "Taux");
    let later = dossier.scenarios[4].levers[0].id;
    let (dossier, _) = pull(dossier, 5, LeverKind::Evolution);
    dossier
        .typing(Field::LeverStart(later), "2027")
        .typing(Field::Later(Status::Reel, Revised::PostSpent(PostId(1))), "20 000")
}

fn closed() -> Dossier {
    open().doing(BaseAction::CloseAccounts(true))
}

fn id(dossier: &Dossier, place: usize) -> Option<ScenarioId> {
    Some(dossier.scenarios[place].id)
}

/// What Versements says of a column, with its drawer of the balance and that of what became real.
fn said(dossier: &Dossier, scenario: Option<ScenarioId>) -> String {
    let comparison = dossier.compare();
    let page = payments(dossier, &comparison, scenario).unwrap();
    let drawer = |row, status| explain_at(dossier, &comparison, (row, scenario, status)).unwrap();
    let heads = page.statuses.iter().map(|status| page.heading(*status)).collect::<Vec<_>>();
    let solde = drawer(Row::Solde, Status::Previsionnel);
    let real = drawer(Row::Ps, Status::Reel).eyebrow;
    let text = format!("{page:?}\n{heads:?}\n{solde:?}\n{real}");
    text.replace("\\u{a0}", " ").replace("\\u{202f}", " ").replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_scenario_that_changes_a_closed_exercice_never_happened() {
    let dossier = closed();
    let never = |place| dossier.never_happened(id(&dossier, place), dossier.base.exercice);
    assert_eq!([0, 3, 4, 5].map(never), [true, false, false, false]);
    assert!(!dossier.never_happened(None, dossier.base.exercice));
    assert!(!dossier.never_happened(id(&dossier, 0), year(2027)), "2027 is to come");
    assert!(!open().never_happened(id(&dossier, 0), dossier.base.exercice), "accounts are open");
}

#[test]
fn nothing_of_it_is_said_to_be_real() {
    let dossier = closed();
    let words = said(&dossier, id(&dossier, 0));
    for real in ["Ps réelle", "service réelle", "à recevoir\"", "il reste", "\"Réel\"", ", réel"]
    {
        assert!(!words.contains(real), "{real}\n{words}");
    }
    for due in [
        "Ps du scénario et bonus mission",
        "Prestation de service du scénario",
        "il serait resté **",
        "Ce scénario n’a pas eu lieu",
        "Un scénario qui change 2026 n’a pas eu lieu",
        "Solde du scénario",
        "\"D’après le réel\"",
        ", d’après le réel",
    ] {
        assert!(words.contains(due), "{due}\n{words}");
    }
    for same in [None, id(&dossier, 3), id(&dossier, 4)] {
        let words = said(&dossier, same);
        assert!(words.contains("Ps réelle") && words.contains("il reste **"), "{words}");
        assert!(words.contains("\"Réel\"") && !words.contains("n’a pas eu lieu"), "{words}");
    }
    let words = said(&open(), id(&dossier, 0));
    assert!(words.contains("Ps estimée") && !words.contains("n’a pas eu lieu"), "{words}");
}

#[test]
fn sur_5_ans_says_it_too() {
    let dossier = closed();
    let plan = dossier.plan();
    let status = |scenario| {
        let look = PlanLook { reference: None, shown: &[], differing: false, cents: false };
        let view = plan_view(&dossier, &plan, scenario, look).unwrap();
        let PlanHead::Year(head) = &view.heads[0] else { panic!("{:?}", view.heads) };
        (head.status, plan_basis(&dossier, &plan, scenario).join(" ").contains("n’a pas eu lieu"))
    };
    assert_eq!(status(None), ("réel", false));
    assert_eq!(status(id(&dossier, 0)), ("d’après le réel", true));
    assert_eq!(status(id(&dossier, 4)), ("réel", false));
}

#[test]
fn on_paper_and_in_the_sheet_its_balance_is_its_own() {
    let dossier = closed();
    let choice = NoteChoice { audience: Audience::Caf, ..NoteChoice::default() };
    let note = note(&dossier, &choice, "26/11/2026").unwrap();
    let (title, words, ..) = note.payments.tables[0].rows.last().unwrap();
    assert_eq!(title, "Solde");
    assert!(words.starts_with("Ps et bonus mission, moins"), "{words}");
    assert!(note.payments.basis.contains("le solde repose sur le réel"));
    for text in [&note.payments.basis, note.accounts.as_ref().unwrap()] {
        assert!(text.contains("Un scénario qui change 2026 n’a pas eu lieu"), "{text}");
    }
    let book = book(&dossier, None);
    let sheet = |name: &str| book.sheets.iter().find(|sheet| sheet.name.starts_with(name));
    assert!(sheet("B d’après le réel").is_some() && sheet("B réel").is_none());
    let says = |words: &str| {
        let cells = &sheet("B +").unwrap().cells;
        cells
            .iter()
            .any(|cell| matches!(&cell.content, CellContent::Text(text) if text.contains(words)))
    };
    assert!(says("que le scénario aurait eus") && !says("bonus réels"));
}
