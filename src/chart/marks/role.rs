//! What a mark is for, and by which name a style sheet knows it.

/// What a mark is for.
///
/// ```
/// use nutgraf::chart::marks::Role;
///
/// assert_ne!(Role::Line.name(), Role::Area.name());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A line of the grid.
    Grid,
    /// The line on which values stand.
    Base,
    /// What is below a line.
    Area,
    /// A line behind the chosen one.
    Behind,
    /// The line of the values, its dots, a bar.
    Line,
    /// The inside of a bar whose period is not over.
    Open,
    /// What shows the ground: the inside of a ring.
    Hole,
    /// The line below the years on which events are marked.
    Lane,
    /// The mark of an event there.
    Event,
    /// The line from the words of an event to its date.
    Key,
    /// The label of a line of the grid.
    Tick,
    /// The label of a year.
    Year,
    /// The name of a line.
    Name,
    /// A value told at its place.
    Value,
    /// The words of an event.
    Words,
}

impl Role {
    /// Its name, by which a style sheet knows it.
    pub fn name(self) -> &'static str {
        match self {
            Role::Grid => "grid",
            Role::Base => "base",
            Role::Area => "fill",
            Role::Behind => "behind",
            Role::Line => "mark",
            Role::Open => "fill open",
            Role::Hole => "paper",
            Role::Lane => "lane",
            Role::Event => "event",
            Role::Key => "key",
            Role::Tick => "tick",
            Role::Year => "tick year",
            Role::Name => "tick name",
            Role::Value => "tick value",
            Role::Words => "tick words",
        }
    }
}
