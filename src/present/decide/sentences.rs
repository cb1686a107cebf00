//! What is said of the curves.

use crate::money::{Euros, format_decimal};
use crate::scenario::decide::{Axis, Curve, Pay};
use rust_decimal::Decimal;

pub(super) const fn title(axis: Axis) -> &'static str {
    match axis {
        Axis::Etp(_) => "Selon les ETP d’animateur",
        Axis::Charges => "Selon les dépenses retenues",
    }
}

pub(super) const fn head(axis: Axis) -> &'static str {
    match axis {
        Axis::Etp(_) => "ETP d’animateur",
        Axis::Charges => "Dépenses retenues",
    }
}

pub(super) const fn held(axis: Axis) -> &'static str {
    match axis {
        Axis::Etp(Pay::Current) => {
            "Un ETP de plus ou de moins coûte ce que coûte un ETP aujourd’hui ; tout le reste est \
                inchangé."
        }
        Axis::Etp(Pay::Constant) => {
            "Les dépenses restent les mêmes, quel que soit le nombre d’ETP ; tout le reste est \
                inchangé."
        }
        Axis::Charges => {
            "Seules les dépenses retenues changent : l’équipe d’animation, la mission et les \
                recettes restent les mêmes."
        }
    }
}

/// Said where scenarios stand beside the base.
pub(super) const OTHERS: &str = " Les autres colonnes, en carrés, ont leurs propres valeurs : \
    elles peuvent s’écarter des lignes. Celles qui se touchent partagent une marque.";

/// A value along an axis, with its unit.
pub(super) fn along(axis: Axis, x: Decimal) -> String {
    match axis {
        Axis::Etp(_) => format!("{} ETP", format_decimal(x, 0, 3)),
        Axis::Charges => Euros::new(x).map(Euros::to_whole_string).unwrap_or_default(),
    }
}

/// The same, to the cent; an ETP that goes on is cut after four decimals.
pub(super) fn exactly(axis: Axis, x: Decimal) -> String {
    match axis {
        Axis::Etp(_) => format!("{} ETP", cut(x, 0)),
        Axis::Charges => Euros::new(x).map(Euros::to_short_string).unwrap_or_default(),
    }
}

/// « 1,2051… »: what goes on after four decimals says so.
pub(super) fn cut(x: Decimal, least: u32) -> String {
    let whole = format_decimal(x, least, Decimal::MAX_SCALE);
    match whole.split_once(',') {
        Some((units, parts)) if parts.len() > 4 => {
            format!("{units},{}…", parts.chars().take(4).collect::<String>())
        }
        _ => whole,
    }
}

pub(super) fn sentence(curve: &Curve) -> String {
    let present = exactly(curve.axis, curve.present.x);
    let (ps, reste) = (curve.present.ps.to_string(), curve.present.reste.to_string());
    let here = format!(
        "À {present}, la prestation de service est de **{ps}** et le reste à charge de **{reste}**."
    );
    match (curve.axis, curve.crossing) {
        (Axis::Charges, Some(kink)) => format!(
            "{here} Le plafond joue à partir de **{}** : {}.",
            exactly(curve.axis, kink),
            if curve.over {
                "vous êtes au-dessus, un euro de dépenses de plus n’apporte rien et reste \
                    entièrement à votre charge"
            } else {
                "vous êtes en dessous, la Caf paie sa part d’un euro de plus ; au-dessus, un euro \
                    de plus n’apporte rien"
            }
        ),
        (Axis::Etp(_), Some(kink)) => format!(
            "{here} Le plafond joue en dessous de **{}** : {}.",
            exactly(curve.axis, kink),
            if curve.over {
                "vous y êtes, du temps d’animateur de plus relève le plafond et la prestation de \
                    service"
            } else {
                "vous êtes au-dessus, la prestation de service ne suit que les dépenses"
            }
        ),
        (Axis::Etp(_), None) if curve.over && curve.crossing_beyond.is_some() => {
            let further = curve.crossing_beyond.map(|x| exactly(curve.axis, x)).unwrap_or_default();
            format!(
                "{here} Le plafond joue sur tout le dessin ; il cesserait de jouer à **{further}**."
            )
        }
        (Axis::Etp(Pay::Current), None) if curve.over => format!(
            "{here} Le plafond joue partout : à ce coût, un ETP de plus ajoute autant de dépenses, \
                ou davantage, qu’il n’ajoute de plafond."
        ),
        (_, None) if curve.over => format!("{here} Le plafond joue partout."),
        (_, None) => format!("{here} Le plafond ne joue nulle part."),
    }
}
