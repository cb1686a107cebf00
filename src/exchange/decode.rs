//! From the wire to the domain: every code and every bound is checked, nothing is dropped in silence.

use super::{Unreadable, encode, v1};
use crate::calendar::{Exercice, Month};
use crate::draft::{BaremeWay, CostDraft, MissionDraft, PostDraft, Texts};
use crate::law::{Account, Datum, Mission};
use crate::scenario::{Dossier, How, Lever, LeverKind, MOST_ITEMS, MOST_SCENARIOS, Scenario, Target};
use crate::situation::{Field, Id, Owner, Role};

pub(super) fn dossier(wire: v1::Dossier) -> Result<Dossier, Unreadable> {
    let exercice = Exercice::new(wire.exercice).ok_or_else(|| invalid("exercice", wire.exercice))?;
    let mut reader = Reader { dossier: Dossier { example: wire.exemple, ..Dossier::empty(exercice) } };
    reader.text(Field::RelaisName, &wire.relais)?;
    reader.text(Field::Bonus, &wire.bonus)?;
    reader.text(Field::Am, &wire.am)?;
    reader.text(Field::Communes, &wire.communes)?;
    reader.text(Field::Closed, &wire.mois_de_fermeture)?;
    reader.dossier.base.bareme = reader.bareme(&wire.bareme, Owner::Base)?;
    reader.base_lists(&wire)?;
    reader.dossier.base.mission = reader.mission(&wire.mission, Owner::Base)?;
    within("scenarios", wire.scenarios.len(), MOST_SCENARIOS)?;
    for scenario in wire.scenarios {
        reader.scenario(scenario)?;
    }
    Ok(reader.dossier)
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

    fn bareme(&mut self, wire: &v1::Bareme, owner: Owner) -> Result<BaremeWay, Unreadable> {
        let exercice = self.dossier.base.exercice;
        self.text(Field::PrixPlafond(owner, exercice), &wire.prix_plafond)?;
        self.text(Field::PlafondOrigin(owner, exercice), &wire.origine)?;
        self.text(Field::Revaluation(owner), &wire.revalorisation)?;
        Ok(match wire.voie {
            v1::Voie::Publie => BaremeWay::Published,
            v1::Voie::Saisi => BaremeWay::Entered,
            v1::Voie::Hypothese => BaremeWay::Assumed,
        })
    }

    fn base_lists(&mut self, wire: &v1::Dossier) -> Result<(), Unreadable> {
        within("postes", wire.postes.len(), MOST_ITEMS)?;
        within("recettes", wire.recettes.len(), MOST_ITEMS)?;
        for poste in &wire.postes {
            let id = self.id();
            self.dossier.base.posts.push(PostDraft { id, role: role(poste.role) });
            self.text(Field::PostName(id), &poste.nom)?;
            self.text(Field::PostEtp(id), &poste.etp)?;
            self.text(Field::PostMonths(id), &poste.mois)?;
            self.text(Field::PostCost(id), &poste.cout)?;
        }
        for (code, depense) in &wire.depenses {
            let account = Account::from_code(code).ok_or_else(|| invalid("depenses", code))?;
            self.text(Field::Line(account), &depense.montant)?;
            if let Some(retenue) = depense.retenue {
                self.dossier.base.switches.insert(account, retenue);
            }
        }
        for recette in &wire.recettes {
            let id = self.id();
            self.dossier.base.incomes.push(id);
            self.text(Field::IncomeName(id), &recette.nom)?;
            self.text(Field::IncomeAmount(id), &recette.montant)?;
        }
        Ok(())
    }

    fn mission(&mut self, wire: &v1::Mission, owner: Owner) -> Result<MissionDraft, Unreadable> {
        let of_code = |code: &String| Mission::from_code(code).ok_or_else(|| invalid("mission", code));
        let mut draft = MissionDraft::none(owner);
        draft.chosen = wire.choisie.as_ref().map(of_code).transpose()?;
        for code in &wire.engagees {
            draft.engaged.insert(of_code(code)?);
        }
        for (code, text) in &wire.donnees {
            let datum = Datum::from_code(code).ok_or_else(|| invalid("donnees", code))?;
            self.text(Field::Datum(owner, datum), text)?;
        }
        within("couts", wire.couts.len(), MOST_ITEMS)?;
        for cout in &wire.couts {
            let id = self.id();
            draft.costs.push(CostDraft { id, per_session: cout.par_seance });
            self.text(Field::CostName(owner, id), &cout.nom)?;
            self.text(Field::CostAmount(owner, id), &cout.prix)?;
        }
        Ok(draft)
    }

    fn scenario(&mut self, wire: v1::Scenario) -> Result<(), Unreadable> {
        within("leviers", wire.leviers.len(), MOST_ITEMS)?;
        let id = self.id();
        self.text(Field::ScenarioName(id), &wire.nom)?;
        let levers = wire.leviers.into_iter().map(|levier| self.lever(levier)).collect::<Result<_, _>>()?;
        self.dossier.scenarios.push(Scenario { id, levers });
        Ok(())
    }

    fn lever(&mut self, wire: v1::Levier) -> Result<Lever, Unreadable> {
        let id = self.id();
        let from = wire.depuis.map_or(Ok(Month::JANUARY), month)?;
        let texts = [
            (Field::LeverName(id), &wire.nom),
            (Field::LeverEtp(id), &wire.etp),
            (Field::LeverCost(id), &wire.cout),
            (Field::LeverAmount(id), if wire.genre == v1::Genre::Recette { &wire.montant } else { &wire.valeur }),
        ];
        for (field, text) in texts {
            self.text(field, text)?;
        }
        let owner = Owner::Lever(id);
        let kind = match wire.genre {
            v1::Genre::NouveauPoste => LeverKind::AddPost { role: role(wire.role.unwrap_or_default()), from },
            v1::Genre::PosteModifie => LeverKind::ChangePost { post: self.post(wire.poste)?, from },
            v1::Genre::Depenses => charges(&wire.compte, wire.mode.ok_or_else(|| invalid("mode", "absent"))?)?,
            v1::Genre::Mission => {
                LeverKind::Mission(self.mission(wire.mission.as_ref().ok_or_else(|| invalid("mission", "absente"))?, owner)?)
            }
            v1::Genre::Recette => LeverKind::Income,
            v1::Genre::Bareme => LeverKind::Bareme(self.bareme(wire.bareme.as_ref().ok_or_else(|| invalid("bareme", "absent"))?, owner)?),
        };
        let lever = Lever { id, kind };
        if says_all(&lever, &self.dossier, wire) { Ok(lever) } else { Err(invalid("levier", "clé d’un autre type")) }
    }

    /// The post at a place; none is a post that is gone.
    fn post(&self, place: Option<usize>) -> Result<Id, Unreadable> {
        let Some(place) = place else {
            return Ok(Id(0));
        };
        self.dossier.base.posts.get(place).map(|post| post.id).ok_or_else(|| invalid("poste", place))
    }
}

/// Whether nothing of the wire was left out: a key of another type of lever would be lost in silence.
fn says_all(lever: &Lever, dossier: &Dossier, wire: v1::Levier) -> bool {
    let said = encode::lever(lever, dossier);
    let parts = (wire.mission.is_some(), wire.bareme.is_some()) == (said.mission.is_some(), said.bareme.is_some());
    let (role, depuis) = (wire.role.or(said.role), wire.depuis.or(said.depuis));
    let bare = v1::Levier { role, depuis, mission: None, bareme: None, ..wire };
    parts && bare == v1::Levier { mission: None, bareme: None, ..said }
}

fn charges(compte: &str, mode: v1::Mode) -> Result<LeverKind, Unreadable> {
    let how = match mode {
        v1::Mode::Ajout => How::Add,
        v1::Mode::Pourcentage => How::Percent,
        v1::Mode::Montant => How::Set,
    };
    let target = match (compte, how) {
        ("toutes", How::Percent) => Target::All,
        ("toutes", _) => return Err(invalid("mode", "toutes")),
        (code, _) => Target::Line(Account::from_code(code).ok_or_else(|| invalid("compte", code))?),
    };
    Ok(LeverKind::Charges { target, how })
}

fn role(wire: v1::Role) -> Role {
    match wire {
        v1::Role::Animateur => Role::Animateur,
        v1::Role::Administratif => Role::Administratif,
        v1::Role::Entretien => Role::Entretien,
        v1::Role::Autre => Role::Autre,
    }
}

fn month(number: u8) -> Result<Month, Unreadable> {
    Month::new(number).ok_or_else(|| invalid("depuis", number))
}

fn within(list: &str, length: usize, most: usize) -> Result<(), Unreadable> {
    if length <= most { Ok(()) } else { Err(invalid(list, length)) }
}

fn invalid(key: &str, value: impl std::fmt::Display) -> Unreadable {
    Unreadable::Invalid(format!("{key} : {value}"))
}
