//! A call for projects, as the file of a collection and its storage hold it.

use crate::calendar::Exercice;
use crate::exchange::json;
use crate::exchange::wire::{Entries, Wire};
use crate::law::Mission;
use crate::scenario::collection::{
    AppelAProjets, AppelContent, AppelInput, Appreciation, Candidature, ContentScope, MOST_RELAIS,
    RelaisId,
};
use serde::Deserialize;
use serde_json::value::RawValue;

/// The keys of the texts, in the order of [`AppelInput::ALL`].
const TEXTS: [&str; AppelInput::ALL.len()] =
    ["enveloppe", "poids_priorite", "poids_territoire", "poids_projet"];

/// The keys of the contents, in the order of [`AppelContent::ALL`].
const CONTENTS: [&str; AppelContent::ALL.len()] = ["contexte", "recueil", "partenariats"];

/// A call as it is read.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct AppelWire {
    exercice: Option<u16>,
    mission_prioritaire: Option<String>,
    contenus: Option<String>,
    enveloppe: String,
    poids_priorite: String,
    poids_territoire: String,
    poids_projet: String,
    candidatures: Vec<CandidatureWire>,
}

/// What the Caf says of a file, as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CandidatureWire {
    numero: u32,
    contexte: Option<bool>,
    recueil: Option<bool>,
    partenariats: Option<bool>,
    territoire: Option<String>,
    projet: Option<String>,
    #[serde(default)]
    rang: String,
    #[serde(default)]
    motif: String,
}

/// Writes a call, as the storage keeps it.
pub fn encode_appel(appel: &AppelAProjets) -> String {
    json::write(&appel_wire(appel))
}

/// Reads what [`encode_appel`] wrote; nothing of another text.
pub fn decode_appel(text: &str) -> Option<AppelAProjets> {
    read_appel(json::check(text).ok()?)
}

/// What is written of a call: what was chosen or typed.
pub(super) fn appel_wire(appel: &AppelAProjets) -> Wire<'_> {
    let mut entries = Vec::new();
    entries
        .extend(appel.exercice.map(|exercice| ("exercice", Wire::Number(exercice.year().into()))));
    let priority = appel.priority.map(|mission| ("mission_prioritaire", mission.code()));
    let scope =
        (appel.scope != ContentScope::default()).then_some(("contenus", appel.scope.code()));
    let texts = TEXTS.into_iter().zip(AppelInput::ALL.map(|input| appel.text(input)));
    let words = priority.into_iter().chain(scope).chain(texts.filter(|(_, text)| !text.is_empty()));
    entries.extend(words.map(|(key, text)| (key, Wire::Text(text))));
    let said: Vec<Wire> =
        appel.candidatures().map(|(id, said)| candidature_wire(id, said)).collect();
    entries.extend((!said.is_empty()).then_some(("candidatures", Wire::Items(said))));
    Wire::Entries(Entries(entries))
}

fn candidature_wire(id: RelaisId, said: &Candidature) -> Wire<'_> {
    let mut entries = vec![("numero", Wire::Number(id.0.into()))];
    let contents = CONTENTS.into_iter().zip(said.contents);
    entries.extend(contents.filter_map(|(key, said)| Some((key, Wire::Flag(said?)))));
    let code = |known: Option<Appreciation>| known.map_or("", Appreciation::code);
    let words = [
        ("territoire", code(said.needs)),
        ("projet", code(said.project)),
        ("rang", &said.rank),
        ("motif", &said.reason),
    ];
    let words = words.into_iter().filter(|(_, text)| !text.is_empty());
    entries.extend(words.map(|(key, text)| (key, Wire::Text(text))));
    Wire::Entries(Entries(entries))
}

/// Reads a call; nothing where it holds what none holds.
pub(super) fn read_appel(json: &RawValue) -> Option<AppelAProjets> {
    let wire: AppelWire = json::value(json)?;
    if wire.candidatures.len() > MOST_RELAIS {
        return None;
    }
    let mut appel = AppelAProjets::default();
    appel.exercice = optional(wire.exercice, Exercice::new)?;
    appel.priority = optional(wire.mission_prioritaire.as_deref(), Mission::from_code)?;
    appel.scope = optional(wire.contenus.as_deref(), ContentScope::from_code)?.unwrap_or_default();
    let texts = [wire.enveloppe, wire.poids_priorite, wire.poids_territoire, wire.poids_projet];
    for (input, text) in AppelInput::ALL.into_iter().zip(&texts) {
        appel.set(input, text);
    }
    for said in wire.candidatures {
        let id = RelaisId(said.numero);
        let read = read_candidature(said)?;
        appel.change_candidature(id, |known| *known = read);
    }
    Some(appel)
}

fn read_candidature(wire: CandidatureWire) -> Option<Candidature> {
    let mut said = Candidature {
        contents: [wire.contexte, wire.recueil, wire.partenariats],
        needs: optional(wire.territoire.as_deref(), Appreciation::from_code)?,
        project: optional(wire.projet.as_deref(), Appreciation::from_code)?,
        ..Candidature::default()
    };
    said.set_rank(&wire.rang);
    said.set_reason(&wire.motif);
    Some(said)
}

/// What may be absent; nothing at all where it is there and means nothing.
fn optional<T, V>(text: Option<T>, read: impl Fn(T) -> Option<V>) -> Option<Option<V>> {
    match text {
        Some(text) => read(text).map(Some),
        None => Some(None),
    }
}
