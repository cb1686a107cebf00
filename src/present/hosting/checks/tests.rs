use super::*;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    frame-ancestors 'none'";

fn answer(mime: &str) -> HttpAnswer {
    HttpAnswer {
        status: 200,
        mime: mime.to_string(),
        encoding: "br".to_string(),
        cache: "no-cache".to_string(),
        policy: POLICY.to_string(),
        sniff: "nosniff".to_string(),
        referrer: "no-referrer".to_string(),
    }
}

fn well_served() -> HostingFindings {
    let kinds =
        [FileKind::Page, FileKind::Script, FileKind::Program, FileKind::Style, FileKind::Data];
    let types = [
        "text/html; charset=utf-8",
        "text/javascript",
        "application/wasm",
        "text/css; charset=utf-8",
        "application/json",
    ];
    let served = kinds
        .into_iter()
        .zip(types)
        .map(|(kind, mime)| Served { kind, answer: Some(answer(mime)) });
    let text = || Sent::Text("{}".to_string());
    HostingFindings {
        one_file: false,
        online: true,
        secure: true,
        policy_in_page: true,
        worker: true,
        framed: false,
        served: served.collect(),
        versioned: vec![("./".to_string(), true), ("./a.js".to_string(), true)],
        config: text(),
        baremes: text(),
    }
}

fn wrong(found: &HostingFindings, host: &Host) -> Vec<(String, HostVerdict)> {
    let all = checks(found, host).into_iter().filter(|check| check.verdict != HostVerdict::Good);
    all.inspect(|check| assert_ne!(check.advice, "", "{check:?}"))
        .map(|check| (check.title.replace('\u{a0}', " "), check.verdict))
        .collect()
}

fn fix(title: &str) -> Vec<(String, HostVerdict)> {
    vec![(title.to_string(), HostVerdict::Fix)]
}

#[test]
fn a_well_served_page_has_nothing_to_change() {
    let all = checks(&well_served(), &Host::default());
    assert_eq!(wrong(&well_served(), &Host::default()), []);
    assert!(
        all.len() == 20
            && all.iter().all(|check| check.advice.is_empty() && !check.wording.is_empty())
    );
}

type Break = fn(&mut HostingFindings);

fn on_page(found: &mut HostingFindings, change: fn(&mut HttpAnswer)) {
    found.served[0].answer.as_mut().map(change).unwrap()
}

/// One fault of the server each, with the check that finds it.
fn faults() -> [(&'static str, Break); 18] {
    [
        ("Serveur", |found| found.online = false),
        ("Serveur", |found| found.served.iter_mut().for_each(|served| served.answer = None)),
        ("Politique de sécurité", |found| {
            on_page(found, |page| {
                page.policy = POLICY.replace("style-src 'self'", "style-src 'none'")
            })
        }),
        ("Adresse", |found| found.secure = false),
        ("Type : le programme (.wasm)", |found| {
            found.served[2].answer = Some(answer("application/octet-stream"))
        }),
        ("Type : les scripts (.js)", |found| {
            found.served[1].answer = Some(HttpAnswer { status: 404, ..answer("text/javascript") })
        }),
        ("Compression : le style (.css)", |found| {
            found.served[3].answer.as_mut().unwrap().encoding.clear()
        }),
        ("X-Content-Type-Options", |found| found.served[0].answer.as_mut().unwrap().sniff.clear()),
        ("Referrer-Policy", |found| {
            found.served[0].answer.as_mut().unwrap().referrer = "origin".to_string()
        }),
        ("Durée de la page", |found| {
            found.served[0].answer.as_mut().unwrap().cache = "max-age=3600".to_string()
        }),
        ("Service worker", |found| found.worker = false),
        ("config.json", |found| found.config = Sent::Absent),
        ("baremes.json", |found| found.baremes = Sent::Failed),
        ("baremes.json", |found| found.baremes = Sent::Page),
        ("Version", |found| found.versioned = Vec::new()),
        ("Version", |found| found.versioned = vec![("./".to_string(), false)]),
        ("Politique de sécurité", |found| {
            on_page(found, |page| {
                page.policy = format!("{POLICY}; script-src-elem 'unsafe-inline'")
            })
        }),
        ("Affichage dans un autre site", |found| {
            on_page(found, |page| page.policy = POLICY.replace("; frame-ancestors 'none'", ""))
        }),
    ]
}

#[test]
fn each_fault_is_found_alone_with_what_to_change() {
    for (title, change) in faults() {
        let mut found = well_served();
        change(&mut found);
        assert_eq!(wrong(&found, &Host::default()), fix(title));
    }
    let mut silent = well_served();
    on_page(&mut silent, |answer| answer.policy.clear());
    let named = ["Politique de sécurité", "Affichage dans un autre site"].map(str::to_string);
    assert_eq!(
        wrong(&silent, &Host::default()),
        named.into_iter().zip([HostVerdict::Note, HostVerdict::Fix]).collect::<Vec<_>>()
    );
}

#[test]
fn a_file_that_does_not_come_is_wrong_in_type_and_in_compression() {
    let mut found = well_served();
    found.served[4].answer = None;
    let titles: Vec<String> =
        wrong(&found, &Host::default()).into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["Type : les données (.json)", "Compression : les données (.json)"]);
}

#[test]
fn a_declared_site_that_the_server_refuses_is_said() {
    let host = Host { embedding: Some("https://www.caf.fr".to_string()), ..Host::default() };
    assert_eq!(wrong(&well_served(), &host), fix("Affichage dans un autre site"));
    let mut found = well_served();
    found.served[0].answer.as_mut().unwrap().policy =
        POLICY.replace("'none'", "https://www.caf.fr").replacen("https://www.caf.fr", "'none'", 1);
    assert_eq!(wrong(&found, &host), []);
}

#[test]
fn the_report_says_the_faults_of_the_files() {
    let text = Sent::Text("{\"a\": 1}".to_string());
    let host = Host::read(&text, &Sent::Unasked);
    let found = HostingFindings { config: text, baremes: Sent::Unasked, ..well_served() };
    let wording =
        report("https://caf.fr/rpe/", &checks(&found, &host)).replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        wording.starts_with(
            "État de l’hébergement, https://caf.fr/rpe/\n[bon] Adresse : la connexion est sûre\n"
        ),
        "{wording}"
    );
    assert!(
        wording.contains(
            "[à corriger] config.json : lu ; 1 erreur, laissée de côté\n  config.json, a \
            : ce nom n’est pas connu.\n"
        ),
        "{wording}"
    );
    assert!(
        wording.contains("affichée en entier ; aucun autre site ne peut l’afficher"),
        "{wording}"
    );
    assert!(wording.contains("[à savoir] baremes.json : la page ne le demande pas"), "{wording}");
}
