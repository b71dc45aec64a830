//! The interface in English.

use super::words::{Plural, Words};

/// English.
pub const ENGLISH: Words = Words {
    source: "Source",
    notes: "What to know about this",
    dispute: "Sources disagree",
    corrections: "Corrections",
    all_sources: "All sources",
    updated: "Last changed {date}.",
    close: "Close",
    percent: "{n}%",

    period: "Period",
    by_month: "By month",
    by: "By {year}",
    scale: "Scale",
    linear: "Linear",
    log: "Log",
    read: "Read a value",
    change: "Change on a year before",
    change_up: "{n} more than a year before",
    change_down: "{n} less than a year before",
    change_none: "the same as a year before",
    not_known: "not known",
    so_far: "{label}, {from} to {to} only",
    first_published: "First published on {date} as {value}, revised since.",
    events: Plural {
        one: "One event marked on the chart",
        other: "{n} events marked on the chart",
    },
    table: "The figures as a table",
    save_csv: "Save as CSV",
    summary_range: "From {from} to {to}, the highest value was {high} ({high_when}) and the \
                    lowest {low} ({low_when}).",
    summary_last: "The latest is {value} ({when}{change}).",
    summary_missing: Plural {
        one: "One value is not known.",
        other: "{n} values are not known.",
    },
    summary_zero: "All values from {from} to {to} are zero.",
    summary_none: "No values are known.",

    listed_by: "Listed by",
    step: "{date}: {groups}",
    groups: Plural {
        one: "1 group",
        other: "{n} groups",
    },
    part_of_map: "Part of the map",
    group: "Group",
    all_groups: "All ({n})",
    home: "From",
    listed: "Listed",
    list_of_groups: "The groups as a list",
    also_called: "Also called",
    uncertain: "Not certain",
    no_territory: "No territory is documented for it, so none is drawn.",
    fto: "Foreign Terrorist Organization",
    sdgt: "Specially Designated Global Terrorist",
    listing: "{kind} since {date} ({record})",
    listing_announced: "{kind}: announced for {date}, not confirmed ({record})",
    levels: [
        "Where it comes from",
        "Significant presence",
        "Limited presence",
        "Presence, degree not stated",
        "Sporadic presence",
        "Named without a level",
    ],
    counts: ["1 group named", "2 or 3 groups", "4 or more"],
    presence_is_not_control: "Presence is not control.",
    groups_here: Plural {
        one: "One listed group is named here:",
        other: "{n} listed groups are named here:",
    },
    no_groups_here: "No listed group is named here.",
    picture_of_all: "Map of the areas where {groups} listed by {date} are said to be present. \
                     The list of groups says the same in words.",
    picture_of_group: "Map of the {n} areas where {name} is said to be present. The areas are \
                       named below the map.",

    read_by: "Read by",
    arguments: "Arguments for and against",
    questions: Plural {
        one: "One question",
        other: "The {n} questions",
    },
    side_shown: "Side shown",
    pro: "For",
    con: "Against",
    reported: "Reported by {speaker}, not their own position",
    answers: "Answers the argument of {speaker}",
    precedents: "Precedents",
    since_then: "Since these arguments were made",
    no_answer: "No source that we read answers this.",
};
