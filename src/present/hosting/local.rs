//! Where the page is read from: a visitor on a site, or who installs it.

/// Whether an address is of this computer: a file, or a server that only this computer reaches.
pub fn is_local(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let place = rest.split('/').next().unwrap_or_default();
    let host = match place.strip_prefix('[') {
        Some(inside) => inside.split(']').next().unwrap_or_default(),
        None => place.split(':').next().unwrap_or_default(),
    };
    scheme == "file"
        || host == "localhost"
        || host.ends_with(".localhost")
        || host == "::1"
        || host.starts_with("127.")
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn a_computer_of_ones_own_is_told_from_a_site() {
        for local in [
            "file:///C:/simulateur/index.html",
            "http://localhost:8080/",
            "http://127.0.0.1/un/dossier/",
            "http://[::1]:8080/",
        ] {
            assert!(is_local(local), "{local}");
        }
        for site in [
            "https://caf.fr/simulateur/",
            "https://localhost.caf.fr/",
            "https://user@caf.fr/127.0.0.1/",
            "localhost",
            "",
        ] {
            assert!(!is_local(site), "{site}");
        }
    }
}
