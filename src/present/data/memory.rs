//! What is said of the memory of the browser.

/// The browser did not promise to keep what it holds.
pub const NOT_PROMISED: &str = "Ce navigateur n’a pas promis de garder votre travail : il peut \
    l’effacer s’il manque de place, ou au bout de quelques jours sans visite. Enregistrez-le dans \
    un fichier.";

/// Dossiers that had gone from the memory of the browser came back.
///
/// ```
/// use simulateur_rpe::present::data::came_back;
/// assert!(came_back(1).starts_with("Un dossier avait disparu"));
/// assert!(came_back(3).starts_with("3 dossiers avaient disparu"));
/// ```
pub fn came_back(count: u32) -> String {
    let what = match count {
        1 => "Un dossier avait disparu de ce navigateur : il est revenu".to_string(),
        _ => format!("{count} dossiers avaient disparu de ce navigateur : ils sont revenus"),
    };
    format!(
        "{what}. Sa mémoire a été vidée, par un nettoyage ou par une autre page du site. Pour ne \
        rien perdre la prochaine fois, enregistrez un fichier sur la page"
    )
}

/// What erasing everything covers, by the address of the page: all the copies of the page that one
/// site publishes share one memory.
///
/// ```
/// use simulateur_rpe::present::data::erased_with;
/// assert!(erased_with("https://caf.fr/rpe/").contains("sur le même site (caf.fr)"));
/// assert!(erased_with("file:///C:/rpe.html").contains("une autre copie de ce fichier"));
/// ```
pub fn erased_with(address: &str) -> String {
    let host = address.split_once("://").and_then(|(_, rest)| rest.split('/').next());
    match host.filter(|host| !host.is_empty()) {
        Some(host) => format!(
            "Sont compris ceux d’une autre copie du simulateur, si elle est publiée sur le même \
            site ({host}). Rien d’autre de ce site n’est touché."
        ),
        None => "Sont compris ceux d’une autre copie de ce fichier, si votre navigateur les range \
            au même endroit. Rien d’autre n’est touché."
            .to_string(),
    }
}
