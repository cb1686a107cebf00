//! The shortest dossier that comes to a figure: one animator all the year, the costs as one total.

use super::Dossier;
use crate::calendar::Exercice;
use crate::draft::{BaremeWay, PostDraft};
use crate::law::PRIX_PLAFOND;
use crate::situation::{Field, PostId, Role};

/// The post of such a dossier.
pub const ONE_POST: PostId = PostId(1);

impl Dossier {
    /// A relais of one animator, present twelve months. Its working time, its costs
    /// (`Field::ToAllocate`) and, where none is published, its ceiling are still to type.
    pub fn of_one_post(exercice: Exercice) -> Dossier {
        let mut dossier = Dossier { next: ONE_POST.0 + 1, ..Dossier::empty(exercice) };
        dossier.texts.set(Field::PostName(ONE_POST), "Animation");
        dossier.texts.set(Field::PostMonths(ONE_POST), "12");
        dossier.base.posts.push(PostDraft::new(ONE_POST, Role::Animateur));
        if PRIX_PLAFOND.at(exercice).is_err() {
            dossier.base.bareme = BaremeWay::Entered;
        }
        dossier
    }
}
