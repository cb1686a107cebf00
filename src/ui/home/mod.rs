//! Accueil: what the page is for, the example, the dossiers to go on with.

mod first_figure;
mod page;

pub use page::page;
