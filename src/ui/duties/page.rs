//! « Devoirs et preuves »: the dates, what the relais must be and do, what it keeps,
//! where it stands beside others.

use crate::law::index::TableGroup;
use crate::outcome::Warning;
use crate::present::duties::{
    ListView, PointView, benchmark_words, call_list, convention_words, duty_lists, duty_progress,
    is_of_convention, prepared_proofs, proof_progress,
};
use crate::present::law_pages::{convention_tables, group_view};
use crate::present::text::{Route, typeset};
use crate::present::workbench::Notice;
use crate::scenario::Column;
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::widgets::{
    Icon, content, icon, labelled, law_table, link, page_head, para, point_list, sentence, tick,
    titled, yes_no, yes_no_or_none,
};
use crate::ui::workbench::warning_list;

/// The page.
pub fn page() -> Tags {
    let lead = "Ce que la Caf vérifie d’un relais petite enfance (RPE), et ce qu’il faut garder \
        pour le montrer. Rien ici ne change un montant ; ce qui met en danger la prestation de \
        service (Ps) est aussi dit dans « Simuler ».";
    let head = page_head(Route::Devoirs.title(), &typeset(lead));
    let main =
        content("page").children([head, convention(), duties(), proofs(), call(), territory()]);
    vec![main, foot()]
}

fn year(state: State) -> u16 {
    state.with(|dossier| dossier.base.exercice.year())
}

/// What the rules warn of in the base, as far as it is wanted.
fn warned(state: State, wanted: fn(&Warning) -> bool) -> Vec<Notice> {
    let notice = |warning: Warning| Notice { warning, columns: String::new(), field: None };
    let found = |column: &Column| {
        column.outcome.warnings.iter().copied().filter(wanted).map(notice).collect()
    };
    state.compared(|comparison| comparison.column(None).map(found).unwrap_or_default())
}

fn convention() -> Tag {
    let state = State::here();
    let days = tag("div", "pair")
        .child(labelled(Field::ConventionStart, "Premier jour, par exemple 01/01/2026", false))
        .child(labelled(Field::ConventionEnd, "Dernier jour, par exemple 31/12/2029", false));
    let wording = tag("p", "small")
        .attr("role", "status")
        .text(move || state.with(|dossier| convention_words(&dossier.texts)));
    tag("section", "")
        .child(titled("La convention d’objectifs et de financement", tag("p", "")))
        .child(tag("div", "prose").children([
            days,
            wording,
            warning_list(|state| warned(state, is_of_convention)),
        ]))
        .child(law_table("Ce que les textes disent de la convention", &convention_tables()))
}

fn duties() -> Tag {
    let state = State::here();
    let lists = move || duty_lists(Some(state.with(|dossier| dossier.base.exercice)));
    let progress = move || state.with(|dossier| duty_progress(dossier, &lists()));
    let draw = |lists: &Vec<ListView>| {
        if lists.is_empty() {
            vec![para("Nous n’avons aucun texte d’avant 2017 : rien à cocher pour cette année.")]
        } else {
            drawn(lists, duty)
        }
    };
    tag("section", "")
        .child(titled("Ce que le relais doit être et faire", tag("p", "").text(progress)))
        .child(para(
            "« Enjeu déduit » : le texte cité demande ce point sans dire lui-même ce qu’il \
            met en jeu.",
        ))
        .dynamic(lists, draw)
}

fn drawn(lists: &[ListView], answer: fn(&PointView) -> Tag) -> Tags {
    lists.iter().map(|list| point_list(list, answer)).collect()
}

/// Where a point is answered for the exercice: another exercice draws the lists again.
fn answer_to(state: State, point: &PointView) -> Field {
    Field::Point(state.peek(|dossier| dossier.base.exercice), point.code)
}

/// A duty: yes, no, without object where it may be, or not said; when it is not met, what it
/// endangers.
fn duty(point: &PointView) -> Tag {
    let state = State::here();
    let (field, stake) =
        (answer_to(state, point), typeset(&format!("Non rempli. En jeu : {}.", point.stake)));
    let unmet = move || state.with(|dossier| dossier.texts.get(field) == "non");
    let warning =
        move || tag("p", "unmet").child(icon(Icon::Warn)).child(tag("span", "").text(&stake));
    let asked = if point.conditional { yes_no_or_none } else { yes_no };
    tag("div", "").child(asked(field, &point.title)).show(unmet, warning)
}

fn proofs() -> Tag {
    let state = State::here();
    let lists = move || state.with(prepared_proofs);
    let progress = move || {
        let lists = lists();
        if lists.is_empty() {
            String::new()
        } else {
            state.with(|dossier| proof_progress(dossier, &lists))
        }
    };
    let none = || {
        let words = "Aucune mission de cette année n’est choisie, ni dans votre base, ni dans un \
            scénario. ";
        tag("p", "").text(words).child(link("", Route::Simuler, "Choisir une mission"))
    };
    let draw = move |(_, lists): &(u16, Vec<ListView>)| {
        if lists.is_empty() { vec![none()] } else { drawn(lists, proof) }
    };
    tag("section", "")
        .child(titled("Les preuves à garder", tag("p", "").text(progress)))
        .child(para(
            "Aucun document ne liste les pièces que votre Caf demandera : la plupart de ces \
            lignes sont déduites des indicateurs.",
        ))
        .dynamic(move || (year(state), lists()), draw)
}

/// A proof, kept or not.
fn proof(point: &PointView) -> Tag {
    let state = State::here();
    let field = answer_to(state, point);
    let title = point.title.clone();
    tick(
        &field.anchor(),
        move || title.clone(),
        move || state.with(|dossier| dossier.texts.get(field) == "oui"),
        move |on| state.type_text(field, if on { "oui" } else { "" }.to_string()),
    )
}

/// What the call for projects asked, in its year.
fn call() -> Tag {
    let state = State::here();
    let list = || {
        let list = call_list();
        let title = titled(
            "La réponse à l’appel à projets de 2017",
            tag("p", "").text(
                "Une seule Caf, celle de Touraine\u{a0}: la vôtre a pu demander autre chose.",
            ),
        );
        tag("div", "").child(title).child(point_list(&list, proof))
    };
    tag("section", "")
        .attr("hidden", move || year(state) != 2017)
        .show(move || year(state) == 2017, list)
}

fn territory() -> Tag {
    let state = State::here();
    let group = group_view(TableGroup::Reperes);
    let fields = tag("div", "pair")
        .child(labelled(Field::Am, "Assistantes et assistants maternels (AM) du territoire", false))
        .child(labelled(Field::Inhabitants, "Habitants de la plus grande commune", false));
    let words = move || {
        state
            .compared(|comparison| {
                comparison.column(None).map(|column| benchmark_words(column.outcome.reperes))
            })
            .unwrap_or_default()
    };
    let wording = tag("p", "").dynamic(words, |words| sentence(words));
    let obliged = warning_list(|state| {
        warned(state, |warning| matches!(warning, Warning::ObligationDeRelais(_)))
    });
    let aids = tag("p", "").text("À dire aux AM du territoire\u{a0}: ").child(link(
        "",
        Route::Aides,
        "les aides qui leur sont destinées",
    ));
    tag("section", "")
        .child(titled("Le territoire, à côté des autres", tag("p", "").text(&group.note)))
        .child(tag("div", "prose").children([fields, wording, obliged]))
        .child(law_table("Repères", &group.tables))
        .child(aids)
}
