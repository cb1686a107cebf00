//! What is said of a link before it is sent, and of one that cannot be read.

use crate::exchange::{LONGEST_LINK, LinkError, SavedColumn, encode_link, results};
use crate::money::format_count;
use crate::outcome::Row;
use crate::present::text::{Route, role_name, row_title};
use crate::scenario::Dossier;
use crate::situation::Role;

/// What is chosen for a link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShareOptions {
    /// Only what the comparison needs.
    pub comparison_only: bool,
    /// The posts of each role as one.
    pub hide_pay: bool,
}

/// A link, and what to know before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// The fragment of the link; nothing when it cannot be made, and `notes` say why.
    pub fragment: Option<String>,
    /// What to know.
    pub notes: Vec<String>,
}

/// What is chosen to keep the pay of each post apart.
pub const HIDE_PAY: &str =
    "Masquer les salaires : un seul poste par fonction, les ETP et les coûts additionnés";

/// Why the posts cannot be merged.
pub const NOT_MERGED: &str = "Les postes ne peuvent pas être regroupés : une valeur de \
    l’équipe est vide ou illisible. Complétez-la, ou partagez sans masquer les salaires.";

/// The link of a dossier.
pub fn share_view(dossier: &Dossier, share: ShareOptions) -> ShareView {
    let (sent, mut notes) = match outgoing(dossier, share) {
        Ok(outgoing) => outgoing,
        Err(words) => return ShareView { fragment: None, notes: vec![words] },
    };
    match encode_link(&sent) {
        Ok(link) => ShareView { fragment: Some(format!("{}{link}", Route::Recu.href())), notes },
        Err(too_long) => {
            let letters = |count: usize| format_count(u32::try_from(count).unwrap_or(u32::MAX));
            notes.push(format!(
                "Ce dossier est trop long pour un lien : {} caractères, {} au plus. Enregistrez-le \
                    dans un fichier, ou ne partagez que la comparaison.",
                letters(too_long.letters),
                letters(LONGEST_LINK)
            ));
            ShareView { fragment: None, notes }
        }
    }
}

/// What leaves of a dossier, and what to know before it does. Errors: why it cannot.
pub fn outgoing(dossier: &Dossier, share: ShareOptions) -> Result<(Dossier, Vec<String>), String> {
    let whole = if share.comparison_only { dossier.comparison_only() } else { dossier.clone() };
    let sent = if share.hide_pay { whole.pay_hidden() } else { Some(whole) };
    let sent = sent.ok_or(NOT_MERGED)?;
    let notes = pay_notes(dossier, &sent, share);
    Ok((sent, notes))
}

/// What to know of the pay before a copy of a dossier leaves, as it is or with its posts merged.
pub fn pay_notes(dossier: &Dossier, sent: &Dossier, share: ShareOptions) -> Vec<String> {
    let changed = differences(&results(dossier), &results(sent), share.comparison_only);
    alone(dossier, share.hide_pay).into_iter().chain(changed).collect()
}

/// A single person of a role is told by the cost of that role, merged or not.
fn alone(dossier: &Dossier, hidden: bool) -> Option<String> {
    let count = |role: Role| dossier.base.posts.iter().filter(|post| post.role == role).count();
    let single = [Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre]
        .into_iter()
        .filter(|role| count(*role) == 1);
    let names: Vec<String> = single.map(|role| role_name(role).to_ascii_lowercase()).collect();
    match (names.is_empty(), hidden) {
        (true, _) => None,
        (false, true) => Some(format!(
            "Un seul poste dans la fonction : {}. Même regroupé, ce coût reste celui d’une \
                personne : c’est une donnée personnelle.",
            names.join(", ")
        )),
        (false, false) => Some(format!(
            "Un seul poste dans la fonction : {}. Ce coût est celui d’une personne : c’est une \
                donnée personnelle.",
            names.join(", ")
        )),
    }
}

/// The figures that what was left out changes.
fn differences(
    before: &[SavedColumn],
    after: &[SavedColumn],
    comparison_only: bool,
) -> Option<String> {
    let rows = Row::all().filter(|row| !comparison_only || Row::COMPARED.contains(row));
    let other = |row: &Row| {
        let amount = |column: &SavedColumn| column.figure(*row).map(|figure| figure.amount);
        before.iter().map(amount).ne(after.iter().map(amount))
    };
    let names: Vec<&str> = rows.filter(other).map(row_title).collect();
    let words = format!("Le regroupement des postes change ces montants : {}.", names.join(", "));
    (!names.is_empty()).then_some(words)
}

/// Why a link does not open.
pub fn not_a_link(why: &LinkError) -> &'static str {
    match why {
        LinkError::Damaged => {
            "Ce lien est incomplet ou a été modifié en route : une messagerie l’a sans doute \
                coupé. Faites-le envoyer de nouveau, ou demandez le fichier."
        }
        LinkError::Newer => {
            "Ce lien vient d’une version plus récente du simulateur. Ouvrez-le là où il a été \
                fait, ou rechargez cette page."
        }
        LinkError::Unreadable(_) => {
            "Ce lien est entier, mais ce qu’il contient n’est pas un dossier que cette version \
                sait lire. Demandez le fichier."
        }
    }
}
