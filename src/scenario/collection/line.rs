//! A relais as one line says it: of a table, or typed. A line gives an ordinary dossier, in which
//! one animator holds all the working time and the costs are one total.

use super::input::{INCOME, RelaisInput};
use crate::calendar::{Date, Exercice};
use crate::draft::{EntryError, Texts};
use crate::law::{DatumKind, Framework, Mission, PRIX_PLAFOND};
use crate::money::{Euros, plain_letters, plain_signs};
use crate::scenario::Dossier;
use crate::situation::{Field, Kind};

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputFault {
    /// The line has no name.
    NoName,
    /// More than [`Texts::LONGEST`] characters.
    TooLong,
    /// No year.
    NoExercice,
    /// No mission that is known.
    NoMission,
    /// Two missions bear that number in this exercice.
    WhichMission,
    /// A mission that this exercice does not know.
    OtherExercice(Mission),
    /// Neither yes nor no.
    NotYesNo,
    /// Another ceiling than the one that is published for the exercice.
    Published(Euros),
    /// A share without « % » nor a whole: 0,5 may be 50 %.
    BareShare,
    /// What the field says of it.
    Entry(EntryError),
}

/// A cell that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    /// What it was to say.
    pub input: RelaisInput,
    /// What it holds.
    pub text: String,
    /// What is wrong with it.
    pub why: InputFault,
}

/// What a line does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDefaults {
    /// The exercice.
    pub exercice: Exercice,
    /// The ceiling of that exercice, as typed; may be empty.
    pub plafond: String,
}

impl RelaisInput {
    /// Whether a line goes without it where it cannot be read: a choice, or what measures a
    /// mission. The figures that need it say so, or are those of a relais without it.
    const fn can_wait(self) -> bool {
        matches!(self, RelaisInput::Mission | RelaisInput::Ctg | RelaisInput::Datum(_))
    }
}

impl Dossier {
    /// The dossier of a line, each cell with what it says, and the cells that it goes without. A
    /// value that is probably a slip is taken and asked about, as when it is typed. Errors: each
    /// cell that keeps the line away.
    pub fn of_line(
        cells: &[(RelaisInput, String)],
        defaults: &LineDefaults,
    ) -> Result<(Dossier, Vec<InputError>), Vec<InputError>> {
        let text = |input: RelaisInput| {
            let known = cells.iter().find(|(known, _)| *known == input);
            known.map_or("", |(_, text)| text.trim())
        };
        let mut errors = Vec::new();
        let mut refuse = |input: RelaisInput, why: InputFault| {
            errors.push(InputError { input, text: text(input).to_string(), why });
        };
        if text(RelaisInput::Name).is_empty() {
            refuse(RelaisInput::Name, InputFault::NoName);
        }
        let exercice = match read_exercice(text(RelaisInput::Exercice)) {
            Ok(exercice) => exercice.unwrap_or(defaults.exercice),
            Err(why) => {
                refuse(RelaisInput::Exercice, why);
                defaults.exercice
            }
        };
        let mut dossier = Dossier::of_one_post(exercice);
        if exercice == defaults.exercice && PRIX_PLAFOND.at(exercice).is_err() {
            type_in(&mut dossier, RelaisInput::PrixPlafond, &defaults.plafond);
        }
        // A convention that is denied is none, whatever is typed of its terms.
        let denial = |cell: &&(RelaisInput, String)| cell.0 == RelaisInput::Ctg;
        let others = cells.iter().filter(|cell| !denial(cell));
        for (input, text) in others.chain(cells.iter().filter(denial)) {
            if let Err(why) = dossier.take_cell(*input, text.trim()) {
                refuse(*input, why);
            }
        }
        let can_wait = errors.iter().all(|error| error.input.can_wait());
        if can_wait { Ok((dossier, errors)) } else { Err(errors) }
    }

    /// Takes what a cell says; an empty one says nothing.
    fn take_cell(&mut self, input: RelaisInput, text: &str) -> Result<(), InputFault> {
        if text.is_empty() {
            return Ok(());
        }
        if text.chars().count() > Texts::LONGEST {
            return Err(InputFault::TooLong);
        }
        match input {
            RelaisInput::Mission => {
                if let Some(mission) = read_mission(text, self.base.exercice)? {
                    self.base.mission.engage(mission, true);
                    self.base.mission.chosen = Some(mission);
                }
            }
            RelaisInput::Ctg => self.base.contracts.ctg = read_yes_no(text)?,
            RelaisInput::Term(_) => self.base.contracts.ctg = true,
            RelaisInput::Incomes => self.add_income(),
            RelaisInput::Name
            | RelaisInput::Exercice
            | RelaisInput::Etp
            | RelaisInput::Months
            | RelaisInput::Costs
            | RelaisInput::Closed
            | RelaisInput::Am
            | RelaisInput::Communes
            | RelaisInput::PrixPlafond
            | RelaisInput::Datum(_) => {}
        }
        type_in(self, input, &self.as_typed(input, text)?);
        let typed = input.field(self.base.exercice).map(|field| self.entry(field));
        let wrong = typed.filter(|entry| entry.doubt().is_none()).and_then(|entry| entry.error());
        wrong.map_or(Ok(()), |why| Err(InputFault::Entry(why)))
    }

    /// What is typed in the field of a cell; nothing for a ceiling that is published.
    fn as_typed(&self, input: RelaisInput, text: &str) -> Result<String, InputFault> {
        match input {
            RelaisInput::Datum(datum) if datum.kind() == DatumKind::YesNo => {
                Ok(if read_yes_no(text)? { "oui" } else { "non" }.to_string())
            }
            RelaisInput::Datum(datum) if datum.kind() == DatumKind::Share => {
                let says = plain_signs(text).contains(['%', '/']);
                if says { Ok(text.to_string()) } else { Err(InputFault::BareShare) }
            }
            RelaisInput::PrixPlafond => match PRIX_PLAFOND.at(self.base.exercice) {
                Ok(known) if text.parse() == Ok(known.value) => Ok(String::new()),
                Ok(known) => Err(InputFault::Published(known.value)),
                Err(_) => Ok(text.to_string()),
            },
            RelaisInput::Name
            | RelaisInput::Exercice
            | RelaisInput::Etp
            | RelaisInput::Months
            | RelaisInput::Costs
            | RelaisInput::Incomes
            | RelaisInput::Closed
            | RelaisInput::Am
            | RelaisInput::Communes
            | RelaisInput::Mission
            | RelaisInput::Datum(_)
            | RelaisInput::Ctg
            | RelaisInput::Term(_) => Ok(text.to_string()),
        }
    }

    fn add_income(&mut self) {
        self.base.incomes = vec![INCOME];
        self.next = self.next.max(INCOME.0.saturating_add(1));
        self.texts.set(Field::IncomeName(INCOME), "Recettes hors Caf");
    }
}

/// Types a text where an input goes.
fn type_in(dossier: &mut Dossier, input: RelaisInput, text: &str) {
    if let Some(field) = input.field(dossier.base.exercice) {
        let kind: Kind = field.kind();
        dossier.texts.ask_about(field, kind, text);
    }
}

/// The exercice that a cell says, if it says one.
pub fn exercice_of(cell: &str) -> Option<Exercice> {
    read_exercice(cell.trim()).ok().flatten()
}

/// A year, alone or in words (« Exercice 2026 »), or a day of it; nothing when it is not said.
fn read_exercice(text: &str) -> Result<Option<Exercice>, InputFault> {
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(day) = text.parse::<Date>() {
        return Ok(Some(day.year()));
    }
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = match (numbers.next(), numbers.next()) {
        (Some(year), None) => year.parse().ok().and_then(Exercice::new),
        _ => None,
    };
    year.map(Some).ok_or(InputFault::NoExercice)
}

fn read_yes_no(text: &str) -> Result<bool, InputFault> {
    match plain_letters(text).as_str() {
        "oui" | "o" | "x" | "1" | "vrai" | "signee" | "ok" => Ok(true),
        "non" | "n" | "0" | "faux" | "aucune" | "-" | "neant" => Ok(false),
        _ => Err(InputFault::NotYesNo),
    }
}

/// A mission, by its number in the documents of the exercice or by its words; nothing for « non ».
fn read_mission(text: &str, exercice: Exercice) -> Result<Option<Mission>, InputFault> {
    let plain = plain_letters(text);
    if ["non", "aucune", "rien", "neant", "-", "0", "sans"].contains(&plain.as_str()) {
        return Ok(None);
    }
    let tokens: Vec<&str> = plain.split(|sign: char| !sign.is_alphanumeric()).collect();
    if ["pas", "sans", "ni", "aucun"].iter().any(|word| tokens.contains(word)) {
        return Err(InputFault::NoMission);
    }
    let has =
        |words: &[&str]| words.iter().any(|word| tokens.iter().any(|it| it.starts_with(word)));
    let number = plain.trim_start_matches("mission").trim().parse::<usize>().ok();
    let found = match number {
        Some(number) => numbered(number, exercice)?,
        None => named(&has, exercice)?,
    };
    if found.framework().covers(exercice) {
        Ok(Some(found))
    } else {
        Err(InputFault::OtherExercice(found))
    }
}

/// The one mission that the words of a cell name. Errors: none, or several.
fn named(has: &dyn Fn(&[&str]) -> bool, exercice: Exercice) -> Result<Mission, InputFault> {
    let renewed = has(&["communication", "renforce", "strategie"]);
    let of_2017 = Framework::Supplementaires2017.covers(exercice) && !renewed;
    let promotion = has(&["promotion", "activite"]);
    let named = [
        (has(&["guichet"]), Mission::GuichetUnique),
        (has(&["pratique", "apo"]), Mission::AnalysePratique),
        (renewed || (promotion && !of_2017), Mission::PromotionRenforcee),
        (has(&["ligne", "demande"]), Mission::DemandesEnLigne),
        (has(&["formation"]), Mission::FormationContinue),
        (promotion && of_2017, Mission::PromotionActivite),
    ];
    let mut found = named.into_iter().filter(|(is_named, _)| *is_named);
    match (found.next(), found.next()) {
        (Some((_, mission)), None) => Ok(mission),
        _ => Err(InputFault::NoMission),
    }
}

/// The mission of this number in the documents of an exercice; 2021 has two of each.
fn numbered(number: usize, exercice: Exercice) -> Result<Mission, InputFault> {
    let known = [Framework::Supplementaires2017, Framework::Renforcees2021];
    let mut covering = known.into_iter().filter(|framework| framework.covers(exercice));
    match (covering.next(), covering.next()) {
        (Some(framework), None) => {
            let of_it = Mission::ALL.into_iter().filter(|known| known.framework() == framework);
            number
                .checked_sub(1)
                .and_then(|place| of_it.clone().nth(place))
                .ok_or(InputFault::NoMission)
        }
        (Some(_), Some(_)) => Err(InputFault::WhichMission),
        (None, _) => Err(InputFault::NoMission),
    }
}
