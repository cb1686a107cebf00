//! The call for projects: who is a candidate, what the Caf says of each, what leaves the page.

use crate::support::Relais;
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::exchange::{decode_appel, decode_collection, encode_appel, encode_collection};
use simulateur_rpe::law::Mission;
use simulateur_rpe::money::Euros;
use simulateur_rpe::present::collection::{
    Intake, appel_csv, appel_hint, appel_lines, appel_terms, avenants_csv, decided_note,
    incomplete_lines, intake_words, ranking_notes, read_collected_file, take_in,
};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{
    AppelAProjets, AppelContent, AppelCriterion, AppelInput, Appreciation, Collection,
    ContentScope, DecidedRank, RelaisFigures, RelaisId,
};
use simulateur_rpe::situation::Field;
use std::collections::BTreeMap;

const ANALYSE: Mission = Mission::AnalysePratique;

fn named(relais: Relais, name: &str) -> Dossier {
    relais.with(Field::RelaisName, name).0
}

/// Three relais of 2026 that engage, one of 2025 that does, one that does not.
fn collection() -> Collection {
    let of = |year| Relais::of(year).animateur("1", "40 000");
    let two = of(2026).engaged(ANALYSE).engaged(Mission::GuichetUnique);
    let all = [
        named(of(2026).reached(ANALYSE), "=cmd RPE d’Ô"),
        named(of(2026).reached(Mission::GuichetUnique), "RPE B"),
        named(two, "RPE C"),
        named(of(2025).reached(ANALYSE), "RPE D"),
        named(of(2026), "RPE E"),
    ];
    let mut collection = Collection::default();
    collection.add_all(all.into_iter().map(|known| ("essai".to_string(), known)));
    collection
}

fn figures(collection: &Collection) -> Vec<RelaisFigures> {
    collection.relais().iter().map(RelaisFigures::of).collect()
}

fn nobody_asked() -> AppelAProjets {
    let mut appel = AppelAProjets::default();
    appel.scope = ContentScope::Nobody;
    appel
}

#[test]
fn candidates_are_those_that_engage_in_the_exercice_of_the_most() {
    let relais = figures(&collection());
    let mut appel = nobody_asked();
    assert_eq!(appel.exercice_of(&relais), Exercice::new(2026));
    let ranking = appel.ranking(&relais);
    let ids: Vec<u32> = ranking.ranked.iter().map(|known| known.id.0).collect();
    assert_eq!(ids, [0, 1], "the third chose none of its two missions, the fifth has none");
    assert_eq!(ranking.ranked[0].amount, Euros::whole(3_000));
    let lacks = incomplete_lines(&ranking, &relais);
    assert_eq!(lacks.len(), 1);
    assert_eq!(lacks[0].1, "RPE C");
    assert!(lacks[0].2.contains("le choix d’une seule mission"), "{}", lacks[0].2);
    appel.exercice = Exercice::new(2025);
    let ids: Vec<u32> = appel.ranking(&relais).ranked.iter().map(|known| known.id.0).collect();
    assert_eq!(ids, [3]);
    assert_eq!(AppelAProjets::default().exercice_of(&[]), None);
    assert!(AppelAProjets::default().ranking(&[]).ranked.is_empty());
}

#[test]
fn what_a_relais_ticked_of_its_own_file_holds_until_the_caf_says_otherwise() {
    let ticked = AppelContent::ALL.into_iter().fold(
        Relais::of(2026).animateur("1", "40 000").reached(ANALYSE),
        |relais, content| {
            let year = Exercice::new(2026).unwrap();
            relais.with(Field::Point(year, content.point()), "oui")
        },
    );
    let mut known = Collection::default();
    known.add_all([("essai".to_string(), named(ticked, "RPE A"))]);
    let relais = figures(&known);
    let mut appel = AppelAProjets::default();
    assert_eq!(appel.ranking(&relais).ranked.len(), 1);
    appel.change_candidature(RelaisId(0), |said| said.say(AppelContent::Recueil, false));
    let lacks = incomplete_lines(&appel.ranking(&relais), &relais);
    assert!(lacks[0].2.contains("le recueil des données"), "{lacks:?}");
    assert!(!lacks[0].2.contains("contexte"), "{lacks:?}");
    appel.priority = Some(ANALYSE);
    assert_eq!(appel.ranking(&relais).ranked.len(), 1, "nothing is asked of the priority");
}

#[test]
fn the_notes_say_the_line_the_first_below_and_never_a_right() {
    let relais = figures(&collection());
    let mut appel = nobody_asked();
    appel.set(AppelInput::Enveloppe, "4 000");
    let ranking = appel.ranking(&relais);
    let notes = ranking_notes(&appel, &ranking, &relais);
    let facts = notes.facts.join(" ").replace(['\u{202f}', '\u{a0}'], " ");
    assert!(facts.contains("2 dossiers classés : 6 000 € en tout."), "{facts}");
    assert!(facts.contains("L’enveloppe de 4 000 € va jusqu’au rang 1"), "{facts}");
    assert!(facts.contains("il reste 1 000 €"), "{facts}");
    assert!(facts.contains("Premier sous la ligne : RPE B, rang 2."), "{facts}");
    assert!(facts.contains("1 dossier à compléter"), "{facts}");
    assert!(notes.to_decide[0].contains("départagez-les"), "{notes:?}");
    let all = [facts, notes.to_decide.concat(), appel_terms(&appel, None).concat()].concat();
    assert!(!all.contains("droit"), "{all}");
    let hint = appel_hint(AppelInput::Enveloppe, &ranking).replace(['\u{202f}', '\u{a0}'], " ");
    assert!(hint.contains("6 000 €"), "{hint}");
}

#[test]
fn a_decided_rank_wants_a_reason_and_is_told_with_it() {
    let relais = figures(&collection());
    let mut appel = nobody_asked();
    let decide = |appel: &mut AppelAProjets, rank: &str, reason: &str| {
        appel.change_candidature(RelaisId(1), |said| {
            said.set_rank(rank);
            said.set_reason(reason);
        });
    };
    let year = Exercice::new(2026).unwrap();
    for (rank, reason, wrong, words) in [
        ("", "", false, "le rang calculé"),
        ("1", " ", true, "le motif"),
        ("premier", "a", true, "nombre"),
        ("0", "Zone rurale", true, "Le premier rang est 1"),
        ("3", "Zone rurale", false, "le dernier rang"),
        ("1", "Zone rurale", false, "remplace"),
    ] {
        decide(&mut appel, rank, reason);
        let (is_wrong, said) = decided_note(&appel.candidature(RelaisId(1)), 2, year);
        assert_eq!(is_wrong, wrong, "{rank} {said}");
        assert!(said.contains(words), "{rank}: {said}");
    }
    assert_eq!(appel.candidature(RelaisId(1)).decided(), DecidedRank::Rank(1));
    let lines = appel_lines(&appel, &appel.ranking(&relais), &relais);
    assert_eq!((lines[0].id, lines[0].rank), (RelaisId(1), 1));
    assert!(lines[0].decided.contains("Zone rurale"), "{:?}", lines[0]);
    assert!(lines[1].decided.is_empty());
}

#[test]
fn what_is_to_be_decided_or_was_not_looked_at_is_said() {
    let relais = figures(&collection());
    let mut appel = nobody_asked();
    let said = |appel: &AppelAProjets| {
        let notes = ranking_notes(appel, &appel.ranking(&relais), &relais);
        let all = [notes.facts.join(" "), notes.to_decide.join(" ")].join(" ");
        all.replace(['\u{202f}', '\u{a0}'], " ")
    };
    assert!(said(&appel).contains("2 dossiers à apprécier encore"), "{}", said(&appel));
    for id in [RelaisId(0), RelaisId(1)] {
        appel.change_candidature(id, |known| {
            known.needs = Some(Appreciation::Faible);
            known.project = Some(Appreciation::Forte);
            known.set_rank("2");
        });
    }
    let words = said(&appel);
    assert!(!words.contains("apprécier"), "{words}");
    assert!(words.contains("ne compte pas encore"), "{words}");
    for id in [RelaisId(0), RelaisId(1)] {
        appel.change_candidature(id, |known| known.set_reason("motif"));
    }
    let words = said(&appel);
    assert!(words.contains("rang 2 pour =cmd RPE d’Ô et RPE B"), "{words}");
    let lines = appel_lines(&appel, &appel.ranking(&relais), &relais);
    assert!(lines[1].decided.contains("calculé"), "{lines:?}");
    assert!(words.contains("(2 décidé, 1 obtenu)"), "{words}");
    appel.set(AppelInput::Enveloppe, "2 99O");
    assert!(
        said(&appel).contains("Illisible, et compté comme vide : enveloppe"),
        "{}",
        said(&appel)
    );
    appel.set(AppelInput::Enveloppe, "2 999,99");
    assert!(said(&appel).contains("ne paie pas le premier dossier"), "{}", said(&appel));
    let terms = appel_terms(&appel, None).join(" ");
    assert!(terms.contains("du simulateur, non modifiés"), "{terms}");
    appel.set(AppelInput::Weight(AppelCriterion::Needs), "3");
    assert!(appel_terms(&appel, None).join(" ").contains("choisis par la Caf"));
}

#[test]
fn what_leaves_runs_no_formula_and_names_the_mission_of_each_avenant() {
    let relais = figures(&collection());
    let mut appel = nobody_asked();
    appel.set(AppelInput::Enveloppe, "3 000");
    let ranking = appel.ranking(&relais);
    let all = appel_csv(&appel, &ranking, &relais);
    let lines: Vec<&str> = all.lines().collect();
    assert_eq!(lines.len(), 4, "{all}");
    assert!(lines[0].starts_with("\u{feff}Rang;Relais;"));
    assert!(lines[1].starts_with("1;'=cmd RPE d’Ô;"), "{}", lines[1]);
    assert!(lines[1].contains(";3000,00;dans l’enveloppe;"), "{}", lines[1]);
    assert!(lines[2].contains(";hors enveloppe;"), "{}", lines[2]);
    assert!(lines[3].contains("RPE C") && lines[3].contains("à compléter"), "{}", lines[3]);
    let signed = avenants_csv(&appel, &ranking, &relais);
    let lines: Vec<&str> = signed.lines().collect();
    assert_eq!(lines.len(), 2, "only what the envelope reaches");
    assert!(lines[1].contains(";2026;Analyse de la pratique;3000,00;1"), "{}", lines[1]);
}

fn worked() -> AppelAProjets {
    let mut appel = AppelAProjets::default();
    appel.exercice = Exercice::new(2026);
    appel.priority = Some(ANALYSE);
    appel.scope = ContentScope::EveryMission;
    appel.set(AppelInput::Enveloppe, "12 000");
    appel.set(AppelInput::Weight(AppelCriterion::Project), "x3");
    appel.change_candidature(RelaisId(1), |said| {
        said.say(AppelContent::Partenariats, false);
        said.needs = Some(Appreciation::Forte);
        said.set_rank("un");
        said.set_reason("« Motif »; \"x\"");
    });
    appel
}

#[test]
fn a_call_is_kept_to_the_letter_even_what_cannot_be_read() {
    let appel = worked();
    assert_eq!(decode_appel(&encode_appel(&appel)), Some(appel.clone()));
    assert_eq!(appel.errors().len(), 1, "the weight that is no number");
    assert_eq!(appel.weight(AppelCriterion::Project), 1);
    assert_eq!(decode_appel(&encode_appel(&AppelAProjets::default())), Some(Default::default()));
    for wrong in ["", "7", "{\"exercice\":12}", "{\"autre\":1}", "{\"contenus\":\"x\"}"] {
        assert_eq!(decode_appel(wrong), None, "{wrong}");
    }
    let mut said = appel.clone();
    said.change_candidature(RelaisId(1), |said| *said = Default::default());
    assert_eq!(said.candidatures().count(), 0, "what says nothing is not kept");
}

#[test]
fn a_file_brings_its_call_under_the_numbers_that_its_relais_have_here() {
    let text = encode_collection(&collection(), &worked(), None);
    assert!(text.contains("\"collection\":2"));
    assert_eq!(decode_collection(&text).unwrap().appel, Ok(Some(worked())));
    let mut here = Collection::default();
    here.add_all([("essai".to_string(), named(Relais::of(2026), "RPE Z"))]);
    let brought = read_collected_file("rpe.json", &text);
    let intake = take_in(&mut here, brought.relais, false);
    let (appel, numbers) = brought.appel.unwrap();
    let placed = numbers.into_iter().zip(&intake.places);
    let placed: BTreeMap<RelaisId, RelaisId> =
        placed.map(|(number, id)| (number, id.unwrap())).collect();
    let mut known = AppelAProjets::default();
    known.take_in(&appel, &placed);
    assert_eq!(known.candidature(RelaisId(2)), worked().candidature(RelaisId(1)));
    assert_eq!(known.priority, Some(ANALYSE));
    let mut other = nobody_asked();
    other.change_candidature(RelaisId(2), |said| said.set_reason("à moi"));
    other.take_in(&appel, &placed);
    assert_eq!(other.candidature(RelaisId(2)).reason, "à moi", "what is said here stays");
    assert_eq!(other.priority, None, "and so do the settings");
    assert!(other.differs_from(&appel, &placed) && !known.differs_from(&appel, &placed));
    let left_out = Intake { is_appel_left_out: true, ..Intake::default() };
    assert!(intake_words(&left_out)[0].contains("celui d’ici est gardé"));
    let damaged = text.replacen("\"territoire\":\"forte\"", "\"territoire\":\"fort\"", 1);
    let without = read_collected_file("rpe.json", &damaged);
    assert_eq!((without.relais.len(), without.appel), (6, None), "its five relais, and why not it");
    assert!(without.relais[5].as_ref().is_err_and(|why| why.why.contains("sans lui")));
    let twice = take_in(&mut here, read_collected_file("rpe.json", &text).relais, false);
    assert_eq!(twice.places, intake.places, "those that were there already are found again");
}

#[test]
fn what_is_said_of_a_relais_that_is_gone_stays_in_no_file() {
    let mut left = collection();
    left.remove(&[RelaisId(1)]);
    let text = encode_collection(&left, &worked(), None);
    assert!(!text.contains("Motif"), "{text}");
}
