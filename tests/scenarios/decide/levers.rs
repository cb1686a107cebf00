//! What each lever answers to each target, on one budget computed by hand: the real one of a relais
//! of 0,8 ETP, above its ceiling.

use super::target::{kept, solved};
use super::*;
use crate::support::{budget, budget_with_ctg};
use simulateur_rpe::situation::Owner;

const ANIMATRICE: TargetVariable = TargetVariable::Post(PostId(1));
const SECRETAIRE: TargetVariable = TargetVariable::Post(PostId(2));

fn named(relais: Relais) -> Relais {
    relais
        .with(Field::PostName(PostId(1)), "Animatrice")
        .with(Field::PostName(PostId(2)), "Secrétaire")
}

fn with_ctg() -> Dossier {
    named(budget_with_ctg()).0.typing(Field::TargetReste, "25 000")
}

fn viewed(dossier: &Dossier, target: Target) -> TargetView {
    let answers = seek_targets(dossier, None, target).unwrap();
    target_view(dossier, target, &answers, Owner::Base)
}

fn plain(words: &str) -> String {
    words.replace(['\u{a0}', '\u{202f}'], " ").replace("**", "")
}

/// The sentence and the doubts of a way.
fn said(view: &TargetView, variable: TargetVariable) -> (String, Vec<String>) {
    let way = view.ways.iter().find(|way| way.variable == variable).unwrap();
    (plain(&way.sentence), way.doubts.iter().map(|(_, words)| plain(words)).collect())
}

fn why(view: &TargetView, name: &str) -> String {
    let mut known = view.short.iter().map(|(names, why)| (plain(names), plain(why)));
    known.find(|(names, _)| names.contains(name)).unwrap_or_else(|| panic!("{name}")).1
}

#[test]
fn each_lever_brings_the_reste_to_25_000() {
    let dossier = with_ctg();
    assert_eq!(cents(&crate::support::base(&dossier).total_caf), 2_606_400);
    assert_eq!(cents(&crate::support::base(&dossier).reste_a_charge), 2_714_640);
    // 2 146,40 € too much. Above the ceiling a euro less of costs is a euro less to pay; a mission
    // brings 3 000 €; 2 146,40 / 0,8 = 2 683 € of flat sum more.
    let by_hand = [
        (TargetVariable::Income, "2146,4", 2_500_000),
        (TargetVariable::Mission(Mission::GuichetUnique), "853,6", 2_500_000),
        (TargetVariable::Mission(Mission::AnalysePratique), "853,6", 2_500_000),
        (TargetVariable::Mission(Mission::PromotionRenforcee), "853,6", 2_500_000),
        (TargetVariable::Ctg(Owner::Base), "6883", 2_500_000),
        (TargetVariable::Line(Account::Achats), "204", 2_500_000),
        (TargetVariable::Line(Account::ServicesExterieurs), "3973,6", 2_500_000),
        (TargetVariable::Line(Account::AutresServices), "1333,6", 2_500_000),
        // Each cost × 0,9646, to the cent: 58 561,26 €.
        (TargetVariable::Charges, "-3,54", 2_499_726),
        // A thousandth of ETP: 48,0625 € of pay, 28,38 € of Ps; 2 146,40 / 19,6825 = 109,05.
        (ANIMATRICE, "0,69", 2_498_133),
        // 33 € a thousandth: 2 146,40 / 33 = 65,04.
        (SECRETAIRE, "0,234", 2_496_840),
    ];
    for (variable, text, reste) in by_hand {
        let found = solved(&dossier, Target::Reste, variable);
        assert_eq!(found.scenario.text, text, "{variable:?}");
        assert_eq!(cents(&found.outcome.reste_a_charge), reste, "{variable:?}");
        kept(&dossier, &found);
    }
    let view = viewed(&dossier, Target::Reste);
    assert_eq!(view.ways.len(), by_hand.len());
    assert!(view.sentence.is_empty());
}

#[test]
fn what_is_cut_is_said_in_percent_and_never_suffices() {
    let view = viewed(&with_ctg(), Target::Reste);
    for way in &view.ways {
        assert_eq!(way.cut, !way.sentence.contains("suffit"), "{}", way.sentence);
    }
    // What cuts nothing comes first.
    assert!(view.ways.windows(2).all(|pair| pair[0].cut <= pair[1].cut));
    let (post, _) = said(&view, ANIMATRICE);
    assert!(post.starts_with(
        "Il faudrait ramener « Animatrice » de 0,8 à 0,69 ETP, soit 13,8 % de temps d’animation \
            en moins, au coût actuel par ETP. Le reste à charge serait de 24 981,33 €."
    ), "{post}");
    assert!(said(&view, SECRETAIRE).0.contains("soit 22 % de son temps en moins"));
    assert!(said(&view, TargetVariable::Line(Account::Achats)).0.contains("soit 91,3 % de moins"));
    assert!(
        said(&view, TargetVariable::Charges).0.contains(
            "baisser toutes les dépenses de 3,54 %, salaires compris : 2 149,14 € de moins"
        )
    );
    assert_eq!(
        said(&view, TargetVariable::Income).0,
        "Il suffit d’une recette de 2 146,40 € de plus, à demander par exemple à une commune \
            voisine : les autres recettes passeraient de 7 500,00 € à 9 646,40 €. Le reste à \
            charge serait de 25 000,00 €."
    );
    assert!(said(&view, TargetVariable::Ctg(Owner::Base)).0.contains(
        "un forfait de 6 883,00 € par ETP au lieu de 4 200,00 € : elle verserait 5 506,40 € au \
            lieu de 3 360,00 €"
    ));
}

#[test]
fn a_part_of_the_animators_time_is_said_of_the_post_and_of_the_relais() {
    let two = named(budget()).animateur("0,8", "38 450").0;
    let now = cents(&crate::support::base(&two).reste_a_charge) / 100;
    let two = two.typing(Field::TargetReste, &(now - 8_000).to_string());
    let view = viewed(&two, Target::Reste);
    let (post, _) = said(&view, ANIMATRICE);
    let way = view.ways.iter().find(|way| way.variable == ANIMATRICE).unwrap();
    let left: Decimal = way.scenario.text.replace(',', ".").parse().unwrap();
    let part = |less: Decimal, of: Decimal| (less / of * Decimal::ONE_HUNDRED).round_dp(1);
    let less = decimal("0.8") - left;
    let shown = |value: Decimal| value.normalize().to_string().replace('.', ",");
    let wanted = format!(
        "soit {} % de son temps en moins, {} % du temps d’animation du relais",
        shown(part(less, decimal("0.8"))),
        shown(part(less, decimal("1.6")))
    );
    assert!(post.contains(&wanted), "{post} / {wanted}");
}

#[test]
fn what_cannot_reach_is_apart_with_why_and_how_near() {
    let view = viewed(&with_ctg(), Target::Reste);
    assert_eq!(
        why(&view, "63 Impôts"),
        "même à 0,00 €, le reste à charge serait de 26 736,40 € : il s’en faut de 1 736,40 €."
    );
    assert_eq!(why(&view, "un nouveau poste"), "aucun nombre d’ETP ne réduit le reste à charge.");
    let ceiling = viewed(&with_ctg(), Target::Plafond);
    // 22 260,40 / (66 000 − 48 062,50) = 1,24099 ETP.
    assert!(
        said(&ceiling, ANIMATRICE).0.starts_with("Il suffit de porter « Animatrice » de 0,8 à")
    );
    let more = solved(&with_ctg(), Target::Plafond, ANIMATRICE);
    assert_eq!(more.scenario.text, "1,241");
    assert_eq!(
        solved(&with_ctg(), Target::Plafond, TargetVariable::NewPost).scenario.text,
        "0,441"
    );
    assert_eq!(
        why(&ceiling, "une recette de plus"),
        "ni les dépenses ni le plafond n’en dépendent."
    );
    assert!(why(&ceiling, "CTG").contains("n’en dépendent"));
    assert!(why(&ceiling, "Guichet unique").contains("ajoute des dépenses"));
    assert_eq!(
        why(&ceiling, "60 Achats"),
        "même à 0,00 €, les dépenses dépasseraient encore le plafond de 5 560,00 €."
    );
    let served = with_ctg().typing(Field::Am, "75").typing(Field::TargetAm, "60");
    let served = viewed(&served, Target::AmParEtp);
    let ways: Vec<_> = served.ways.iter().map(|way| way.scenario.text.as_str()).collect();
    assert_eq!(ways, ["0,45", "1,25"], "the animators’ time alone");
    assert_eq!(why(&served, "« Secrétaire »"), "seul le temps d’animation compte.");
    assert_eq!(why(&served, "Guichet unique"), "le nombre d’AM par ETP n’en dépend pas.");
}

#[test]
fn nothing_reaches_what_is_out_of_reach() {
    let none =
        viewed(&with_ctg().typing(Field::Am, "75").typing(Field::TargetAm, "0"), Target::AmParEtp);
    assert!(none.ways.is_empty());
    assert!(none.sentence.contains("Cette cible est impossible"));
    let met = viewed(&with_ctg().typing(Field::TargetReste, "30 000"), Target::Reste);
    assert!(met.ways.is_empty() && met.short.is_empty());
    assert!(met.sentence.contains("C’est déjà le cas"));
}

/// « ETP existants » is typed: the answer counts it so, and says what it is worth if it follows.
#[test]
fn an_etp_of_the_convention_that_would_have_to_follow_is_named() {
    let dossier = with_ctg();
    let found = solved(&dossier, Target::Reste, ANIMATRICE);
    let dependence = found.dependence.clone().unwrap();
    let field = Field::Contract(Owner::Base, ContractTerm::EtpExistants);
    assert_eq!((dependence.field, dependence.followed), (field, decimal("0.69")));
    // 0,11 × 4 200 € less.
    assert_eq!(cents(&dependence.outcome.unwrap().reste_a_charge), 2_544_333);
    let (_, doubts) = said(&viewed(&dossier, Target::Reste), ANIMATRICE);
    assert_eq!(
        doubts,
        ["Cette réponse compte la case « ETP existants de la convention » de votre contrat telle \
            que vous l’avez saisie (0,8 ETP). Si elle devait suivre (0,69 ETP), le reste à charge \
            serait de 25 443,33 € : la cible n’est plus tenue."]
    );
    // The secretary is none of the time of the convention; a cost neither.
    assert_eq!(solved(&dossier, Target::Reste, SECRETAIRE).dependence, None);
    assert_eq!(solved(&dossier, Target::Reste, TargetVariable::Charges).dependence, None);
    // More time is new: nothing says what it is paid.
    let more = solved(&dossier, Target::Plafond, ANIMATRICE).dependence.unwrap();
    assert_eq!((more.term, more.outcome), (ContractTerm::EtpNouveaux, None));
    // Without a convention nothing has to follow.
    let without = named(budget()).0.typing(Field::TargetReste, "25 000");
    assert_eq!(solved(&without, Target::Reste, ANIMATRICE).dependence, None);
}

/// A Cej deducts the income that is typed beside it: one more may be one of them.
#[test]
fn an_income_that_the_older_contract_may_deduct_is_named() {
    let dossier = named(budget()).signed(false, true).term(ContractTerm::RecettesPsej, "7 500").0;
    let now = cents(&crate::support::base(&dossier).reste_a_charge) / 100;
    let dossier = dossier.typing(Field::TargetReste, &(now - 1_000).to_string());
    let found = solved(&dossier, Target::Reste, TargetVariable::Income);
    let dependence = found.dependence.unwrap();
    assert_eq!(dependence.term, ContractTerm::RecettesPsej);
    let followed = dependence.outcome.unwrap();
    assert!(cents(&followed.psej) < cents(&found.outcome.psej));
    let (_, doubts) = said(&viewed(&dossier, Target::Reste), TargetVariable::Income);
    assert!(doubts[0].contains("« Autres recettes déductibles »"), "{doubts:?}");
    assert!(doubts[0].contains("la cible n’est plus tenue"), "{doubts:?}");
}

#[test]
fn a_convention_that_is_not_signed_yet_is_a_lever_too() {
    let dossier = named(budget()).0.typing(Field::TargetReste, "25 000");
    let variable = target_variables(&dossier, None)[4];
    let TargetVariable::NewCtg(_) = variable else { panic!("{variable:?}") };
    // 30 506,40 € without it: 5 506,40 / 0,8.
    let found = solved(&dossier, Target::Reste, variable);
    assert_eq!(found.scenario.text, "6883");
    kept(&dossier, &found);
    let (words, doubts) = said(&viewed(&dossier, Target::Reste), variable);
    assert!(
        words.contains("un forfait de 6 883,00 € par ETP pour 0,8 ETP : elle verserait 5 506,40 €")
    );
    assert!(doubts[0].contains("c’est la convention qui le fixe"));
    // A cap of the convention may keep it out of reach.
    let capped =
        with_ctg().typing(Field::Contract(Owner::Base, ContractTerm::PlafondTerritoire), "4 000");
    let view = viewed(&capped, Target::Reste);
    assert_eq!(
        why(&view, "CTG"),
        "même au plus haut que la convention permet, 4 000,00 € par an, le reste à charge serait \
            de 26 506,40 € : il s’en faut de 1 506,40 €."
    );
}

/// A flat sum for no time brings nothing: it is no lever, and the others are still found.
#[test]
fn a_convention_that_counts_no_time_is_no_lever() {
    let none = || named(budget()).signed(true, false).term(ContractTerm::EtpExistants, "0");
    let none_new =
        none().term(ContractTerm::EtpNouveaux, "0").term(ContractTerm::ForfaitNouveau, "9");
    for relais in [none().term(ContractTerm::ForfaitExistant, "4 200"), none_new] {
        let dossier = relais.0.typing(Field::TargetReste, "25 000");
        let offered = target_variables(&dossier, None);
        assert!(!offered.contains(&TargetVariable::Ctg(Owner::Base)), "{offered:?}");
        let answers = seek_targets(&dossier, None, Target::Reste).unwrap().answers;
        assert!(answers.iter().all(|(_, answer)| answer.is_ok()), "{answers:?}");
    }
}

#[test]
fn a_mission_counts_at_its_planned_cost_and_takes_the_place_of_another() {
    use simulateur_rpe::situation::PlannerField;
    let fees = Field::Planner(PlannerField::Fees(Mission::GuichetUnique));
    let guichet = TargetVariable::Mission(Mission::GuichetUnique);
    let planned = |text: &str| with_ctg().typing(fees, text);
    let cheap = solved(&planned("500"), Target::Reste, guichet);
    assert_eq!(cents(&cheap.outcome.reste_a_charge), 2_464_640);
    let (words, doubts) = said(&viewed(&planned("500"), Target::Reste), guichet);
    assert!(
        words.starts_with("Il suffit de la mission « Guichet unique », au coût prévu de 500,00 €.")
    );
    assert!(doubts[0].contains("jamais acquis d’avance"));
    assert_eq!(
        why(&viewed(&planned("1 200"), Target::Reste), "Guichet unique"),
        "au coût prévu de 1 200,00 €, le reste à charge serait de 25 346,40 € : il s’en faut de \
            346,40 €."
    );
    assert_eq!(
        why(&viewed(&planned("3 000"), Target::Reste), "Guichet unique"),
        "à ce coût, elle ne réduit pas le reste à charge."
    );
    // One mission is counted already: the bonus comes once, another one only spares its cost.
    let other = named(budget()).reached(Mission::AnalysePratique).cost(true, "200").0;
    assert!(
        !target_variables(&other, None)
            .contains(&TargetVariable::Mission(Mission::AnalysePratique))
    );
    let now = cents(&crate::support::base(&other).reste_a_charge) / 100;
    let other = other.typing(Field::TargetReste, &(now - 1_000).to_string());
    let view = viewed(&other, Target::Reste);
    let (words, _) = said(&view, guichet);
    assert!(words.contains("à la place de « Analyse de la pratique »"), "{words}");
    assert!(!words.contains("suffit"));
}
