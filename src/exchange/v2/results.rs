//! The results as they were on the day of the saving.

#[cfg(test)]
use super::schema;
use crate::exchange::object::{List, Map, Text, objects};
use crate::scenario::MOST_SCENARIOS;

objects! {
    /// The columns.
    Results {
        #[cfg_attr(test, schemars(schema_with = "schema::base_column"))]
        base: Column,
        scenarios: List<Column, MOST_SCENARIOS>,
    }

    /// A column; the base has no name.
    Column {
        #[cfg_attr(test, schemars(schema_with = "schema::column_name"))]
        nom: Text,
        #[cfg_attr(test, schemars(schema_with = "schema::by_value"))]
        bareme: Map<Value>,
        #[cfg_attr(test, schemars(schema_with = "schema::by_row"))]
        lignes: Map<Figure>,
    }

    /// A value of the barème.
    #[cfg_attr(test, schemars(extend("required" = ["valeur", "exercice", "certitude"])))]
    Value {
        #[cfg_attr(test, schemars(schema_with = "schema::value"))]
        valeur: String,
        #[cfg_attr(test, schemars(schema_with = "schema::year"))]
        exercice: u16,
        #[cfg_attr(test, schemars(schema_with = "schema::certainty"))]
        certitude: String,
        #[cfg_attr(test, schemars(schema_with = "schema::revaluation"))]
        revalorisation: String,
        #[cfg_attr(test, schemars(schema_with = "schema::value_origin"))]
        origine: String,
    }

    /// An amount, or an ETP.
    #[cfg_attr(test, schemars(extend("required" = ["montant"])))]
    Figure {
        #[cfg_attr(test, schemars(schema_with = "schema::amount"))]
        montant: String,
        #[cfg_attr(test, schemars(schema_with = "schema::certainty"))]
        certitude: String,
    }
}
