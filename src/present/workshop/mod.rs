//! Atelier in words: what is asked, what an answer is worth, what is projected.

mod code;
mod slides;
mod words;

pub use code::{CodeDrawing, LONGEST_CODE, link_code};
pub use slides::{Slide, SlideRow, SlideStep, slides};
pub use words::{
    ANSWER_HINT, answer_words, check_words, lesson_error_words, opened_words, question_words,
};
