//! Every sentence of the page, one text for each theme, kept in `tests/snapshots/` to be read as a
//! manager reads it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "explanations/baremes.rs"]
mod baremes;
#[path = "explanations/bonus.rs"]
mod bonus;
#[path = "explanations/changes.rs"]
mod changes;
#[path = "explanations/contracts.rs"]
mod contracts;
#[path = "explanations/decide.rs"]
mod decide;
#[path = "explanations/dossier.rs"]
mod dossier;
#[path = "explanations/figures.rs"]
mod figures;
#[path = "explanations/missions.rs"]
mod missions;
#[path = "explanations/note.rs"]
mod note;
#[path = "explanations/payments.rs"]
mod payments;
#[path = "explanations/plan.rs"]
mod plan;
#[path = "explanations/render.rs"]
mod render;
#[path = "explanations/sentences.rs"]
mod sentences;
#[path = "explanations/undo.rs"]
mod undo;
#[path = "explanations/whatif.rs"]
mod whatif;

mod support;

/// Compares a theme with the text that was read and accepted, and its spaces with those of French.
macro_rules! theme {
    ($name:ident, $text:expr) => {
        #[test]
        fn $name() {
            let text: String = $text;
            let mut settings = insta::Settings::clone_current();
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(stringify!($name), text));
            render::assert_spaces(&text);
            render::assert_plain_french(&text, stringify!($name));
        }
    };
}

theme!(prestation_de_service, figures::prestation_de_service());
theme!(marge, figures::marge());
theme!(etp_et_depenses, figures::etp_et_depenses());
theme!(reste_a_charge, figures::reste_a_charge());
theme!(reste_a_cote_de_la_base, figures::beside_the_base());
theme!(bonus_mission, bonus::outcomes());
theme!(missions_manquees, bonus::missed());
theme!(avertissements, sentences::warnings());
theme!(donnees_manquantes, sentences::gaps());
theme!(saisies_refusees, sentences::problems());
theme!(bareme, sentences::baremes());
theme!(leviers, whatif::levers());
theme!(colonnes, whatif::columns());
theme!(resume, whatif::summaries());
theme!(baremes_et_sources, baremes::page());
theme!(bonus_territoire, contracts::bonus_territoire());
theme!(psej, contracts::psej());
theme!(total_caf, contracts::total_caf());
theme!(acomptes, contracts::acomptes());
theme!(solde, contracts::solde());
theme!(sur_cinq_ans, plan::page());
theme!(plan_en_mots, plan::summaries());
theme!(plan_pourquoi, plan::whys());
theme!(annule, undo::lines());
theme!(ce_qui_changerait, changes::changes());
theme!(pala, baremes::pala_sentences());
theme!(convention, dossier::convention());
theme!(avancement, dossier::progress());
theme!(preuves, dossier::proofs());
theme!(reperes, dossier::benchmarks());
theme!(valeurs_locales, dossier::weighed());
theme!(pala_saisi, dossier::loan());
theme!(note_pour_le_conseil, note::council());
theme!(note_pour_la_caf, note::caf());
theme!(versements, payments::page());
theme!(courbes, decide::curves());
theme!(ce_qui_compte, decide::matters());
theme!(cibles, decide::targets());
theme!(missions_cote_a_cote, missions::side_by_side());
theme!(plans_de_seances, missions::plans());
