//! From the wire to the domain: every code and every bound is checked, nothing is dropped in
//! silence.

use super::json::Json;
use super::object::{Keys, TextKey, open};
use super::{Unreadable, invalid, malformed, v1};
use crate::calendar::{Exercice, Month};
use crate::draft::{
    BaremeWay, Contracts, CostDraft, DueDraft, MissionDraft, PostDraft, SessionPlan, Texts,
};
use crate::law::{Account, Datum, DueKind, Mission, Status, point};
use crate::scenario::{
    Dossier, How, Lever, LeverKind, MOST_ITEMS, MOST_SCENARIOS, Scenario, Target,
};
use crate::situation::{Evolving, Field, Id, Owner, Revised, Role};

pub(super) fn dossier(wire: Json) -> Result<Dossier, Unreadable> {
    open(wire, |keys| {
        let year = keys.need("exercice", Json::into_number)?;
        let exercice = Exercice::new(year).ok_or_else(|| invalid("exercice", year))?;
        let mut reader = Reader { dossier: Dossier::empty(exercice) };
        reader.base(keys)?;
        for scenario in keys.list("scenarios", MOST_SCENARIOS)? {
            open(scenario, |keys| reader.scenario(keys))?;
        }
        reader.dossier.settle_amounts();
        Ok(reader.dossier)
    })
}

struct Reader {
    dossier: Dossier,
}

impl Reader {
    fn id(&mut self) -> Id {
        let id = Id(self.dossier.next);
        self.dossier.next = self.dossier.next.saturating_add(1);
        id
    }

    /// Keeps a text whole, or refuses the dossier: cutting it would lose what a person typed.
    fn text(&mut self, field: Field, text: &str) -> Result<(), Unreadable> {
        if text.len() > Texts::LONGEST && text.chars().count() > Texts::LONGEST {
            return Err(invalid("texte", "trop long"));
        }
        self.dossier.texts.set(field, text);
        Ok(())
    }

    fn texts(&mut self, keys: &mut Keys, wanted: &[TextKey]) -> Result<(), Unreadable> {
        for (key, field) in wanted {
            if let Some(text) = keys.read(key, Json::into_text)? {
                self.text(*field, &text)?;
            }
        }
        Ok(())
    }

    fn base(&mut self, keys: &mut Keys) -> Result<(), Unreadable> {
        self.texts(keys, &v1::DOSSIER)?;
        self.dossier.example = keys.flag("exemple")?;
        self.dossier.base.bareme =
            open(keys.object("bareme"), |keys| self.bareme(keys, Owner::Base))?;
        for poste in keys.list("postes", MOST_ITEMS)? {
            let id = self.id();
            let role = open(poste, |keys| {
                self.texts(keys, &v1::post(id))?;
                role(keys)
            })?;
            self.dossier.base.posts.push(PostDraft { id, role });
        }
        for (code, depense) in keys.map("depenses")? {
            let account = Account::from_code(&code).ok_or_else(|| invalid("depenses", code))?;
            open(depense, |keys| self.depense(keys, account))?;
        }
        for recette in keys.list("recettes", MOST_ITEMS)? {
            let id = self.id();
            open(recette, |keys| self.texts(keys, &v1::income(id)))?;
            self.dossier.base.incomes.push(id);
        }
        self.dossier.base.mission =
            open(keys.object("mission"), |keys| self.mission(keys, Owner::Base))?;
        self.dossier.base.contracts =
            open(keys.object("contrats"), |keys| self.contracts(keys, Owner::Base))?;
        self.calendar(keys)?;
        open(keys.object("planificateur"), |keys| self.planner(keys))?;
        open(keys.object("reponses"), |keys| {
            for (exercice, wire) in self.other_years(keys)? {
                open(wire, |keys| self.answers(keys, exercice))?;
            }
            self.answers(keys, self.dossier.base.exercice)
        })?;
        open(keys.object("plan"), |keys| self.plan(keys))?;
        Status::LATER.into_iter().try_for_each(|status| {
            open(keys.object(status.code()), |keys| self.later(keys, status))
        })
    }

    fn plan(&mut self, keys: &mut Keys) -> Result<(), Unreadable> {
        self.texts(keys, &v1::PLAN)?;
        self.dossier.base.assume_following = keys.flag("plafonds_suivants")?;
        open(keys.object("evolution"), |keys| self.evolution(keys, Owner::Base))
    }

    fn evolution(&mut self, keys: &mut Keys, owner: Owner) -> Result<(), Unreadable> {
        self.texts(keys, &v1::evolution(owner))?;
        for (code, text) in keys.map("comptes")? {
            let account = Account::from_code(&code).ok_or_else(|| invalid("comptes", &code))?;
            self.text(
                Field::Evolution(owner, Evolving::Line(account)),
                &text.into_text().ok_or_else(|| malformed(&code))?,
            )?;
        }
        Ok(())
    }

    fn answers(&mut self, keys: &mut Keys, exercice: Exercice) -> Result<(), Unreadable> {
        for (code, answer) in keys.rest() {
            let point = point(&code).ok_or_else(|| invalid("reponses", &code))?;
            self.text(
                Field::Point(exercice, point.code),
                &answer.into_text().ok_or_else(|| malformed(&code))?,
            )?;
        }
        Ok(())
    }

    /// What is said of other exercices than that of the dossier.
    fn other_years(&self, keys: &mut Keys) -> Result<Vec<(Exercice, Json)>, Unreadable> {
        let present = self.dossier.base.exercice;
        let read = |(year, wire): (String, Json)| {
            let other = |known: &Exercice| *known != present && known.year().to_string() == year;
            let exercice = year
                .parse()
                .ok()
                .and_then(Exercice::new)
                .filter(other)
                .ok_or_else(|| invalid("autres_annees", &year))?;
            Ok((exercice, wire))
        };
        keys.map("autres_annees")?.into_iter().map(read).collect()
    }

    fn calendar(&mut self, keys: &mut Keys) -> Result<(), Unreadable> {
        for line in keys.list("calendrier", MOST_ITEMS)? {
            let id = self.id();
            let kind = open(line, |keys| {
                self.texts(keys, &v1::due(id))?;
                keys.need("quoi", |code| {
                    code.into_text().and_then(|code| DueKind::from_code(&code))
                })
            })?;
            self.dossier.base.calendar.push(DueDraft { id, kind });
        }
        Ok(())
    }

    /// A plan of nothing is none.
    fn planner(&mut self, keys: &mut Keys) -> Result<(), Unreadable> {
        self.texts(keys, &v1::PLANNER)?;
        self.texts(keys, &v1::fees())?;
        for action in keys.list("actions", MOST_ITEMS)? {
            let id = self.id();
            open(action, |keys| self.texts(keys, &v1::action(id)))?;
            self.dossier.base.planner.actions.push(id);
        }
        let (groups, sessions): (u32, u32) = (keys.number("groupes")?, keys.number("seances")?);
        self.dossier.base.planner.plan =
            (groups != 0 || sessions != 0).then_some(SessionPlan { groups, sessions });
        Ok(())
    }

    fn contracts(&mut self, keys: &mut Keys, owner: Owner) -> Result<Contracts, Unreadable> {
        self.texts(keys, &v1::contracts(owner))?;
        Ok(Contracts { ctg: keys.flag("ctg")?, cej: keys.flag("cej")? })
    }

    /// What the base became: its posts, incomes and costs by their places.
    fn later(&mut self, keys: &mut Keys, status: Status) -> Result<(), Unreadable> {
        let base = &self.dossier.base;
        let posts: Vec<Id> = base.posts.iter().map(|post| post.id).collect();
        let (incomes, costs): (_, Vec<Id>) =
            (base.incomes.clone(), base.mission.costs.iter().map(|cost| cost.id).collect());
        self.texts(keys, &v1::later_closed(status))?;
        for (id, wire) in posts.iter().zip(keys.list("postes", posts.len())?) {
            open(wire, |keys| self.texts(keys, &v1::later_post(status, *id)))?;
        }
        for (id, wire) in incomes.iter().zip(keys.list("recettes", incomes.len())?) {
            open(wire, |keys| self.texts(keys, &v1::later_income(status, *id)))?;
        }
        for (id, wire) in costs.iter().zip(keys.list("couts", costs.len())?) {
            open(wire, |keys| self.texts(keys, &v1::later_cost(status, *id)))?;
        }
        for (code, wire) in keys.map("depenses")? {
            let account = Account::from_code(&code).ok_or_else(|| invalid("depenses", code))?;
            open(wire, |keys| self.texts(keys, &v1::later_line(status, account)))?;
        }
        for (code, text) in keys.map("donnees")? {
            let datum = Datum::from_code(&code).ok_or_else(|| invalid("donnees", &code))?;
            self.text(
                Field::Later(status, Revised::Datum(datum)),
                &text.into_text().ok_or_else(|| malformed(&code))?,
            )?;
        }
        Ok(())
    }

    fn depense(&mut self, keys: &mut Keys, account: Account) -> Result<(), Unreadable> {
        self.texts(keys, &v1::line(account))?;
        if let Some(retenue) = keys.read("retenue", Json::into_flag)? {
            self.dossier.base.set_switch(account, Some(retenue));
        }
        Ok(())
    }

    fn bareme(&mut self, keys: &mut Keys, owner: Owner) -> Result<BaremeWay, Unreadable> {
        self.texts(keys, &v1::bareme(owner))?;
        self.texts(keys, &v1::plafond(owner, self.dossier.base.exercice))?;
        for (exercice, wire) in self.other_years(keys)? {
            open(wire, |keys| self.texts(keys, &v1::plafond(owner, exercice)))?;
        }
        Ok(keys.choice("voie", &v1::WAYS)?.unwrap_or_default())
    }

    fn mission(&mut self, keys: &mut Keys, owner: Owner) -> Result<MissionDraft, Unreadable> {
        let of_code =
            |code: String| Mission::from_code(&code).ok_or_else(|| invalid("mission", code));
        let mut draft = MissionDraft::none(owner);
        draft.chosen = keys.read("choisie", Json::into_text)?.map(of_code).transpose()?;
        for code in keys.list("engagees", usize::MAX)? {
            draft.engage(of_code(code.into_text().ok_or_else(|| malformed("engagees"))?)?, true);
        }
        for (code, text) in keys.map("donnees")? {
            let datum = Datum::from_code(&code).ok_or_else(|| invalid("donnees", &code))?;
            self.text(
                Field::Datum(owner, datum),
                &text.into_text().ok_or_else(|| malformed(&code))?,
            )?;
        }
        for cout in keys.list("couts", MOST_ITEMS)? {
            let id = self.id();
            let per_session = open(cout, |keys| {
                self.texts(keys, &v1::cost(owner, id))?;
                keys.flag("par_seance")
            })?;
            draft.costs.push(CostDraft { id, per_session });
        }
        Ok(draft)
    }

    fn scenario(&mut self, keys: &mut Keys) -> Result<(), Unreadable> {
        let id = self.id();
        self.texts(keys, &v1::scenario(id))?;
        let levers = keys
            .list("leviers", MOST_ITEMS)?
            .into_iter()
            .map(|wire| open(wire, |keys| self.lever(keys)));
        let levers = levers.collect::<Result<_, _>>()?;
        self.dossier.scenarios.push(Scenario { id, levers });
        Ok(())
    }

    fn lever(&mut self, keys: &mut Keys) -> Result<Lever, Unreadable> {
        let id = self.id();
        let owner = Owner::Lever(id);
        let kind = match keys.read("type", Json::into_text)?.as_deref() {
            Some("nouveau_poste") => LeverKind::AddPost { role: role(keys)?, from: month(keys)? },
            Some("poste_modifie") => {
                LeverKind::ChangePost { post: self.post(keys)?, from: month(keys)? }
            }
            Some("depenses") => charges(keys)?,
            Some("mission") => LeverKind::Mission(open(keys.need("mission", Some)?, |keys| {
                self.mission(keys, owner)
            })?),
            Some("recette") => LeverKind::Income,
            Some("evolution") => {
                open(keys.object("evolution"), |keys| self.evolution(keys, owner))?;
                LeverKind::Evolution
            }
            Some("contrats") => LeverKind::Contracts(open(keys.need("contrats", Some)?, |keys| {
                self.contracts(keys, owner)
            })?),
            Some("bareme") => LeverKind::Bareme(open(keys.need("bareme", Some)?, |keys| {
                self.bareme(keys, owner)
            })?),
            _ => return Err(malformed("type")),
        };
        self.texts(keys, &v1::lever(id, &kind))?;
        self.texts(keys, &v1::lapse(id))?;
        Ok(Lever { id, kind })
    }

    /// The post at a place; none is a post that is gone.
    fn post(&self, keys: &mut Keys) -> Result<Id, Unreadable> {
        let Some(place) = keys.read("poste", Json::into_number::<usize>)? else {
            return Ok(Id(0));
        };
        self.dossier
            .base
            .posts
            .get(place)
            .map(|post| post.id)
            .ok_or_else(|| invalid("poste", place))
    }
}

fn charges(keys: &mut Keys) -> Result<LeverKind, Unreadable> {
    let how = keys.choice("mode", &v1::MODES)?.ok_or_else(|| malformed("mode"))?;
    let code = keys.read("compte", Json::into_text)?.unwrap_or_default();
    let target = match (code.as_str(), how) {
        (v1::ALL_COSTS, How::Percent) => Target::All,
        (v1::ALL_COSTS, _) => return Err(invalid("mode", v1::ALL_COSTS)),
        (code, _) => Target::Line(Account::from_code(code).ok_or_else(|| invalid("compte", code))?),
    };
    Ok(LeverKind::Charges { target, how })
}

fn role(keys: &mut Keys) -> Result<Role, Unreadable> {
    Ok(keys.choice("role", &v1::ROLES)?.unwrap_or(Role::Animateur))
}

fn month(keys: &mut Keys) -> Result<Month, Unreadable> {
    let number = keys.read("depuis", Json::into_number::<u8>)?;
    number.map_or(Ok(Month::JANUARY), |number| {
        Month::new(number).ok_or_else(|| invalid("depuis", number))
    })
}
