//! The evolutions a year: of the base, or of a scenario.

use crate::calendar::Exercice;
use crate::law::Account;
use crate::present::years::evolution_words;
use crate::situation::{Evolving, Field, Owner};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::labelled;

/// The evolutions of the base, in fields and in words.
pub fn base_evolution() -> Tags {
    let state = State::here();
    let wording = tag("p", "small")
        .attr("role", "status")
        .text(move || state.with(|dossier| evolution_words(dossier, Owner::Base)));
    evolution_fields(Owner::Base).into_iter().chain(totals(state)).chain([wording]).collect()
}

/// The total of each exercice of the plan, where the costs are one total.
fn totals(state: State) -> Option<Tag> {
    let (shown, years) =
        state.peek(|dossier| (dossier.has_total(), dossier.plan_years().into_iter().skip(1)));
    let field = |year: Exercice| {
        let name = format!("Dépenses du relais en {}, €", year.year());
        labelled(Field::TotalIn(year), &name, false)
    };
    shown.then(|| tag("div", "pair").children(years.map(field)))
}

/// The fields of an owner; those of the lines are folded.
pub fn evolution_fields(owner: Owner) -> Tags {
    let accounts: Vec<Account> = State::here().peek(|dossier| dossier.accounts().collect());
    let empty = if owner == Owner::Base { "vide : 0" } else { "vide : comme la base" };
    let rate = |what, name: &str| {
        labelled(Field::Evolution(owner, what), &format!("{name}, % par an ({empty})"), false)
    };
    let general = tag("div", "pair").children([
        rate(Evolving::Pay, "Salaires"),
        rate(Evolving::Charges, "Autres dépenses"),
        rate(Evolving::Incomes, "Autres recettes"),
    ]);
    let line = |account: Account| {
        labelled(Field::Evolution(owner, Evolving::Line(account)), &account.name(), false)
    };
    let lines = tag("details", "table-toggle")
        .child(tag("summary", "").text("Un taux propre à un compte, % par an"))
        .child(tag("p", "hint").text("Vide\u{a0}: le compte suit les autres dépenses."))
        .child(tag("div", "pair").children(accounts.into_iter().map(line)));
    vec![general, lines]
}
