//! The wire, version 1. Texts are what was typed; an absent key is an empty one; an unknown key is an error, so that a typo is seen.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A whole dossier.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dossier {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub relais: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub exemple: bool,
    pub exercice: u16,
    #[serde(default, skip_serializing_if = "Bareme::is_default")]
    pub bareme: Bareme,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub bonus: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postes: Vec<Poste>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub depenses: BTreeMap<String, Depense>,
    #[serde(default, skip_serializing_if = "Mission::is_default")]
    pub mission: Mission,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recettes: Vec<Recette>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub am: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub communes: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub mois_de_fermeture: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
}

/// Where the ceiling comes from.
#[derive(Serialize, Deserialize, Default, PartialEq)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Bareme {
    /// `publie`, `saisi` or `hypothese`.
    pub voie: Voie,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub prix_plafond: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub origine: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub revalorisation: String,
}

#[derive(Serialize, Deserialize, Default, PartialEq, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(super) enum Voie {
    #[default]
    Publie,
    Saisi,
    Hypothese,
}

#[derive(Serialize, Deserialize, Default, PartialEq, Clone, Copy)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    #[default]
    Animateur,
    Administratif,
    Entretien,
    Autre,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Poste {
    pub nom: String,
    pub role: Role,
    pub etp: String,
    pub mois: String,
    pub cout: String,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Depense {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub montant: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retenue: Option<bool>,
}

#[derive(Serialize, Deserialize, Default, PartialEq)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Mission {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choisie: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub engagees: Vec<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub donnees: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub couts: Vec<Cout>,
}

#[derive(Serialize, Deserialize, Default, PartialEq)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Cout {
    pub nom: String,
    pub prix: String,
    pub par_seance: bool,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Recette {
    pub nom: String,
    pub montant: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    pub nom: String,
    #[serde(default)]
    pub leviers: Vec<Levier>,
}

/// A lever: one flat shape for every type, because a tagged one reads twice as many types and weighs 14 kB of brotli more.
/// Each type has its own keys; the others stay absent. The post that one changes is named by its place in `postes`, from 0.
#[derive(Serialize, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub(super) struct Levier {
    #[serde(rename = "type")]
    pub genre: Genre,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub nom: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub etp: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depuis: Option<u8>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cout: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poste: Option<usize>,
    /// The account, or `toutes`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub compte: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<Mode>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub valeur: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub montant: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mission: Option<Mission>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bareme: Option<Bareme>,
}

/// What a lever does.
#[derive(Serialize, Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Genre {
    NouveauPoste,
    PosteModifie,
    Depenses,
    Mission,
    Recette,
    Bareme,
}

impl Levier {
    /// A lever of a type, with nothing said yet.
    pub fn of(genre: Genre) -> Levier {
        let empty = String::new;
        Levier {
            genre,
            nom: empty(),
            role: None,
            etp: empty(),
            depuis: None,
            cout: empty(),
            poste: None,
            compte: empty(),
            mode: None,
            valeur: empty(),
            montant: empty(),
            mission: None,
            bareme: None,
        }
    }
}

#[derive(Serialize, Deserialize, Clone, Copy, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mode {
    Ajout,
    Pourcentage,
    Montant,
}

impl Bareme {
    fn is_default(&self) -> bool {
        *self == Bareme::default()
    }
}

impl Mission {
    fn is_default(&self) -> bool {
        *self == Mission::default()
    }
}

fn is_false(value: &bool) -> bool {
    !value
}
