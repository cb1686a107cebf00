//! The rooms of the upper floors: `scenario`, `present` and `ui` hold the same rooms, one for each
//! page. The `mod.rs` of a room is its only face, and a table says which room may name which.

use crate::source::{Named, Source, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// A part of a floor, and what it may name of the other parts: by its name for those of its floor,
/// after the floor and a slash for those of the floors below. The rest is always allowed: its own
/// files, the ground of its floor and of those below, the room of the same name of those below.
pub type Part = (&'static str, &'static str);

/// A floor: its parts in the only order in which they may name each other, and those of them that
/// every part after them may name.
pub struct Floor {
    pub name: &'static str,
    pub ground: &'static [&'static str],
    /// What gathers the parts and is named by them: no room, and outside the order.
    pub hinges: &'static [&'static str],
    pub parts: &'static [Part],
}

/// The floors, from the lowest.
pub const FLOORS: [Floor; 3] = [
    Floor { name: "scenario", ground: &["dossier", "evaluation"], hinges: &[], parts: &SCENARIO },
    Floor { name: "present", ground: &["text"], hinges: &[], parts: &PRESENT },
    Floor { name: "ui", ground: &["dom", "state", "widgets"], hinges: &["lazy_part"], parts: &UI },
];

const SCENARIO: [Part; 9] = [
    ("dossier", ""),
    ("evaluation", "dossier"),
    ("workbench", ""),
    ("years", "workbench"),
    ("missions", ""),
    ("decide", ""),
    ("data", ""),
    ("collection", "workbench years"),
    ("workshop", ""),
];

const PRESENT: [Part; 16] = [
    ("text", ""),
    ("duties", ""),
    ("workbench", "duties"),
    ("missions", "workbench"),
    ("explain", "workbench missions scenario/workbench"),
    ("payments", "workbench explain scenario/workbench"),
    ("years", "workbench explain scenario/workbench"),
    ("decide", "workbench scenario/workbench"),
    ("law_pages", "duties workbench missions"),
    ("hosting", ""),
    ("data", "workbench missions law_pages scenario/workbench"),
    ("collection", "data workbench"),
    ("workshop", "workbench explain data scenario/workbench"),
    ("undo", "workbench payments"),
    ("paste", "payments"),
    (
        "note",
        "duties workbench missions explain payments years law_pages data scenario/workbench \
        scenario/years",
    ),
];

/// `lazy_part` declares what comes with the second file, for those that wait for it, and gathers
/// the rooms in that file: what the compiler parts must stand in one place.
const UI: [Part; 20] = [
    ("dom", ""),
    (
        "state",
        "present/workbench present/undo scenario/workbench scenario/decide scenario/collection",
    ),
    ("widgets", "present/workbench present/duties present/law_pages present/paste"),
    ("lazy_part", ""),
    ("shell", "present/workbench"),
    ("explain", "shell"),
    ("hosting", "shell"),
    ("workbench", "shell explain hosting present/duties present/missions present/years"),
    ("data", "shell scenario/workbench"),
    ("years", "shell explain workbench present/workbench present/explain"),
    ("missions", "shell workbench"),
    ("decide", "shell workbench present/workbench"),
    ("payments", "shell explain hosting workbench present/law_pages"),
    ("duties", "shell workbench present/law_pages present/workbench"),
    ("law_pages", "shell workbench data present/duties present/hosting"),
    ("note", "shell explain workbench years data present/data present/workbench"),
    ("collection", "shell explain workbench data present/explain"),
    ("workshop", "shell explain present/explain present/data"),
    ("home", "shell data present/explain present/workbench scenario/workbench"),
    ("app", "shell workbench home scenario/workbench present/workbench"),
];

/// What stands between two parts, by the names of floor and part; and one place that shows it.
pub type Arrows = BTreeMap<(String, String), String>;

/// The rooms of the library, as its files lie.
pub struct Rooms<'a> {
    floors: &'a [Floor],
    tree: &'a Tree,
    /// What the `mod.rs` of a floor gives under its own name.
    given: BTreeMap<(String, String), Vec<String>>,
    /// What the `mod.rs` of a room hands on of its inner files.
    handed_on: BTreeSet<Vec<String>>,
}

impl<'a> Rooms<'a> {
    pub fn new(floors: &'a [Floor], tree: &'a Tree) -> Rooms<'a> {
        let mut given = BTreeMap::new();
        for floor in floors {
            let path = format!("src/{}/mod.rs", floor.name);
            let face = tree.sources.iter().find(|(source, _)| source.path == path);
            for Named { names, .. } in face.iter().flat_map(|(_, named)| named) {
                if let [first, _, .., last] = names.as_slice()
                    && first == floor.name
                    && names.len() > 2
                {
                    given.insert((first.clone(), last.clone()), names.clone());
                }
            }
        }
        let faces = tree.sources.iter().filter(|(source, _)| source.path.ends_with("/mod.rs"));
        let handed_on = faces.flat_map(|(face, named)| {
            let room = face.module().unwrap_or_default();
            named.iter().filter_map(move |Named { names, .. }| {
                let own = names.len() > room.len() + 1 && names.starts_with(&room);
                own.then(|| [room.as_slice(), &names[names.len() - 1..]].concat())
            })
        });
        Rooms { floors, tree, given, handed_on: handed_on.collect() }
    }

    fn floor(&self, name: &str) -> Option<(usize, &'a Floor)> {
        self.floors.iter().enumerate().find(|(_, floor)| floor.name == name)
    }

    /// The floor and the part that a path of the library leads to; nothing for the face of a floor.
    fn part(&self, names: &[String]) -> Option<(&'a Floor, String)> {
        let (_, floor) = self.floor(names.first()?)?;
        Some((floor, names.get(1)?.clone()))
    }

    /// A path of the library, to where the thing is declared if the face of a floor hands it on.
    fn declared(&self, names: Vec<String>) -> Vec<String> {
        let [floor, name, rest @ ..] = names.as_slice() else { return names };
        match self.given.get(&(floor.clone(), name.clone())) {
            Some(place) if !self.tree.is_module(&names[..2]) => [place.as_slice(), rest].concat(),
            _ => names,
        }
    }

    /// Each file, with what it names: to where that is declared.
    fn named(&self) -> impl Iterator<Item = (&'a Source, Vec<Named>)> {
        self.tree.sources.iter().map(|(source, named)| {
            let declared = |Named { names, line }: &Named| Named {
                names: self.declared(names.clone()),
                line: *line,
            };
            (source, named.iter().map(declared).collect())
        })
    }

    /// Every part of a floor must be known.
    pub fn unknown(&self) -> Vec<String> {
        let parts: BTreeSet<_> = self.named().filter_map(|(source, _)| source.module()).collect();
        let own = parts.iter().filter_map(|names| self.part(names));
        let unknown: BTreeSet<String> = own
            .filter(|(floor, part)| !floor.parts.iter().any(|(known, _)| known == part))
            .map(|(floor, part)| format!("src/{}/{part}: is no room of this floor", floor.name))
            .collect();
        unknown.into_iter().collect()
    }

    /// No file outside a room names an inner file of it, from the tests neither.
    pub fn faces(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (source, named) in self.named() {
            let own = source.module().and_then(|names| self.part(&names));
            for Named { names, line } in named {
                let Some((floor, part)) = self.part(&names) else { continue };
                let inside = own.as_ref().is_some_and(|(own_floor, own_part)| {
                    own_floor.name == floor.name && *own_part == part
                });
                if !inside && names.len() > 2 && self.is_hidden(&names) {
                    found.push(format!("{}:{line}: names {}", source.path, names.join("::")));
                }
            }
        }
        found
    }

    /// Whether a path goes through an inner file of a room. A function that the face hands on may
    /// have the name of its file.
    fn is_hidden(&self, names: &[String]) -> bool {
        let handed_on = names.len() == 3 && self.handed_on.contains(names);
        self.tree.is_module(&names[..3]) && !handed_on
    }

    /// What stands between the parts: from a part to another one.
    pub fn arrows(&self) -> Arrows {
        let mut found = Arrows::new();
        for (source, named) in self.named() {
            let Some((floor, part)) = source.module().and_then(|names| self.part(&names)) else {
                continue;
            };
            let from = format!("{}/{part}", floor.name);
            for Named { names, line } in named {
                let Some((floor, part)) = self.part(&names) else { continue };
                let to = format!("{}/{part}", floor.name);
                if from != to && self.tree.is_module(&names[..2]) {
                    let place = format!("{}:{line}", source.path);
                    found.entry((from.clone(), to)).or_insert(place);
                }
            }
        }
        found
    }

    /// The arrows that no row of the tables allows.
    pub fn not_allowed(&self) -> Vec<String> {
        let arrows = self.arrows();
        let found = arrows.iter().filter(|((from, to), _)| !self.allows(from, to));
        found.map(|((from, to), place)| format!("{place}: {from} names {to}")).collect()
    }

    fn allows(&self, from: &str, to: &str) -> bool {
        let (Some((own_floor, own)), Some((floor, part))) =
            (from.split_once('/'), to.split_once('/'))
        else {
            return false;
        };
        let (Some((_, source)), Some((_, target))) = (self.floor(own_floor), self.floor(floor))
        else {
            return false;
        };
        if source.hinges.contains(&own) || target.hinges.contains(&part) {
            return true;
        }
        if target.ground.contains(&part) && (own_floor != floor || comes_after(target, own, part)) {
            return true;
        }
        let mut words = row(source, own).unwrap_or_default().split_whitespace();
        if own_floor == floor {
            words.any(|word| word == part)
        } else {
            own == part || words.any(|word| word == to)
        }
    }

    /// What the tables allow and nobody does, or say out of order.
    pub fn wrong_rows(&self) -> Vec<String> {
        let (arrows, mut found) = (self.arrows(), Vec::new());
        for (rank, floor) in self.floors.iter().enumerate() {
            for (part, named) in floor.parts {
                for word in named.split_whitespace() {
                    let below = word.split_once('/').and_then(|(below, _)| self.floor(below));
                    let to = if below.is_some() { word } else { &format!("{}/{word}", floor.name) };
                    let later = match below {
                        Some((place, _)) => place >= rank,
                        None => !comes_after(floor, part, word),
                    };
                    let from = format!("{}/{part}", floor.name);
                    if later {
                        found.push(format!("{from}: {word} stands after it"));
                    } else if !arrows.contains_key(&(from.clone(), to.to_string())) {
                        found.push(format!("{from}: does not name {word}"));
                    }
                }
            }
        }
        found
    }
}

fn row(floor: &Floor, part: &str) -> Option<&'static str> {
    floor.parts.iter().find(|(name, _)| *name == part).map(|(_, named)| *named)
}

/// Whether a part stands after another one.
fn comes_after(floor: &Floor, part: &str, other: &str) -> bool {
    let place = |wanted: &str| floor.parts.iter().position(|(name, _)| *name == wanted);
    place(other).is_some_and(|before| place(part).is_some_and(|after| before < after))
}
