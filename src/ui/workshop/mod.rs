//! Atelier: invented relais, exercises, what is projected and handed out.

mod examples;
mod exercise;
mod guide;
mod hand_out;
mod held;
mod maker;
mod page;
mod projection;

pub use page::page;
