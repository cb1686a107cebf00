//! The ways into the collection: files, links, the dossiers that are kept in the browser.

use super::held::HeldCollection;
use super::kept::kept;
use super::sheet::{WaitingTable, model_button};
use super::typed::typed_relais;
use crate::browser::{self, ChosenContent, ChosenFile, TableSource};
use crate::exchange::LONGEST_COLLECTION;
use crate::present::collection::{
    Intake, Refusal, holds_cells, intake_words, read_collected_file, read_collected_links,
    refusals_csv,
};
use crate::present::text::typeset;
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::widgets::{Icon, button, icon_button, para, section_title, tick};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use web_sys::Event;

const WORDS: &str = "Chaque relais reste un dossier ordinaire : il s’ouvre dans « Simuler », et \
    revient ici avec ce que vous y changez. Rien ne quitte ce navigateur.";
const FILES: &str = "Les fichiers du simulateur (.json), un par relais ou de plusieurs relais ; un \
    tableau d’une ligne par relais (.xlsx, .ods, .csv), dont vous choisirez les colonnes. Autant \
    que vous voulez d’un coup : ils peuvent aussi être glissés sur cette page.";
const PAY: &str = "Un dossier contient ce que coûte chaque poste : une donnée personnelle quand il \
    n’y en a qu’un. Les relais restent dans ce navigateur jusqu’à ce que vous les retiriez, ou que \
    vous effaciez tout sur « Mes données ».";

/// How many refusals are listed; all of them leave in a file.
const LISTED: usize = 100;

/// The section.
pub fn ways_in(held: HeldCollection) -> Tag {
    let without_pay = RwSignal::new(false);
    let mask = tick(
        "sans-salaires",
        || "Sans les salaires : réunis avec les autres dépenses en un seul total".to_string(),
        move || without_pay.get(),
        move |on| without_pay.set(on),
    );
    let model = model_button();
    tag("section", "prose no-print")
        .child(section_title("Ajouter des relais"))
        .child(para(WORDS))
        .child(tag("p", "acts").children([
            files(held, without_pay, Chooser::Files),
            files(held, without_pay, Chooser::Folder),
        ]))
        .child(tag("p", "hint").attr("id", "relais-fichiers-aide").text(typeset(FILES)))
        .child(mask)
        .child(para(PAY))
        .child(model)
        .children([typed_relais(held), pasted(held, without_pay), kept(held, without_pay)])
}

/// What a press lets one choose.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chooser {
    Files,
    Folder,
}

fn files(held: HeldCollection, without_pay: RwSignal<bool>, chooser: Chooser) -> Tag {
    let take = move |event: Event| {
        held.intake.set(None);
        // Read now: the page may be another one when the files have been read.
        let without_pay = without_pay.get_untracked();
        let most = u32::try_from(LONGEST_COLLECTION).unwrap_or(u32::MAX);
        browser::read_all_chosen(&event, most, move |file| {
            if let Some(file) = file {
                take_file(held, file, without_pay);
            }
        });
    };
    let (id, words, class) = match chooser {
        Chooser::Files => ("fichier-relais", "Ouvrir des fichiers…", "btn btn--main btn--file"),
        Chooser::Folder => ("fichiers-relais", "Ouvrir un dossier de fichiers…", "btn btn--file"),
    };
    let input = tag("input", "")
        .attr("type", "file")
        .attr("id", id)
        .attr("multiple", true)
        .attr("aria-describedby", "relais-fichiers-aide")
        .on("change", take);
    let input = match chooser {
        Chooser::Files => input.attr("accept", ".json,.xlsx,.xlsm,.ods,.csv,.tsv,.txt"),
        Chooser::Folder => input.attr("webkitdirectory", true),
    };
    tag("label", class).text(words).child(input)
}

/// A file goes in, or waits to be read as a table.
fn take_file(held: HeldCollection, file: ChosenFile, without_pay: bool) {
    let ChosenFile { name, content } = file;
    let refused = |why: &str| vec![Err(Refusal { origin: name.clone(), why: typeset(why) })].into();
    let brought = match content {
        ChosenContent::Text(text) => read_collected_file(&name, &text),
        ChosenContent::Table(source) => {
            return held.tables.put(WaitingTable { name, source });
        }
        ChosenContent::TooLong => {
            refused("Ce fichier est trop gros : 100 Mo au plus. Partagez-le en plusieurs.")
        }
        ChosenContent::Unreadable => refused(
            "Votre navigateur ne peut pas le lire. Si c’est un dossier, choisissez-le par « Ouvrir \
                un dossier de fichiers… ».",
        ),
    };
    held.take(brought, without_pay);
}

/// Links, or the cells of a spreadsheet.
fn pasted(held: HeldCollection, without_pay: RwSignal<bool>) -> Tag {
    let typed = RwSignal::new(String::new());
    let add = move || {
        let text = typed.get_untracked();
        held.intake.set(None);
        if holds_cells(&text) {
            let source = TableSource::of_text(&text);
            held.tables.put(WaitingTable { name: "Cellules collées".to_string(), source });
            return typed.set(String::new());
        }
        let brought = read_collected_links(&text);
        let all_read = brought.relais.iter().all(Result::is_ok);
        held.take(brought, without_pay.get_untracked());
        // What was not read stays, to be mended.
        if all_read {
            typed.set(String::new());
        }
    };
    let field = tag("textarea", "in")
        .attr("id", "relais-colles")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .prop("value", move || typed.get())
        .on("input", move |event| typed.set(event_target_value(&event)));
    let label = tag("label", "")
        .attr("for", "relais-colles")
        .text(typeset("Liens reçus, un par ligne, ou cellules copiées d’un tableur"));
    tag("details", "table-toggle")
        .child(tag("summary", "").text("Coller des liens ou des cellules"))
        .child(
            tag("div", "field").children([label, field]).child(
                tag("p", "acts").child(button("btn").text("Ajouter ce texte").on_click(add)),
            ),
        )
}

/// What came in last, and why the rest did not.
pub fn report(held: HeldCollection) -> Tag {
    let draw = move |intake: &Option<Intake>| -> Tags {
        let Some(intake) = intake else { return Tags::new() };
        let words = intake_words(intake).into_iter().map(|words| tag("p", "").text(words));
        let mut drawn: Tags = words.collect();
        if !intake.refused.is_empty() {
            drawn.push(refusals(&intake.refused));
        }
        let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer ce compte rendu")
            .on_click(move || held.intake.set(None));
        let said = tag("div", "").children(drawn);
        vec![tag("div", "callout relais__report").children([said, close])]
    };
    tag("div", "no-print").attr("role", "status").dynamic(move || held.intake.get(), draw)
}

fn refusals(refused: &[Refusal]) -> Tag {
    let line = |refusal: &Refusal| {
        tag("li", "").child(tag("strong", "").text(&refusal.origin)).text(" ").text(&refusal.why)
    };
    let csv = refusals_csv(refused);
    let save = button("btn btn--small").text("Enregistrer cette liste").on_click(move || {
        let _ = browser::download("relais-non-lus.csv", &csv, "text/csv;charset=utf-8");
    });
    let more = refused.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| para(&format!("Et {more} de plus, dans la liste enregistrée.")));
    let list = tag("ul", "dash").children(refused.iter().take(LISTED).map(line));
    tag("div", "").child(list).children(more).child(save)
}
