//! The trash: a scenario that was removed comes back as it was, and counts nowhere until then.

use super::*;
use simulateur_rpe::exchange::{
    FileContent, decode, decode_file, decode_link, encode, encode_file, encode_link,
};
use simulateur_rpe::present::data::{PayChoice, ShareOptions, book, comparison_csv, outgoing};
use simulateur_rpe::present::note::{Audience, NoteChoice, note};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::workbench::{no_room_words, trash_view};
use simulateur_rpe::scenario::{MOST_SCENARIOS, MOST_TRASHED, RollOverCosts, ScenarioAction};
use simulateur_rpe::situation::ScenarioId;

/// An amount that stands nowhere else.
const SECRET: &str = "31 337,77";

fn removed(dossier: &Dossier, place: usize) -> (Dossier, ScenarioId) {
    let id = dossier.scenarios[place].id;
    (dossier.clone().doing(ScenarioAction::Remove(id)), id)
}

/// A relais with a scenario of each press, and one of every kind of lever.
fn rich() -> Dossier {
    let pressed = Quick::ALL.into_iter().take(MOST_SCENARIOS - 1);
    let dossier = pressed.fold(relais().0, |all, quick| all.pressing(quick, &format!("{quick:?}")));
    let mut dossier = dossier.pressing(Quick::Blank, "Tout");
    let post = dossier.base.posts[0].id;
    for kind in kinds(post).into_iter().chain([LeverKind::Evolution]) {
        let (next, id) = pull(dossier, MOST_SCENARIOS - 1, kind);
        dossier = next
            .typing(Field::LeverEtp(id), "0,7")
            .typing(Field::LeverCost(id), SECRET)
            .typing(Field::LeverAmount(id), "7")
            .typing(Field::LeverName(id), "De la corbeille")
            .typing(Field::LeverStart(id), "09/2027")
            .typing(Field::PrixPlafond(Owner::Lever(id), year(2026)), "9");
    }
    dossier
}

#[test]
fn what_is_removed_comes_back_as_it_was_behind_the_others() {
    let dossier = rich();
    for place in 0..MOST_SCENARIOS {
        let (without, id) = removed(&dossier, place);
        assert_eq!(without.scenarios.len(), MOST_SCENARIOS - 1);
        let kept = dossier.scenarios.iter().filter(|known| known.id != id);
        assert!(kept.eq(&without.scenarios), "the others do not move");
        let back = without.doing(ScenarioAction::Restore(id));
        assert_eq!(back.scenarios.last(), dossier.scenario(id), "its id, its letter, its levers");
        assert_eq!((&back.texts, back.trash.len()), (&dossier.texts, 0));
        assert_eq!(scenario(&back, MOST_SCENARIOS - 1), scenario(&dossier, place));
    }
}

#[test]
fn a_new_scenario_leaves_the_letter_of_the_trash_as_long_as_there_is_another() {
    let two = relais().0.pressing(Quick::DemiPoste, "Un").pressing(Quick::Ctg, "Deux");
    let (without, id) = removed(&two, 1);
    let another = without.clone().pressing(Quick::Blank, "Deux");
    let last = |dossier: &Dossier| {
        let last = dossier.scenarios.last().unwrap();
        (last.letter, dossier.texts.get(Field::ScenarioName(last.id)).to_string())
    };
    assert_eq!(last(&another), (3, "Deux".to_string()));
    let back = another.doing(ScenarioAction::Restore(id));
    assert_eq!(last(&back), (2, "Deux (2)".to_string()), "its letter; no name twice");
    let five = (0..5).fold(without, |all, _| all.pressing(Quick::Blank, "Essai"));
    assert_eq!(last(&five).0, 2, "no other letter is left");
    let (room, _) = removed(&five, 1);
    let back = room.doing(ScenarioAction::Restore(id));
    assert_eq!(last(&back).0, 3, "another scenario has its own: the letter that is free");
}

#[test]
fn six_scenarios_refuse_a_seventh_and_nothing_is_lost() {
    let (without, id) = removed(&rich(), 0);
    let full = without.pressing(Quick::Blank, "Essai");
    let restore = ScenarioAction::Restore(id);
    assert_eq!(full.apply(&restore.clone().into()), Err(ActionError::Full));
    let row = &trash_view(&full).unwrap().rows[0];
    let words = no_room_words(&full, row);
    assert_eq!(words, "Il y a déjà 6 scénarios. Retirez un scénario, puis remettez « DemiPoste ».");
    let (room, _) = removed(&full, 0);
    assert_eq!(room.doing(restore).scenarios.last().unwrap().id, id);
}

#[test]
fn the_oldest_leaves_a_full_trash_for_good_and_it_is_said_before() {
    let mut dossier = relais().0;
    let mut ids = Vec::new();
    for place in 0..MOST_TRASHED + 2 {
        let (next, id) = removed(&dossier.pressing(Quick::DemiPoste, &format!("{place}")), 0);
        dossier = next;
        ids.push(id);
        let full = trash_view(&dossier).unwrap().full;
        assert_eq!(full.is_some(), dossier.trash.len() == MOST_TRASHED);
    }
    let kept: Vec<_> = dossier.trash.iter().map(|known| known.id).collect();
    assert_eq!(kept, ids[2..]);
    assert_eq!(dossier.texts.get(Field::ScenarioName(ids[0])), "", "its texts left with it");
    assert_eq!(dossier.texts.get(Field::ScenarioName(ids[2])), "2");
    let emptied = dossier.clone().doing(ScenarioAction::EmptyTrash);
    assert_eq!(emptied.texts, relais().0.texts, "no text stays behind");
    assert_eq!(dossier.apply(&ScenarioAction::Restore(ids[0]).into()), Err(ActionError::Gone));
    let view = trash_view(&dossier).unwrap();
    assert!(view.full.unwrap().contains(&typeset("« 2 » partira")), "the oldest");
    let many = (0..MOST_SCENARIOS).fold(dossier, |all, _| all.pressing(Quick::Blank, "Essai"));
    let words = no_room_words(&many, view.rows.last().unwrap());
    assert!(words.contains("Supprimez-en un autre de la corbeille"), "{words}");
    assert!(!no_room_words(&many, &view.rows[0]).contains("Supprimez"));
}

#[test]
fn what_leaves_for_good_is_gone() {
    let (one, first) = removed(&rich(), 0);
    let (two, second) = removed(&one, 0);
    let discarded = two.clone().doing(ScenarioAction::Discard(first));
    assert_eq!(discarded.trash.len(), 1);
    let gone = [ScenarioAction::Restore(first), ScenarioAction::Discard(first)];
    for action in gone {
        assert_eq!(discarded.apply(&action.into()), Err(ActionError::Gone));
    }
    assert!(discarded.apply(&ScenarioAction::Restore(second).into()).is_ok());
    assert!(two.doing(ScenarioAction::EmptyTrash).trash.is_empty());
}

#[test]
fn a_post_that_is_gone_from_the_base_changes_nothing_once_its_lever_is_back() {
    let dossier = relais().0.pressing(Quick::Blank, "Poste");
    let post = dossier.base.posts[0].id;
    let (dossier, lever) = pull(dossier, 0, LeverKind::ChangePost { post });
    let dossier = dossier.typing(Field::LeverEtp(lever), "0,4");
    let leave = |dossier: Dossier| dossier.doing(BaseAction::RemovePost(post));
    let (without, id) = removed(&dossier, 0);
    let back = leave(without).doing(ScenarioAction::Restore(id));
    assert_eq!(back, leave(dossier), "as if it had been there when the post left");
}

#[test]
fn it_is_kept_with_the_dossier_and_in_its_file_but_leaves_with_nothing_else() {
    let (dossier, id) = removed(&rich(), MOST_SCENARIOS - 1);
    let empty = dossier.clone().doing(ScenarioAction::EmptyTrash);
    let back = |read: Dossier| {
        let id = read.trash[0].id;
        encode(&read.doing(ScenarioAction::Restore(id)), 1)
    };
    let wanted = encode(&dossier.clone().doing(ScenarioAction::Restore(id)), 1);
    assert_eq!(back(decode(&encode(&dossier, 1)).unwrap().dossier), wanted);
    let day = "2026-11-29".parse().ok();
    let FileContent::Dossier(file) = decode_file(&encode_file(&dossier, 1, day)).unwrap().content
    else {
        panic!()
    };
    assert_eq!(back(*file), wanted);
    let link = encode_link(&dossier).unwrap();
    assert_eq!(link, encode_link(&empty).unwrap());
    assert!(decode_link(&link).unwrap().trash.is_empty());
    for comparison_only in [false, true] {
        for pay in [PayChoice::Told, PayChoice::Masked, PayChoice::LeftOut] {
            let share = ShareOptions { comparison_only, pay };
            let (sent, _) = outgoing(&dossier, share).unwrap();
            let whole = !comparison_only && pay == PayChoice::Told;
            assert_eq!(sent.trash.is_empty(), !whole, "{share:?}");
            assert_eq!(encode(&sent, 1).contains(SECRET), whole, "{share:?}");
        }
    }
    let next = dossier.roll_over(year(2027), RollOverCosts::AsPlanned);
    assert_eq!(next, empty.roll_over(year(2027), RollOverCosts::AsPlanned));
}

#[test]
fn nothing_of_it_is_counted_nor_printed() {
    let (dossier, _) = removed(&rich(), MOST_SCENARIOS - 1);
    let empty = dossier.clone().doing(ScenarioAction::EmptyTrash);
    let day = "2026-11-29".parse().ok();
    let shown = |dossier: &Dossier| {
        let notes = [Audience::Conseil, Audience::Caf].map(|audience| {
            let choice = NoteChoice { audience, pay: PayChoice::Told, undetailed: Vec::new() };
            format!("{:?}", note(dossier, &choice, "29/11/2026").unwrap())
        });
        [
            notes.concat(),
            format!("{:?}", dossier.compare()),
            format!("{:?}", dossier.plan()),
            format!("{:?}", book(dossier, day)),
            comparison_csv(dossier, &dossier.compare(), day),
        ]
    };
    assert_eq!(shown(&dossier), shown(&empty));
    assert!(!shown(&dossier).concat().contains("De la corbeille"));
}

#[test]
fn a_dossier_that_has_nothing_but_its_trash_is_blank() {
    let pressed = Dossier::empty(year(2026)).pressing(Quick::Analyse, "Analyse");
    let owner = Owner::Lever(pressed.scenarios[0].levers[0].id);
    let cost = pressed.mission(owner).unwrap().costs[0].id;
    let (without, _) = removed(&pressed.typing(Field::CostAmount(owner, cost), SECRET), 0);
    assert!(without.is_blank());
    assert!(without.texts.any(|field| field == Field::CostAmount(owner, cost)), "it is kept");
}

#[test]
fn the_list_says_what_each_one_changed_the_last_removed_first() {
    let (one, _) = removed(&rich(), 0);
    assert_eq!(trash_view(&one).unwrap().line, typeset("Corbeille : 1 scénario retiré"));
    let (two, _) = removed(&one, MOST_SCENARIOS - 2);
    let view = trash_view(&two).unwrap();
    assert_eq!(view.line, typeset("Corbeille : 2 scénarios retirés"));
    let said: Vec<_> =
        view.rows.iter().map(|row| (row.letter, row.name.as_str(), row.changes.as_str())).collect();
    assert_eq!(said[1], (1, "DemiPoste", "0,5 ETP de plus, au coût actuel"));
    assert_eq!((said[0].0, said[0].1), (6, "Tout"));
    assert!(said[0].2.contains(&typeset("De la corbeille : 7")), "{}", said[0].2);
    assert_eq!(trash_view(&relais().0), None);
}
