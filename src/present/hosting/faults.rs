//! What is wrong in the files of the host, in words.

use crate::exchange::host::{Expected, Fault, Flaw, Host, HostFile, LEAST_CONTRAST, Sent};
use crate::money::format_count;
use crate::present::text::typeset;

/// « Réglages de l’hébergeur : 2 erreurs »; nothing when there is none.
pub fn faults_title(host: &Host) -> Option<String> {
    let count = match host.faults.len() {
        0 => return None,
        1 => "1 erreur".to_string(),
        count => format!("{count} erreurs"),
    };
    Some(typeset(&format!("Réglages de l’hébergeur : {count}")))
}

/// A wrong entry: where, and what to write.
pub fn fault_words(fault: &Fault) -> String {
    let place = if fault.place.is_empty() { String::new() } else { format!(", {}", fault.place) };
    typeset(&format!("{}{place} : {}", fault.file.name(), flaw(&fault.why)))
}

/// What came of a file.
pub fn found_words(file: HostFile, sent: &Sent, host: &Host) -> String {
    let faults = host.faults.iter().filter(|fault| fault.file == file).count();
    typeset(&match sent {
        Sent::Unasked => "la page ne le demande pas : elle ne vient pas de l’archive".to_string(),
        Sent::Absent => "absent : la page s’en passe".to_string(),
        Sent::Page => "absent : le serveur envoie une page à sa place".to_string(),
        Sent::Failed => "le serveur ne répond pas : la page s’en passe".to_string(),
        Sent::Text(_) if faults == 0 => "lu, sans erreur".to_string(),
        Sent::Text(_) if faults == 1 => "lu ; 1 erreur, laissée de côté".to_string(),
        Sent::Text(_) => format!("lu ; {faults} erreurs, laissées de côté"),
    })
}

fn flaw(why: &Flaw) -> String {
    match why {
        Flaw::TooLong => "plus de 64 000 octets ; le fichier n’est pas lu.".to_string(),
        Flaw::NotJson(line, column) => {
            format!(
                "ce n’est pas du JSON à partir de la ligne {line}, colonne {column} ; le \
                    fichier n’est pas lu."
            )
        }
        Flaw::NotUtf8 => "des lettres sont perdues : enregistrez ce fichier en UTF-8.".to_string(),
        Flaw::Unknown => "ce nom n’est pas connu.".to_string(),
        Flaw::Twice => "dit deux fois : le premier compte.".to_string(),
        Flaw::Missing => "manque.".to_string(),
        Flaw::Not(expected) => format!("écrivez {}.", wanted(*expected)),
        Flaw::TooMany(most) => format!("plus de {most} lignes : les premières comptent."),
        Flaw::Contrast(ratio, ground) => format!(
            "le contraste sur {} est de {} ; il faut au moins {}. Notre couleur est gardée.",
            ground,
            ratio_words(*ratio),
            ratio_words(LEAST_CONTRAST)
        ),
        Flaw::Published => {
            "un texte publié donne déjà le prix plafond de cet exercice : il l’emporte.".to_string()
        }
    }
}

/// « 4,50 pour 1 ».
fn ratio_words(ratio: u32) -> String {
    format!("{},{:02} pour 1", format_count(ratio / 100), ratio % 100)
}

fn wanted(expected: Expected) -> String {
    match expected {
        Expected::Object => "un objet, entre accolades".to_string(),
        Expected::List => "une liste, entre crochets".to_string(),
        Expected::Words => "un texte de 1 à 200 caractères".to_string(),
        Expected::Address => {
            "une adresse en https, http, mailto ou tel, ou un fichier de ce site".to_string()
        }
        Expected::ImageFile => {
            "le nom d’une image du dossier (png, svg, jpg, webp, gif), sans espace ni accent"
                .to_string()
        }
        Expected::Colour => "une couleur comme #0b5a62".to_string(),
        Expected::Origin => {
            "l’origine d’un site, comme https://www.exemple.fr, sans barre à la fin".to_string()
        }
        Expected::Year => "une année, comme 2026".to_string(),
        Expected::Amount => "un montant positif en euros, au centime, comme 61 234,50".to_string(),
        Expected::Part => "un pourcentage de 0 à 100, comme 40".to_string(),
        Expected::Day => "un jour, comme 1er mars".to_string(),
        Expected::Schema => "1, la version que lit ce simulateur".to_string(),
        Expected::OneOf(codes) => match codes.split_last() {
            Some((last, [])) => format!("« {last} »"),
            Some((last, others)) => format!("« {} » ou « {last} »", others.join(" », « ")),
            None => String::new(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(config: &str) -> Vec<String> {
        let host = Host::read(&Sent::Text(config.to_string()), &Sent::Absent);
        host.faults
            .iter()
            .map(|fault| fault_words(fault).replace(['\u{a0}', '\u{202f}'], " "))
            .collect()
    }

    #[test]
    fn a_fault_says_where_it_stands_and_what_to_write() {
        assert_eq!(
            wording(
                r##"{"couleurs": {"sur_clair": "#f0c000"},
                    "contact": {"titre": "Nous", "adresse": "javascript:x"}, "nomm": 1}"##
            ),
            [
                "config.json, couleurs › sur_clair : le contraste sur #f0ede4 est de \
                    1,46 pour 1 ; il faut au moins 4,50 pour 1. Notre couleur est gardée.",
                "config.json, contact › adresse : écrivez une adresse en https, http, \
                    mailto ou tel, ou un fichier de ce site.",
                "config.json, nomm : ce nom n’est pas connu.",
            ]
        );
        assert_eq!(
            wording("{"),
            ["config.json : ce n’est pas du JSON à partir de la ligne 1, colonne 2 ; le \
                    fichier n’est pas lu."]
        );
        assert_eq!(
            wording("{\"nom\": \"Caf de l’Is\u{fffd}re\"}"),
            ["config.json : des lettres sont perdues : enregistrez ce fichier en UTF-8."]
        );
        assert_eq!(
            wording(r#"{"accessibilite": {"etat": "x", "adresse": "a"}}"#),
            ["config.json, accessibilite › etat : écrivez « totalement », \
                    « partiellement » ou « non »."]
        );
    }

    #[test]
    fn the_line_counts_the_faults_and_is_silent_without_any() {
        let title =
            |text: &str| faults_title(&Host::read(&Sent::Text(text.to_string()), &Sent::Absent));
        assert_eq!(title("{}"), None);
        assert_eq!(
            title(r#"{"a": 1}"#),
            Some("Réglages de l’hébergeur\u{a0}: 1 erreur".to_string())
        );
        assert_eq!(
            title(r#"{"a": 1, "b": 1}"#),
            Some("Réglages de l’hébergeur\u{a0}: 2 erreurs".to_string())
        );
    }
}
