//! The wire, version 2: the structs of a dossier, in the order of the keys of a file. A file of
//! version 1 is read by the same structs, then brought to this version: `super::v1`.
//!
//! A key that was published keeps its name and its sense for ever. Another key may be added: files
//! without it read as before, and an older page refuses a file that has it, by its name. Anything
//! else is another version, with a migration.

mod answers;
mod codes;
mod results;
#[cfg(test)]
mod schema;

pub(super) use answers::Answers;
pub(super) use codes::{
    ALL_COSTS, CERTAINTIES, MODES, ROLES, ROWS, VALUES, WAYS, keys_of, type_of,
};
pub(super) use codes::{Code, code_of, of_code};
pub(super) use results::{Column, Figure, Results, Value};

use super::object::{List, Map, Slot, Text, objects};
use crate::calendar::Exercice;
use crate::draft::Texts;
use crate::law::{Account, Mission as LawMission, Status};
use crate::scenario::{MOST_ITEMS, MOST_SCENARIOS, MOST_TRASHED};
use crate::situation::{
    ContractTerm, CostId, DueId, Evolving, Field, IncomeId, LeverId, Owner, PlannedActionId,
    PlannerField, PostId, Revised, ScenarioId,
};

/// What a mission costs, as it is prepared.
const fn fees(mission: LawMission) -> Field {
    Field::Planner(PlannerField::Fees(mission))
}

objects! {
    /// A file; without `programme`, `enregistre_le` and `resultats`, the envelope of the storage.
    #[cfg_attr(test, schemars(extend("required" = ["schema", "data"])))]
    File {
        #[cfg_attr(test, schemars(schema_with = "schema::version"))]
        schema: u32,
        #[cfg_attr(test, schemars(schema_with = "schema::program"))]
        programme: String,
        #[cfg_attr(test, schemars(schema_with = "schema::saved_day"))]
        enregistre_le: String,
        revision: u64,
        data: Box<Dossier>,
        resultats: Results,
    }

    /// What the storage keeps: the keys of a file that it needs, in their order.
    Envelope {
        schema: u32,
        revision: u64,
        data: Box<Dossier>,
    }

    /// What was typed, and what was chosen.
    #[cfg_attr(test, schemars(extend("required" = ["exercice"])))]
    Dossier() {
        relais: Text = Field::RelaisName,
        bonus: Text = Field::Bonus,
        bonus_origine: Text = Field::BonusOrigin,
        depenses_a_repartir: Text = Field::ToAllocate,
        am: Text = Field::Am,
        communes: Text = Field::Communes,
        mois_de_fermeture: Text = Field::Closed,
        habitants: Text = Field::Inhabitants,
        convention_debut: Text = Field::ConventionStart,
        convention_fin: Text = Field::ConventionEnd,
        calendrier_origine: Text = Field::CalendarOrigin,
        travaux: Text = Field::Works,
        mensualites: Text = Field::Mensualites,
        cible_reste: Text = Field::TargetReste,
        cible_am_par_etp: Text = Field::TargetAm,
        proposition: Text = Field::Proposition,
        exemple: bool,
        #[cfg_attr(test, schemars(schema_with = "schema::year"))]
        exercice: u16,
        bareme: Box<Bareme>,
        postes: List<Post, MOST_ITEMS>,
        #[cfg_attr(test, schemars(schema_with = "schema::by_account::<Line>"))]
        depenses: Map<Line>,
        mission: Box<Mission>,
        recettes: List<Income, MOST_ITEMS>,
        contrats: Box<Contracts>,
        calendrier: List<Due, MOST_ITEMS>,
        reponses: Answers,
        planificateur: Box<Planner>,
        actualise: Box<Later>,
        reel: Box<Later>,
        comptes_clos: bool,
        plan: Box<Plan>,
        scenarios: List<Scenario, MOST_SCENARIOS>,
        corbeille: List<Scenario, MOST_TRASHED>,
    }

    /// The ceiling of the exercice, and those of other years.
    Bareme(owner: Owner, exercice: Exercice) {
        prix_plafond: Text = Field::PrixPlafond(owner, exercice),
        origine: Text = Field::PlafondOrigin(owner, exercice),
        revalorisation: Text = Field::Revaluation(owner),
        #[cfg_attr(test, schemars(schema_with = "schema::by_year::<Plafond>"))]
        autres_annees: Map<Plafond>,
        #[cfg_attr(test, schemars(schema_with = "schema::way"))]
        voie: String,
    }

    /// The ceiling of another year.
    Plafond(owner: Owner, exercice: Exercice) {
        prix_plafond: Text = Field::PrixPlafond(owner, exercice),
        origine: Text = Field::PlafondOrigin(owner, exercice),
    }

    /// A post of the team.
    Post(id: PostId) {
        nom: Text = Field::PostName(id),
        etp: Text = Field::PostEtp(id),
        mois: Text = Field::PostMonths(id),
        cout: Text = Field::PostCost(id),
        debut: Text = Field::PostFirstMonth(id),
        #[cfg_attr(test, schemars(schema_with = "schema::role"))]
        role: String,
        remplace: u32,
        remplace_chaque_annee: bool,
    }

    /// An account.
    Line(account: Account) {
        montant: Text = Field::Line(account),
        retenue: bool,
    }

    /// The missions of the base, or of a lever.
    Mission {
        #[cfg_attr(test, schemars(schema_with = "schema::mission"))]
        choisie: String,
        #[cfg_attr(test, schemars(schema_with = "schema::missions"))]
        engagees: Vec<String>,
        #[cfg_attr(test, schemars(schema_with = "schema::data"))]
        donnees: Map<Text>,
        couts: List<Cost, MOST_ITEMS>,
    }

    /// A cost of a mission.
    Cost(owner: Owner, id: CostId) {
        nom: Text = Field::CostName(owner, id),
        prix: Text = Field::CostAmount(owner, id),
        par_seance: bool,
    }

    /// An income that does not come from the Caf.
    Income(id: IncomeId) {
        nom: Text = Field::IncomeName(id),
        montant: Text = Field::IncomeAmount(id),
    }

    /// The contracts with the Caf.
    Contracts(owner: Owner) {
        ctg: bool,
        cej: bool,
        etp_existants: Text = Field::Contract(owner, ContractTerm::EtpExistants),
        forfait_existant: Text = Field::Contract(owner, ContractTerm::ForfaitExistant),
        etp_nouveaux: Text = Field::Contract(owner, ContractTerm::EtpNouveaux),
        forfait_nouveau: Text = Field::Contract(owner, ContractTerm::ForfaitNouveau),
        plafond_territoire: Text = Field::Contract(owner, ContractTerm::PlafondTerritoire),
        plafond_psej: Text = Field::Contract(owner, ContractTerm::PlafondPsej),
        coefficient_psej: Text = Field::Contract(owner, ContractTerm::CoefficientPsej),
        recettes_psej: Text = Field::Contract(owner, ContractTerm::RecettesPsej),
        origine_territoire: Text = Field::Contract(owner, ContractTerm::OrigineTerritoire),
        origine_psej: Text = Field::Contract(owner, ContractTerm::OriginePsej),
        #[cfg_attr(test, schemars(schema_with = "schema::by_year::<Text>"))]
        forfaits_existants: Map<Text>,
        #[cfg_attr(test, schemars(schema_with = "schema::by_year::<Text>"))]
        forfaits_nouveaux: Map<Text>,
    }

    /// A line of the calendar.
    #[cfg_attr(test, schemars(extend("required" = ["quoi"])))]
    Due(id: DueId) {
        #[cfg_attr(test, schemars(schema_with = "schema::due"))]
        quoi: String,
        date: Text = Field::DueDay(id),
        taux: Text = Field::DueRate(id),
    }

    /// What prepares a mission.
    Planner() {
        am: Text = Field::Planner(PlannerField::Am),
        heures: Text = Field::Planner(PlannerField::Hours),
        prix_heure: Text = Field::Planner(PlannerField::HourlyPrice),
        frais_seance: Text = Field::Planner(PlannerField::SessionFees),
        strategie: Text = Field::Planner(PlannerField::Strategie),
        unique_entree: Text = Field::Planner(PlannerField::UniqueEntree),
        demandes_en_ligne: Text = fees(LawMission::DemandesEnLigne),
        promotion_activite: Text = fees(LawMission::PromotionActivite),
        formation_continue: Text = fees(LawMission::FormationContinue),
        guichet_unique: Text = fees(LawMission::GuichetUnique),
        analyse_pratique: Text = fees(LawMission::AnalysePratique),
        promotion_renforcee: Text = fees(LawMission::PromotionRenforcee),
        actions: List<PlannerAction, MOST_ITEMS>,
        groupes: u32,
        seances: u32,
    }

    /// An action of communication.
    PlannerAction(id: PlannedActionId) {
        nom: Text = Field::Planner(PlannerField::ActionName(id)),
        prix: Text = Field::Planner(PlannerField::ActionPrice(id)),
    }

    /// What the base became; the items of its lists are those of the base, by their places.
    Later(status: Status) {
        mois_de_fermeture: Text = Field::Later(status, Revised::Closed),
        postes: List<LaterPost, MOST_ITEMS>,
        recettes: List<LaterAmount, MOST_ITEMS>,
        couts: List<LaterPrice, MOST_ITEMS>,
        #[cfg_attr(test, schemars(schema_with = "schema::by_account::<LaterAmount>"))]
        depenses: Map<LaterAmount>,
        #[cfg_attr(test, schemars(schema_with = "schema::data"))]
        donnees: Map<Text>,
    }

    /// What a post became.
    LaterPost(status: Status, id: PostId) {
        etp: Text = Field::Later(status, Revised::PostEtp(id)),
        mois: Text = Field::Later(status, Revised::PostMonths(id)),
        cout: Text = Field::Later(status, Revised::PostCost(id)),
        presence: Text = Field::Later(status, Revised::PostPresence(id)),
        depense: Text = Field::Later(status, Revised::PostSpent(id)),
    }

    /// What an income or an account became.
    LaterAmount(status: Status, amount: Revised) {
        montant: Text = Field::Later(status, amount),
    }

    /// What a cost of the mission became.
    LaterPrice(status: Status, id: CostId) {
        prix: Text = Field::Later(status, Revised::CostAmount(id)),
    }

    /// The plan over years.
    Plan() {
        plafonds_suivants: bool,
        reel_reporte: bool,
        mois_du_solde: Text = Field::BalanceMonth,
        #[cfg_attr(test, schemars(schema_with = "schema::by_year::<Text>"))]
        depenses_du_relais: Map<Text>,
        evolution: Box<Evolution>,
    }

    /// What evolves by a rate a year.
    Evolution(owner: Owner) {
        salaires: Text = Field::Evolution(owner, Evolving::Pay),
        depenses: Text = Field::Evolution(owner, Evolving::Charges),
        recettes: Text = Field::Evolution(owner, Evolving::Incomes),
        #[cfg_attr(test, schemars(schema_with = "schema::by_account::<Text>"))]
        comptes: Map<Text>,
    }

    /// A scenario.
    Scenario(id: ScenarioId) {
        nom: Text = Field::ScenarioName(id),
        lettre: u8,
        leviers: List<Lever, MOST_ITEMS>,
    }

    /// A lever: `keys_of` its type says which keys it has.
    #[cfg_attr(test, schemars(transform = schema::lever_by_type))]
    Lever(id: LeverId) {
        r#type: String,
        nom: Text = Field::LeverName(id),
        etp: Text = Field::LeverEtp(id),
        cout: Text = Field::LeverCost(id),
        valeur: Text = Field::LeverAmount(id),
        montant: Text = Field::LeverAmount(id),
        debut: Text = Field::LeverStart(id),
        fin: Text = Field::LeverEnd(id),
        #[cfg_attr(test, schemars(schema_with = "schema::role"))]
        role: String,
        poste: u32,
        // Of version 1 alone: no type of lever has it any more.
        #[cfg_attr(test, schemars(skip))]
        depuis: u8,
        #[cfg_attr(test, schemars(schema_with = "schema::target"))]
        compte: String,
        #[cfg_attr(test, schemars(schema_with = "schema::mode"))]
        mode: String,
        mission: Box<Mission>,
        evolution: Box<Evolution>,
        bareme: Box<Bareme>,
        contrats: Box<Contracts>,
    }
}
