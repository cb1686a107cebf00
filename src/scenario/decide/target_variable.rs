//! What may change to reach a target, and the lever of each.

use crate::draft::{Contracts, CostDraft, MissionDraft};
use crate::law::{Account, Mission};
use crate::money::Etp;
use crate::scenario::dossier::least;
use crate::scenario::{ChargesChange, ChargesScope, Dossier, Lever, LeverKind, TargetScenario};
use crate::situation::{ContractTerm, CostId, Field, LeverId, Owner, PostId, Role, ScenarioId};
use rust_decimal::Decimal;

/// What may change to reach a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetVariable {
    /// An income more; cents.
    Income,
    /// A mission at the least that its indicators ask for: what it costs in all; cents.
    Mission(Mission),
    /// The flat sum for one ETP of the convention territoriale globale whose terms are typed by
    /// this owner; cents.
    Ctg(Owner),
    /// The same of a convention that is not signed yet, for so many ETP; cents.
    NewCtg(Etp),
    /// The working time of a post of the base, all year, at its present cost per ETP; thousandths
    /// of ETP.
    Post(PostId),
    /// A new animator post, all year, at the present animators' cost per ETP; thousandths of ETP.
    NewPost,
    /// Every cost by the same percentage; hundredths of a percent.
    Charges,
    /// One budget line; cents.
    Line(Account),
}

impl TargetVariable {
    /// The smallest change, in the unit of its value.
    pub const fn step(self) -> Decimal {
        let scale = match self {
            TargetVariable::Post(_) | TargetVariable::NewPost => 3,
            TargetVariable::Charges => 4,
            TargetVariable::Income
            | TargetVariable::Mission(_)
            | TargetVariable::Ctg(_)
            | TargetVariable::NewCtg(_)
            | TargetVariable::Line(_) => 2,
        };
        Decimal::from_parts(1, 0, 0, false, scale)
    }

    /// The text of the lever for a number of steps.
    pub(super) fn text(self, steps: i64) -> String {
        let scale = self.step().scale();
        // A percentage is typed in hundredths.
        let scale = if self == TargetVariable::Charges { scale.saturating_sub(2) } else { scale };
        as_typed(Decimal::new(steps, scale))
    }
}

/// The lever of a scenario to be, and its cost, before they get ids of their own.
const LEVER: LeverId = LeverId(0);
const COST: CostId = CostId(0);
const OWNER: Owner = Owner::Lever(LEVER);

/// The scenario that changes one thing, whose value is still to be found.
pub fn target_scenario(
    dossier: &Dossier,
    from: Option<ScenarioId>,
    variable: TargetVariable,
) -> TargetScenario {
    let charges = |scope, change| LeverKind::Charges { scope, change };
    let (kind, field, texts) = match variable {
        TargetVariable::Mission(known) => mission(known),
        TargetVariable::Ctg(owner) => {
            let term = |term| dossier.texts.get(Field::Contract(owner, term)).to_string();
            convention(ContractTerm::ALL.map(|known| (known, term(known))).into())
        }
        TargetVariable::NewCtg(etp) => {
            convention(vec![(ContractTerm::EtpExistants, as_typed(etp.decimal()))])
        }
        TargetVariable::Income => (LeverKind::Income, Field::LeverAmount(LEVER), Vec::new()),
        TargetVariable::Post(post) => {
            (LeverKind::ChangePost { post }, Field::LeverEtp(LEVER), Vec::new())
        }
        TargetVariable::NewPost => {
            let kind = LeverKind::AddPost { role: Role::Animateur };
            (kind, Field::LeverEtp(LEVER), Vec::new())
        }
        TargetVariable::Charges => {
            let kind = charges(ChargesScope::All, ChargesChange::Percent);
            (kind, Field::LeverAmount(LEVER), Vec::new())
        }
        TargetVariable::Line(account) => {
            let kind = charges(ChargesScope::Line(account), ChargesChange::Set);
            (kind, Field::LeverAmount(LEVER), Vec::new())
        }
    };
    TargetScenario { from, lever: Lever { id: LEVER, kind }, texts, field, text: String::new() }
}

/// What a lever does, the field of what changes, and the texts of the others.
type Change = (LeverKind, Field, Vec<(Field, String)>);

/// A mission at the least that its indicators ask for, with one cost: what it costs in all.
fn mission(mission: Mission) -> Change {
    let data = least(mission).iter();
    let data = data.map(|(datum, text)| (Field::Datum(OWNER, *datum), text.to_string()));
    let name = (Field::CostName(OWNER, COST), "Coût de la mission".to_string());
    let draft = MissionDraft {
        chosen: Some(mission),
        costs: vec![CostDraft { id: COST, per_session: false }],
        ..MissionDraft::none(OWNER)
    };
    (LeverKind::Mission(draft), Field::CostAmount(OWNER, COST), data.chain([name]).collect())
}

/// A convention with these terms, whose flat sum moves: that of the time it counts already, else
/// that of the time created since.
fn convention(terms: Vec<(ContractTerm, String)>) -> Change {
    let counts = |(term, text): &(ContractTerm, String)| {
        *term == ContractTerm::EtpExistants
            && text.trim().parse::<Etp>().is_ok_and(|etp| !etp.is_zero())
    };
    let moved = if terms.iter().any(counts) {
        ContractTerm::ForfaitExistant
    } else {
        ContractTerm::ForfaitNouveau
    };
    let field = |term| Field::Contract(OWNER, term);
    let kind = LeverKind::Contracts(Contracts { ctg: true, cej: false });
    let texts = terms.into_iter().filter(|(term, _)| *term != moved);
    (kind, field(moved), texts.map(|(term, text)| (field(term), text)).collect())
}

/// A value as one types it.
fn as_typed(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}
