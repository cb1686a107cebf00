//! The published JSON Schema of a file, made from the structs that read it by `schemars`; what a
//! struct does not say, the tables of codes and the bounds do.

use super::codes::{CERTAINTIES, Code, KEYS, MODES, ROLES, ROWS, VALUES, WAYS};
use super::{ALL_COSTS, Answers, Column, Figure, File, Value};
use crate::calendar::Exercice;
use crate::draft::Texts;
use crate::exchange::SCHEMA;
use crate::exchange::file::PROGRAM;
use crate::exchange::object::{List, Text};
use crate::law::{Account, Datum, DueKind, Mission, checklist_items};
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema, SchemaGenerator as Generator, json_schema};
use serde_json::{Map, Value as Json, json};
use std::borrow::Cow;

/// Number of an ETP or of an amount, in a text: no float is needed to read it.
const NUMBER: &str = "^-?[0-9]+(\\.[0-9]+)?$";
const DESCRIPTION: &str = "Une clé absente est un champ vide ; aucune autre clé n’est admise. Les \
    valeurs saisies sont des textes, tels qu’ils ont été tapés.";

/// The schema, draft 2020-12, over lines.
fn published() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(plain);
    let mut schema = settings.into_generator().into_root_schema_for::<File>();
    schema.insert("title".to_string(), json!("Dossier du simulateur RPE, version 2"));
    schema.insert("description".to_string(), json!(DESCRIPTION));
    format!("{}\n", serde_json::to_string_pretty(&schema).unwrap_or_default())
}

/// Takes away what Rust types say and files do not: `null` says nothing, a width of integer is a
/// bound, our comments are for us.
fn plain(schema: &mut Schema) {
    if schema.get("properties").or(schema.get("anyOf")).is_some() {
        schema.remove("description");
    }
    let types = schema.get("type").and_then(Json::as_array);
    if let Some(known) = types.and_then(|types| types.iter().find(|known| *known != "null")) {
        schema.insert("type".to_string(), known.clone());
    }
    if let Some([Json::Object(shape), null]) =
        schema.get("anyOf").and_then(Json::as_array).map(Vec::as_slice)
        && *null == json!({"type": "null"})
    {
        *schema = shape.clone().into();
    }
    if schema.remove("format") == Some(json!("uint32")) {
        schema.insert("maximum".to_string(), json!(u32::MAX));
    }
    transform_subschemas(&mut plain, schema);
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut Generator) -> Schema {
        json_schema!({"type": "string", "maxLength": Texts::LONGEST})
    }
}

impl<T: JsonSchema, const MOST: usize> JsonSchema for List<T, MOST> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("List_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut Generator) -> Schema {
        json_schema!({
            "type": "array", "items": generator.subschema_for::<T>(), "maxItems": MOST,
        })
    }
}

impl JsonSchema for Answers {
    fn schema_name() -> Cow<'static, str> {
        "Answers".into()
    }

    fn json_schema(generator: &mut Generator) -> Schema {
        let answers = by_code::<Text>(generator, checklist_items().map(|point| point.code));
        let mut all = answers.clone();
        if let Some(properties) = properties(&mut all) {
            properties.insert("autres_annees".to_string(), any_year(answers).to_value());
        }
        all
    }
}

pub fn version(_: &mut Generator) -> Schema {
    json_schema!({"const": SCHEMA})
}

pub fn program(_: &mut Generator) -> Schema {
    json_schema!({"const": PROGRAM})
}

pub fn saved_day(_: &mut Generator) -> Schema {
    text("Le jour de l’enregistrement : 2026-12-31.")
}

pub fn column_name(_: &mut Generator) -> Schema {
    text("Le nom du scénario.")
}

pub fn value_origin(_: &mut Generator) -> Schema {
    text("Le texte et l’endroit, ou ce qu’en dit la personne.")
}

fn text(description: &str) -> Schema {
    json_schema!({"type": "string", "description": description})
}

pub fn amount(_: &mut Generator) -> Schema {
    number("Euros, au centime ; ETP, à six décimales.")
}

pub fn value(_: &mut Generator) -> Schema {
    number("Euros, ou taux : 0.43 pour 43 %.")
}

pub fn revaluation(_: &mut Generator) -> Schema {
    number("Par an : 0.02 pour 2 %.")
}

fn number(description: &str) -> Schema {
    json_schema!({"type": "string", "pattern": NUMBER, "description": description})
}

pub fn year(_: &mut Generator) -> Schema {
    let (first, last) = (Exercice::FIRST.year(), Exercice::LAST.year());
    json_schema!({"type": "integer", "minimum": first, "maximum": last})
}

pub fn role(_: &mut Generator) -> Schema {
    one_of(codes(&ROLES))
}

pub fn way(_: &mut Generator) -> Schema {
    one_of(codes(&WAYS))
}

pub fn mode(_: &mut Generator) -> Schema {
    one_of(codes(&MODES))
}

pub fn certainty(_: &mut Generator) -> Schema {
    one_of(codes(&CERTAINTIES))
}

pub fn due(_: &mut Generator) -> Schema {
    one_of(DueKind::ALL.map(DueKind::code))
}

pub fn mission(_: &mut Generator) -> Schema {
    one_of(Mission::ALL.map(Mission::code))
}

pub fn missions(generator: &mut Generator) -> Schema {
    json_schema!({"type": "array", "items": mission(generator)})
}

pub fn target(_: &mut Generator) -> Schema {
    one_of(Account::ALL.map(Account::code).into_iter().chain([ALL_COSTS]))
}

pub fn data(generator: &mut Generator) -> Schema {
    by_code::<Text>(generator, Datum::all().map(Datum::code))
}

pub fn by_account<T: JsonSchema>(generator: &mut Generator) -> Schema {
    by_code::<T>(generator, Account::ALL.into_iter().map(Account::code))
}

pub fn by_value(generator: &mut Generator) -> Schema {
    by_code::<Value>(generator, codes(&VALUES))
}

pub fn by_row(generator: &mut Generator) -> Schema {
    by_code::<Figure>(generator, codes(&ROWS))
}

pub fn by_year<T: JsonSchema>(generator: &mut Generator) -> Schema {
    any_year(generator.subschema_for::<T>())
}

fn any_year(schema: Schema) -> Schema {
    let names = json!({"minLength": 4, "maxLength": 4});
    json_schema!({"type": "object", "propertyNames": names, "additionalProperties": schema})
}

/// An object of these keys, all of one type.
fn by_code<'a, T: JsonSchema>(
    generator: &mut Generator,
    codes: impl Iterator<Item = &'a str>,
) -> Schema {
    let schema = generator.subschema_for::<T>().to_value();
    let properties: Map<_, _> = codes.map(|code| (code.to_string(), schema.clone())).collect();
    json_schema!({"type": "object", "properties": properties, "additionalProperties": false})
}

fn codes<T>(codes: &[Code<T>]) -> impl Iterator<Item = &'static str> {
    codes.iter().map(|(code, _)| *code)
}

fn one_of<'a>(codes: impl IntoIterator<Item = &'a str>) -> Schema {
    json_schema!({"enum": codes.into_iter().collect::<Vec<_>>()})
}

/// The column of the base: it has no name.
pub fn base_column(generator: &mut Generator) -> Schema {
    let mut schema = Column::json_schema(generator);
    properties(&mut schema).and_then(|properties| properties.remove("nom"));
    schema
}

fn properties(schema: &mut Schema) -> Option<&mut Map<String, Json>> {
    schema.pointer_mut("/properties")?.as_object_mut()
}

/// A shape for each type of lever, of the keys that it has.
pub fn lever_by_type(schema: &mut Schema) {
    let all = properties(schema).cloned().unwrap_or_default();
    let of_type = |(code, keys): (&str, &[&str])| {
        let own = all.clone().into_iter().filter(|(key, _)| keys.contains(&key.as_str()));
        let mut properties: Map<_, _> = own.collect();
        properties.insert("type".to_string(), json!({"const": code}));
        json!({
            "type": "object", "properties": properties, "additionalProperties": false,
            "required": ["type"],
        })
    };
    *schema = json_schema!({"anyOf": KEYS.map(of_type)});
}

mod tests;
