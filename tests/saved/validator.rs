//! JSON Schema, as far as ours goes: a keyword that is not known fails, so that none passes for
//! checked.

use serde_json::Value;
use std::collections::BTreeSet;

const ANNOTATIONS: [&str; 5] = ["$schema", "$defs", "title", "description", "required"];
/// The one pattern that there is.
const NUMBER: &str = "^-?[0-9]+(\\.[0-9]+)?$";

pub struct Validator<'a> {
    root: &'a Value,
    /// Every property that a value had, as its schema and its name.
    pub met: BTreeSet<String>,
    noting: bool,
}

/// Every property of a schema, as [`Validator::met`] names it.
pub fn properties(schema: &Value) -> BTreeSet<String> {
    let own = schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(key, _)| name(schema, key));
    let inside = match schema {
        Value::Object(entries) => entries.values().collect(),
        Value::Array(items) => items.iter().collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    own.chain(inside.into_iter().flat_map(properties)).collect()
}

/// A property, told from those of other objects by its neighbours.
fn name(schema: &Value, key: &str) -> String {
    let properties = schema["properties"].as_object().unwrap();
    let kind = properties.get("type").map(|kind| kind["const"].to_string()).unwrap_or_default();
    format!("{kind}{:?} {key}", properties.keys().take(4).collect::<Vec<_>>())
}

impl<'a> Validator<'a> {
    pub fn new(root: &'a Value) -> Validator<'a> {
        Validator { root, met: BTreeSet::new(), noting: true }
    }

    /// One that only judges.
    pub fn strict(root: &'a Value) -> Validator<'a> {
        Validator { noting: false, ..Validator::new(root) }
    }

    /// Why a value is not what the schema says.
    pub fn check(&mut self, schema: &Value, value: &Value) -> Result<(), String> {
        let keywords = schema.as_object().ok_or("a schema is an object")?;
        for key in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if value.get(key).is_none() {
                return Err(format!("« {key} » is missing"));
            }
        }
        keywords
            .iter()
            .filter(|(keyword, _)| !ANNOTATIONS.contains(&keyword.as_str()))
            .try_for_each(|(keyword, wording)| {
                self.keyword(schema, keyword, wording, value)
                    .map_err(|why| format!("{why} ({keyword}) in {}", brief(value)))
            })
    }

    fn keyword(
        &mut self,
        schema: &Value,
        keyword: &str,
        wording: &Value,
        value: &Value,
    ) -> Result<(), String> {
        match keyword {
            "$ref" => {
                let pointer = wording
                    .as_str()
                    .and_then(|name| name.strip_prefix('#'))
                    .ok_or("a reference of ours")?;
                let found = self.root.pointer(pointer).ok_or_else(|| format!("no {pointer}"))?;
                self.check(found, value)
            }
            "items" => value
                .as_array()
                .into_iter()
                .flatten()
                .try_for_each(|item| self.check(wording, item)),
            "anyOf" => self.any_of(wording, value),
            "properties" => self.properties(schema, wording, value),
            "additionalProperties" => self.others(schema, wording, value),
            "propertyNames" => {
                let names = value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(name, _)| Value::from(name.as_str()));
                names.into_iter().try_for_each(|name| self.check(wording, &name))
            }
            of_one_value => {
                if holds(of_one_value, wording, value)? {
                    Ok(())
                } else {
                    Err(format!("not {wording}"))
                }
            }
        }
    }

    /// A shape that fails met nothing.
    fn any_of(&mut self, schemas: &Value, value: &Value) -> Result<(), String> {
        let before = self.met.clone();
        let mut reasons = Vec::new();
        for schema in schemas.as_array().unwrap() {
            match self.check(schema, value) {
                Ok(()) => return Ok(()),
                Err(why) => reasons.push(why),
            }
            self.met.clone_from(&before);
        }
        Err(reasons.join("; "))
    }

    fn properties(&mut self, schema: &Value, wording: &Value, value: &Value) -> Result<(), String> {
        for (key, inside) in value.as_object().into_iter().flatten() {
            if let Some(property) = wording.get(key) {
                self.check(property, inside).map_err(|why| format!("{key}: {why}"))?;
                if self.noting {
                    self.met.insert(name(schema, key));
                }
            }
        }
        Ok(())
    }

    fn others(&mut self, schema: &Value, wording: &Value, value: &Value) -> Result<(), String> {
        let known = |key: &String| schema["properties"].get(key).is_some();
        for (key, inside) in value.as_object().into_iter().flatten().filter(|(key, _)| !known(key))
        {
            if *wording == Value::Bool(false) {
                return Err(format!("« {key} » is too many"));
            }
            self.check(wording, inside).map_err(|why| format!("{key}: {why}"))?;
        }
        Ok(())
    }
}

/// Whether a value is what a keyword says of it alone.
fn holds(keyword: &str, wording: &Value, value: &Value) -> Result<bool, String> {
    let length = || value.as_str().map(|text| text.chars().count() as u64);
    Ok(match keyword {
        "type" => match wording.as_str().unwrap() {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "boolean" => value.is_boolean(),
            "integer" => value.is_u64(),
            other => return Err(format!("unknown type {other}")),
        },
        "const" => wording == value,
        "enum" => wording.as_array().unwrap().contains(value),
        "minimum" => value.as_u64().is_none_or(|number| number >= wording.as_u64().unwrap()),
        "maximum" => value.as_u64().is_none_or(|number| number <= wording.as_u64().unwrap()),
        "maxLength" => length().is_none_or(|length| length <= wording.as_u64().unwrap()),
        "minLength" => length().is_none_or(|length| length >= wording.as_u64().unwrap()),
        "maxItems" => {
            value.as_array().is_none_or(|items| items.len() as u64 <= wording.as_u64().unwrap())
        }
        "pattern" if wording == NUMBER => value.as_str().is_none_or(is_number),
        other => return Err(format!("unknown keyword {other}")),
    })
}

fn is_number(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    digits(whole.strip_prefix('-').unwrap_or(whole)) && digits(fraction)
}

fn brief(value: &Value) -> String {
    value.to_string().chars().take(80).collect()
}
