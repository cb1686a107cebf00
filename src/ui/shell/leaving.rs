//! What leaves the page, and what is said of it.

use crate::browser;
use crate::ui::state::State;

/// Saves a text of a media type under a name, and says where it is, or that it could not be.
pub fn save_file(state: State, name: &str, text: &str, kind: &str) {
    let words = match browser::download(name, text, kind) {
        Ok(()) => "Le fichier est avec vos téléchargements.",
        Err(_) => "Votre navigateur refuse le téléchargement.",
    };
    state.notify(words, false);
}

/// Copies a link, and says so, or what to do instead.
pub fn copy_link(state: State, address: &str) {
    browser::copy(address, move |done| {
        let words = if done {
            "Lien copié."
        } else {
            "Votre navigateur refuse de copier : sélectionnez le lien et copiez-le."
        };
        state.notify(words, false);
    });
}
