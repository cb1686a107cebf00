//! What is said of the curves.

use crate::money::{Euros, format_decimal, round};
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
                inchangé, même les ETP que compte une CTG."
        }
        Axis::Etp(Pay::Constant) => {
            "Les dépenses restent les mêmes, quel que soit le nombre d’ETP ; tout le reste est \
                inchangé, même les ETP que compte une CTG."
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

/// The same, to the cent; an ETP that goes on is rounded to three decimals.
pub(super) fn exactly(axis: Axis, x: Decimal) -> String {
    match axis {
        Axis::Etp(_) => format!("{} ETP", rounded(x, 0)),
        Axis::Charges => Euros::new(x).map(Euros::to_short_string).unwrap_or_default(),
    }
}

/// « 1,0875 », « 1,241 »: four decimals where they are exact, else rounded to three.
pub(super) fn rounded(x: Decimal, least: u32) -> String {
    let most = if x.normalize().scale() <= 4 { 4 } else { 3 };
    format_decimal(x, least, most)
}

/// Where the ceiling begins or ends to bite, with as few decimals as keep it on its side of where
/// the relais is.
fn threshold(axis: Axis, kink: Decimal, present: Decimal) -> String {
    match axis {
        Axis::Charges => exactly(axis, kink),
        Axis::Etp(_) => {
            let side = kink.cmp(&present);
            let most = (2..=6).find(|most| round(kink, *most).cmp(&present) == side).unwrap_or(6);
            format!("{} ETP", format_decimal(kink, 0, most))
        }
    }
}

pub(super) fn sentence(curve: &Curve) -> String {
    let present = exactly(curve.axis, curve.present.x);
    let (ps, reste) = (curve.present.ps.to_string(), curve.present.reste.to_string());
    let here = format!(
        "À {present}, la prestation de service est de **{ps}** et le reste à charge de **{reste}**."
    );
    let at = |kink| threshold(curve.axis, kink, curve.present.x);
    match (curve.axis, curve.crossing) {
        (Axis::Charges, Some(kink)) => format!(
            "{here} Au-delà de **{}** de dépenses retenues, un euro de plus n’apporte rien et \
                reste entièrement à votre charge : {}.",
            at(kink),
            beside_the_ceiling(curve, kink)
        ),
        (Axis::Etp(_), Some(kink)) => format!(
            "{here} Sous **{}**, vos dépenses dépassent le plafond : {}.",
            at(kink),
            beside_the_time(curve, kink)
        ),
        (Axis::Etp(_), None) if curve.over && curve.crossing_beyond.is_some() => {
            let further = curve.crossing_beyond.map(at).unwrap_or_default();
            format!(
                "{here} Vos dépenses dépassent le plafond sur tout le dessin ; elles n’y \
                    tiendraient qu’à partir de **{further}**."
            )
        }
        (Axis::Etp(Pay::Current), None) if curve.over => format!(
            "{here} Vos dépenses dépassent le plafond partout : à ce coût, un ETP de plus ajoute \
                autant de dépenses, ou davantage, qu’il n’ajoute de plafond."
        ),
        (_, None) if curve.over => format!("{here} Vos dépenses dépassent le plafond partout."),
        (_, None) => format!("{here} Vos dépenses ne dépassent le plafond nulle part."),
    }
}

/// On which side of the ceiling the costs are.
fn beside_the_ceiling(curve: &Curve, kink: Decimal) -> &'static str {
    if curve.over {
        "c’est votre cas"
    } else if curve.present.x == kink {
        "vous y êtes exactement"
    } else {
        "vous êtes en dessous, la Caf paie sa part d’un euro de plus"
    }
}

/// On which side of the working time that the costs need.
fn beside_the_time(curve: &Curve, kink: Decimal) -> &'static str {
    if curve.over {
        "c’est votre cas, du temps d’animateur de plus relève le plafond et la prestation de \
            service"
    } else if curve.present.x == kink {
        "vous y êtes exactement, elles sont toutes financées"
    } else {
        "vous êtes au-dessus, la prestation de service ne suit que les dépenses"
    }
}
