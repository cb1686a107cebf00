//! The home page: what it is, a first figure, where to begin, what was kept.

use crate::browser;
use crate::calendar::Exercice;
use crate::draft::{Draft, PostDraft, Texts};
use crate::law::Account;
use crate::outcome::{Outcome, Row};
use crate::present::explain::ps_sentence;
use crate::present::text::{Route, certainty_word};
use crate::present::workbench::{Precision, ecart};
use crate::rules::evaluate;
use crate::scenario::Dossier;
use crate::scenario::workbench::{Comparison, example};
use crate::situation::{Field, Gap, Id, Role};
use crate::ui::data::{NOTHING_KEPT, open_kept};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::lazy_part::{Arrival, arrival, furnished, waiting, want};
use crate::ui::shell::foot;
use crate::ui::state::State;
use crate::ui::state::{Kept, Listed};
use crate::ui::widgets::{Icon, badge, button, icon, said_of, sentence, todo_badge};
use crate::ui::widgets::{content, link, para, section_title, title};
use leptos::prelude::{Get, GetUntracked, Memo, RwSignal, Set, With, WithUntracked, untrack};

/// The page.
pub fn accueil() -> Tags {
    let top = tag("div", "home").child(what_it_is()).child(first_figure());
    let end = tag("section", "cols-2").child(resume()).child(not_done());
    vec![content("page").child(top).child(questions()).child(how_long()).child(end), foot()]
}

fn what_it_is() -> Tag {
    let state = State::here();
    let lead = tag("p", "lead")
        .text("Vous gérez un relais petite enfance (")
        .child(tag("abbr", "").attr("title", "relais petite enfance").text("RPE"))
        .text(
            ", anciennement Ram). Chiffrez un demi-poste de plus, une mission renforcée, des \
            dépenses qui montent. Comparez, et comprenez chaque montant.",
        );
    let whole =
        link("btn btn--main", Route::Simuler, "Ouvrir l’exemple complet").child(icon(Icon::Arrow));
    let empty = link("btn", Route::Simuler, "Partir de zéro");
    let acts = tag("p", "acts")
        .child(whole.on_click(move || start(state, example())))
        .child(empty.on_click(move || start(state, furnished(state, Dossier::empty(this_year())))));
    tag("div", "home__l")
        .child(title().text("Et si votre relais changeait, que paierait la Caf\u{202f}?"))
        .child(lead)
        .child(acts)
        .child(
            tag("p", "hint")
                .text("Sans compte. Rien de ce que vous tapez ne quitte cet ordinateur."),
        )
}

fn how_long() -> Tag {
    let parts = [
        (
            "Une minute",
            "pour un premier chiffre, à partir d’un relais d’exemple que vous corrigez en place.",
        ),
        (
            "Un quart d’heure",
            "pour votre relais : équipe, dépenses, recettes, et deux ou trois « et si… ».",
        ),
        (
            "À portée de main",
            "le budget ou le compte de résultat, les coûts des postes charges comprises, la \
                notification de votre Caf.",
        ),
    ];
    let part = |(name, words)| tag("div", "").child(tag("h2", "").text(name)).child(para(words));
    tag("section", "cols-3").children(parts.map(part))
}

fn not_done() -> Tag {
    let unknown = tag("p", "")
        .text(
            "Il ne devine pas. Après 2017, le prix plafond ne figure dans aucun texte dont nous \
            disposons\u{a0}: l’année reste ",
        )
        .child(todo_badge())
        .text(" jusqu’à ce que vous donniez une valeur, ou une hypothèse.");
    let words = tag("div", "prose")
        .child(para(
            "Il ne promet rien\u{a0}: seule la notification de votre Caf fait foi, et \
            l’enveloppe des missions est limitée.",
        ))
        .child(unknown)
        .child(tag("p", "").child(link("", Route::Limites, "Toutes les limites de l’outil")));
    tag("div", "").child(section_title("Ce que l’outil ne fait pas")).child(words)
}

/// Opens a dossier that is not kept yet; the one before stays kept.
fn start(state: State, dossier: Dossier) {
    let store = state.kept.with_untracked(|kept| kept.store);
    state.open(Kept::fresh(store, &dossier), dossier);
}

/// Opens what was typed on this page, and keeps it at once: it is somebody's own. What is kept
/// already is not kept twice.
fn carry_on(state: State, dossier: Dossier) {
    let (store, dossier) =
        (state.kept.with_untracked(|kept| kept.store), furnished(state, dossier));
    state.flush();
    let same = |listed: &Listed| {
        !listed.is_trashed()
            && listed.content.as_ref().is_ok_and(|opened| opened.dossier == dossier)
    };
    if let Some(listed) = state.listed().into_iter().find(same) {
        return open_kept(state, &listed.key);
    }
    state.open(Kept::fresh(store, &Dossier::empty(dossier.base.exercice)), dossier);
    state.flush();
}

/// The year of the computer's clock.
fn this_year() -> Exercice {
    u16::try_from(js_sys::Date::new_0().get_full_year())
        .ok()
        .and_then(Exercice::new)
        .unwrap_or(Exercice::constant(2026))
}

/// The first figure: two fields, 2017, the only year whose ceiling is published.
fn first_figure() -> Tag {
    let state = State::here();
    let etp = RwSignal::new("1,0".to_string());
    let costs = RwSignal::new("70\u{202f}000".to_string());
    let dossier = Memo::new(move |_| first_dossier(&etp.get(), &costs.get()));
    let fields = tag("div", "quick__f")
        .child(quick_field(
            "q-etp",
            "Animateurs, en ETP",
            "Équivalents temps plein\u{a0}: 0,8 ou 4/5 ou 80\u{a0}%",
            etp,
            (dossier, Field::PostEtp(Id(1))),
        ))
        .child(quick_field(
            "q-dep",
            "Dépenses de l’année, en €",
            "70\u{202f}000 ou 70\u{a0}k€",
            costs,
            (dossier, Field::Line(Account::Achats)),
        ));
    let go_on = link("", Route::Simuler, "Continuer avec ces chiffres")
        .on_click(move || carry_on(state, dossier.get_untracked()));
    tag("form", "quick")
        .attr("aria-labelledby", "h-quick")
        .on("submit", |event| event.prevent_default())
        .child(tag("h2", "").attr("id", "h-quick").text("Un premier chiffre, exercice 2017"))
        .child(fields)
        .child(first_answer(dossier))
        .child(tag("p", "").child(go_on))
}

/// What the Caf would pay, how sure it is, and why.
fn first_answer(dossier: Memo<Dossier>) -> Tag {
    let shown = Memo::new(move |_| dossier.with(first_outcome));
    let amount = move || shown.with(ps_of);
    let certainty = move || shown.with(|outcome| outcome.ps.shown_certainty());
    let words = move || shown.with(ps_sentence);
    let head = tag("p", "label").text("La Caf verserait, en prestation de service ").region(
        move || certainty().map_or("", certainty_word).to_string(),
        move || untrack(certainty).map(badge).into_iter().collect(),
    );
    let figure = tag("p", "answer__n")
        .class("answer__n--todo", move || amount().is_none())
        .text(move || amount().unwrap_or_else(|| "à compléter".to_string()));
    let waits = move || shown.with(|outcome| outcome.ps.value.clone().err().unwrap_or_default());
    let lead = move || {
        let (id, words) = match untrack(waits).first() {
            Some(Gap::Empty(Field::PostEtp(_)) | Gap::Unreadable(Field::PostEtp(_))) => {
                ("q-etp", "le temps des animateurs")
            }
            _ => ("q-dep", "les dépenses de l’année"),
        };
        vec![tag("p", "").text("Il manque ").child(button("linkish").text(words).on_click(
            move || {
                browser::focus(id);
            },
        ))]
    };
    let figure = tag("div", "").child(figure).region(
        move || format!("{:?}", waits()),
        move || if untrack(waits).is_empty() { Tags::new() } else { lead() },
    );
    tag("div", "answer")
        .attr("role", "status")
        .child(head)
        .child(figure)
        .region(words, move || vec![tag("p", "").children(sentence(&words()))])
}

/// Costs that are not typed are not costs of 0 €: the figure waits for them.
fn first_outcome(dossier: &Dossier) -> Outcome {
    let mut situation = dossier.base_situation();
    let costs = Field::Line(Account::Achats);
    if dossier.texts.get(costs).trim().is_empty() {
        let wanted =
            situation.charges.iter_mut().filter(|charge| charge.account == Account::Achats);
        wanted.for_each(|charge| charge.amount = Err(vec![Gap::Empty(costs)]));
    }
    evaluate(&situation)
}

fn ps_of(outcome: &Outcome) -> Option<String> {
    outcome.ps.euros().ok().map(|value| value.to_string())
}

/// A relais of one animator and one line of costs.
fn first_dossier(etp: &str, costs: &str) -> Dossier {
    let id = Id(1);
    let mut texts = Texts::default();
    texts.set(Field::PostName(id), "Animation");
    texts.set(Field::PostEtp(id), etp);
    texts.set(Field::PostMonths(id), "12");
    texts.set(Field::PostCost(id), "0");
    texts.set(Field::Line(Account::Achats), costs);
    let mut base = Draft::empty(Exercice::constant(2017));
    base.posts.push(PostDraft { id, role: Role::Animateur });
    Dossier { texts, base, next: 2, ..Dossier::empty(Exercice::constant(2017)) }
}

fn quick_field(
    id: &str,
    label: &str,
    hint: &'static str,
    text: RwSignal<String>,
    (dossier, field): (Memo<Dossier>, Field),
) -> Tag {
    let said = move || dossier.with(|dossier| said_of(&dossier.entry(field), hint));
    let key = move || {
        let (wrong, words) = said();
        format!("{wrong}{words}")
    };
    let draw = move || match said() {
        (true, words) => {
            vec![tag("span", "err").child(icon(Icon::Warn)).child(tag("span", "").text(&words))]
        }
        (false, words) => vec![tag("span", "hint").text(&words)],
    };
    let note = format!("{id}-note");
    let made = tag("input", "in in--num")
        .attr("id", id)
        .attr("inputmode", "decimal")
        .attr("autocomplete", "off")
        .attr("maxlength", "60")
        .attr("aria-describedby", &note)
        .attr("aria-invalid", move || said().0.then(|| "true".to_string()))
        .prop("value", move || text.get())
        .on("input", move |event| text.set(event_target_value(&event)));
    tag("div", "field")
        .child(tag("label", "").attr("for", id).text(label))
        .child(made)
        .child(tag("span", "").attr("id", &note).region(key, draw))
}

/// What people ask, answered on the example.
fn questions() -> Tag {
    let state = State::here();
    let dossier = example();
    let comparison = dossier.compare();
    let of = |place: usize| rest(&dossier, &comparison, place);
    let ask = |question: &str, words: &str, answer: &str| {
        let link = tag("a", "")
            .attr("href", Route::Simuler.href())
            .on_click(move || start(state, example()));
        asked(link, question, words, answer)
    };
    let post =
        "Le plafond monte avec le poste\u{a0}: la Caf en paie une part, le reste est pour vous.";
    let mission = "Le même forfait, une seule fois. Le coût net et le risque font la différence.";
    let missions = format!("{} ou {}", of(1).trim_end_matches(" de moins"), of(2));
    let limits = tag("a", "").attr("href", Route::Limites.href());
    let source = "Chaque montant a son calcul, son texte et son degré de certitude.";
    let list = tag("ul", "asks")
        .child(ask("Et si j’ajoutais 0,5 ETP\u{202f}?", post, &of(0)))
        .child(ask("Analyse de la pratique ou communication\u{202f}?", mission, &missions))
        .child(asked(limits, "D’où viennent ces chiffres\u{202f}?", source, "Limites et textes"));
    let hint = tag("p", "hint")
        .text(
            "Montants de l’exemple\u{a0}: RPE du Val d’Exemple, exercice 2026, barème 2017 \
            reconduit ",
        )
        .child(tag("span", "badge badge--hyp").text("hypothèse"));
    tag("section", "")
        .attr("aria-labelledby", "h-asks")
        .child(tag("h2", "vh").attr("id", "h-asks").text("Les questions que l’on nous pose"))
        .child(list)
        .child(hint)
}

/// A question, in the link that leads to its answer.
fn asked(link: Tag, question: &str, words: &str, answer: &str) -> Tag {
    tag("li", "").child(
        link.child(tag("b", "").text(question))
            .child(tag("span", "").text(words))
            .child(tag("em", "").text(answer)),
    )
}

/// What a scenario changes in the reste à charge of the example.
fn rest(dossier: &Dossier, comparison: &Comparison, place: usize) -> String {
    let scenario = dossier.scenarios.get(place).map(|scenario| scenario.id);
    let change = comparison.ecart(Row::ResteACharge, scenario, None);
    change.and_then(|value| ecart(Row::ResteACharge, value, Precision::Whole)).unwrap_or_default()
}

/// The dossiers that were kept.
fn resume() -> Tag {
    let state = State::here();
    state.flush();
    let store = state.kept.with_untracked(|kept| kept.store);
    let small = tag("p", "small")
        .text("Un navigateur peut effacer ce qu’il garde\u{a0}: ")
        .child(link("", Route::Donnees, "exportez vos données"))
        .text(" pour en garder une copie.");
    if !Kept::is_empty(store) {
        want(state);
    }
    let found = tag("div", "").region(
        move || arrival(state).to_string(),
        move || match state.suite.get_untracked() {
            Arrival::There(suite) => vec![(suite.resume)(state)],
            _ if Kept::is_empty(store) => vec![para(NOTHING_KEPT)],
            other => vec![waiting(state, other)],
        },
    );
    tag("div", "").child(section_title("Reprendre")).child(found).child(small)
}
