//! The ceiling, and the ways out when none is published for the year.

use crate::calendar::Exercice;
use crate::draft::BaremeWay;
use crate::law::PRIX_PLAFOND;
use crate::present::workbench::ceiling_heading;
use crate::scenario::Action;
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::with_lazy_part;
use crate::ui::lazy_part::{HostPlace, hosted};
use crate::ui::state::State;
use crate::ui::widgets::{input, labelled, note};

/// What draws the fields of a way.
type Fields = fn(Owner) -> Tags;

/// The ceiling: the published one, or the ways to complete it. `owner`: whose choice it is.
pub fn bareme_fields(owner: Owner) -> Tag {
    bareme_ways(owner, true)
}

/// The same; `typed_here`: the ceiling of a notification is typed in this very place, not beside
/// it.
pub fn bareme_ways(owner: Owner, typed_here: bool) -> Tag {
    let state = State::here();
    let years = move || {
        state.with(|dossier| Years {
            exercice: dossier.base.exercice,
            last_known: dossier.last_known_plafond(),
        })
    };
    tag("div", "bareme").dynamic(years, move |years| vec![ceiling(owner, *years, typed_here)])
}

/// The years that the ceiling hangs on.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Years {
    exercice: Exercice,
    last_known: Option<Exercice>,
}

fn ceiling(owner: Owner, years: Years, typed_here: bool) -> Tag {
    let exercice = years.exercice;
    let Ok(row) = PRIX_PLAFOND.at(exercice) else {
        return ways(owner, years, typed_here);
    };
    tag("p", "small")
        .text(format!("Prix plafond {}\u{a0}: ", exercice.year()))
        .child(tag("strong", "").text(format!("{} par ETP", row.value.to_short_string())))
        .text(format!(", {}, {}.", row.source.document.title, row.source.place))
}

/// The ways to complete a year without a published ceiling.
fn ways(owner: Owner, years: Years, typed_here: bool) -> Tag {
    let state = State::here();
    let heading = move || state.with(|dossier| ceiling_heading(dossier, owner));
    let carried = years.last_known.map(Exercice::year);
    let assumed = |year| {
        way(
            owner,
            BaremeWay::Assumed,
            &format!("Faire une hypothèse à partir de {year}"),
            Some(assumed_fields),
        )
    };
    let entered: (&str, Option<Fields>) = match typed_here {
        true => ("Saisir celui de ma notification", Some(entered_fields)),
        false => ("Prendre celui de la liste ci-dessous", None),
    };
    let choices = tag("fieldset", "ways")
        .child(tag("legend", "").text("Choisissez\u{a0}:"))
        .child(way(owner, BaremeWay::Entered, entered.0, entered.1))
        .children(carried.map(assumed))
        .child(way(owner, BaremeWay::Published, "Laisser à compléter", Some(published_fields)));
    let missing = tag("p", "").attr("hidden", move || !heading().1).text(
        "Aucun texte dont nous disposons ne le donne. Sans une de ces voies, la prestation de \
        service reste «\u{a0}à compléter\u{a0}»\u{202f}; les dépenses et les missions sont \
        calculées.",
    );
    tag("div", "todo-box")
        .class("todo-box--done", move || !heading().1)
        .child(tag("h3", "").text(move || heading().0))
        .child(missing)
        .children(typed_here.then(|| hosted(tag("div", ""), HostPlace::Bareme)))
        .child(choices)
}

fn entered_fields(owner: Owner) -> Tags {
    let exercice = State::here().peek(|dossier| dossier.base.exercice);
    vec![
        labelled(Field::PrixPlafond(owner, exercice), "Prix plafond, € par ETP", true),
        labelled(
            Field::PlafondOrigin(owner, exercice),
            "D’où vient-il ? (notification, date…)",
            false,
        ),
    ]
}

fn published_fields(_: Owner) -> Tags {
    vec![tag("p", "hint").text("Votre Caf peut aussi joindre un fichier de barèmes à cette page.")]
}

/// The revaluation of an assumption.
pub fn assumed_fields(owner: Owner) -> Tags {
    let field = Field::Revaluation(owner);
    let label = tag("label", "")
        .attr("for", field.anchor())
        .text("Revalorisation, % par an (vide : reconduit tel quel)");
    vec![
        tag("div", "field").child(label).child(input(field, "", false)).child(note(field)).child(
            with_lazy_part(tag("p", "hint"), move |lazy_part| (lazy_part.known_rises)(owner)),
        ),
    ]
}

/// A way, with its fields once it is chosen; none where they stand elsewhere on the page.
fn way(owner: Owner, way: BaremeWay, label: &str, fields: Option<Fields>) -> Tag {
    let state = State::here();
    let on = move || state.with(|dossier| dossier.bareme_way_of(owner)) == way;
    let ceiling = Field::PrixPlafond(owner, state.peek(|dossier| dossier.base.exercice));
    let radio = tag("input", "")
        .attr("type", "radio")
        .attr("name", format!("voie-{}", ceiling.anchor()))
        // Before the way is chosen its fields are not there: the link to the ceiling leads to the
        // first choice.
        .attr("id", move || {
            (way == BaremeWay::Entered && fields.is_some() && !on()).then(|| ceiling.anchor())
        })
        .prop("checked", on)
        .on("change", move |_| {
            state.act(Action::SetBareme(owner, way));
        });
    tag("div", "way")
        .class("way--on", on)
        .child(tag("label", "").child(radio).child(tag("span", "").text(label)))
        .show(
            move || fields.is_some() && on(),
            move || {
                tag("div", "way__f")
                    .children(fields.map(|fields| fields(owner)).unwrap_or_default())
            },
        )
}
