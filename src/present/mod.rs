//! How it is said and drawn, in French: words, sentences, formats, geometry as data, addresses of
//! pages. Still pure.

pub mod collection;
pub mod data;
pub mod decide;
pub mod duties;
pub mod explain;
pub mod hosting;
pub mod law_pages;
pub mod missions;
pub mod note;
pub mod paste;
pub mod payments;
pub mod text;
pub mod undo;
pub mod workbench;
pub mod workshop;
pub mod years;

#[cfg(test)]
mod tests;
