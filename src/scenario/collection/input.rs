//! What may be said of a relais in one line, and where each goes in its dossier.

use crate::calendar::Exercice;
use crate::law::Datum;
use crate::scenario::dossier::ONE_POST;
use crate::situation::{ContractTerm, Field, IncomeId, Owner};

/// The one income of such a dossier.
pub(super) const INCOME: IncomeId = IncomeId(2);

/// What a cell of a line says of a relais.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelaisInput {
    /// Its name; the only one that no line goes without.
    Name,
    /// Its exercice.
    Exercice,
    /// Working time of its animators, ETP.
    Etp,
    /// Months of their presence; 12 when empty.
    Months,
    /// Every cost of the year, pay included, €.
    Costs,
    /// Income that is not from the Caf, €.
    Incomes,
    /// Months of closing.
    Closed,
    /// Childminders of the territory.
    Am,
    /// Communes of the territory.
    Communes,
    /// Ceiling of its exercice, € for one ETP.
    PrixPlafond,
    /// The mission that it engages in, and chooses for the bonus.
    Mission,
    /// A datum of that mission.
    Datum(Datum),
    /// Whether a convention territoriale globale binds its authority.
    Ctg,
    /// A term of that convention.
    Term(ContractTerm),
}

impl RelaisInput {
    /// Every one, in the order of the screen.
    pub fn all() -> impl Iterator<Item = RelaisInput> {
        let plain = [
            RelaisInput::Name,
            RelaisInput::Exercice,
            RelaisInput::Etp,
            RelaisInput::Months,
            RelaisInput::Costs,
            RelaisInput::Incomes,
            RelaisInput::Closed,
            RelaisInput::Am,
            RelaisInput::Communes,
            RelaisInput::PrixPlafond,
            RelaisInput::Mission,
        ];
        let terms = [
            ContractTerm::EtpExistants,
            ContractTerm::ForfaitExistant,
            ContractTerm::EtpNouveaux,
            ContractTerm::ForfaitNouveau,
            ContractTerm::PlafondTerritoire,
        ];
        let ctg = std::iter::once(RelaisInput::Ctg).chain(terms.map(RelaisInput::Term));
        plain.into_iter().chain(ctg).chain(Datum::all().map(RelaisInput::Datum))
    }

    /// Stable code of what is remembered of a table.
    pub fn code(self) -> &'static str {
        match self {
            RelaisInput::Name => "relais",
            RelaisInput::Exercice => "exercice",
            RelaisInput::Etp => "etp",
            RelaisInput::Months => "mois",
            RelaisInput::Costs => "depenses",
            RelaisInput::Incomes => "recettes",
            RelaisInput::Closed => "fermeture",
            RelaisInput::Am => "am",
            RelaisInput::Communes => "communes",
            RelaisInput::PrixPlafond => "prix_plafond",
            RelaisInput::Mission => "mission",
            RelaisInput::Datum(datum) => datum.code(),
            RelaisInput::Ctg => "ctg",
            RelaisInput::Term(term) => term.code(),
        }
    }

    /// The one of this code, if there is one.
    pub fn from_code(code: &str) -> Option<RelaisInput> {
        RelaisInput::all().find(|input| input.code() == code)
    }

    /// The field that it is typed in; none for what is chosen.
    pub fn field(self, exercice: Exercice) -> Option<Field> {
        Some(match self {
            RelaisInput::Name => Field::RelaisName,
            RelaisInput::Etp => Field::PostEtp(ONE_POST),
            RelaisInput::Months => Field::PostMonths(ONE_POST),
            RelaisInput::Costs => Field::ToAllocate,
            RelaisInput::Incomes => Field::IncomeAmount(INCOME),
            RelaisInput::Closed => Field::Closed,
            RelaisInput::Am => Field::Am,
            RelaisInput::Communes => Field::Communes,
            RelaisInput::PrixPlafond => Field::PrixPlafond(Owner::Base, exercice),
            RelaisInput::Datum(datum) => Field::Datum(Owner::Base, datum),
            RelaisInput::Term(term) => Field::Contract(Owner::Base, term),
            RelaisInput::Exercice | RelaisInput::Mission | RelaisInput::Ctg => return None,
        })
    }
}
