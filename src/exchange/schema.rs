//! The JSON Schema of the file, made from the tables that read and write it: what they hold, it
//! says. It is published with the page.

use super::json::Json;
use super::object::{Code, Object, TextKey};
use super::{SCHEMA, file, results, v1};
use crate::calendar::Exercice;
use crate::draft::{BaremeWay, Contracts, MissionDraft, Texts};
use crate::law::{Account, Datum, DueKind, Mission, Status, points};
use crate::scenario::{How, LeverKind, MOST_ITEMS, MOST_SCENARIOS, Target};
use crate::situation::{Id, Owner, Role};

/// Number of an ETP or of an amount, in a text: no float is needed to read it.
const NUMBER: &str = "^-?[0-9]+(\\.[0-9]+)?$";
/// Any id: the tables only give their keys here.
const ID: Id = Id(0);

/// The schema, draft 2020-12, over lines.
pub fn json_schema() -> String {
    let head = Object::default()
        .with("$schema", Json::text("https://json-schema.org/draft/2020-12/schema"))
        .with("title", Json::text("Dossier du simulateur RPE, version 1"))
        .with(
            "description",
            Json::text(
                "Une clé absente est un champ vide ; aucune autre clé \
            n’est admise. Les valeurs saisies sont des textes, tels qu’ils ont été tapés.",
            ),
        );
    let envelope = shape(&[
        ("schema", Object::default().with("const", Json::number(SCHEMA)).json()),
        ("programme", constant(file::PROGRAM)),
        ("enregistre_le", said("string", "Le jour de l’enregistrement : 2026-12-31.")),
        ("revision", whole(0, None)),
        ("data", named("dossier")),
        ("resultats", named("resultats")),
    ]);
    let definitions = Object::default()
        .with(
            "texte",
            Object::default()
                .with("type", Json::text("string"))
                .with("maxLength", count(Texts::LONGEST))
                .json(),
        )
        .with("dossier", dossier())
        .with("bareme", bareme())
        .with("mission", mission())
        .with(
            "contrats",
            shape(&typed(&v1::contracts(Owner::Base), &[("ctg", flag()), ("cej", flag())])),
        )
        .with("evolution", evolution())
        .with("actualise", later(Status::Actualise))
        .with("reel", later(Status::Reel))
        .with(
            "scenario",
            shape(&typed(&v1::scenario(ID), &[("leviers", list(any_of(levers()), MOST_ITEMS))])),
        )
        .with("resultats", saved());
    let mut text = String::new();
    let all = requiring(envelope, &["schema", "data"]).with("$defs", definitions.json());
    write(&head.and(all).json(), 0, &mut text);
    text.push('\n');
    text
}

fn dossier() -> Json {
    let poste = typed(&v1::post(ID), &[("role", codes(&v1::ROLES))]);
    let due = requiring(
        shape(&typed(&v1::due(ID), &[("quoi", one_of(DueKind::ALL.map(DueKind::code)))])),
        &["quoi"],
    );
    let line = typed(&v1::line(Account::Achats), &[("retenue", flag())]);
    let plan = [("plafonds_suivants", flag()), ("evolution", named("evolution"))];
    let answers: Vec<(&str, Json)> = points().map(|point| (point.code, text())).collect();
    let others = ("autres_annees", by_year(shape(&answers)));
    let parts = [
        ("exemple", flag()),
        ("exercice", year()),
        ("bareme", named("bareme")),
        ("postes", list(shape(&poste), MOST_ITEMS)),
        ("depenses", by_account(&shape(&line))),
        ("mission", named("mission")),
        ("recettes", list(shape(&typed(&v1::income(ID), &[])), MOST_ITEMS)),
        ("contrats", named("contrats")),
        ("calendrier", list(due.json(), MOST_ITEMS)),
        ("reponses", shape(&answers.into_iter().chain([others]).collect::<Vec<_>>())),
        ("planificateur", planner()),
        (Status::Actualise.code(), named("actualise")),
        (Status::Reel.code(), named("reel")),
        ("plan", shape(&typed(&v1::PLAN, &plan))),
        ("scenarios", list(named("scenario"), MOST_SCENARIOS)),
    ];
    requiring(shape(&typed(&v1::DOSSIER, &parts)), &["exercice"]).json()
}

fn bareme() -> Json {
    let of_year = v1::plafond(Owner::Base, Exercice::FIRST);
    let others = by_year(shape(&typed(&of_year, &[])));
    let keys = typed(
        &of_year,
        &typed(&v1::bareme(Owner::Base), &[("voie", codes(&v1::WAYS)), ("autres_annees", others)]),
    );
    shape(&keys)
}

fn mission() -> Json {
    let code = || one_of(Mission::ALL.map(Mission::code));
    let cost = typed(&v1::cost(Owner::Base, ID), &[("par_seance", flag())]);
    shape(&[
        ("choisie", code()),
        (
            "engagees",
            Object::default().with("type", Json::text("array")).with("items", code()).json(),
        ),
        ("donnees", data()),
        ("couts", list(shape(&cost), MOST_ITEMS)),
    ])
}

fn planner() -> Json {
    let action = shape(&typed(&v1::action(ID), &[]));
    let number = || whole(0, Some(u32::MAX));
    let parts =
        [("actions", list(action, MOST_ITEMS)), ("groupes", number()), ("seances", number())];
    shape(&typed(&v1::PLANNER, &typed(&v1::fees(), &parts)))
}

fn evolution() -> Json {
    shape(&typed(&v1::evolution(Owner::Base), &[("comptes", by_account(&text()))]))
}

fn later(status: Status) -> Json {
    let parts = [
        ("postes", list(shape(&typed(&v1::later_post(status, ID), &[])), MOST_ITEMS)),
        ("recettes", list(shape(&typed(&v1::later_income(status, ID), &[])), MOST_ITEMS)),
        ("couts", list(shape(&typed(&v1::later_cost(status, ID), &[])), MOST_ITEMS)),
        ("depenses", by_account(&shape(&typed(&v1::later_line(status, Account::Achats), &[])))),
        ("donnees", data()),
    ];
    shape(&typed(&v1::later_closed(status), &parts))
}

/// A schema for each type of lever.
fn levers() -> Vec<Json> {
    let months = whole(1, Some(12));
    let accounts = Account::ALL.map(Account::code).into_iter().chain([v1::ALL_COSTS]);
    let (role, month) = (Role::Animateur, crate::calendar::Month::JANUARY);
    let (way, target) = (BaremeWay::Published, Target::All);
    let kinds = [
        (
            LeverKind::AddPost { role, from: month },
            vec![("role", codes(&v1::ROLES)), ("depuis", months.clone())],
        ),
        (
            LeverKind::ChangePost { post: ID, from: month },
            vec![("poste", whole(0, None)), ("depuis", months)],
        ),
        (
            LeverKind::Charges { target, how: How::Percent },
            vec![("compte", one_of(accounts)), ("mode", codes(&v1::MODES))],
        ),
        (LeverKind::Mission(MissionDraft::none(Owner::Base)), vec![("mission", named("mission"))]),
        (LeverKind::Income, Vec::new()),
        (LeverKind::Bareme(way), vec![("bareme", named("bareme"))]),
        (LeverKind::Contracts(Contracts::default()), vec![("contrats", named("contrats"))]),
        (LeverKind::Evolution, vec![("evolution", named("evolution"))]),
    ];
    let schema = |(kind, parts): (LeverKind, Vec<(&'static str, Json)>)| {
        let kind_key = [("type", constant(v1::type_of(&kind)))];
        let keys = typed(&v1::lever(ID, &kind), &typed(&v1::lapse(ID), &parts));
        requiring(shape(&kind_key.into_iter().chain(keys).collect::<Vec<_>>()), &["type"]).json()
    };
    kinds.into_iter().map(schema).collect()
}

/// The results as they were.
fn saved() -> Json {
    let certainty = || codes(&results::CERTAINTIES);
    let number = |words| {
        Object::default()
            .with("type", Json::text("string"))
            .with("pattern", Json::text(NUMBER))
            .with("description", Json::text(words))
            .json()
    };
    let amount = number("Euros, au centime ; ETP, à six décimales.");
    let figure =
        requiring(shape(&[("montant", amount), ("certitude", certainty())]), &["montant"]).json();
    let value = shape(&[
        ("valeur", number("Euros, ou taux : 0.43 pour 43 %.")),
        ("exercice", year()),
        ("certitude", certainty()),
        ("revalorisation", number("Par an : 0.02 pour 2 %.")),
        ("origine", said("string", "Le texte et l’endroit, ou ce qu’en dit la personne.")),
    ]);
    let value = requiring(value, &["valeur", "exercice", "certitude"]).json();
    let rows: Vec<_> = results::ROWS.iter().map(|(code, _)| (*code, figure.clone())).collect();
    let values: Vec<_> = results::VALUES.iter().map(|(code, _)| (*code, value.clone())).collect();
    let column = vec![("bareme", shape(&values)), ("lignes", shape(&rows))];
    let scenario: Vec<_> = [("nom", said("string", "Le nom du scénario."))]
        .into_iter()
        .chain(column.clone())
        .collect();
    shape(&[("base", shape(&column)), ("scenarios", list(shape(&scenario), MOST_SCENARIOS))])
}

type Keys<'a> = Vec<(&'a str, Json)>;

/// The keys of typed texts, before others.
fn typed<'a>(texts: &[TextKey], others: &[(&'a str, Json)]) -> Keys<'a> {
    texts.iter().map(|(key, _)| (*key, text())).chain(others.iter().cloned()).collect()
}

/// An object of these keys and no other.
fn shape(keys: &[(&str, Json)]) -> Json {
    let properties =
        keys.iter().fold(Object::default(), |all, (key, schema)| all.with(key, schema.clone()));
    Object::default()
        .with("type", Json::text("object"))
        .with("properties", properties.json())
        .with("additionalProperties", Json::Flag(false))
        .json()
}

fn requiring(shape: Json, keys: &[&str]) -> Object {
    Object::of(shape).list("required", keys.iter().map(|key| Json::text(key)))
}

fn by_account(schema: &Json) -> Json {
    shape(&Account::ALL.map(|account| (account.code(), schema.clone())))
}

fn by_year(schema: Json) -> Json {
    let names = Object::default()
        .with("minLength", Json::number(4_u32))
        .with("maxLength", Json::number(4_u32))
        .json();
    Object::default()
        .with("type", Json::text("object"))
        .with("propertyNames", names)
        .with("additionalProperties", schema)
        .json()
}

fn data() -> Json {
    shape(&Datum::all().map(|datum| (datum.code(), text())).collect::<Vec<_>>())
}

fn list(items: Json, most: usize) -> Json {
    Object::default()
        .with("type", Json::text("array"))
        .with("items", items)
        .with("maxItems", count(most))
        .json()
}

fn any_of(schemas: Vec<Json>) -> Json {
    Object::default().list("anyOf", schemas.into_iter()).json()
}

fn one_of<'a>(codes: impl IntoIterator<Item = &'a str>) -> Json {
    Object::default().list("enum", codes.into_iter().map(Json::text)).json()
}

fn codes<T>(codes: &[Code<T>]) -> Json {
    one_of(codes.iter().map(|(code, _)| *code))
}

fn constant(text: &str) -> Json {
    Object::default().with("const", Json::text(text)).json()
}

fn named(definition: &str) -> Json {
    Object::default().with("$ref", Json::text(&format!("#/$defs/{definition}"))).json()
}

fn text() -> Json {
    named("texte")
}

fn said(kind: &str, words: &str) -> Json {
    Object::default().with("type", Json::text(kind)).with("description", Json::text(words)).json()
}

fn flag() -> Json {
    Object::default().with("type", Json::text("boolean")).json()
}

fn year() -> Json {
    whole(Exercice::FIRST.year().into(), Some(Exercice::LAST.year().into()))
}

fn whole(least: u32, most: Option<u32>) -> Json {
    let schema =
        Object::default().with("type", Json::text("integer")).with("minimum", Json::number(least));
    schema.maybe("maximum", most.map(Json::number)).json()
}

fn count(number: usize) -> Json {
    Json::number(u32::try_from(number).unwrap_or(u32::MAX))
}

/// Writes a value over lines, so that a person reads it and a change shows.
fn write(json: &Json, depth: usize, out: &mut String) {
    match json {
        Json::Object(entries)
            if !entries.is_empty()
                && entries
                    .iter()
                    .any(|(_, value)| matches!(value, Json::Object(_) | Json::List(_))) =>
        {
            out.push_str("{\n");
            for (place, (key, value)) in entries.iter().enumerate() {
                out.push_str(&"  ".repeat(depth + 1));
                Json::text(key).write(out);
                out.push_str(": ");
                write(value, depth + 1, out);
                out.push_str(if place + 1 < entries.len() { ",\n" } else { "\n" });
            }
            out.push_str(&"  ".repeat(depth));
            out.push('}');
        }
        flat => flat.write(out),
    }
}
