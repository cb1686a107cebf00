//! « État de l’hébergement »: what the server really sends, and what to change.

use super::faults::{fault_words, found_words};
use super::found::{Check, FileKind, HostVerdict, HostingFindings, HttpAnswer, Served};
use crate::exchange::host::{Host, HostFile, Sent};
use crate::present::text::typeset;

fn check(title: &str, verdict: HostVerdict, wording: &str, advice: &str) -> Check {
    // Advice that is not needed would only worry.
    let advice = if verdict == HostVerdict::Good { "" } else { advice };
    Check { title: typeset(title), verdict, wording: typeset(wording), advice: typeset(advice) }
}

fn good_if(good: bool) -> HostVerdict {
    if good { HostVerdict::Good } else { HostVerdict::Fix }
}

/// Every check, in the order of the page.
pub fn checks(found: &HostingFindings, host: &Host) -> Vec<Check> {
    let page = found
        .served
        .iter()
        .find(|served| served.kind == FileKind::Page)
        .and_then(|served| served.answer.clone());
    if found.one_file {
        let wording = "cette page est un seul fichier : aucun serveur ne l’envoie";
        return vec![check("Serveur", HostVerdict::Note, wording, "Il n’y a rien à vérifier.")];
    }
    if !found.online || found.served.iter().all(|served| served.answer.is_none()) {
        let wording = "il ne répond pas : rien n’a pu être vérifié";
        return vec![check(
            "Serveur",
            HostVerdict::Fix,
            wording,
            "Rétablissez le réseau, puis rechargez la page.",
        )];
    }
    let page = page.unwrap_or_default();
    let mut all = vec![address(found)];
    all.extend(found.served.iter().map(mime));
    all.extend(found.served.iter().map(compression));
    all.extend([
        policy(found, &page),
        nosniff(&page),
        referrer(&page),
        cache(&page),
        version(found),
        worker(found),
    ]);
    all.extend(HostFile::ALL.map(|file| settings(file, found, host)));
    all.push(framing(found, &page, host));
    all
}

fn address(found: &HostingFindings) -> Check {
    let wording =
        if found.secure { "la connexion est sûre" } else { "la connexion n’est pas sûre" };
    check(
        "Adresse",
        good_if(found.secure),
        wording,
        "Publiez la page en https : sans lui, elle ne s’ouvre pas sans réseau.",
    )
}

fn said_or(text: &str, nothing: &str) -> String {
    if text.is_empty() { nothing.to_string() } else { text.to_string() }
}

fn mime(served: &Served) -> Check {
    let (name, types) = served.kind.sentences();
    let title = format!("Type : {name}");
    let Some(answer) = &served.answer else {
        return check(
            &title,
            HostVerdict::Fix,
            "le serveur ne répond pas",
            "Le fichier manque peut-être : recopiez le dossier entier.",
        );
    };
    let sent = answer.mime.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let good = answer.status == 200 && types.contains(&sent.as_str());
    let wording = if answer.status == 200 {
        said_or(&answer.mime, "aucun type")
    } else {
        format!("réponse {}", answer.status)
    };
    let advice = match answer.status {
        200 => format!(
            "Servez ce fichier avec le type {} : voir serveurs/ dans l’archive.",
            types.first().copied().unwrap_or_default()
        ),
        _ => "Le fichier manque, ou le serveur le refuse : recopiez le dossier entier.".to_string(),
    };
    check(&title, good_if(good), &wording, &advice)
}

fn compression(served: &Served) -> Check {
    let (name, _) = served.kind.sentences();
    let sent = served.answer.as_ref().map(|answer| answer.encoding.as_str()).unwrap_or_default();
    let advice =
        "Livrez le fichier .br ou .gz qui l’accompagne : la page arrivera trois fois plus vite.";
    check(
        &format!("Compression : {name}"),
        good_if(["br", "gzip", "zstd"].contains(&sent)),
        &said_or(sent, "aucune"),
        advice,
    )
}

/// Whether a policy lets in nothing that the page does not need.
fn is_strict(policy: &str) -> bool {
    let loose = ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"];
    let tokens = || policy.split([';', ' ', ',']).filter(|token| !token.is_empty());
    directive(policy, "default-src") == Some("'none'")
        && !tokens().any(|token| loose.contains(&token))
}

fn directive<'a>(policy: &'a str, name: &str) -> Option<&'a str> {
    policy
        .split([';', ','])
        .find_map(|part| part.trim().strip_prefix(name)?.strip_prefix(' '))
        .map(str::trim)
}

/// What the page asks of its own server, which a policy must let in.
const NEEDED: [&str; 6] =
    ["script-src", "style-src", "img-src", "connect-src", "worker-src", "manifest-src"];

/// The directives that do not let in the files of the page's own server.
fn blocking(policy: &str) -> Vec<&'static str> {
    let lets_in = |name: &&str| {
        let sources = directive(policy, name).or_else(|| directive(policy, "default-src"));
        sources.is_none_or(|sources| sources.split(' ').any(|source| source == "'self'"))
    };
    NEEDED.into_iter().filter(|name| !lets_in(name)).collect()
}

fn policy(found: &HostingFindings, page: &HttpAnswer) -> Check {
    const ADVICE: &str = "Reprenez l’en-tête Content-Security-Policy de LISEZ-MOI.html.";
    let title = "Politique de sécurité";
    let blocking = blocking(&page.policy);
    match (page.policy.is_empty(), found.policy_in_page) {
        (true, true) => check(
            title,
            HostVerdict::Note,
            "celle de la page s’applique ; le serveur n’en envoie pas",
            ADVICE,
        ),
        (true, false) => check(title, HostVerdict::Fix, "aucune", ADVICE),
        (false, _) if !blocking.is_empty() => {
            let wording = format!(
                "envoyée par le serveur, plus étroite que celle de la page : 'self' manque à {}",
                blocking.join(", ")
            );
            check(title, HostVerdict::Fix, &wording, ADVICE)
        }
        (false, _) if is_strict(&page.policy) => {
            check(title, HostVerdict::Good, "envoyée par le serveur, stricte", "")
        }
        (false, _) => check(
            title,
            HostVerdict::Fix,
            "envoyée par le serveur, plus large que celle de la page",
            ADVICE,
        ),
    }
}

fn nosniff(page: &HttpAnswer) -> Check {
    let advice = "Ajoutez l’en-tête X-Content-Type-Options: nosniff.";
    check(
        "X-Content-Type-Options",
        good_if(page.sniff.eq_ignore_ascii_case("nosniff")),
        &said_or(&page.sniff, "absent"),
        advice,
    )
}

fn referrer(page: &HttpAnswer) -> Check {
    let advice = "Ajoutez l’en-tête Referrer-Policy: no-referrer.";
    check(
        "Referrer-Policy",
        good_if(page.referrer == "no-referrer"),
        &said_or(&page.referrer, "absent"),
        advice,
    )
}

fn cache(page: &HttpAnswer) -> Check {
    let good = ["no-cache", "no-store", "max-age=0"].iter().any(|word| page.cache.contains(word));
    let advice = "Servez la page et sw.js avec Cache-Control: no-cache : une mise à jour serait \
        sinon vue en retard.";
    check("Durée de la page", good_if(good), &said_or(&page.cache, "non dite"), advice)
}

/// A worker of another version than the page keeps its visitors on the version before, for ever.
fn version(found: &HostingFindings) -> Check {
    let others: Vec<&str> = found
        .versioned
        .iter()
        .filter(|(_, same)| !same)
        .map(|(name, _)| if name == "./" { "index.html" } else { name.trim_start_matches("./") })
        .collect();
    let wording = match (found.versioned.is_empty(), others.as_slice()) {
        (true, _) => "sw.js manque, ou ne nomme aucun fichier".to_string(),
        (false, []) => "sw.js et tous les fichiers qu’il nomme vont ensemble".to_string(),
        (false, others) => {
            format!("d’une autre version que sw.js, ou absents : {}", others.join(", "))
        }
    };
    let advice = "Recopiez le dossier entier, sw.js compris : un visiteur resterait sinon sur la \
        version d’avant.";
    let good = !found.versioned.is_empty() && others.is_empty();
    check("Version", good_if(good), &wording, advice)
}

fn worker(found: &HostingFindings) -> Check {
    let wording = if found.worker {
        "enregistré : la page s’ouvre sans réseau"
    } else {
        "absent : la page a besoin du réseau"
    };
    let advice = "Il faut https, le type text/javascript pour sw.js, et des fichiers que rien ne \
        réécrit en chemin. Rechargez la page une fois avant d’y voir un défaut.";
    check("Service worker", good_if(found.worker), wording, advice)
}

fn settings(file: HostFile, found: &HostingFindings, host: &Host) -> Check {
    let sent = match file {
        HostFile::Config => &found.config,
        HostFile::Baremes => &found.baremes,
    };
    let faults: Vec<String> =
        host.faults.iter().filter(|fault| fault.file == file).map(fault_words).collect();
    let verdict = match sent {
        Sent::Text(_) => good_if(faults.is_empty()),
        Sent::Unasked => HostVerdict::Note,
        Sent::Absent | Sent::Failed | Sent::Page => HostVerdict::Fix,
    };
    let advice = match sent {
        Sent::Text(_) => faults.join(" "),
        Sent::Unasked => "Pour vos réglages, partez de l’archive.".to_string(),
        Sent::Absent | Sent::Failed | Sent::Page => {
            "Copiez le modèle du dossier reglages/ à côté de la page.".to_string()
        }
    };
    check(file.name(), verdict, &found_words(file, sent, host), &advice)
}

fn framing(found: &HostingFindings, page: &HttpAnswer, host: &Host) -> Check {
    let ancestors = directive(&page.policy, "frame-ancestors");
    let here = if found.framed { "affichée dans un cadre" } else { "affichée en entier" };
    let (verdict, wording, advice) = match (ancestors, &host.embedding) {
        (None, _) => (
            HostVerdict::Fix,
            "le serveur ne dit pas quels sites peuvent afficher la page".to_string(),
            "Ajoutez frame-ancestors 'none' à l’en-tête, ou l’adresse du site qui l’affiche."
                .to_string(),
        ),
        (Some(allowed), Some(origin)) if !allowed.split(' ').any(|known| known == origin) => (
            HostVerdict::Fix,
            format!("config.json déclare {origin}, que le serveur refuse"),
            format!("Écrivez frame-ancestors {origin} dans le réglage du serveur."),
        ),
        (Some("'none'"), _) => {
            (HostVerdict::Good, "aucun autre site ne peut l’afficher".to_string(), String::new())
        }
        (Some(allowed), _) => (HostVerdict::Good, format!("permise à : {allowed}"), String::new()),
    };
    check("Affichage dans un autre site", verdict, &format!("{here} ; {wording}"), &advice)
}

/// The checks as one text, to be sent to whoever runs the server.
pub fn report(address: &str, checks: &[Check]) -> String {
    let lines = checks.iter().map(|check| {
        let advice =
            if check.advice.is_empty() { String::new() } else { format!("\n  {}", check.advice) };
        format!("[{}] {} : {}{advice}\n", check.verdict.words(), check.title, check.wording)
    });
    format!("État de l’hébergement, {address}\n{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests;
