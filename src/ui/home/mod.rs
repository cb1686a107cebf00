//! Accueil: what the page is for, the example, the dossiers to go on with.

mod page;

pub use page::accueil;
