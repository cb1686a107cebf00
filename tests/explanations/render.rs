//! An explanation as one text that can be read from top to bottom.

use crate::support::Relais;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::{Explanation, LineKind, explain};
use simulateur_rpe::present::text::{certainty_word, rich, typeset, verdict_word};

/// A row of the base, under the name of its case.
pub fn row(case: &str, relais: &Relais, row: Row) -> String {
    let explanation = explain(&relais.0, &relais.0.compare(), row, None).unwrap();
    format!("=== {case}\n{}", text(&explanation))
}

pub fn all(cases: impl IntoIterator<Item = String>) -> String {
    cases.into_iter().collect::<Vec<_>>().join("\n\n")
}

/// An explanation, line by line.
pub fn text(explanation: &Explanation) -> String {
    let mut lines =
        vec![explanation.eyebrow.clone(), explanation.title.clone(), strong(&explanation.sentence)];
    lines.extend(explanation.missing.iter().map(|known| format!("  manque : {}", known.words)));
    lines.extend(explanation.lines.iter().map(|line| {
        let mark = match line.kind {
            LineKind::Plain => "  ",
            LineKind::Detail => "    ",
            LineKind::Bite => "  > ",
            LineKind::Result => "  = ",
        };
        format!("{mark}{} | {}", line.text(), line.value)
    }));
    lines.extend(
        explanation
            .indicateurs
            .iter()
            .map(|line| format!("  [{}] {}", verdict_word(line.verdict), line.words)),
    );
    lines.extend(explanation.kink.iter().map(|kink| format!("  dessin : {}", kink.words)));
    lines.extend(
        explanation
            .quote
            .iter()
            .map(|quote| format!("  règle : {} ({})", typeset(&opening(quote.words)), quote.cite)),
    );
    lines.push(format!("  certitude : {}", explanation.certainty.map_or("aucune", certainty_word)));
    lines.extend(explanation.certainty_words.iter().map(|words| format!("    {words}")));
    lines.extend(explanation.changes.iter().map(|words| format!("  et si : {words}")));
    lines.join("\n")
}

/// A sentence as the page sets it.
pub fn strong(words: &str) -> String {
    rich(words)
        .into_iter()
        .map(|(strong, piece)| if strong { format!("**{piece}**") } else { piece })
        .collect()
}

/// The first words of a quote: the whole of it is in `law`, word for word.
fn opening(quote: &str) -> String {
    let words: Vec<&str> = quote.split_whitespace().take(6).collect();
    if words.is_empty() { "rien à citer".to_string() } else { format!("{}…", words.join(" ")) }
}

/// No line may begin with a sign or a unit: the space before it does not break.
pub fn assert_spaces(text: &str) {
    // The labels of this rendering are not sentences of the page.
    let ours = ["  dit :", "  manque :", "  dessin :", "  règle :", "  certitude :", "  et si :"];
    for line in text.lines().filter(|line| !line.starts_with("===")) {
        let wording = ours.iter().find_map(|label| line.strip_prefix(label)).unwrap_or(line);
        for wrong in [" :", " ;", " ?", " !", "« ", " »", " €", " %", "  ."] {
            assert!(!wording.contains(wrong), "« {wrong} » in: {wording}");
        }
    }
}

/// Turns that a reader has to read twice, or that promise what nobody promised.
const ODD: [&str; 13] = [
    " de une ",
    " de un ",
    " que il",
    "ne se peut pas",
    "de trop peu",
    "y gagnez",
    "plus que la valeur actuelle",
    "interrupteur",
    "éteign",
    "allumée",
    "sans dire d’où",
    "existe pas entre",
    "contient « ",
];

pub fn assert_plain_french(text: &str, place: &str) {
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        for odd in ODD {
            assert!(!line.contains(odd), "{place}: « {odd} » in: {line}");
        }
        // What is not exact is rounded: « 1,2409… » is cut.
        let cut = line.match_indices('…').any(|(at, _)| {
            line[..at].chars().next_back().is_some_and(|last| last.is_ascii_digit())
                && line[..at].rsplit(' ').next().is_some_and(|word| word.contains(','))
        });
        assert!(!cut, "{place}: a number that is cut in: {line}");
    }
}

/// Every label of the page, where it is shown.
#[test]
fn no_label_has_to_be_read_twice() {
    fn files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    for floor in ["src/present", "src/ui", "src/situation"] {
        files(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(floor), &mut found);
    }
    assert!(found.len() > 150, "only {} files were read", found.len());
    for path in found {
        assert_plain_french(&std::fs::read_to_string(&path).unwrap(), &path.to_string_lossy());
    }
}
