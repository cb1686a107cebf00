//! Addresses that a host may give: nothing that runs, nothing that poses as something else.

const SCHEMES: [&str; 4] = ["https", "http", "mailto", "tel"];
const PICTURES: [&str; 6] = [".png", ".svg", ".jpg", ".jpeg", ".webp", ".gif"];

/// An address to link to: of a known scheme, or of the same site.
pub(super) fn link(text: &str) -> Option<String> {
    let odd = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "\\<>\"`^{|}".contains(letter)
    };
    if text.is_empty() || text.contains(odd) || text.starts_with("//") {
        return None;
    }
    let head = text.split(['/', '?', '#']).next().unwrap_or_default();
    let known = match head.split_once(':') {
        None => true,
        Some((scheme, rest)) => {
            let scheme = scheme.to_ascii_lowercase();
            let of_site = scheme.starts_with("http");
            let named = if of_site {
                text.split("://").nth(1).and_then(|after| host(after.split('/').next()?)).is_some()
            } else {
                !rest.is_empty()
            };
            SCHEMES.contains(&scheme.as_str()) && named
        }
    };
    known.then(|| text.to_string())
}

/// The name of a picture beside the page.
pub(super) fn picture(text: &str) -> Option<String> {
    let plain = text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter));
    let low = text.to_ascii_lowercase();
    let kind = PICTURES.iter().any(|end| low.len() > end.len() && low.ends_with(end));
    (plain && kind && !text.starts_with('.')).then(|| text.to_string())
}

/// The origin of a site: scheme and host, a port if need be, and nothing more.
pub(super) fn origin(text: &str) -> Option<String> {
    let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    host(after).map(|()| text.to_string())
}

/// A host name in small letters, and a port if need be.
fn host(text: &str) -> Option<()> {
    let (name, port) = text.split_once(':').unwrap_or((text, "1"));
    let plain = |part: &str| {
        !part.is_empty()
            && part.chars().all(|letter| {
                letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'
            })
    };
    (name.split('.').all(plain)
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && !port.starts_with('+'))
    .then_some(())
}
