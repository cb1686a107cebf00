//! The page: thin. It prints outcomes through `present` and turns what a person does into actions.

mod app;
mod collection;
mod data;
mod decide;
pub mod dom;
mod duties;
mod explain;
mod home;
mod hosting;
mod law_pages;
mod lazy_part;
mod missions;
mod note;
mod payments;
mod shell;
pub mod state;
mod widgets;
mod workbench;
mod workshop;
mod years;

pub use app::app;
