//! What comes into a collection: files, links; what of it is taken, and why the rest is not.

use crate::exchange::{
    DecodeError, FileContent, FileError, SavedCollection, decode_collection, decode_file,
    decode_link,
};
use crate::present::data::{PayChoice, ShareOptions, not_a_file, not_a_link, outgoing};
use crate::present::text::{count_words, csv_text, plural, typeset};
use crate::scenario::Dossier;
use crate::scenario::collection::{
    AddError, AppelAProjets, CollectedRelais, Collection, MOST_RELAIS, RelaisId,
};
use std::sync::Arc;

/// Something that was to come in, and did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What it is: the name of a file, the number of a line.
    pub origin: String,
    /// Why, and what to do.
    pub why: String,
}

/// What was read, before it is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Each relais, with where it comes from, or why it cannot be read.
    pub relais: Vec<Result<(String, Dossier), Refusal>>,
    /// The call for projects of a file, and the number that each of them has there.
    pub appel: Option<(AppelAProjets, Vec<RelaisId>)>,
}

impl From<Vec<Result<(String, Dossier), Refusal>>> for Brought {
    fn from(relais: Vec<Result<(String, Dossier), Refusal>>) -> Brought {
        Brought { relais, appel: None }
    }
}

/// What came in at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Intake {
    /// The relais that are new.
    pub taken: Vec<RelaisId>,
    /// How many took the place of one of the same name and exercice.
    pub replaced: usize,
    /// How many were there already, to the last letter.
    pub twins: usize,
    /// How many found no place.
    pub left_over: usize,
    /// What could not be read.
    pub refused: Vec<Refusal>,
    /// Where each that was read now is, in their order; nothing where it is nowhere.
    pub places: Vec<Option<RelaisId>>,
    /// Whether a file has another call for projects than the one here, which stays.
    pub is_appel_left_out: bool,
}

impl Intake {
    /// What came in after it, as one.
    pub fn extend(&mut self, later: Intake) {
        self.taken.extend(later.taken);
        self.replaced = self.replaced.saturating_add(later.replaced);
        self.twins = self.twins.saturating_add(later.twins);
        self.left_over = self.left_over.saturating_add(later.left_over);
        self.refused.extend(later.refused);
        self.places.extend(later.places);
        self.is_appel_left_out = self.is_appel_left_out || later.is_appel_left_out;
    }

    /// Where one that was read now is; nothing where there was no place.
    fn place(&mut self, answer: Result<RelaisId, AddError>) -> Option<RelaisId> {
        match answer {
            Ok(id) => {
                self.taken.push(id);
                Some(id)
            }
            Err(AddError::AlreadyThere(id)) => {
                self.twins = self.twins.saturating_add(1);
                Some(id)
            }
            Err(AddError::Full) => {
                self.left_over = self.left_over.saturating_add(1);
                None
            }
        }
    }
}

/// Reads a file: a dossier, or a whole collection with its call for projects.
pub fn read_collected_file(name: &str, text: &str) -> Brought {
    let refused = |why: &str| vec![Err(refusal(name.to_string(), why))].into();
    match decode_collection(text) {
        Ok(saved) => of_collection(name, saved),
        Err(FileError::OtherJson) => match decode_file(text) {
            Ok(saved) => match saved.content {
                FileContent::Dossier(dossier) => vec![Ok((name.to_string(), *dossier))].into(),
                FileContent::Newer { .. } => refused(NEWER),
            },
            Err(why) => refused(not_a_file(&why)),
        },
        Err(FileError::Damaged(why @ DecodeError::Newer(_))) => refused(unread_words(&why)),
        Err(FileError::TooLong) => refused(
            "Ce fichier est trop gros : 12 000 relais et 100 Mo au plus. Partagez-le en plusieurs.",
        ),
        Err(why) => refused(not_a_file(&why)),
    }
}

fn refusal(origin: String, why: &str) -> Refusal {
    Refusal { origin, why: typeset(why) }
}

fn of_collection(name: &str, saved: SavedCollection) -> Brought {
    let number = |known: &Result<CollectedRelais, DecodeError>| {
        known.as_ref().map_or(RelaisId(u32::MAX), |known| known.id)
    };
    let numbers: Vec<RelaisId> = saved.relais.iter().map(number).collect();
    let appel_refused = saved.appel.as_ref().err().map(|why| {
        let words = match why {
            DecodeError::Newer(_) => NEWER,
            DecodeError::TooLong | DecodeError::Malformed(_) | DecodeError::Invalid(_) => {
                "L’appel à projets de ce fichier a été abîmé : ses relais entrent sans lui."
            }
        };
        Err(refusal(name.to_string(), words))
    });
    let of_file = saved.relais.into_iter().enumerate();
    let read = |(place, known): (usize, Result<CollectedRelais, DecodeError>)| match known {
        Ok(known) => Ok((known.origin, Arc::unwrap_or_clone(known.dossier))),
        Err(why) => {
            let origin = format!("{name}, relais {}", place.saturating_add(1));
            Err(refusal(origin, unread_words(&why)))
        }
    };
    Brought {
        relais: of_file.map(read).chain(appel_refused).collect(),
        appel: saved.appel.ok().flatten().map(|appel| (appel, numbers)),
    }
}

const NEWER: &str = "Écrit par une version plus récente du simulateur : rechargez cette page, ou \
    ouvrez-le là où il a été fait.";

const fn unread_words(why: &DecodeError) -> &'static str {
    match why {
        DecodeError::Newer(_) => NEWER,
        DecodeError::TooLong | DecodeError::Malformed(_) | DecodeError::Invalid(_) => {
            "Ce relais a été modifié ou abîmé : reprenez l’original."
        }
    }
}

/// Reads links, one a line; an empty line is none.
pub fn read_collected_links(text: &str) -> Brought {
    let lines = text.lines().zip(1_u32..).filter(|(line, _)| !line.trim().is_empty());
    let read = |(line, number): (&str, u32)| {
        let origin = format!("Lien de la ligne {number}");
        match decode_link(line.trim()) {
            Ok(dossier) => Ok((origin, dossier)),
            Err(why) => Err(Refusal { origin, why: typeset(not_a_link(&why)) }),
        }
    };
    lines.map(read).collect::<Vec<_>>().into()
}

/// Whether a pasted text is the cells of a spreadsheet, rather than links.
pub fn holds_cells(text: &str) -> bool {
    text.contains(['\t', ';']) && !text.contains("#/")
}

/// Takes relais that were read into a collection, without what the posts cost where that is wanted.
pub fn take_in(
    collection: &mut Collection,
    brought: Vec<Result<(String, Dossier), Refusal>>,
    without_pay: bool,
) -> Intake {
    let mut intake = Intake::default();
    let (mut ready, mut were_read) = (Vec::new(), Vec::new());
    for read in brought {
        let masked = read.and_then(|(origin, dossier)| masked(origin, dossier, without_pay));
        were_read.push(masked.is_ok());
        match masked {
            Ok(known) => ready.push(known),
            Err(refusal) => intake.refused.push(refusal),
        }
    }
    let mut answers = collection.add_all(ready).into_iter();
    for was_read in were_read {
        let answer = if was_read { answers.next() } else { None };
        let place = answer.and_then(|answer| intake.place(answer));
        intake.places.push(place);
    }
    intake
}

fn masked(
    origin: String,
    dossier: Dossier,
    without_pay: bool,
) -> Result<(String, Dossier), Refusal> {
    if !without_pay {
        return Ok((origin, dossier));
    }
    let share = ShareOptions { pay: PayChoice::Masked, ..ShareOptions::default() };
    match outgoing(&dossier, share) {
        Ok((masked, _)) => Ok((origin, masked)),
        Err(why) => Err(Refusal { origin, why: typeset(why) }),
    }
}

/// What came in, in one sentence each.
pub fn intake_words(intake: &Intake) -> Vec<String> {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut said = Vec::new();
    let taken = intake.taken.len();
    if taken > 0 {
        said.push(format!("{} relais {}.", count_words(taken), plural(count(taken), "ajouté")));
    }
    if intake.replaced > 0 {
        let replaced = plural(count(intake.replaced), "remplacé");
        said.push(format!("{} relais {replaced}.", count_words(intake.replaced)));
    }
    if intake.twins > 0 {
        let are = if intake.twins < 2 { "était" } else { "étaient" };
        said.push(format!(
            "{} {are} déjà là, à l’identique : rien n’est compté deux fois.",
            count_words(intake.twins)
        ));
    }
    if intake.left_over > 0 {
        said.push(format!(
            "{} de trop : {} relais au plus. Retirez-en, ou faites un autre fichier.",
            count_words(intake.left_over),
            count_words(MOST_RELAIS)
        ));
    }
    let refused = intake.refused.len();
    if refused > 0 {
        let could = if refused < 2 { "n’a pas été lu" } else { "n’ont pas été lus" };
        said.push(format!("{refused} {could} : voici pourquoi."));
    }
    if intake.is_appel_left_out {
        said.push(
            "L’appel à projets de ce fichier n’est pas celui d’ici : celui d’ici est gardé. Pour \
                prendre celui du fichier, effacez d’abord tout sur « Mes données »."
                .to_string(),
        );
    }
    if said.is_empty() {
        said.push("Rien à ajouter.".to_string());
    }
    said.iter().map(|words| typeset(words)).collect()
}

/// What was not read, as a table for a spreadsheet.
pub fn refusals_csv(refused: &[Refusal]) -> String {
    let lines = refused.iter().map(|refusal| [refusal.origin.clone(), refusal.why.clone()]);
    csv_text(["Origine", "Pourquoi"], lines)
}
