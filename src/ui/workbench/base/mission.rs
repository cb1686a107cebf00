//! The optional missions: which one, its data, what its indicators say. The same form serves the
//! base and a lever.

use super::mission_costs::costs;
use crate::draft::MissionDraft;
use crate::law::{Datum, DatumKind, Mission};
use crate::outcome::Outcome;
use crate::present::missions::{IndicateurLine, indicateur_lines};
use crate::present::text::{mission_title, question};
use crate::scenario::{Action, MissionAction};
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, event_target_checked, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{indicateur, row_field, yes_no};

/// What the cahier des charges of the analyse de la pratique says that is not asked.
const SESSIONS: &str = "L’animateur du relais organise les séances et n’y participe pas\u{202f}; \
    les participants s’engagent à la confidentialité.";

/// The form, in a frame of its own.
pub fn mission_fields(owner: Owner) -> Tags {
    vec![mission_form(tag("div", "data-rows"), owner)]
}

/// Adds the form to its frame: what stands in it comes and goes.
pub fn mission_form(frame: Tag, owner: Owner) -> Tag {
    let state = State::here();
    let none = move || !Mission::ALL.into_iter().any(|mission| is_offered(state, owner, mission));
    let frame =
        frame.show(none, || tag("p", "hint").text("Aucune mission n’ouvre de bonus avant 2017."));
    let frame = if owner == Owner::Base {
        frame.child(choices(state))
    } else {
        chooser(frame, state, owner)
    };
    let frame = sides(costs(measured(frame, owner), owner), owner);
    if owner == Owner::Base { bonus(frame, state).child(others()) } else { frame }
}

/// In the base there is room for every mission at once.
fn choices(state: State) -> Tag {
    let choices = tag("div", "choice choice--col")
        .child(choice(None))
        .for_each(move || offered(state, Owner::Base), |mission| vec![choice(Some(mission))]);
    tag("fieldset", "")
        .child(
            tag("legend", "label")
                .text("Mission choisie pour le bonus\u{a0}: seuls ses indicateurs sont mesurés"),
        )
        .child(choices)
}

/// In a column of the comparison a list takes less room.
fn chooser(frame: Tag, state: State, owner: Owner) -> Tag {
    let id = format!("mission-{}", Field::Datum(owner, Datum::Avenant).anchor());
    let draw = move |offered: &Vec<Mission>| {
        let options = offered.iter().map(|mission| {
            tag("option", "").attr("value", mission.code()).text(mission_title(*mission))
        });
        let list = tag("select", "in")
            .attr("id", &id)
            .child(tag("option", "").attr("value", "").text("Aucune"))
            .children(options)
            .prop("value", move || chosen(state, owner).map_or("", Mission::code).to_string())
            .on("change", move |event| {
                choose(state, owner, Mission::from_code(&event_target_value(&event)))
            });
        vec![
            tag("div", "field")
                .child(tag("label", "").attr("for", &id).text("Mission choisie"))
                .child(list),
        ]
    };
    frame.dynamic(move || offered(state, owner), draw)
}

fn choose(state: State, owner: Owner, mission: Option<Mission>) {
    state.attempt(Action::Mission(owner, MissionAction::Choose(mission)));
}

pub(super) fn draft<T: Default>(
    state: State,
    owner: Owner,
    read: impl FnOnce(&MissionDraft) -> T,
) -> T {
    state.with(|dossier| dossier.mission(owner).map(read).unwrap_or_default())
}

pub(super) fn chosen(state: State, owner: Owner) -> Option<Mission> {
    draft(state, owner, |draft| draft.chosen)
}

/// Whether a mission stands among the choices: the exercice knows it, or it is chosen.
fn is_offered(state: State, owner: Owner, mission: Mission) -> bool {
    state.with(|dossier| mission.framework().covers(dossier.base.exercice))
        || chosen(state, owner) == Some(mission)
}

fn offered(state: State, owner: Owner) -> Vec<Mission> {
    Mission::ALL.into_iter().filter(|mission| is_offered(state, owner, *mission)).collect()
}

fn choice(mission: Option<Mission>) -> Tag {
    let state = State::here();
    let radio = tag("input", "")
        .attr("type", "radio")
        .attr("name", "mission-base")
        .prop("checked", move || chosen(state, Owner::Base) == mission)
        .on("change", move |_| choose(state, Owner::Base, mission));
    tag("label", "").child(radio).text(mission.map_or("Aucune", mission_title))
}

/// Adds the data of the chosen mission, and what they say.
fn measured(frame: Tag, owner: Owner) -> Tag {
    let state = State::here();
    let data =
        move |mission: &Mission| tag("div", "data-rows").children(data_fields(owner, *mission));
    let found = move || {
        chosen(state, owner)?;
        outcome_of(state, owner, |outcome| outcome.missions.chosen.as_ref().map(indicateur_lines))
    };
    let frame = frame
        .dynamic(move || chosen(state, owner), move |mission| mission.iter().map(data).collect());
    with_indicateurs(frame, found)
}

/// Adds what is asked beside the indicators: the avenant, and the cahier des charges of the analyse
/// de la pratique.
fn sides(frame: Tag, owner: Owner) -> Tag {
    let state = State::here();
    let draw = move |mission: &Mission| {
        let title = if mission.cahier_data().is_empty() {
            "Avenant"
        } else {
            "Avenant et cahier des charges"
        };
        let data = mission.cahier_data().iter().map(|datum| datum_field(owner, *datum, false));
        let reminder =
            (*mission == Mission::AnalysePratique).then(|| tag("p", "hint").text(SESSIONS));
        let rows = tag("div", "data-rows")
            .child(yes_no(Field::Datum(owner, Datum::Avenant), question(Datum::Avenant)))
            .children(data);
        let rows = rows.children(reminder);
        tag("details", "table-toggle").child(tag("summary", "").text(title)).child(rows)
    };
    frame.dynamic(move || chosen(state, owner), move |mission| mission.iter().map(draw).collect())
}

/// Adds the flat sum that a Caf may give otherwise.
fn bonus(frame: Tag, state: State) -> Tag {
    let some = move || chosen(state, Owner::Base).is_some();
    let hint = "Une page de Caf (Saône-et-Loire, sans date, après 2021) affiche 3 229 €\u{a0}: à \
        ne saisir que si la vôtre le confirme.";
    frame.show(some, move || {
        let row = row_field(
            Field::Bonus,
            "Bonus, si votre Caf donne un autre montant que 3 000 €",
            false,
        );
        let origin = row_field(
            Field::BonusOrigin,
            "D’où vient ce montant\u{202f}? (courrier, page, date…)",
            false,
        );
        tag("div", "data-rows").child(row).child(origin).child(tag("p", "hint").text(hint))
    })
}

/// Adds what the indicators of a mission say.
fn with_indicateurs(
    frame: Tag,
    found: impl Fn() -> Option<Vec<IndicateurLine>> + Copy + 'static,
) -> Tag {
    frame.dynamic(
        move || found().unwrap_or_default(),
        |lines| lines.iter().map(|line| indicateur(line.verdict, &line.words)).collect(),
    )
}

/// The data that the indicators of a mission read.
pub fn data_fields(owner: Owner, mission: Mission) -> Tags {
    let data = mission.indicateurs().iter().flat_map(|indicateur| indicateur.condition.data());
    data.map(|datum| datum_field(owner, datum, true)).collect()
}

fn datum_field(owner: Owner, datum: Datum, needed: bool) -> Tag {
    let field = Field::Datum(owner, datum);
    match datum.kind() {
        DatumKind::YesNo => yes_no(field, question(datum)),
        DatumKind::Count | DatumKind::Share => row_field(field, question(datum), needed),
    }
}

/// The other missions engaged in: followed, but they open nothing.
fn others() -> Tag {
    let state = State::here();
    let fieldset = tag("fieldset", "")
        .attr("hidden", move || !Mission::ALL.into_iter().any(|mission| is_other(state, mission)))
        .child(tag("legend", "label").text("Engagé aussi dans (une seule est mesurée)"));
    Mission::ALL.into_iter().fold(fieldset, other)
}

fn is_other(state: State, mission: Mission) -> bool {
    is_offered(state, Owner::Base, mission) && chosen(state, Owner::Base) != Some(mission)
}

/// Adds a mission that may be engaged in, and what is followed of it.
fn other(fieldset: Tag, mission: Mission) -> Tag {
    let state = State::here();
    let engaged = move || state.with(|dossier| dossier.base.mission.engaged.contains(&mission));
    let followed = move || is_other(state, mission) && engaged();
    let draw = move || {
        let tick = tag("input", "").attr("type", "checkbox").prop("checked", engaged).on(
            "change",
            move |event| {
                state.act(Action::Mission(
                    Owner::Base,
                    MissionAction::Engage(mission, event_target_checked(&event)),
                ));
            },
        );
        tag("div", "choice").child(tag("label", "").child(tick).text(mission_title(mission)))
    };
    let found = move || {
        let known = |outcome: &Outcome| {
            outcome
                .missions
                .others
                .iter()
                .find(|known| known.mission == mission)
                .map(indicateur_lines)
        };
        followed().then(|| outcome_of(state, Owner::Base, known)).flatten()
    };
    let fieldset =
        fieldset.show(move || is_other(state, mission), draw).show(followed, move || {
            tag("div", "data-rows").children(data_fields(Owner::Base, mission))
        });
    with_indicateurs(fieldset, found)
}

/// Reads the outcome of the column that an owner belongs to.
fn outcome_of<T>(
    state: State,
    owner: Owner,
    read: impl FnOnce(&Outcome) -> Option<T>,
) -> Option<T> {
    let scenario = match owner {
        Owner::Base => None,
        Owner::Lever(id) => Some(state.with(|dossier| {
            dossier
                .scenarios
                .iter()
                .find(|scenario| scenario.levers.iter().any(|lever| lever.id == id))
                .map(|scenario| scenario.id)
        })?),
    };
    state.compared_in_base(|comparison| read(&comparison.column(scenario)?.outcome))
}
