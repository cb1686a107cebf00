//! Icons of one stroke, and the patterns that say who pays without colour.

use crate::ui::dom::{Tag, svg};

/// An icon, drawn in a square of 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is what it shows
pub enum Icon {
    Add,
    Arrow,
    Back,
    Chevron,
    Close,
    Copy,
    Dots,
    Letters,
    Menu,
    Pen,
    Redo,
    Remove,
    Theme,
    Tick,
    Undo,
    Warn,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Icon::Add => "M8 2.5v11M2.5 8h11",
            Icon::Arrow => "M2.5 8h11M9.5 4l4 4-4 4",
            Icon::Back => "M13.5 8h-11M6.5 4l-4 4 4 4",
            Icon::Chevron => "m6 3.5 4.5 4.5L6 12.5",
            Icon::Close => "m3.5 3.5 9 9m0-9-9 9",
            Icon::Copy => "M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3",
            Icon::Dots => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Icon::Letters => "m1.5 13 3.6-9 3.6 9M2.8 10h4.6M9.6 13l2.3-5.6 2.3 5.6M10.4 11.2h3",
            Icon::Menu => "M2 4h12M2 8h12M2 12h12",
            Icon::Pen => "m3 13 .8-3.2 7.4-7.4 2.4 2.4-7.4 7.4zM9.6 4l2.4 2.4",
            Icon::Redo => "M13 6H6.8a3.7 3.7 0 0 0 0 7.4H10M13 6l-3-3m3 3-3 3",
            Icon::Remove => "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
            Icon::Theme => {
                "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Zm0 1.3v9M9.8 4.2v7.6M11.6 5.6v4.8"
            }
            Icon::Tick => "m2.5 8.5 3.4 3.4L13.5 4.5",
            Icon::Undo => "M3 6h6.2a3.7 3.7 0 0 1 0 7.4H6M3 6l3-3M3 6l3 3",
            Icon::Warn => "M8 2 14.5 13.5h-13zM8 6.4v3.4M8 11.7v.01",
        }
    }
}

/// Draws an icon; it says nothing: the words beside it do.
pub fn icon(which: Icon) -> Tag {
    let frame = svg("svg", "ico")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .attr("focusable", "false");
    frame.child(svg("path", "").attr("d", which.path()))
}

/// The patterns of the bars and of the gauges.
pub fn patterns() -> Tag {
    let rect =
        |size: &str, class: &str| svg("rect", class).attr("width", size).attr("height", size);
    let hatch = |class: &str, width: &str| {
        svg("path", class).attr("d", "M0 0v7").attr("stroke-width", width)
    };
    let dot = svg("circle", "f-paper").attr("cx", "2.5").attr("cy", "2.5").attr("r", "1");
    let turned = |pattern: Tag| pattern.attr("patternTransform", "rotate(45)");
    let all = [
        turned(pattern("p-rest", "7")).child(rect("7", "f-rest")).child(hatch("s-ink3", "1.2")),
        turned(pattern("p-contrat", "6")).child(rect("6", "f-bonus")).child(hatch("s-ink3", "2")),
        pattern("p-bonus", "5").child(rect("5", "f-bonus")).child(dot),
        turned(pattern("p-over", "6")).child(rect("6", "f-paper")).child(hatch("s-warn", "3")),
    ];
    svg("svg", "defs")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(svg("defs", "").children(all))
}

fn pattern(id: &str, size: &str) -> Tag {
    svg("pattern", "")
        .attr("id", id)
        .attr("width", size)
        .attr("height", size)
        .attr("patternUnits", "userSpaceOnUse")
}
