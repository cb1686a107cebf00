//! The payment calendar: what is due when. Percentages and days are local; one example is known.

use crate::calendar::MonthDay;
use crate::law::{Source, sources as at};
use crate::money::Rate;

/// How far the data of an exercice have come. The base is the forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// « Prévisionnel »: before or early in the exercice; the advances are computed on it.
    Previsionnel,
    /// « Actualisé »: in the course of the exercice.
    Actualise,
    /// « Réel »: the accounts, once the exercice is over; the balance is computed on it.
    Reel,
}

impl Status {
    /// The three, in the order of time.
    pub const ALL: [Status; 3] = [Status::Previsionnel, Status::Actualise, Status::Reel];
    /// What may be typed beside the forecast.
    pub const LATER: [Status; 2] = [Status::Actualise, Status::Reel];

    /// Stable code of files and cases.
    pub const fn code(self) -> &'static str {
        match self {
            Status::Previsionnel => "previsionnel",
            Status::Actualise => "actualise",
            Status::Reel => "reel",
        }
    }
}

/// What a line of the calendar is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueKind {
    /// The Caf pays an advance on the Ps.
    Acompte,
    /// The relais sends its data.
    Donnees(Status),
}

impl DueKind {
    /// Every kind, in the order of the screen.
    pub const ALL: [DueKind; 4] = [
        DueKind::Acompte,
        DueKind::Donnees(Status::Previsionnel),
        DueKind::Donnees(Status::Actualise),
        DueKind::Donnees(Status::Reel),
    ];

    /// Stable code of files and cases.
    pub const fn code(self) -> &'static str {
        match self {
            DueKind::Acompte => "acompte",
            DueKind::Donnees(status) => status.code(),
        }
    }

    /// The kind of this code, if there is one.
    pub fn from_code(code: &str) -> Option<DueKind> {
        DueKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A line of a known calendar.
#[derive(Debug)]
pub struct DueExample {
    /// When.
    pub day: MonthDay,
    /// What.
    pub kind: DueKind,
    /// Part of the forecast Ps; none where nothing is paid.
    pub rate: Option<Rate>,
}

const fn advance(day: MonthDay, percent: u32) -> DueExample {
    DueExample { day, kind: DueKind::Acompte, rate: Some(Rate::from_percent(percent)) }
}

const fn data(day: MonthDay, status: Status) -> DueExample {
    DueExample { day, kind: DueKind::Donnees(status), rate: None }
}

/// The one calendar that is known: of the Caf de la Somme, for 2023. An example to pick, never a
/// rule.
pub static SOMME_2023: (&Source, [DueExample; 6]) = (
    &at::SOMME_2023,
    [
        data(MonthDay::constant(13, 2), Status::Previsionnel),
        advance(MonthDay::constant(1, 3), 35),
        data(MonthDay::constant(31, 3), Status::Reel),
        data(MonthDay::constant(10, 7), Status::Actualise),
        advance(MonthDay::constant(2, 10), 35),
        data(MonthDay::constant(12, 10), Status::Actualise),
    ],
);
