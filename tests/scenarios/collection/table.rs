//! The table of relais as a text that a spreadsheet opens.

use crate::support::{Relais, budget};
use simulateur_rpe::present::collection::collection_csv;
use simulateur_rpe::scenario::collection::{Collection, RelaisFigures};
use simulateur_rpe::situation::Field;

#[test]
fn the_table_leaves_as_a_spreadsheet_reads_it() {
    let mut collection = Collection::default();
    let named = |relais: Relais, name: &str| relais.with(Field::RelaisName, name).0;
    let draft = Relais::of(2017).animateur("", "28 000");
    let dossiers = [named(budget(), "RPE des Écureuils"), named(draft, "=cmd; RPE")];
    collection.add_all(dossiers.map(|dossier| (String::new(), dossier)));
    let all: Vec<RelaisFigures> = collection.relais().iter().map(RelaisFigures::of).collect();
    let csv = collection_csv(&all.iter().collect::<Vec<_>>());
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3);
    let cells: Vec<&str> = lines[1].split(';').collect();
    let amounts = ["60710,40", "52800,00", "-7910,40", "22704,00", "37,4%"];
    assert_eq!(cells[..3], ["RPE des Écureuils", "2026", "0,8"]);
    assert_eq!(cells[3..8], amounts);
    assert!(lines[2].starts_with("\"'=cmd; RPE\";2017;;28000,00;;"), "{}", lines[2]);
}
