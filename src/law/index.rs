//! Every table and every document, for the page that prints them: a test holds that none is
//! missing.

use super::{
    AIDE_MAM, AM_PAR_ETP, AM_PAR_RELAIS, AUTRES_AGENTS, BONUS_AU_PLUS, BONUS_MISSION,
    BONUS_PAR_RELAIS, BONUS_SANS_ACOMPTE, CONTRAT, Contract, DUREE_CONVENTION, DatedTable,
    Document, ENVELOPPE_MISSIONS, FERMETURE, FORMALITES, INDU_PLANS, INDU_RECOURS, INDU_REMISE,
    INDU_SEUIL, MEAN_REVALUATION_2025, MISSIONS_DE_BASE, PALA_MENSUALITES, PALA_PART, PALA_PLAFOND,
    PART_DEDUCTIBLE, PLUSIEURS_ANIMATEURS, PRIME_INSTALLATION, PRIX_PLAFOND, PS_MAXIMUM,
    PSEJ_COMMUNE, PSEJ_JAMAIS, REVALUATION_2024, SANCTIONS, SEUIL_INTERCOMMUNAL, SEUIL_RPE,
    Statement, TAUX, TAUX_PSEJ, sources as at,
};
use crate::money::{self, Rate};
use TableGroup::{Aides, Contrats, Financement, Reperes};
use TableValues::{Contracts, Counts, Either, Euros, Means, Months, Rates, Words, Years};
use rust_decimal::Decimal;

/// Part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableGroup {
    /// What the Caf pays a relais.
    Financement,
    /// Conventions and contracts.
    Contrats,
    /// Benchmarks, never a condition.
    Reperes,
    /// Aids to childminders.
    Aides,
}

/// A table, by what it holds.
#[derive(Clone, Copy, Debug)]
pub enum TableValues {
    /// Amounts.
    Euros(&'static DatedTable<money::Euros>),
    /// One of two amounts.
    Either(&'static DatedTable<[money::Euros; 2]>),
    /// Rates.
    Rates(&'static DatedTable<Rate>),
    /// Whole numbers.
    Counts(&'static DatedTable<u32>),
    /// Numbers of years.
    Years(&'static DatedTable<u16>),
    /// Numbers of months.
    Months(&'static DatedTable<money::Months>),
    /// Contracts.
    Contracts(&'static DatedTable<Contract>),
    /// What a rule says, where it is no amount.
    Words(&'static DatedTable<Statement>),
    /// Numbers with one decimal.
    Means(&'static DatedTable<Decimal>),
}

/// A table, with what is said of it.
#[derive(Clone, Copy, Debug)]
pub struct TableEntry {
    /// Its part of the page.
    pub group: TableGroup,
    /// Its name.
    pub title: &'static str,
    /// What its values are counted in, after their sign; empty when the sign is enough.
    pub unit: &'static str,
    /// What must be known before it is used; empty when nothing must.
    pub note: &'static str,
    /// Its rows.
    pub values: TableValues,
}

const fn listed(
    group: TableGroup,
    values: TableValues,
    title: &'static str,
    unit: &'static str,
    note: &'static str,
) -> TableEntry {
    TableEntry { group, title, unit, note, values }
}

// Columns of a row: part of the page, table, title, unit, note.

/// Every dated table of the law.
#[rustfmt::skip]
pub static TABLES: &[TableEntry] = &[
    listed(Financement, Rates(&TAUX), "Taux de la prestation de service",
        "des dépenses retenues, sous le plafond", ""),
    listed(Financement, Euros(&PRIX_PLAFOND), "Prix plafond",
        "par an et par ETP d’animateur",
        "Inconnu pour toute autre année : votre notification le donne."),
    listed(Financement, Euros(&PS_MAXIMUM), "Prestation de service maximale, telle qu’imprimée",
        "par an et par ETP d’animateur",
        "Arrondie à l’euro : montrée, jamais utilisée dans un calcul."),
    listed(Financement, Words(&AUTRES_AGENTS), "Secrétaire, agent d’entretien, autres agents",
        "", ""),
    listed(Financement, Words(&PLUSIEURS_ANIMATEURS), "Plusieurs animateurs", "", ""),
    listed(Financement, Rates(&REVALUATION_2024), "Hausse annoncée des prix plafonds",
        "par rapport à l’année d’avant",
        "Connue sans aucun montant : jamais appliquée d’elle-même."),
    listed(Financement, Rates(&MEAN_REVALUATION_2025), "Hausse moyenne des prestations de service",
        "par rapport à l’année d’avant",
        "Celle des relais peut différer : jamais appliquée d’elle-même."),
    listed(Financement, Euros(&BONUS_MISSION), "Bonus mission",
        "par an et par relais",
        "Une seule fois, quel que soit le nombre d’ETP et de missions ; jamais acquis : \
         l’enveloppe est limitée."),
    listed(Financement, Counts(&BONUS_PAR_RELAIS), "Bonus mission : combien de fois",
        "par an et par relais",
        "Aucun texte dont nous disposons ne le redit des missions renforcées, ni de la convention \
         2023-2027."),
    listed(Financement, Words(&BONUS_SANS_ACOMPTE), "Bonus mission : versement",
        "", "Écrit par une seule Caf, pour 2017."),
    listed(Financement, Euros(&ENVELOPPE_MISSIONS), "Missions : enveloppe nationale",
        "au plus", ""),
    listed(Financement, Counts(&BONUS_AU_PLUS), "Missions : nombre de bonus",
        "bonus au plus", "L’enveloppe de 2017, partagée par le montant du bonus."),
    listed(Financement, Words(&INDU_PLANS), "Indu : reprise", "", ""),
    listed(Financement, Words(&INDU_REMISE), "Indu : remise", "", ""),
    listed(Financement, Words(&INDU_SEUIL), "Indu : très petit montant", "", ""),
    listed(Financement, Words(&INDU_RECOURS), "Indu : désaccord", "", ""),
    listed(Contrats, Words(&SANCTIONS), "Données non envoyées à la Caf",
        "", "Écrit par une seule Caf."),
    listed(Contrats, Years(&DUREE_CONVENTION),
        "Durée de la convention d’objectifs et de financement",
        "ans au plus",
        "Selon l’année où elle commence. Le référentiel de 2021 le dit de l’agrément, en lien avec \
         la durée de la CTG : rien n’est écrit pour un relais sans CTG."),
    listed(Contrats, Months(&FERMETURE), "Fermeture à signaler à la Caf",
        "mois", "Au-delà de cette durée."),
    listed(Contrats, Contracts(&CONTRAT), "Contrat du moment",
        "",
        "Aucun texte dont nous disposons ne date le passage de l’un à l’autre ; un Cej signé avant \
         2020 peut encore courir."),
    listed(Contrats, Rates(&PART_DEDUCTIBLE), "Psej : part de la Ps parmi les recettes déductibles",
        "de la Ps", ""),
    listed(Contrats, Words(&PSEJ_COMMUNE), "Psej : reste de la Ps", "", ""),
    listed(Contrats, Words(&PSEJ_JAMAIS), "Psej : jamais déductibles", "", ""),
    listed(Contrats, Rates(&TAUX_PSEJ), "Psej : part financée",
        "de ce qui reste à payer", "Vue pour un seul contrat."),
    listed(Reperes, Means(&AM_PAR_ETP), "Moyenne nationale", "AM par ETP d’animateur", ""),
    listed(Reperes, Counts(&AM_PAR_RELAIS), "Objectif national", "AM par relais", ""),
    listed(Reperes, Counts(&SEUIL_RPE), "Relais obligatoire",
        "habitants dans la commune", "Au-dessus de ce nombre, la commune doit avoir un RPE."),
    listed(Reperes, Words(&SEUIL_INTERCOMMUNAL), "Relais obligatoire : intercommunalité", "", ""),
    listed(Reperes, Words(&MISSIONS_DE_BASE), "Missions de base d’un RPE",
        "", "Le référentiel de 2021 les détaille : voyez « Devoirs et preuves »."),
    listed(Reperes, Words(&FORMALITES), "Formalités des parents employeurs", "", ""),
    listed(Aides, Either(&PRIME_INSTALLATION), "Prime d’installation",
        "",
        "Pour un premier agrément ; nos textes ne disent pas quand elle est de l’un ou de l’autre \
         montant."),
    listed(Aides, Euros(&PALA_PLAFOND), "Pala : prêt sans intérêt",
        "au plus", "Pour des travaux au domicile de l’AM."),
    listed(Aides, Rates(&PALA_PART), "Pala : part des travaux", "au plus", ""),
    listed(Aides, Counts(&PALA_MENSUALITES), "Pala : remboursement", "mensualités au plus", ""),
    listed(Aides, Euros(&AIDE_MAM), "Aide au démarrage d’une Mam",
        "",
        "Trois conditions : créée depuis le 1er janvier 2016, charte de qualité signée, territoire \
         prioritaire. À ne pas confondre avec le bonus mission."),
];

/// Every document, held or seen, with what it is here for.
#[rustfmt::skip]
pub static DOCUMENTS: &[(&Document, &str)] = &[
    (&at::CIRCULAIRE_2017,
        "Règles de financement et d’ouverture, missions supplémentaires, aides aux AM."),
    (&at::APPEL_2017,
        "Comment une Caf a choisi les relais financés en 2017 ; bonus versé sans acompte."),
    (&at::ANNEXE_2020, "Missions de 2020 et bonus territoire CTG."),
    (&at::REFERENTIEL_2021,
        "Missions socles et missions renforcées des RPE ; agrément jusqu’à cinq ans."),
    (&at::PAGE_CAF, "Taux de 43 % encore affiché après 2017."),
    (&at::PAGE_TOURAINE_2024, "Hausse des prix plafonds de 2024."),
    (&at::PAGE_CAF_FR_2025, "Hausse moyenne des prestations de service de 2025."),
    (&at::AUDIT_2013, "Taux et coefficient de la Psej d’un contrat."),
    (&at::PAGE_SOMME, "Un exemple de calendrier des acomptes et des données."),
    (&at::BANQUE_2020, "AM par ETP d’animateur en 2017 et 2018."),
    (&at::GAZETTE_2022, "AM par ETP d’animateur en 2020."),
    (&at::CIRCULAIRE_INDUS, "Reprise, remise et annulation d’un indu, depuis 2021."),
    (&at::PAGE_HAUTS_DE_SEINE, "Données non envoyées : un manquement, depuis 2025."),
    (&at::CODE_FAMILLES, "Missions de base d’un RPE ; relais obligatoire d’une intercommunalité."),
    (&at::LOI_2023, "Formalités qu’un relais peut accomplir pour les parents employeurs."),
    (&at::PAGE_ETAT, "Relais obligatoire dès 2026 au-dessus de 10 000 habitants."),
];
