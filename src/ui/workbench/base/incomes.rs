//! The income that is not from the Caf, and the territory.

use crate::browser;
use crate::scenario::BaseAction;
use crate::situation::{Field, IncomeId};
use crate::ui::dom::{Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{
    Icon, button, column_heading, focus_next, grid, hidden, icon, input, note, row_field,
};

/// The press that adds an income.
const ADD: &str = "ajouter-recette";

/// The table of the incomes.
pub fn income_fields() -> Tags {
    let state = State::here();
    let add = move || {
        if state.act(BaseAction::AddIncome)
            && let Some(id) = state.peek(|dossier| dossier.base.incomes.last().copied())
        {
            browser::focus_soon(Field::IncomeName(id).anchor());
        }
    };
    let heads =
        vec![column_heading("", "Recette"), column_heading("num", "Montant, €"), tag("td", "")];
    let ids = move || state.with(|dossier| dossier.base.incomes.clone());
    let rows = tag("tbody", "").for_each(ids, income_rows);
    vec![
        grid("Recettes hors Caf", &["w-name", "w-amt", "w-x"], heads).child(rows),
        tag("p", "hint").text(
            "Communes, département, MSA… sans la Caf, et sans votre propre \
                participation\u{a0}: c’est elle que la page calcule.",
        ),
        button("btn btn--small")
            .attr("id", ADD)
            .child(icon(Icon::Add))
            .text("Ajouter une recette")
            .on_click(add),
    ]
}

fn income_rows(id: IncomeId) -> Tags {
    let state = State::here();
    let (name, amount) = (Field::IncomeName(id), Field::IncomeAmount(id));
    let remove = move || {
        let rows = state.peek(|dossier| dossier.base.incomes.clone());
        state.act(BaseAction::RemoveIncome(id));
        focus_next(&rows, id, Field::IncomeName, ADD);
        state.notify("Recette retirée.", true);
    };
    let removal = button("btn btn--quiet btn--icon")
        .child(icon(Icon::Remove))
        .child(hidden("Retirer ").text(move || state.text(name)))
        .on_click(remove);
    let name_box = input(name, "Nom de la recette", false).attr("placeholder", "Nom");
    let amount_box = input(amount, "", true)
        .attr("aria-label", move || format!("Montant de « {} », en euros", state.text(name)));
    let row = tag("tr", "")
        .child(tag("th", "lab").attr("scope", "row").child(name_box))
        .child(tag("td", "num").child(amount_box))
        .child(tag("td", "num").child(removal));
    vec![row, tag("tr", "sub").child(tag("td", "num").attr("colspan", "3").child(note(amount)))]
}

/// The territory and the months of closing.
pub fn territory_fields() -> Tags {
    let rows = tag("div", "data-rows")
        .child(row_field(
            Field::Am,
            "Assistantes et assistants maternels (AM) du territoire",
            false,
        ))
        .child(row_field(Field::Communes, "Communes couvertes", false))
        .child(row_field(Field::Inhabitants, "Habitants de la plus grande commune", false))
        .child(row_field(Field::Closed, "Mois de fermeture dans l’année", false));
    vec![
        rows,
        tag("p", "hint").text(
            "Au-delà de trois mois de fermeture, la Caf peut suspendre ou \
        réduire la prestation de service.",
        ),
    ]
}
