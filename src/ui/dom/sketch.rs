//! Drawings that are drawn again over themselves: a keystroke moves a hundred lines, and making
//! them anew would be felt.

use super::{Tag, svg};
use std::cell::RefCell;
use web_sys::Element;

/// A drawing in a frame. Drawn again with the same lines, only what changed in them is written.
pub struct Sketch(RefCell<Lines>);

struct Lines {
    frame: Tag,
    drawn: Vec<Drawn>,
    /// How many of them were asked for again.
    met: usize,
    /// Whether those are the same as before.
    same: bool,
}

struct Drawn {
    name: &'static str,
    class: String,
    tag: Tag,
    /// Its attributes and its words, in the order of the calls.
    written: Vec<String>,
}

/// A shape of a drawing, or words in it. Lines of one name and of the same classes have the same
/// attributes, given in the same order.
pub struct Line<'a> {
    sketch: &'a Sketch,
    place: usize,
    written: usize,
}

impl Sketch {
    pub(super) fn new(frame: Tag) -> Sketch {
        Sketch(RefCell::new(Lines { frame, drawn: Vec::new(), met: 0, same: true }))
    }

    /// Draws over what is there; anew where the lines are not the same ones.
    pub(super) fn draw(&self, draw: &dyn Fn(&Sketch)) {
        self.begin();
        draw(self);
        let same = {
            let lines = self.0.borrow();
            lines.same && lines.met == lines.drawn.len()
        };
        if !same {
            let drawn = std::mem::take(&mut self.0.borrow_mut().drawn);
            drawn.iter().for_each(|drawn| drawn.tag.0.remove());
            self.begin();
            draw(self);
        }
    }

    fn begin(&self) {
        let mut lines = self.0.borrow_mut();
        (lines.met, lines.same) = (0, true);
    }

    /// The next line: an SVG element in the frame, with its classes (none when empty).
    pub fn svg(&self, name: &'static str, class: &str) -> Line<'_> {
        let frame = self.0.borrow().frame.clone();
        self.line(frame, name, class)
    }

    fn line(&self, parent: Tag, name: &'static str, class: &str) -> Line<'_> {
        let mut lines = self.0.borrow_mut();
        let place = lines.met;
        lines.met += 1;
        match lines.drawn.get(place).map(|drawn| drawn.name == name && drawn.class == class) {
            Some(same) => lines.same &= same,
            None => {
                let tag = svg(name, class);
                parent.append(&tag.0);
                lines.drawn.push(Drawn {
                    name,
                    class: class.to_string(),
                    tag,
                    written: Vec::new(),
                });
            }
        }
        Line { sketch: self, place, written: 0 }
    }
}

impl Line<'_> {
    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Only a malformed name is refused, and names are ours.
        self.write(value, &|element| drop(element.set_attribute(name, value)))
    }

    /// Says its words; it has no line in it.
    pub fn text(self, words: &str) -> Self {
        self.write(words, &|element| element.set_text_content(Some(words)))
    }

    /// The next line, in this one.
    pub fn svg(&self, name: &'static str, class: &str) -> Self {
        let parent = self.sketch.0.borrow().drawn.get(self.place).map(|drawn| drawn.tag.clone());
        let frame = || self.sketch.0.borrow().frame.clone();
        self.sketch.line(parent.unwrap_or_else(frame), name, class)
    }

    fn write(mut self, value: &str, put: &dyn Fn(&Element)) -> Self {
        if let Some(drawn) = self.sketch.0.borrow_mut().drawn.get_mut(self.place) {
            match drawn.written.get_mut(self.written) {
                Some(known) if known == value => {}
                Some(known) => {
                    value.clone_into(known);
                    put(&drawn.tag.0);
                }
                None => {
                    drawn.written.push(value.to_string());
                    put(&drawn.tag.0);
                }
            }
        }
        self.written += 1;
        self
    }
}
