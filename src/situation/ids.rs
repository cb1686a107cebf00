//! The ids of one dossier: a post's is not a lever's. All take their numbers from one counter, and
//! no number is given twice.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $id:ident: $variant:ident;)+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(pub u32);

            impl $id {
                /// The same id in a copy, where the ids were renewed.
                pub fn renewed(self, new: &dyn Fn(Id) -> Id) -> $id {
                    if let Id::$variant(id) = new(Id::$variant(self)) { id } else { self }
                }
            }

            impl From<u32> for $id {
                fn from(number: u32) -> $id {
                    $id(number)
                }
            }

            impl From<$id> for Id {
                fn from(id: $id) -> Id {
                    Id::$variant(id)
                }
            }

            impl fmt::Display for $id {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    self.0.fmt(f)
                }
            }
        )+

        /// Any id of a dossier.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Id {
            $($(#[$doc])* $variant($id),)+
        }

        impl Id {
            /// Its number.
            pub const fn number(self) -> u32 {
                match self {
                    $(Id::$variant(id) => id.0,)+
                }
            }

            /// An id of the same sort with another number.
            pub const fn with_number(self, number: u32) -> Id {
                match self {
                    $(Id::$variant(_) => Id::$variant($id(number)),)+
                }
            }
        }
    };
}

ids! {
    /// A post of the base.
    PostId: Post;
    /// An income of the base.
    IncomeId: Income;
    /// A cost of a mission, of the base or of a lever.
    CostId: Cost;
    /// A line of the payment calendar.
    DueId: Due;
    /// An action of communication that is planned.
    PlannedActionId: PlannedAction;
    /// A scenario.
    ScenarioId: Scenario;
    /// A lever of a scenario.
    LeverId: Lever;
}

/// A post of a situation: of the base, or added by a lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PostKey {
    /// The post of the base.
    Base(PostId),
    /// The post that the lever adds.
    Lever(LeverId),
}

impl From<PostId> for PostKey {
    fn from(id: PostId) -> PostKey {
        PostKey::Base(id)
    }
}

impl From<LeverId> for PostKey {
    fn from(id: LeverId) -> PostKey {
        PostKey::Lever(id)
    }
}
