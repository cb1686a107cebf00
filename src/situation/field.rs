//! The fields of a dossier: one row each. The address of a text is one for the screen, the gaps,
//! the actions and the undo.

use super::table::{Named, dashed, fields};
use super::{
    ContractTerm, CostId, DueId, Evolving, IncomeId, Kind, LeverId, Owner, PlannerField, PostId,
    Revised, ScenarioId,
};
use crate::calendar::Exercice;
use crate::law::{Account, Datum, Status};

fields! {
    /// Where a text is typed.
    pub enum Field {
        /// Name of the relais.
        RelaisName => ("relais"), Kind::Words, "le nom du relais";
        /// What the manager proposes, in the note.
        Proposition => ("proposition"), Kind::Words, "la proposition du gestionnaire";
        /// Ceiling of an exercice given by the user, € for one full-time animator.
        PrixPlafond(owner: Owner, exercice: Exercice)
            => ("plafond-{owner}-{}", exercice.year()), Kind::Euros,
            ("le prix plafond de {}", Named::Exercice(exercice));
        /// Where that ceiling comes from.
        PlafondOrigin(owner: Owner, exercice: Exercice)
            => ("origine-{owner}-{}", exercice.year()), Kind::Words,
            ("l’origine du prix plafond de {}", Named::Exercice(exercice));
        /// Revaluation of the last known ceiling, % a year.
        Revaluation(owner: Owner) => ("revalorisation-{owner}"), Kind::Percent, "la revalorisation";
        /// Flat bonus given by the user, €.
        Bonus => ("bonus"), Kind::Euros, "le montant du bonus";
        /// Where that bonus comes from.
        BonusOrigin => ("bonus-origine"), Kind::Words, "l’origine du bonus";
        /// Name of a post.
        PostName(post: PostId) => ("poste-nom-{post}"), Kind::Words, "le nom d’un poste";
        /// Working time of a post, ETP.
        PostEtp(post: PostId)
            => ("poste-etp-{post}"), Kind::Etp, ("l’ETP de « {} »", Named::Post(post.into()));
        /// Presence of a post, months.
        PostMonths(post: PostId)
            => ("poste-mois-{post}"), Kind::Months,
            ("les mois de « {} »", Named::Post(post.into()));
        /// First month of a post that is present a part of the year.
        PostFirstMonth(post: PostId)
            => ("poste-debut-{post}"), Kind::Month,
            ("le premier mois de « {} »", Named::Post(post.into()));
        /// Cost of a post over twelve months, €.
        PostCost(post: PostId)
            => ("poste-cout-{post}"), Kind::Euros,
            ("le coût annuel de « {} »", Named::Post(post.into()));
        /// Presence of a post as it became, months: what it is paid does not follow. Typed of a
        /// later status only.
        PostPresence(post: PostId)
            => ("poste-presence-{post}"), Kind::Months,
            ("les mois de présence de « {} »", Named::Post(post.into()));
        /// What a post cost in the exercice as the accounts show it, €: no month divides it. Typed
        /// of a later status only.
        PostSpent(post: PostId)
            => ("poste-depense-{post}"), Kind::Euros,
            ("la dépense de « {} » dans l’année", Named::Post(post.into()));
        /// Amount of a budget line, €.
        Line(account: Account)
            => ("compte-{}", account.code()), Kind::Euros,
            ("le montant « {} »", Named::Account(account));
        /// Costs of the exercice as one total, €: the lines and the pay that are typed are taken
        /// out of it.
        ToAllocate
            => ("depenses-a-repartir"), Kind::Euros, "les dépenses de l’année à répartir";
        /// A datum of a mission.
        Datum(owner: Owner, datum: Datum)
            => ("{}-{owner}", dashed(datum.code())), Kind::of_datum(datum),
            ("« {} »", Named::Datum(datum));
        /// Name of a cost of a mission.
        CostName(owner: Owner, cost: CostId)
            => ("frais-nom-{cost}"), Kind::Words, "le nom d’un frais de mission";
        /// Price of a cost of a mission, €.
        CostAmount(owner: Owner, cost: CostId)
            => ("frais-prix-{cost}"), Kind::Euros,
            ("le prix de « {} »", Named::Cost(owner, cost));
        /// Name of an income.
        IncomeName(income: IncomeId)
            => ("recette-nom-{income}"), Kind::Words, "le nom d’une recette";
        /// Amount of an income, €.
        IncomeAmount(income: IncomeId)
            => ("recette-montant-{income}"), Kind::Euros,
            ("le montant de « {} »", Named::Income(income));
        /// Childminders of the territory.
        Am => ("am"), Kind::Count, "le nombre d’AM du territoire";
        /// Communes of the territory.
        Communes => ("communes"), Kind::Count, "le nombre de communes";
        /// Months of closing.
        Closed => ("fermeture"), Kind::Months, "les mois de fermeture";
        /// Inhabitants of the largest commune.
        Inhabitants
            => ("habitants"), Kind::Count, "le nombre d’habitants de la plus grande commune";
        /// A value of the base as it became.
        Later(status: Status, value: Revised)
            => ("{}-{}", value.forecast().anchor(), status.code()), value.forecast().kind(),
            ("{}", Named::Later(status, value));
        /// A term of the contract with the Caf.
        Contract(owner: Owner, term: ContractTerm)
            => ("{}-{owner}", dashed(term.code())), term.kind(), ("« {} »", Named::Term(term));
        /// Flat sum of the convention territoriale globale from an exercice after that of the base
        /// on, € for one ETP.
        ForfaitFrom(owner: Owner, term: ContractTerm, exercice: Exercice)
            => ("{}-{owner}-{}", dashed(term.code()), exercice.year()), term.kind(),
            ("« {} »", Named::TermFrom(term, exercice));
        /// First day of the convention d’objectifs et de financement.
        ConventionStart
            => ("convention-debut"), Kind::Date, "le premier jour de la convention";
        /// Last day of that convention.
        ConventionEnd => ("convention-fin"), Kind::Date, "le dernier jour de la convention";
        /// Day of the year of a line of the payment calendar.
        DueDay(due: DueId) => ("echeance-jour-{due}"), Kind::Day, "la date de l’échéance";
        /// Part of the forecast Ps that an advance pays, %.
        DueRate(due: DueId) => ("echeance-taux-{due}"), Kind::Part, "le pourcentage de l’acompte";
        /// Where the payment calendar comes from.
        CalendarOrigin => ("calendrier-origine"), Kind::Words, "l’origine du calendrier";
        /// Answer to a point of a checklist for an exercice, by its code.
        Point(exercice: Exercice, code: &'static str)
            => ("point-{}-{}", dashed(code), exercice.year()), Kind::YesNo,
            "la réponse à un point de la liste";
        /// What is typed to prepare a mission.
        Planner(field: PlannerField) => ("{}", field.anchor()), field.kind(), field.label();
        /// Works of a childminder, €.
        Works => ("travaux"), Kind::Euros, "le coût des travaux";
        /// Monthly payments of a loan.
        Mensualites => ("mensualites"), Kind::Count, "le nombre de mensualités";
        /// Reste à charge that is wanted, € at most.
        TargetReste => ("cible-reste"), Kind::Euros, "le reste à charge voulu";
        /// Childminders for one animator ETP that are wanted, at most.
        TargetAm => ("cible-am"), Kind::Count, "le nombre d’AM par ETP voulu";
        /// Name of a scenario.
        ScenarioName(scenario: ScenarioId)
            => ("scenario-{scenario}"), Kind::Words, "le nom d’un scénario";
        /// Name given by a lever: of a post or of an income.
        LeverName(lever: LeverId) => ("levier-nom-{lever}"), Kind::Words, "le nom d’un changement";
        /// Working time that a lever gives, ETP.
        LeverEtp(lever: LeverId)
            => ("levier-etp-{lever}"), Kind::Etp, ("l’ETP de « {} »", Named::Post(lever.into()));
        /// Cost over twelve months that a lever gives, €.
        LeverCost(lever: LeverId)
            => ("levier-cout-{lever}"), Kind::Euros,
            ("le coût annuel de « {} »", Named::Post(lever.into()));
        /// Amount that a lever gives: € or %.
        LeverAmount(lever: LeverId)
            => ("levier-montant-{lever}"), Kind::SignedEuros, "le montant du changement";
        /// Month from which a lever acts in the plan over years; always when empty.
        LeverStart(lever: LeverId)
            => ("levier-debut-{lever}"), Kind::Start, "le début d’un changement";
        /// Last month in which it acts there; for good when empty.
        LeverEnd(lever: LeverId) => ("levier-fin-{lever}"), Kind::End, "la fin d’un changement";
        /// Evolution in the plan over years, % a year.
        Evolution(owner: Owner, what: Evolving)
            => ("evolution-{}-{owner}", what.code()), Kind::Percent, "une évolution par an";
        /// Every retained cost of the relais in an exercice after that of the base, pay included,
        /// €: then it does not evolve.
        TotalIn(exercice: Exercice)
            => ("compte-6-{}", exercice.year()), Kind::Euros,
            ("les dépenses du relais de {}", Named::Exercice(exercice));
        /// Month in which the balance is paid, the year after.
        BalanceMonth => ("mois-du-solde"), Kind::Month, "le mois du solde";
    }
}
