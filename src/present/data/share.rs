//! What is said of a copy of a dossier before it leaves, and of a link that cannot be read.

use crate::exchange::{LONGEST_LINK, LinkError, encode_link};
use crate::law::Status;
use crate::money::format_count;
use crate::outcome::{Outcome, Quantity, Row};
use crate::present::text::{Route, role_name, row_title, scenario_name};
use crate::scenario::data::PayShown;
use crate::scenario::{Column, Dossier};
use crate::situation::{Field, Role};

/// What is chosen for the pay of the posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PayChoice {
    /// It leaves with the rest.
    #[default]
    Told,
    /// It is masked.
    Masked,
    /// It is masked, and what still lets it be read is left out.
    LeftOut,
}

impl PayChoice {
    /// Whether no post says what it costs.
    pub fn is_masked(self) -> bool {
        self != PayChoice::Told
    }
}

/// What is chosen for a copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShareOptions {
    /// Only what the comparison needs.
    pub comparison_only: bool,
    /// The pay of the posts.
    pub pay: PayChoice,
}

/// A link, and what to know before it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareView {
    /// The fragment of the link; nothing when it cannot be made, and `notes` say why.
    pub fragment: Option<String>,
    /// What to know.
    pub notes: Vec<String>,
}

/// The choice that masks the pay.
pub const MASK_PAY: &str = "Masquer les salaires : aucun poste ne dit ce qu’il coûte ; les \
    salaires et les autres dépenses sont réunis en un seul total";

/// The choice that leaves out what still lets it be read.
pub const LEAVE_OUT: &str = "Laisser de côté ce qui permet encore de lire un salaire";

/// Why there is no total.
const NOT_MASKED: &str = "Les salaires ne peuvent pas être masqués : une dépense de la base est \
    vide, illisible ou encore à répartir. Complétez-la, ou ne masquez pas les salaires.";

/// What is said of the words of the manager.
const PROPOSITION: &str = "La proposition du gestionnaire part telle qu’elle est écrite.";

const MASKED: &str = "Ni le coût ni le nom d’un poste ne partent : les salaires et les comptes \
    que la Caf retient sont réunis en une ligne, « Dépenses du relais ». Les montants qui en \
    découlent restent les mêmes, au centime.";

/// The link of a dossier.
pub fn share_view(dossier: &Dossier, share: ShareOptions) -> ShareView {
    let (sent, mut notes) = match outgoing(dossier, share) {
        Ok(outgoing) => outgoing,
        Err(words) => return ShareView { fragment: None, notes: vec![words.to_string()] },
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
pub fn outgoing(
    dossier: &Dossier,
    share: ShareOptions,
) -> Result<(Dossier, Vec<String>), &'static str> {
    let whole = if share.comparison_only { dossier.comparison_only() } else { dossier.clone() };
    if share.pay == PayChoice::Told {
        let notes = alone(&whole).into_iter().collect();
        return Ok((whole, notes));
    }
    let shown = whole.pay_shown();
    let left_out = share.pay == PayChoice::LeftOut;
    let kept = if left_out { whole.without_pay_shown() } else { whole.clone() };
    let sent = kept.pay_masked().ok_or(NOT_MASKED)?;
    let words = shown.into_iter().map(|shown| shown_words(&whole, shown, left_out));
    let notes = std::iter::once(MASKED.to_string()).chain(words).chain(differences(&kept, &sent));
    let written = !sent.texts.get(Field::Proposition).trim().is_empty();
    let notes = notes.chain(written.then(|| PROPOSITION.to_string())).collect();
    Ok((sent, notes))
}

/// Whether something still lets the pay be read once it is masked.
pub fn can_leave_out(dossier: &Dossier, share: ShareOptions) -> bool {
    let whole = if share.comparison_only { dossier.comparison_only() } else { dossier.clone() };
    whole.pay_shown().into_iter().any(|shown| shown != PayShown::OnlyCost)
}

/// A single person of a role is told by the cost of that role.
fn alone(dossier: &Dossier) -> Option<String> {
    let count = |role: Role| dossier.base.posts.iter().filter(|post| post.role == role).count();
    let single = [Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre]
        .into_iter()
        .filter(|role| count(*role) == 1);
    let names: Vec<String> = single.map(|role| role_name(role).to_ascii_lowercase()).collect();
    (!names.is_empty()).then(|| {
        format!(
            "Un seul poste dans la fonction : {}. Ce coût est celui d’une personne : c’est une \
                donnée personnelle.",
            names.join(", ")
        )
    })
}

/// What cannot be kept hidden, or what is left out for it.
fn shown_words(dossier: &Dossier, shown: PayShown, left_out: bool) -> String {
    match (shown, left_out) {
        (PayShown::Scenario(id), false) => format!(
            "Ne peut pas être caché : « {} » change le coût d’un poste, son écart avec la base dit \
                de combien.",
            scenario_name(dossier, Some(id))
        ),
        (PayShown::Scenario(id), true) => format!(
            "Laissé de côté : les postes que « {} » ajoute ou change. Ses montants ne les comptent \
                plus.",
            scenario_name(dossier, Some(id))
        ),
        (PayShown::Evolution, false) => "Ne peut pas être caché : les salaires n’évoluent pas \
            comme les autres dépenses. Les totaux des exercices, comparés, permettent de les \
            calculer."
            .to_string(),
        (PayShown::Evolution, true) => "Laissé de côté : l’évolution par an des salaires et des \
            autres dépenses. Les exercices suivants ne la comptent plus."
            .to_string(),
        (PayShown::Later(status), false) => format!(
            "Ne peut pas être caché : dans {}, seul le coût des postes change. Le total dit de \
                combien.",
            in_status(status)
        ),
        (PayShown::Later(status), true) => {
            format!("Laissé de côté : le coût et les mois des postes dans {}.", in_status(status))
        }
        (PayShown::OnlyCost, _) => "Ne peut pas être caché : un seul poste est payé, et le relais \
            n’a pas d’autre dépense que la Caf retient. Le total est ce que coûte ce poste."
            .to_string(),
    }
}

const fn in_status(status: Status) -> &'static str {
    match status {
        Status::Previsionnel => "le prévisionnel",
        Status::Actualise => "l’actualisé",
        Status::Reel => "le réel",
    }
}

/// The figures that the total does not keep: none of what was forecast, unless a value that is
/// missing was to change it; in a scenario, what became real of a change that depends on the base.
fn differences(kept: &Dossier, sent: &Dossier) -> Vec<String> {
    let told = |words: &str, of: fn(&Dossier) -> Vec<Figures>| {
        let (before, after) = (of(kept), of(sent));
        let values = |figures: &[Figures], row: Row| -> Vec<Option<Quantity>> {
            let value = |(outcome, rows): &Figures| {
                let step = rows(row).then(|| outcome.figure(row));
                step.and_then(|step| step.value.clone().ok())
            };
            figures.iter().map(value).collect()
        };
        let other = |row: &Row| values(&before, *row) != values(&after, *row);
        let names: Vec<&str> = Row::all().filter(other).map(row_title).collect();
        (!names.is_empty()).then(|| format!("{words} : {}.", names.join(", ")))
    };
    let forecast = told("Le total change ces montants", forecast);
    let became =
        told("D’après l’actualisé ou le réel, le total change ces montants des scénarios", became);
    forecast.into_iter().chain(became).collect()
}

/// Figures of a column, and which of its rows are looked at.
type Figures = (Outcome, fn(Row) -> bool);

/// What was forecast, of each column and exercice. A balance may stand on what became real.
fn forecast(dossier: &Dossier) -> Vec<Figures> {
    let ids = std::iter::once(None).chain(dossier.scenarios.iter().map(|known| Some(known.id)));
    let years = dossier.plan_years();
    let columns = ids.flat_map(|id| years.iter().map(move |year| dossier.column(id, *year)));
    let figures = |column: Column| -> Figures {
        let rows = if column.later.is_empty() { |_| true } else { |row| row != Row::Solde };
        (column.outcome, rows)
    };
    columns.map(figures).collect()
}

/// What became of each column, and its balance.
fn became(dossier: &Dossier) -> Vec<Figures> {
    let figures = |column: Column| {
        let later = column.later.into_iter();
        let later = later.map(|(_, outcome)| -> Figures { (outcome, |_| true) });
        later.chain([(column.outcome, (|row| row == Row::Solde) as fn(Row) -> bool)])
    };
    dossier.compare().columns.into_iter().flat_map(figures).collect()
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
