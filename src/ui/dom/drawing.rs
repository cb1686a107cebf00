//! Retained drawings: drawn again, a drawing writes only the attributes that changed.
//!
//! A keystroke moves a hundred shapes; creating them again would be felt.

use super::{Tag, svg};
use std::cell::RefCell;
use web_sys::Element;

/// A drawing in an element. Drawn again with the same shapes, it only writes what changed in them.
pub struct Drawing(RefCell<Shapes>);

struct Shapes {
    frame: Tag,
    drawn: Vec<DrawnShape>,
    /// How many of them this pass asked for.
    asked: usize,
    /// Whether those have the same names and classes as before.
    same: bool,
}

struct DrawnShape {
    name: &'static str,
    class: String,
    tag: Tag,
    /// The values of its attributes and its text, in the order of the calls.
    written: Vec<String>,
}

/// A shape of a drawing, or a text in it. Shapes of one name and of the same classes have the same
/// attributes, given in the same order.
pub struct Shape<'a> {
    drawing: &'a Drawing,
    index: usize,
    written: usize,
}

impl Drawing {
    pub(super) fn new(frame: Tag) -> Drawing {
        Drawing(RefCell::new(Shapes { frame, drawn: Vec::new(), asked: 0, same: true }))
    }

    /// Draws over the shapes that are there; anew when they are not the same ones.
    pub(super) fn draw(&self, draw: &dyn Fn(&Drawing)) {
        self.begin();
        draw(self);
        let same = {
            let shapes = self.0.borrow();
            shapes.same && shapes.asked == shapes.drawn.len()
        };
        if !same {
            let drawn = std::mem::take(&mut self.0.borrow_mut().drawn);
            drawn.iter().for_each(|drawn| drawn.tag.0.remove());
            self.begin();
            draw(self);
        }
    }

    fn begin(&self) {
        let mut shapes = self.0.borrow_mut();
        (shapes.asked, shapes.same) = (0, true);
    }

    /// The next shape: an SVG element in the frame, with its classes (none when empty).
    pub fn svg(&self, name: &'static str, class: &str) -> Shape<'_> {
        let frame = self.0.borrow().frame.clone();
        self.shape(frame, name, class)
    }

    fn shape(&self, parent: Tag, name: &'static str, class: &str) -> Shape<'_> {
        let mut shapes = self.0.borrow_mut();
        let index = shapes.asked;
        shapes.asked += 1;
        match shapes.drawn.get(index).map(|drawn| drawn.name == name && drawn.class == class) {
            Some(same) => shapes.same &= same,
            None => {
                let tag = svg(name, class);
                parent.append(&tag.0);
                shapes.drawn.push(DrawnShape {
                    name,
                    class: class.to_string(),
                    tag,
                    written: Vec::new(),
                });
            }
        }
        Shape { drawing: self, index, written: 0 }
    }
}

impl Shape<'_> {
    /// Sets an attribute.
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Only a malformed name is refused, and names are ours.
        self.write(value, &|element| drop(element.set_attribute(name, value)))
    }

    /// Sets its text; a shape that has a text has no shape in it.
    pub fn text(self, text: &str) -> Self {
        self.write(text, &|element| element.set_text_content(Some(text)))
    }

    /// The next shape, inside this one.
    pub fn svg(&self, name: &'static str, class: &str) -> Self {
        let parent = self.drawing.0.borrow().drawn.get(self.index).map(|drawn| drawn.tag.clone());
        let frame = || self.drawing.0.borrow().frame.clone();
        self.drawing.shape(parent.unwrap_or_else(frame), name, class)
    }

    fn write(mut self, value: &str, put: &dyn Fn(&Element)) -> Self {
        if let Some(drawn) = self.drawing.0.borrow_mut().drawn.get_mut(self.index) {
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
