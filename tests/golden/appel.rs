//! The rankings of calls for projects, worked out by hand: `tests/golden/appel`.

use serde::Deserialize;
use serde_json::Value;
use simulateur_rpe::exchange::decode_appel;
use simulateur_rpe::law::Mission;
use simulateur_rpe::money::Euros;
use simulateur_rpe::outcome::Verdict;
use simulateur_rpe::scenario::collection::{
    AppelContent, AppelRanking, CandidatureFacts, Lack, RankingInput, RelaisId,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AppelCase {
    title: String,
    source: String,
    appel: Value,
    dossiers: Vec<AppelFile>,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AppelFile {
    numero: u32,
    mission: Option<String>,
    forfait: Option<String>,
    declare: Vec<String>,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
struct Expected {
    ordre: Vec<u32>,
    points: Vec<u32>,
    dans_l_enveloppe: usize,
    depense: String,
    reste: Option<String>,
    premier_dessous: Option<u32>,
    a_departager: Vec<u32>,
    a_completer: BTreeMap<u32, Vec<String>>,
}

const CONTENTS: [&str; 3] = ["contexte", "recueil", "partenariats"];

fn input(file: &AppelFile) -> RankingInput {
    let mission = file.mission.as_ref().map(|code| Mission::from_code(code).unwrap());
    let forfait = file.forfait.as_ref().map(|text| Euros::new(text.parse().unwrap()).unwrap());
    let declared = CONTENTS.map(|known| file.declare.iter().any(|said| said == known));
    let mission = mission.map(|mission| (mission, Verdict::Undetermined));
    let facts = CandidatureFacts { mission, forfait, declared };
    RankingInput { id: RelaisId(file.numero), facts }
}

fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Mission => "mission",
        Lack::Forfait => "montant",
        Lack::Content(AppelContent::Contexte) => CONTENTS[0],
        Lack::Content(AppelContent::Recueil) => CONTENTS[1],
        Lack::Content(AppelContent::Partenariats) => CONTENTS[2],
    }
    .to_string()
}

fn cents(amount: Euros) -> String {
    let mut amount = amount.decimal();
    amount.rescale(2);
    amount.to_string()
}

fn found(ranking: &AppelRanking) -> Expected {
    let lacks = |lacks: &Vec<Lack>| lacks.iter().map(lack).collect();
    Expected {
        ordre: ranking.ranked.iter().map(|known| known.id.0).collect(),
        points: ranking.ranked.iter().map(|known| known.score).collect(),
        dans_l_enveloppe: ranking.within(),
        depense: cents(ranking.spent),
        reste: ranking.left().map(cents),
        premier_dessous: ranking.first_below().map(|known| known.id.0),
        a_departager: ranking.cut_tie.iter().map(|id| id.0).collect(),
        a_completer: ranking.incomplete.iter().map(|(id, known)| (id.0, lacks(known))).collect(),
    }
}

#[test]
fn every_ranking_is_the_one_that_was_worked_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/appel");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let case: AppelCase = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert!(!case.title.is_empty() && !case.source.is_empty(), "{}", path.display());
        let appel = decode_appel(&case.appel.to_string()).unwrap();
        let inputs: Vec<RankingInput> = case.dossiers.iter().map(input).collect();
        let ranking = AppelRanking::of(&appel, &inputs);
        assert_eq!(found(&ranking), case.expect, "{}: {}", path.display(), case.title);
        // A file of the ranking is paid before the line, or is behind it.
        let paid = ranking.ranked.iter().take_while(|known| known.is_within).count();
        assert_eq!(paid, ranking.within());
        count += 1;
    }
    assert!(count >= 11, "only {count} rankings");
}
