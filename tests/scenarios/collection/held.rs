//! Several relais together: taken, taken away, sorted, looked for, added up; figures by hand.

use crate::support::{Relais, budget, budget_with_ctg};
use rust_decimal::Decimal;
use simulateur_rpe::exchange::{
    DecodeError, FileError, decode_collection, decode_file, encode_collection, encode_file,
    encode_link,
};
use simulateur_rpe::law::Mission;
use simulateur_rpe::outcome::Verdict;
use simulateur_rpe::present::collection::{
    Intake, collection_line, figure_words, gap_words, intake_words, read_collected_file,
    read_collected_links, refusals_csv, selected_words, take_in, total_cells, years_warning,
};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{
    AddError, AppelAProjets, Collection, CollectionColumn as Column, MOST_RELAIS, RelaisFigures,
    RelaisId, RelaisOrder, RelaisSelection, RelaisState, column_totals, weakest_certainty,
};
use simulateur_rpe::situation::Field;

fn named(relais: Relais, name: &str) -> Dossier {
    relais.with(Field::RelaisName, name).0
}

/// The real budget over its ceiling, the same with a CTG, one far under its ceiling with a mission,
/// and one that is not complete.
fn four() -> Vec<Dossier> {
    let under = Relais::of(2017)
        .animateur("1", "30 000")
        .reached(Mission::PromotionActivite)
        .with(Field::Am, "75");
    vec![
        named(budget(), "RPE des Écureuils"),
        named(budget_with_ctg(), "RPE du Bois"),
        named(under, "Ram de l’Étang"),
        named(Relais::of(2017).animateur("", "28 000"), "RPE Ébauche"),
    ]
}

fn collection() -> Collection {
    let mut collection = Collection::default();
    let taken = collection.add_all(four().into_iter().map(|known| ("essai".to_string(), known)));
    assert!(taken.iter().all(Result::is_ok));
    collection
}

fn figures(collection: &Collection) -> Vec<RelaisFigures> {
    collection.relais().iter().map(RelaisFigures::of).collect()
}

fn cents(figure: Option<Decimal>) -> i64 {
    (figure.unwrap() * Decimal::ONE_HUNDRED).try_into().unwrap()
}

#[test]
fn the_figures_of_a_relais_are_those_of_the_workbench() {
    let lines = figures(&collection());
    let (over, ctg, under, draft) = (&lines[0], &lines[1], &lines[2], &lines[3]);
    assert_eq!(cents(over.figure(Column::PrixDeRevient)), 6_071_040);
    assert_eq!(cents(over.figure(Column::Plafond)), 5_280_000);
    assert_eq!(cents(over.figure(Column::Marge)), -791_040);
    assert_eq!(cents(over.figure(Column::Ps)), 2_270_400);
    assert!(over.is_over_ceiling() && !over.is_incomplete());
    assert_eq!(cents(ctg.figure(Column::BonusTerritoire)), 336_000);
    assert_eq!(cents(ctg.figure(Column::TotalCaf)), 2_606_400);
    assert_eq!(cents(ctg.figure(Column::ResteACharge)), 2_714_640);
    // 43 % of 30 000, and the flat bonus.
    assert_eq!(cents(under.figure(Column::TotalCaf)), 1_590_000);
    assert_eq!(under.figure(Column::TauxEffectif), Some(Decimal::new(43, 2)));
    assert_eq!(under.figure(Column::AmParEtp), Some(Decimal::from(75)));
    assert_eq!(under.mission, Some((Mission::PromotionActivite, Verdict::Reached)));
    assert_eq!(draft.figure(Column::Ps), None);
    assert!(draft.is_incomplete());
    let words = gap_words(&collection().relais()[3], draft);
    assert!(words.iter().any(|words| words.contains("ETP")), "{words:?}");
}

#[test]
fn the_same_dossier_is_not_counted_twice_and_a_name_may_be() {
    let mut collection = collection();
    let other = named(budget().animateur("0,1", "4 000"), "rpe des ecureuils");
    let answers =
        collection.add_all([four().remove(0), other].map(|known| ("encore".to_string(), known)));
    assert_eq!(answers, [Err(AddError::AlreadyThere(RelaisId(0))), Ok(RelaisId(4))]);
    assert_eq!(collection.namesakes(), [RelaisId(0), RelaisId(4)]);
}

#[test]
fn what_is_taken_away_comes_back_where_it_was_and_no_number_is_given_twice() {
    let mut collection = collection();
    let before = collection.clone();
    let gone = collection.remove(&[RelaisId(1), RelaisId(3), RelaisId(9)]);
    assert_eq!((gone.len(), collection.len()), (2, 2));
    assert!(!collection.replace(RelaisId(3), four().remove(0)));
    collection.put_back(gone.clone());
    assert_eq!(collection, before);
    collection.put_back(gone);
    assert_eq!(collection, before, "twice is once");
    collection.remove(&[RelaisId(3)]);
    let again = collection.add_all([("x".to_string(), named(budget(), "Autre"))]);
    assert_eq!(again, [Ok(RelaisId(4))]);
    assert!(collection.replace(RelaisId(4), named(budget_with_ctg(), "Autre")));
}

#[test]
fn a_full_collection_takes_no_more_and_keeps_what_it_has() {
    let mut collection = Collection::default();
    let small = Dossier::empty(simulateur_rpe::calendar::Exercice::constant(2026));
    let mut many = (0..=MOST_RELAIS).map(|number| {
        let mut one = small.clone();
        one.texts.set(Field::RelaisName, &number.to_string());
        (String::new(), one)
    });
    let answers = collection.add_all(&mut many);
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), MOST_RELAIS);
    assert_eq!(answers.last(), Some(&Err(AddError::Full)));
}

#[test]
fn relais_are_looked_for_and_sorted_whatever_their_accents() {
    let lines = figures(&collection());
    let places = |selection: RelaisSelection| selection.places(&lines);
    let all = RelaisSelection::default();
    assert_eq!(places(all.clone()), [2, 0, 1, 3], "Étang, Écureuils, Bois, Ébauche");
    assert_eq!(places(RelaisSelection { words: " ETANG ".to_string(), ..all.clone() }), [2]);
    assert_eq!(places(RelaisSelection { words: "aucun".to_string(), ..all.clone() }), [0; 0]);
    let year = simulateur_rpe::calendar::Exercice::new(2017);
    assert_eq!(places(RelaisSelection { exercice: year, ..all.clone() }), [2, 3]);
    for (state, expected) in [
        (RelaisState::Incomplete, vec![3]),
        (RelaisState::OverCeiling, vec![0, 1]),
        (RelaisState::WithoutMission, vec![0, 1, 3]),
    ] {
        assert_eq!(places(RelaisSelection { state, ..all.clone() }), expected, "{state:?}");
    }
    let by = |descending| RelaisSelection {
        order: RelaisOrder::Figure(Column::TotalCaf),
        descending,
        ..all.clone()
    };
    assert_eq!(places(by(false)), [2, 0, 1, 3]);
    assert_eq!(places(by(true)), [1, 0, 2, 3], "what is not known comes last");
}

#[test]
fn a_total_may_be_more_than_one_relais_can_have() {
    let etp = |total| figure_words(Column::Etp, total);
    assert_eq!(etp(Decimal::new(4_711_700, 3)).replace('\u{202f}', " "), "4 711,70");
    assert_eq!(etp(Decimal::new(12, 1)), "1,20");
    assert!(!Column::Marge.adds_up(), "no relais uses the room of another");
}

#[test]
fn totals_say_of_how_many_relais_they_are() {
    let lines = figures(&collection());
    let totals = column_totals(&lines.iter().collect::<Vec<_>>());
    let of = |column| totals.iter().find(|total| total.column == column).unwrap();
    let caf = of(Column::TotalCaf);
    // 22 704 + 26 064 + 15 900; the middle one is the first.
    assert_eq!((cents(caf.total), cents(caf.median), caf.known), (6_466_800, 2_270_400, 3));
    let rate = of(Column::TauxEffectif);
    assert_eq!(rate.total, None, "rates do not add up");
    let cells = total_cells(&totals, lines.len(), false);
    assert_eq!(cells[8].words, "64\u{202f}668,00\u{a0}€");
    assert_eq!(cells[8].of.as_deref(), Some("3 sur 4"));
    assert_eq!(cells[5].words, "–");
    let medians = total_cells(&totals, lines.len(), true);
    assert_eq!(medians[8].words, "22\u{202f}704,00\u{a0}€");
    let two = column_totals(&lines.iter().take(2).collect::<Vec<_>>());
    assert_eq!(two[8].median, Some(Decimal::from(24_384)), "half of 22 704 + 26 064");
    assert!(column_totals(&[]).iter().all(|total| total.total.is_none() && total.known == 0));
    let weakest = weakest_certainty(lines.iter());
    assert_eq!(weakest.map(|(_, count)| count), Some(2));
    let words = selected_words(3, 4, weakest);
    assert!(words.starts_with("3 relais sur 4\u{202f};"), "{words}");
    assert!(
        years_warning(lines.iter().map(|known| known.exercice)).unwrap().contains("2017 et 2026")
    );
    assert_eq!(years_warning(lines.iter().take(2).map(|known| known.exercice)), None);
}

#[test]
fn a_line_says_what_is_missing_and_which_mission() {
    let lines: Vec<_> = figures(&collection()).iter().map(collection_line).collect();
    assert_eq!(lines[0].figures[3].as_deref(), Some("−7\u{202f}910,40\u{a0}€"));
    assert!(lines[0].is_over && lines[0].gaps == 0);
    assert_eq!(lines[2].mission, "Promotion de l’activité des AM, atteinte");
    assert_eq!((lines[3].figures[4].clone(), lines[3].gaps), (None, 1));
    assert_eq!(lines[3].name, "RPE Ébauche");
}

#[test]
fn a_file_of_relais_comes_back_to_the_last_letter() {
    let collection = collection();
    let day = "2026-11-30".parse().ok();
    let text = encode_collection(&collection, &AppelAProjets::default(), day);
    let saved = decode_collection(&text).unwrap();
    assert_eq!(saved.saved, day);
    let back: Vec<_> = saved.relais.into_iter().map(Result::unwrap).collect();
    assert_eq!(Collection::restored(back, 0), collection);
    assert_eq!(decode_file(&text), Err(FileError::Collection));
    assert_eq!(
        decode_collection(&encode_file(&four()[0], 1, None)),
        Err(FileError::OtherJson),
        "a dossier alone is none"
    );
}

#[test]
fn one_damaged_relais_does_not_keep_the_others_away() {
    let text = encode_collection(&collection(), &AppelAProjets::default(), None);
    let damaged = text.replacen("\"exercice\":2017", "\"exercice\":1817", 1);
    let saved = decode_collection(&damaged).unwrap();
    assert_eq!(saved.relais.iter().filter(|known| known.is_ok()).count(), 3);
    assert!(matches!(saved.relais[2], Err(DecodeError::Invalid(_))));
    let brought = read_collected_file("rpe.json", &damaged);
    let refused: Vec<_> = brought.relais.into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].origin, "rpe.json, relais 3");
    for (from, to) in [
        ("\"collection\":1", "\"collection\":0"),
        ("\"collection\":1", "\"collection\":\"1\""),
        ("\"relais\":[", "\"relais\":7,\"autre\":["),
        ("\"programme\":\"simulateur-rpe\"", "\"programme\":\"autre\""),
    ] {
        assert!(decode_collection(&text.replacen(from, to, 1)).is_err(), "{to}");
    }
    let newer = decode_collection(&text.replacen("\"collection\":1", "\"collection\":3", 1));
    assert_eq!(newer, Err(FileError::Damaged(DecodeError::Newer(3))));
    let half: String = text.chars().take(text.len() / 2).collect();
    assert_eq!(decode_collection(&half), Err(FileError::Cut));
}

#[test]
fn files_and_links_are_taken_and_what_is_not_read_says_why() {
    let mut collection = Collection::default();
    let dossiers = four();
    let link =
        |dossier: &Dossier| format!("https://exemple.fr/#/s/{}", encode_link(dossier).unwrap());
    let pasted = format!("{}\n\n  {}  \nbonjour\n", link(&dossiers[0]), link(&dossiers[1]));
    let linked = take_in(&mut collection, read_collected_links(&pasted).relais, false);
    assert_eq!((linked.taken.len(), linked.refused.len()), (2, 1));
    assert_eq!(linked.refused[0].origin, "Lien de la ligne 4");
    let file = encode_file(&dossiers[0], 3, None);
    let brought = ["a.json", "tableau.xlsx", "vide.json"]
        .into_iter()
        .zip([file.as_str(), "PK\u{3}\u{4}", ""])
        .flat_map(|(name, text)| read_collected_file(name, text).relais)
        .collect();
    let taken = take_in(&mut collection, brought, false);
    assert_eq!((taken.taken.len(), taken.twins, taken.refused.len()), (0, 1, 2));
    let words = intake_words(&taken);
    assert!(words[0].contains("1 était déjà là"), "{words:?}");
    assert!(words[1].contains("2 n’ont pas été lus"), "{words:?}");
    assert!(refusals_csv(&taken.refused).contains("tableau.xlsx;"));
    assert_eq!(intake_words(&Intake::default()), ["Rien à ajouter."]);
}

#[test]
fn pay_stays_out_where_that_is_wanted_and_no_figure_changes() {
    let mut collection = Collection::default();
    let brought = four().into_iter().map(|known| Ok(("essai".to_string(), known))).collect();
    let intake = take_in(&mut collection, brought, true);
    // The one that is not complete has no total to put the pay in.
    assert_eq!((intake.taken.len(), intake.refused.len()), (4, 0), "{:?}", intake.refused);
    for relais in collection.relais() {
        for post in &relais.dossier.base.posts {
            assert!(["0", "masqué"].contains(&relais.dossier.texts.get(Field::PostCost(post.id))));
            assert_eq!(relais.dossier.texts.get(Field::PostName(post.id)), "");
        }
    }
    let masked = figures(&collection);
    assert_eq!(cents(masked[1].figure(Column::ResteACharge)), 2_714_640);
    assert_eq!(cents(masked[0].figure(Column::Ps)), 2_270_400);
}

#[test]
fn no_number_is_given_twice_even_after_the_last_one_is_gone() {
    let mut known = collection();
    let next = known.next_number();
    known.remove(&[RelaisId(3)]);
    let again = Collection::restored(known.relais().to_vec(), next);
    assert_eq!(again.next_number(), 4);
    let twins = again.by_name_and_exercice();
    assert!(twins.values().all(|ids| ids.len() == 1));
}

#[test]
fn of_several_of_one_name_each_is_another_one() {
    let mut known = Collection::default();
    let of = |cost| named(Relais::of(2017).animateur("1", cost), "RPE de Riom");
    known.add_all([("a".to_string(), of("1 000")), ("b".to_string(), of("2 000"))]);
    let twins = known.by_name_and_exercice();
    let ids: Vec<RelaisId> = twins.values().flatten().copied().collect();
    assert_eq!(ids, [RelaisId(0), RelaisId(1)]);
}
