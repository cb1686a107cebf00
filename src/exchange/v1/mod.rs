//! The wire, version 1: the structs of a dossier, in the order of the keys of a file. A published
//! version never changes.

mod answers;
mod codes;
mod fields;
mod results;
#[cfg(test)]
mod schema;

pub(super) use answers::Answers;
pub(super) use codes::{
    ALL_COSTS, CERTAINTIES, MODES, ROLES, ROWS, VALUES, WAYS, keys_of, type_of,
};
pub(super) use codes::{Code, code_of, of_code};
pub(super) use fields::Slot;
pub(super) use results::{Column, Figure, Results, Value};

use super::object::{List, Map, Text, objects};
use crate::scenario::{MOST_ITEMS, MOST_SCENARIOS};

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

    /// What was typed, and what was chosen.
    #[cfg_attr(test, schemars(extend("required" = ["exercice"])))]
    Dossier {
        relais: Text,
        bonus: Text,
        bonus_origine: Text,
        am: Text,
        communes: Text,
        mois_de_fermeture: Text,
        habitants: Text,
        convention_debut: Text,
        convention_fin: Text,
        calendrier_origine: Text,
        travaux: Text,
        mensualites: Text,
        cible_reste: Text,
        cible_am_par_etp: Text,
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
        plan: Box<Plan>,
        scenarios: List<Scenario, MOST_SCENARIOS>,
    }

    /// The ceiling of the exercice, and those of other years.
    Bareme {
        prix_plafond: Text,
        origine: Text,
        revalorisation: Text,
        #[cfg_attr(test, schemars(schema_with = "schema::by_year::<Plafond>"))]
        autres_annees: Map<Plafond>,
        #[cfg_attr(test, schemars(schema_with = "schema::way"))]
        voie: String,
    }

    /// The ceiling of another year.
    Plafond {
        prix_plafond: Text,
        origine: Text,
    }

    /// A post of the team.
    Post {
        nom: Text,
        etp: Text,
        mois: Text,
        cout: Text,
        #[cfg_attr(test, schemars(schema_with = "schema::role"))]
        role: String,
    }

    /// An account.
    Line {
        montant: Text,
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
    Cost {
        nom: Text,
        prix: Text,
        par_seance: bool,
    }

    /// An income that does not come from the Caf.
    Income {
        nom: Text,
        montant: Text,
    }

    /// The contracts with the Caf.
    Contracts {
        ctg: bool,
        cej: bool,
        etp_existants: Text,
        forfait_existant: Text,
        etp_nouveaux: Text,
        forfait_nouveau: Text,
        plafond_territoire: Text,
        plafond_psej: Text,
        coefficient_psej: Text,
        recettes_psej: Text,
        origine_territoire: Text,
        origine_psej: Text,
    }

    /// A line of the calendar.
    #[cfg_attr(test, schemars(extend("required" = ["quoi"])))]
    Due {
        #[cfg_attr(test, schemars(schema_with = "schema::due"))]
        quoi: String,
        date: Text,
        taux: Text,
    }

    /// What prepares a mission.
    Planner {
        am: Text,
        heures: Text,
        prix_heure: Text,
        frais_seance: Text,
        strategie: Text,
        unique_entree: Text,
        demandes_en_ligne: Text,
        promotion_activite: Text,
        formation_continue: Text,
        guichet_unique: Text,
        analyse_pratique: Text,
        promotion_renforcee: Text,
        actions: List<PlannerAction, MOST_ITEMS>,
        groupes: u32,
        seances: u32,
    }

    /// An action of communication.
    PlannerAction {
        nom: Text,
        prix: Text,
    }

    /// What the base became; the items of its lists are those of the base, by their places.
    Later {
        mois_de_fermeture: Text,
        postes: List<LaterPost, MOST_ITEMS>,
        recettes: List<LaterAmount, MOST_ITEMS>,
        couts: List<LaterPrice, MOST_ITEMS>,
        #[cfg_attr(test, schemars(schema_with = "schema::by_account::<LaterAmount>"))]
        depenses: Map<LaterAmount>,
        #[cfg_attr(test, schemars(schema_with = "schema::data"))]
        donnees: Map<Text>,
    }

    /// What a post became.
    LaterPost {
        etp: Text,
        mois: Text,
        cout: Text,
    }

    /// What an income or an account became.
    LaterAmount {
        montant: Text,
    }

    /// What a cost of the mission became.
    LaterPrice {
        prix: Text,
    }

    /// The plan over years.
    Plan {
        plafonds_suivants: bool,
        mois_du_solde: Text,
        evolution: Box<Evolution>,
    }

    /// What evolves by a rate a year.
    Evolution {
        salaires: Text,
        depenses: Text,
        recettes: Text,
        #[cfg_attr(test, schemars(schema_with = "schema::by_account::<Text>"))]
        comptes: Map<Text>,
    }

    /// A scenario.
    Scenario {
        nom: Text,
        leviers: List<Lever, MOST_ITEMS>,
    }

    /// A lever: `keys_of` its type says which keys it has.
    #[cfg_attr(test, schemars(transform = schema::lever_by_type))]
    Lever {
        r#type: String,
        nom: Text,
        etp: Text,
        cout: Text,
        valeur: Text,
        montant: Text,
        debut: Text,
        fin: Text,
        #[cfg_attr(test, schemars(schema_with = "schema::role"))]
        role: String,
        poste: u32,
        #[cfg_attr(test, schemars(schema_with = "schema::month"))]
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
