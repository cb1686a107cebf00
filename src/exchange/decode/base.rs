//! The base of a dossier.

use super::{Reader, account, datum};
use crate::calendar::Exercice;
use crate::draft::{
    BaremeWay, Contracts, CostDraft, DueDraft, MissionDraft, PostDraft, Replacement, SessionPlan,
};
use crate::exchange::error::{DecodeError, invalid, malformed};
use crate::exchange::object::{List, Map, Text, entries, items, need};
use crate::exchange::v2;
use crate::law::{DueKind, Mission, Status, checklist_item};
use crate::scenario::MOST_ITEMS;
use crate::situation::{ContractTerm, CostId, Evolving, Field, Owner, PostId, Revised, Role};

impl Reader {
    pub(super) fn base(&mut self, wire: v2::Dossier) -> Result<(), DecodeError> {
        let mut wire = wire;
        self.texts(wire.texts())?;
        self.dossier.example = wire.exemple.unwrap_or_default();
        self.dossier.base.bareme = self.bareme(*wire.bareme.unwrap_or_default(), Owner::Base)?;
        self.posts(wire.postes)?;
        for (code, line) in entries(wire.depenses) {
            self.line(&code, line)?;
        }
        for income in items("recettes", wire.recettes, MOST_ITEMS)? {
            self.income(income)?;
        }
        self.dossier.base.mission = self.mission(*wire.mission.unwrap_or_default(), Owner::Base)?;
        self.dossier.base.contracts =
            self.contracts(*wire.contrats.unwrap_or_default(), Owner::Base)?;
        for line in items("calendrier", wire.calendrier, MOST_ITEMS)? {
            self.due(line)?;
        }
        self.planner(*wire.planificateur.unwrap_or_default())?;
        self.every_answer(wire.reponses.unwrap_or_default())?;
        self.plan(*wire.plan.unwrap_or_default())?;
        self.later(*wire.actualise.unwrap_or_default(), Status::Actualise)?;
        self.later(*wire.reel.unwrap_or_default(), Status::Reel)?;
        self.dossier.base.accounts_closed = wire.comptes_clos.unwrap_or_default();
        Ok(())
    }

    /// The posts, then whose place each of them holds.
    fn posts(&mut self, list: Option<List<v2::Post, MOST_ITEMS>>) -> Result<(), DecodeError> {
        let mut replacements = Vec::new();
        for mut wire in items("postes", list, MOST_ITEMS)? {
            let id = self.id();
            self.texts(wire.texts(id))?;
            let every_year = wire.remplace_chaque_annee.unwrap_or_default();
            match wire.remplace {
                Some(place) => replacements.push((id, place, every_year)),
                None if every_year => return Err(malformed("remplace_chaque_annee")),
                None => {}
            }
            self.dossier.base.posts.push(PostDraft::new(id, role(wire.role)?));
        }
        for (id, place, every_year) in replacements {
            let of = self.post_at(Some(place))?;
            if !self.dossier.base.set_replacement(id, Some(Replacement { of, every_year })) {
                return Err(invalid("remplace", place));
            }
        }
        Ok(())
    }

    fn line(&mut self, code: &str, mut wire: v2::Line) -> Result<(), DecodeError> {
        let account = account("depenses", code)?;
        self.texts(wire.texts(account))?;
        if wire.retenue.is_some() {
            self.dossier.base.set_switch(account, wire.retenue);
        }
        Ok(())
    }

    fn income(&mut self, mut wire: v2::Income) -> Result<(), DecodeError> {
        let id = self.id();
        self.texts(wire.texts(id))?;
        self.dossier.base.incomes.push(id);
        Ok(())
    }

    fn due(&mut self, mut wire: v2::Due) -> Result<(), DecodeError> {
        let id = self.id();
        self.texts(wire.texts(id))?;
        let kind = wire.quoi.and_then(|code| DueKind::from_code(&code));
        self.dossier.base.calendar.push(DueDraft { id, kind: need("quoi", kind)? });
        Ok(())
    }

    pub(super) fn bareme(
        &mut self,
        mut wire: v2::Bareme,
        owner: Owner,
    ) -> Result<BaremeWay, DecodeError> {
        self.texts(wire.texts(owner, self.dossier.base.exercice))?;
        for (year, mut plafond) in entries(wire.autres_annees) {
            let exercice = self.other_year(&year)?;
            self.texts(plafond.texts(owner, exercice))?;
        }
        choice("voie", wire.voie, &v2::WAYS).map(Option::unwrap_or_default)
    }

    pub(super) fn mission(
        &mut self,
        wire: v2::Mission,
        owner: Owner,
    ) -> Result<MissionDraft, DecodeError> {
        let of_code =
            |code: String| Mission::from_code(&code).ok_or_else(|| invalid("mission", code));
        let mut draft = MissionDraft::none(owner);
        draft.chosen = wire.choisie.map(of_code).transpose()?;
        for code in wire.engagees.unwrap_or_default() {
            draft.engage(of_code(code)?, true);
        }
        for (code, text) in entries(wire.donnees) {
            self.text(Field::Datum(owner, datum(&code)?), &text.0)?;
        }
        for mut cost in items("couts", wire.couts, MOST_ITEMS)? {
            let id = self.id();
            self.texts(cost.texts(owner, id))?;
            let per_session = cost.par_seance.unwrap_or_default();
            draft.costs.push(CostDraft { id, per_session });
        }
        Ok(draft)
    }

    pub(super) fn contracts(
        &mut self,
        mut wire: v2::Contracts,
        owner: Owner,
    ) -> Result<Contracts, DecodeError> {
        self.texts(wire.texts(owner))?;
        let later = [wire.forfaits_existants, wire.forfaits_nouveaux];
        for (term, texts) in ContractTerm::FORFAITS.into_iter().zip(later) {
            for (year, text) in entries(texts) {
                let exercice = self.other_year(&year)?;
                if exercice < self.dossier.base.exercice {
                    return Err(invalid("forfaits", year));
                }
                self.text(Field::ForfaitFrom(owner, term, exercice), &text.0)?;
            }
        }
        Ok(Contracts { ctg: wire.ctg.unwrap_or_default(), cej: wire.cej.unwrap_or_default() })
    }

    /// A plan of nothing is none.
    fn planner(&mut self, mut wire: v2::Planner) -> Result<(), DecodeError> {
        self.texts(wire.texts())?;
        for mut action in items("actions", wire.actions, MOST_ITEMS)? {
            let id = self.id();
            self.texts(action.texts(id))?;
            self.dossier.base.planner.actions.push(id);
        }
        let groups = wire.groupes.unwrap_or_default();
        let sessions = wire.seances.unwrap_or_default();
        self.dossier.base.planner.plan =
            (groups != 0 || sessions != 0).then_some(SessionPlan { groups, sessions });
        Ok(())
    }

    fn every_answer(&mut self, wire: v2::Answers) -> Result<(), DecodeError> {
        for (year, answers) in entries(wire.autres_annees) {
            let exercice = self.other_year(&year)?;
            if answers.autres_annees.is_some() {
                return Err(malformed("autres_annees"));
            }
            self.answers(answers.points, exercice)?;
        }
        self.answers(wire.points, self.dossier.base.exercice)
    }

    fn answers(&mut self, points: Map<Text>, exercice: Exercice) -> Result<(), DecodeError> {
        for (code, answer) in points.0 {
            let point = checklist_item(&code).ok_or_else(|| invalid("reponses", &code))?;
            self.text(Field::Point(exercice, point.code), &answer.0)?;
        }
        Ok(())
    }

    fn plan(&mut self, mut wire: v2::Plan) -> Result<(), DecodeError> {
        self.texts(wire.texts())?;
        self.dossier.base.assume_following = wire.plafonds_suivants.unwrap_or_default();
        self.dossier.base.carry_real = wire.reel_reporte.unwrap_or_default();
        for (year, text) in entries(wire.depenses_du_relais) {
            let exercice = self.other_year(&year)?;
            self.text(Field::TotalIn(exercice), &text.0)?;
        }
        self.evolution(*wire.evolution.unwrap_or_default(), Owner::Base)
    }

    pub(super) fn evolution(
        &mut self,
        mut wire: v2::Evolution,
        owner: Owner,
    ) -> Result<(), DecodeError> {
        self.texts(wire.texts(owner))?;
        for (code, text) in entries(wire.comptes) {
            let line = Evolving::Line(account("comptes", &code)?);
            self.text(Field::Evolution(owner, line), &text.0)?;
        }
        Ok(())
    }

    /// What the base became: its posts, incomes and costs by their places.
    fn later(&mut self, mut wire: v2::Later, status: Status) -> Result<(), DecodeError> {
        let base = &self.dossier.base;
        let posts: Vec<PostId> = base.posts.iter().map(|post| post.id).collect();
        let incomes = base.incomes.clone();
        let costs: Vec<CostId> = base.mission.costs.iter().map(|cost| cost.id).collect();
        self.texts(wire.texts(status))?;
        for (id, mut post) in posts.iter().zip(items("postes", wire.postes, posts.len())?) {
            self.texts(post.texts(status, *id))?;
        }
        for (id, mut income) in incomes.iter().zip(items("recettes", wire.recettes, incomes.len())?)
        {
            self.texts(income.texts(status, Revised::IncomeAmount(*id)))?;
        }
        for (id, mut cost) in costs.iter().zip(items("couts", wire.couts, costs.len())?) {
            self.texts(cost.texts(status, *id))?;
        }
        for (code, mut line) in entries(wire.depenses) {
            self.texts(line.texts(status, Revised::Line(account("depenses", &code)?)))?;
        }
        for (code, text) in entries(wire.donnees) {
            self.text(Field::Later(status, Revised::Datum(datum(&code)?)), &text.0)?;
        }
        Ok(())
    }
}

/// The choice of a code, if there is a code. Errors: it is none of these.
pub(super) fn choice<T: Copy>(
    key: &str,
    code: Option<String>,
    codes: &[v2::Code<T>],
) -> Result<Option<T>, DecodeError> {
    code.map(|code| v2::of_code(codes, &code).ok_or_else(|| malformed(key))).transpose()
}

/// The role of a post: that of most posts when it does not say.
pub(super) fn role(code: Option<String>) -> Result<Role, DecodeError> {
    Ok(choice("role", code, &v2::ROLES)?.unwrap_or(Role::Animateur))
}
