//! Names on the screen.

use crate::calendar::Month;
use crate::law::Certainty;
use crate::outcome::Row;
use crate::situation::Role;

/// Name of a row.
pub const fn row_title(row: Row) -> &'static str {
    match row {
        Row::Etp => "ETP d’animateur",
        Row::PrixDeRevient => "Dépenses retenues",
        Row::NonRetenues => "Dépenses non retenues",
        Row::Marge => "Marge sous plafond",
        Row::Ps => "Prestation de service",
        Row::BonusMission => "Bonus mission",
        Row::TotalCaf => "Total Caf",
        Row::AutresRecettes => "Autres recettes",
        Row::ResteACharge => "Reste à votre charge",
    }
}

/// What stands under the name of a row, where something must.
pub const fn row_note(row: Row) -> Option<&'static str> {
    match row {
        Row::Marge => Some("hachures : non financé"),
        Row::BonusMission => Some("s’il est obtenu"),
        Row::NonRetenues => Some("payées, sans Ps"),
        Row::TotalCaf | Row::ResteACharge => Some("hors bonus territoire"),
        _ => None,
    }
}

/// The word of a certainty.
pub const fn certainty_word(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sourced => "sourcé",
        Certainty::Indicative => "indicatif",
        Certainty::Entered => "saisi par vous",
        Certainty::Assumed => "hypothèse",
    }
}

/// The class that draws a certainty: its edge says it again.
pub const fn certainty_class(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sourced => "badge badge--src",
        Certainty::Indicative => "badge badge--ind",
        Certainty::Entered => "badge badge--own",
        Certainty::Assumed => "badge badge--hyp",
    }
}

/// What a post does.
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Animateur => "Animateur",
        Role::Administratif => "Administratif",
        Role::Entretien => "Entretien",
        Role::Autre => "Autre",
    }
}

/// Name of a month.
pub const fn month_name(month: Month) -> &'static str {
    match month.number() {
        1 => "janvier",
        2 => "février",
        3 => "mars",
        4 => "avril",
        5 => "mai",
        6 => "juin",
        7 => "juillet",
        8 => "août",
        9 => "septembre",
        10 => "octobre",
        11 => "novembre",
        _ => "décembre",
    }
}
