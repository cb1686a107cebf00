//! `config.json`.

use super::colour::{Accent, Colour, ContrastError, GROUNDS_DARK, GROUNDS_LIGHT};
use super::entries::{Entries, Faults, code, words};
use super::{Expected, Flaw, Host, HostLink, address};
use crate::calendar::MonthDay;
use crate::law::{DueKind, Status};
use crate::money::Rate;
use crate::scenario::{GivenCalendar, GivenDue};
use serde_json::value::RawValue;

/// What the legal pages say of the host: they read it themselves (hosting/reglages/modele.js).
pub const MENTIONS: [&str; 13] = [
    "editeur",
    "editeur_adresse",
    "editeur_telephone",
    "editeur_courriel",
    "directeur_publication",
    "hebergeur",
    "hebergeur_adresse",
    "hebergeur_telephone",
    "duree_journaux",
    "protection_donnees",
    "evaluation",
    "contenus_non_accessibles",
    "signaler",
];

const KINDS: [&str; 4] = ["acompte", "previsionnel", "actualise", "reel"];
const LEVELS: [&str; 3] = ["totalement", "partiellement", "non"];
const DECLARED: [&str; 3] = [
    "Accessibilité : totalement conforme",
    "Accessibilité : partiellement conforme",
    "Accessibilité : non conforme",
];

pub(super) fn read(json: &RawValue, host: &mut Host, faults: &mut Faults) {
    let Some(mut entries) = Entries::open(json, "", faults) else { return };
    schema(&mut entries, faults);
    host.name = entries.words("nom", faults).unwrap_or_default();
    host.logo = entries.read("logo", faults, Expected::ImageFile, address::picture);
    if let Some(mut colours) = entries.object("couleurs", faults) {
        host.on_light = accent(&mut colours, "sur_clair", GROUNDS_LIGHT, faults);
        host.on_dark = accent(&mut colours, "sur_sombre", GROUNDS_DARK, faults);
        colours.close(faults);
    }
    host.contact = entries.object("contact", faults).and_then(|entries| link(entries, faults));
    host.notices = entries
        .objects("notices", faults)
        .into_iter()
        .filter_map(|entries| link(entries, faults))
        .collect();
    host.accessibility =
        entries.object("accessibilite", faults).and_then(|entries| declaration(entries, faults));
    host.given.calendar =
        entries.object("calendrier", faults).and_then(|entries| calendar(entries, faults));
    if let Some(mut embedding) = entries.object("integration", faults) {
        host.embedding = embedding.need("origine", faults, Expected::Origin, address::origin);
        embedding.close(faults);
    }
    if let Some(mut mentions) = entries.object("mentions", faults) {
        MENTIONS.iter().for_each(|name| drop(mentions.words(name, faults)));
        mentions.close(faults);
    }
    entries.close(faults);
}

/// The version of a file: 1, said or not.
pub(super) fn schema(entries: &mut Entries, faults: &mut Faults) {
    entries.read("schema", faults, Expected::Schema, |text| (text == "1").then_some(()));
}

fn accent(
    colours: &mut Entries,
    name: &str,
    grounds: [Colour; 4],
    faults: &mut Faults,
) -> Option<Accent> {
    let colour =
        colours.read(name, faults, Expected::Colour, |text| text.parse::<Colour>().ok())?;
    match colour.accent(grounds) {
        Ok(accent) => Some(accent),
        Err(ContrastError { ratio, ground }) => {
            colours.refuse_at(name, faults, Flaw::Contrast(ratio, ground));
            None
        }
    }
}

fn link(mut entries: Entries, faults: &mut Faults) -> Option<HostLink> {
    let title = entries.need("titre", faults, Expected::Words, words);
    let href = entries.need("adresse", faults, Expected::Address, address::link);
    entries.close(faults);
    Some(HostLink { title: title?, href: href? })
}

fn declaration(mut entries: Entries, faults: &mut Faults) -> Option<HostLink> {
    let title = entries.read("etat", faults, Expected::OneOf(&LEVELS), code(&LEVELS, &DECLARED));
    let href = entries.need("adresse", faults, Expected::Address, address::link);
    entries.close(faults);
    Some(HostLink { title: title.unwrap_or("Accessibilité").to_string(), href: href? })
}

fn calendar(mut entries: Entries, faults: &mut Faults) -> Option<GivenCalendar> {
    let origin = entries.need("origine", faults, Expected::Words, words);
    let lines: Vec<GivenDue> = entries
        .objects("echeances", faults)
        .into_iter()
        .filter_map(|entries| due(entries, faults))
        .collect();
    entries.close(faults);
    Some(GivenCalendar { origin: origin?, lines }).filter(|calendar| !calendar.lines.is_empty())
}

fn due(mut entries: Entries, faults: &mut Faults) -> Option<GivenDue> {
    let kinds = [
        DueKind::Acompte,
        DueKind::Donnees(Status::Previsionnel),
        DueKind::Donnees(Status::Actualise),
        DueKind::Donnees(Status::Reel),
    ];
    let kind = entries.need("quoi", faults, Expected::OneOf(&KINDS), code(&KINDS, &kinds));
    let day = entries.need("jour", faults, Expected::Day, |text| text.parse::<MonthDay>().ok());
    let rate = match kind {
        Some(DueKind::Acompte) => entries.need("part", faults, Expected::Part, part).map(Some),
        Some(DueKind::Donnees(_)) | None => Some(None),
    };
    entries.close(faults);
    Some(GivenDue { kind: kind?, day: day?, rate: rate? })
}

fn part(text: &str) -> Option<Rate> {
    text.parse::<Rate>().ok().filter(|rate| (Rate::ZERO..=Rate::from_percent(100)).contains(rate))
}
