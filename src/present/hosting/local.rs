//! Where the page is read from: a visitor on a site, or who installs it.

/// Whether an address is of a server that only this computer reaches. A page that is one file has
/// no server to check.
pub fn is_local(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let place = rest.split('/').next().unwrap_or_default();
    let host = match place.strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or_default(),
        None => place.split(':').next().unwrap_or_default(),
    };
    scheme.starts_with("http")
        && (host == "localhost"
            || host.ends_with(".localhost")
            || host == "::1"
            || host.starts_with("127."))
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn a_computer_of_ones_own_is_told_from_a_site() {
        for local in
            ["http://localhost:8080/", "http://127.0.0.1/un/dossier/", "http://[::1]:8080/"]
        {
            assert!(is_local(local), "{local}");
        }
        for site in [
            "https://caf.fr/simulateur/",
            "file:///C:/simulateur-rpe.html",
            "file://localhost/simulateur-rpe.html",
            "https://localhost.caf.fr/",
            "https://user@caf.fr/127.0.0.1/",
            "localhost",
            "",
        ] {
            assert!(!is_local(site), "{site}");
        }
    }
}
