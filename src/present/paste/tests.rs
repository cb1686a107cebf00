use super::*;
use crate::calendar::Exercice;
use crate::law::Account;
use crate::scenario::workbench::example;
use crate::scenario::{Action, BaseAction, CalendarAction, History};
use crate::situation::Role;

fn doing(dossier: &Dossier, actions: &[Action]) -> Dossier {
    actions.iter().fold(dossier.clone(), |dossier, action| dossier.apply(action).unwrap())
}

fn relais() -> Dossier {
    let add = |role| BaseAction::AddPost(role).into();
    let roles = [Role::Animateur, Role::Animateur, Role::Autre].map(add);
    doing(&Dossier::empty(Exercice::constant(2026)), &roles)
}

fn paste(dossier: &Dossier, at: Field, text: &str) -> Option<Pasted> {
    pasted(dossier, Route::Simuler, &at.anchor(), text)
}

fn texts(pasted: Option<Pasted>) -> (Vec<String>, Vec<String>) {
    let pasted = pasted.unwrap();
    let fills = pasted.fills.into_iter().map(|(field, text)| format!("{} {text}", field.anchor()));
    (fills.collect(), pasted.left)
}

#[test]
fn cells_are_those_of_the_spreadsheet() {
    let of = |rows: &[&[&str]]| -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_string()).collect()).collect()
    };
    for (text, expected) in [
        ("28 500\t350", of(&[&["28 500", "350"]])),
        ("1\r\n2\n3\r4\r\n\r\n", of(&[&["1"], &["2"], &["3"], &["4"]])),
        ("1\n\n3\n\t\n", of(&[&["1"], &[""], &["3"]])),
        ("\"deux\nlignes\"\t2", of(&[&["deux\nlignes", "2"]])),
        ("\"dit \"\"oui\"\"\"\n2", of(&[&["dit \"oui\""], &["2"]])),
        ("5\" pouces\n2", of(&[&["5\" pouces"], &["2"]])),
        ("\n\n", of(&[])),
    ] {
        assert_eq!(cells(text), expected, "{text:?}");
    }
}

#[test]
fn a_column_fills_the_boxes_below_and_a_table_those_beside() {
    let dossier = relais();
    let posts: Vec<_> = dossier.base.posts.iter().map(|post| post.id).collect();
    let [first, second, third] = posts[..] else { panic!("three posts") };
    let column = paste(&dossier, Field::PostCost(first), "42 000\r\n\r\n18 000\r\n");
    let filled = column.clone().unwrap().fills;
    let expected = [(Field::PostCost(first), "42 000"), (Field::PostCost(third), "18 000")]
        .map(|(field, text)| (field, text.to_string()));
    assert_eq!(filled, expected, "an empty cell leaves its box");
    let table = paste(&dossier, Field::PostEtp(second), "0,8\t12\t36 000\n0,5\t6\t9 000\n1\t12\t1");
    let (fills, left) = texts(table);
    assert_eq!(fills.len(), 6, "{fills:?}");
    assert_eq!(left, ["1", "12", "1"]);
    let wide = paste(&dossier, Field::PostMonths(first), "12\t36 000\t9\n12\t18 000\t9");
    assert_eq!(wide, None, "a row of cells is wider than a row of boxes");
}

#[test]
fn the_accounts_the_incomes_the_years_and_the_advances_are_columns() {
    let base = [BaseAction::AddIncome.into(), BaseAction::AddIncome.into()];
    let calendar: [Action; 1] = [CalendarAction::UseExample.into()];
    let dossier = doing(&doing(&relais(), &base), &calendar);
    let accounts: Vec<Account> = dossier.accounts().take(2).collect();
    let (fills, _) = texts(paste(&dossier, Field::Line(accounts[0]), "28 500\n350"));
    let [first, second] = [accounts[0], accounts[1]].map(|account| Field::Line(account).anchor());
    assert_eq!(fills, [format!("{first} 28 500"), format!("{second} 350")]);
    assert_eq!(paste(&dossier, Field::Line(accounts[0]), "28 500\t350"), None);
    let income = Field::IncomeName(dossier.base.incomes[0]);
    assert_eq!(texts(paste(&dossier, income, "Commune\t500\nDépartement\t800")).0.len(), 4);
    let years = dossier.plan_years();
    for field in [
        Field::TotalIn(years[1]),
        Field::PrixPlafond(Owner::Base, years[1]),
        Field::Evolution(Owner::Base, Evolving::Pay),
    ] {
        let (fills, left) = texts(paste(&dossier, field, "1\n2\n3"));
        assert_eq!((fills.len(), left.len()), (3, 0), "{field:?}");
    }
    assert_eq!(paste(&dossier, Field::PrixPlafond(Owner::Base, years[0]), "66 000\t580"), None);
    let advances: Vec<Field> = dossier
        .base
        .calendar
        .iter()
        .filter(|line| line.kind == DueKind::Acompte)
        .map(|line| Field::DueRate(line.id))
        .collect();
    let rates = "35\n".repeat(advances.len());
    let pasted = pasted(&dossier, Route::Versements, &advances[0].anchor(), &rates).unwrap();
    let filled: Vec<Field> = pasted.fills.iter().map(|(field, _)| *field).collect();
    assert_eq!((filled, pasted.left), (advances, Vec::new()));
}

#[test]
fn on_versements_a_column_is_that_of_a_status() {
    let dossier = example();
    let post = dossier.base.posts[0].id;
    let real = status_cell(&dossier, Status::Reel, crate::situation::Revised::PostEtp(post));
    let StatusCell::Typed(field) = real else { panic!("a box") };
    let pasted = pasted(&dossier, Route::Versements, &field.anchor(), "1\n12\n43 000").unwrap();
    assert!(pasted.fills.iter().all(|(field, _)| matches!(field, Field::Later(Status::Reel, _))));
    assert_eq!(pasted.fills.len(), 3);
}

#[test]
fn one_cell_and_a_lone_box_are_left_to_their_reader() {
    let dossier = relais();
    let post = dossier.base.posts[0].id;
    for text in ["42 000\r\n", "\"42\n000\"", "\n"] {
        assert_eq!(paste(&dossier, Field::PostCost(post), text), None, "{text:?}");
    }
    assert_eq!(paste(&dossier, Field::Am, "120\n130"), None);
    assert_eq!(pasted(&dossier, Route::Simuler, "premier-cout", "1\n2"), None);
}

#[test]
fn what_was_filled_is_one_step_and_is_told() {
    let dossier = relais();
    let post = dossier.base.posts[0].id;
    let pasted = paste(&dossier, Field::PostCost(post), "42 000\nabc\n18 000\n7\n8").unwrap();
    let mut history = History::new(dossier.clone());
    history.act(&Action::Fill(pasted.fills.clone())).unwrap();
    let after = history.present().clone();
    assert_eq!(after.texts.get(Field::PostCost(post)), "42 000");
    assert_eq!(
        pasted_words(&after, &pasted),
        "3 cases remplies, dont 1 à vérifier. Sans case : 2 valeurs collées (7 ; 8)."
    );
    assert!(history.undo());
    assert_eq!((history.present(), history.can_undo()), (&dossier, false));
}
