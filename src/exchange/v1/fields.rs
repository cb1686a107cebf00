//! Which field each typed text of the wire is: read and written from the same list.

use super::{
    Bareme, Contracts, Cost, Dossier, Due, Evolution, Income, Later, LaterAmount, LaterPost,
    LaterPrice, Lever, Line, Plafond, Plan, Planner, PlannerAction, Post, Scenario,
};
use crate::calendar::Exercice;
use crate::exchange::object::Text;
use crate::law::{Account, Mission, Status};
use crate::scenario::LeverKind;
use crate::situation::{ContractTerm, Evolving, Field, Id, Owner, PlannerField, Revised};

/// A text of the wire, and the field that it is.
pub type Slot<'a> = (&'a mut Option<Text>, Field);

impl Dossier {
    /// Its own texts.
    pub fn texts(&mut self) -> [Slot<'_>; 14] {
        [
            (&mut self.relais, Field::RelaisName),
            (&mut self.bonus, Field::Bonus),
            (&mut self.bonus_origine, Field::BonusOrigin),
            (&mut self.am, Field::Am),
            (&mut self.communes, Field::Communes),
            (&mut self.mois_de_fermeture, Field::Closed),
            (&mut self.habitants, Field::Inhabitants),
            (&mut self.convention_debut, Field::ConventionStart),
            (&mut self.convention_fin, Field::ConventionEnd),
            (&mut self.calendrier_origine, Field::CalendarOrigin),
            (&mut self.travaux, Field::Works),
            (&mut self.mensualites, Field::Payments),
            (&mut self.cible_reste, Field::TargetReste),
            (&mut self.cible_am_par_etp, Field::TargetAm),
        ]
    }
}

impl Bareme {
    /// Its texts for the exercice of the dossier.
    pub fn texts(&mut self, owner: Owner, exercice: Exercice) -> [Slot<'_>; 3] {
        [
            (&mut self.prix_plafond, Field::PrixPlafond(owner, exercice)),
            (&mut self.origine, Field::PlafondOrigin(owner, exercice)),
            (&mut self.revalorisation, Field::Revaluation(owner)),
        ]
    }
}

impl Plafond {
    pub fn texts(&mut self, owner: Owner, exercice: Exercice) -> [Slot<'_>; 2] {
        [
            (&mut self.prix_plafond, Field::PrixPlafond(owner, exercice)),
            (&mut self.origine, Field::PlafondOrigin(owner, exercice)),
        ]
    }
}

impl Post {
    pub fn texts(&mut self, id: Id) -> [Slot<'_>; 4] {
        [
            (&mut self.nom, Field::PostName(id)),
            (&mut self.etp, Field::PostEtp(id)),
            (&mut self.mois, Field::PostMonths(id)),
            (&mut self.cout, Field::PostCost(id)),
        ]
    }
}

impl Line {
    pub fn texts(&mut self, account: Account) -> [Slot<'_>; 1] {
        [(&mut self.montant, Field::Line(account))]
    }
}

impl Cost {
    pub fn texts(&mut self, owner: Owner, id: Id) -> [Slot<'_>; 2] {
        [
            (&mut self.nom, Field::CostName(owner, id)),
            (&mut self.prix, Field::CostAmount(owner, id)),
        ]
    }
}

impl Income {
    pub fn texts(&mut self, id: Id) -> [Slot<'_>; 2] {
        [(&mut self.nom, Field::IncomeName(id)), (&mut self.montant, Field::IncomeAmount(id))]
    }
}

impl Contracts {
    pub fn texts(&mut self, owner: Owner) -> [Slot<'_>; 10] {
        let term = |term| Field::Contract(owner, term);
        [
            (&mut self.etp_existants, term(ContractTerm::EtpExistants)),
            (&mut self.forfait_existant, term(ContractTerm::ForfaitExistant)),
            (&mut self.etp_nouveaux, term(ContractTerm::EtpNouveaux)),
            (&mut self.forfait_nouveau, term(ContractTerm::ForfaitNouveau)),
            (&mut self.plafond_territoire, term(ContractTerm::PlafondTerritoire)),
            (&mut self.plafond_psej, term(ContractTerm::PlafondPsej)),
            (&mut self.coefficient_psej, term(ContractTerm::CoefficientPsej)),
            (&mut self.recettes_psej, term(ContractTerm::RecettesPsej)),
            (&mut self.origine_territoire, term(ContractTerm::OrigineTerritoire)),
            (&mut self.origine_psej, term(ContractTerm::OriginePsej)),
        ]
    }
}

impl Due {
    pub fn texts(&mut self, id: Id) -> [Slot<'_>; 2] {
        [(&mut self.date, Field::DueDay(id)), (&mut self.taux, Field::DueRate(id))]
    }
}

impl Planner {
    /// Its own texts, then the fees of each mission.
    pub fn texts(&mut self) -> [Slot<'_>; 12] {
        let fees = PlannerField::Fees;
        [
            (&mut self.am, PlannerField::Am),
            (&mut self.heures, PlannerField::Hours),
            (&mut self.prix_heure, PlannerField::HourlyPrice),
            (&mut self.frais_seance, PlannerField::SessionFees),
            (&mut self.strategie, PlannerField::Strategie),
            (&mut self.unique_entree, PlannerField::UniqueEntree),
            (&mut self.demandes_en_ligne, fees(Mission::DemandesEnLigne)),
            (&mut self.promotion_activite, fees(Mission::PromotionActivite)),
            (&mut self.formation_continue, fees(Mission::FormationContinue)),
            (&mut self.guichet_unique, fees(Mission::GuichetUnique)),
            (&mut self.analyse_pratique, fees(Mission::AnalysePratique)),
            (&mut self.promotion_renforcee, fees(Mission::PromotionRenforcee)),
        ]
        .map(|(text, field)| (text, Field::Planner(field)))
    }
}

impl PlannerAction {
    pub fn texts(&mut self, id: Id) -> [Slot<'_>; 2] {
        [
            (&mut self.nom, Field::Planner(PlannerField::ActionName(id))),
            (&mut self.prix, Field::Planner(PlannerField::ActionPrice(id))),
        ]
    }
}

impl Later {
    /// Its own text.
    pub fn texts(&mut self, status: Status) -> [Slot<'_>; 1] {
        [(&mut self.mois_de_fermeture, Field::Later(status, Revised::Closed))]
    }
}

impl LaterPost {
    pub fn texts(&mut self, status: Status, id: Id) -> [Slot<'_>; 3] {
        [
            (&mut self.etp, Revised::PostEtp(id)),
            (&mut self.mois, Revised::PostMonths(id)),
            (&mut self.cout, Revised::PostCost(id)),
        ]
        .map(|(text, value)| (text, Field::Later(status, value)))
    }
}

impl LaterAmount {
    pub fn texts(&mut self, status: Status, amount: Revised) -> [Slot<'_>; 1] {
        [(&mut self.montant, Field::Later(status, amount))]
    }
}

impl LaterPrice {
    pub fn texts(&mut self, status: Status, id: Id) -> [Slot<'_>; 1] {
        [(&mut self.prix, Field::Later(status, Revised::CostAmount(id)))]
    }
}

impl Plan {
    pub fn texts(&mut self) -> [Slot<'_>; 1] {
        [(&mut self.mois_du_solde, Field::BalanceMonth)]
    }
}

impl Evolution {
    /// Its texts, beside those of its lines.
    pub fn texts(&mut self, owner: Owner) -> [Slot<'_>; 3] {
        [
            (&mut self.salaires, Evolving::Pay),
            (&mut self.depenses, Evolving::Charges),
            (&mut self.recettes, Evolving::Incomes),
        ]
        .map(|(text, what)| (text, Field::Evolution(owner, what)))
    }
}

impl Scenario {
    pub fn texts(&mut self, id: Id) -> [Slot<'_>; 1] {
        [(&mut self.nom, Field::ScenarioName(id))]
    }
}

impl Lever {
    /// The texts of any lever: when it acts in the plan over years.
    pub fn period(&mut self, id: Id) -> [Slot<'_>; 2] {
        [(&mut self.debut, Field::LeverStart(id)), (&mut self.fin, Field::LeverEnd(id))]
    }

    /// The texts of its kind.
    pub fn texts(&mut self, id: Id, kind: &LeverKind) -> Vec<Slot<'_>> {
        let (nom, etp, cout) = (
            (&mut self.nom, Field::LeverName(id)),
            (&mut self.etp, Field::LeverEtp(id)),
            (&mut self.cout, Field::LeverCost(id)),
        );
        match kind {
            LeverKind::AddPost { .. } => vec![nom, etp, cout],
            LeverKind::ChangePost { .. } => vec![etp, cout],
            LeverKind::Charges { .. } => vec![(&mut self.valeur, Field::LeverAmount(id))],
            LeverKind::Income => vec![nom, (&mut self.montant, Field::LeverAmount(id))],
            LeverKind::Mission(_)
            | LeverKind::Bareme(_)
            | LeverKind::Contracts(_)
            | LeverKind::Evolution => Vec::new(),
        }
    }
}
