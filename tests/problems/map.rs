//! Groups, listings and areas that do not fit each other or the base map.

use crate::report::{after, replace, replaced, told};

#[test]
fn an_area_that_is_not_on_the_base_map() {
    told(
        replaced("areas.csv", "MX-SIN", "MX-SNI"),
        "
        areas.csv: row 2, column area: the area `MX-SNI` is not on the base map
          help: did you mean `MX-SIN`?
        ",
    );
    told(
        replaced("areas.csv", "GTM", "FRA"),
        "
        areas.csv: row 3, column area: the area `FRA` is not on the base map
          help: did you mean `BRA`?
        ",
    );
}

#[test]
fn an_area_twice() {
    told(
        replaced("areas.csv", "GTM", "MX-SIN"),
        "
        areas.csv: row 3, column area: the area `MX-SIN` appears twice for `north`
          help: keep one of the two
        ",
    );
    told(
        replaced("areas.csv", "GTM", "MEX"),
        "
        areas.csv: row 3, column area: the area `MEX` appears twice for `north`
          help: keep one of the two
        ",
    );
}

#[test]
fn an_unknown_level() {
    told(
        replaced("areas.csv", "limited", "some"),
        "
        areas.csv: row 3, column level: `some` is not valid here
          help: use one of: base, significant, limited, sporadic, reported
        ",
    );
}

#[test]
fn an_area_of_nobody() {
    told(
        replaced("areas.csv", "north,GTM", "nord,GTM"),
        "
        areas.csv: row 3, column group: there is no group `nord` in gangs.csv
          help: use one of: north, south
        ",
    );
}

#[test]
fn areas_of_a_group_without_territory() {
    told(
        replaced("areas.csv", "north,GTM", "south,GTM"),
        "
        gangs.csv: row 3, column territory: `south` has areas in areas.csv, but no territory
          help: write yes, or remove the areas
        ",
    );
}

#[test]
fn a_point_off_the_map() {
    told(
        replaced("gangs.csv", "24.81,-107.39", "-107.39,24.81"),
        "
        gangs.csv: row 2, column lat: `-107.39` is not a place on the base map
          help: write degrees from -42 to 42 with a decimal point
        gangs.csv: row 2, column lon: `24.81` is not a place on the base map
          help: write degrees from -119 to -34 with a decimal point
        ",
    );
    told(
        replaced("gangs.csv", "24.81,-107.39", "NaN,inf"),
        "
        gangs.csv: row 2, column lat: `NaN` is not a place on the base map
          help: write degrees from -42 to 42 with a decimal point
        gangs.csv: row 2, column lon: `inf` is not a place on the base map
          help: write degrees from -119 to -34 with a decimal point
        ",
    );
}

#[test]
fn a_group_without_a_name() {
    told(
        replaced("gangs.csv", "Southern Gang", ""),
        "
        gangs.csv: row 3, column name: this cell is empty
          help: fill it
        ",
    );
}

#[test]
fn a_group_without_a_listing() {
    told(
        replaced(
            "listings.csv",
            "south,2025-05,sdgt,announced,Harbor Office,not found,paper\n",
            "",
        ),
        "
        gangs.csv: row 3, column id: `south` has no listing in listings.csv
          help: add its listing, or remove the group
        ",
    );
}

#[test]
fn a_listing_of_nobody() {
    told(
        replaced("listings.csv", "south,2025-05", "sud,2025-05"),
        "
        gangs.csv: row 3, column id: `south` has no listing in listings.csv
          help: add its listing, or remove the group
        listings.csv: row 3, column group: there is no group `sud` in gangs.csv
          help: use one of: north, south
        ",
    );
}

#[test]
fn a_listing_twice() {
    told(
        replaced("listings.csv", "south,2025-05,sdgt,announced", "north,2025-02-20,fto,in_force"),
        "
        gangs.csv: row 3, column id: `south` has no listing in listings.csv
          help: add its listing, or remove the group
        listings.csv: row 3, column group: this listing appears twice
          help: keep one of the two
        ",
    );
}

#[test]
fn a_kind_and_a_status_that_are_not_known() {
    told(
        replaced("listings.csv", "sdgt,announced", "SDGT,planned"),
        "
        listings.csv: row 3, column kind: `SDGT` is not valid here
          help: did you mean `sdgt`?
        listings.csv: row 3, column status: `planned` is not valid here
          help: use one of: in_force, announced
        ",
    );
}

#[test]
fn two_groups_with_one_id() {
    told(
        replaced("gangs.csv", "south,Southern", "north,Southern"),
        "
        en.json:46:17: `south` is not in gangs.csv
          help: use one of: north
        gangs.csv: row 3, column id: there are two rows for `north`
          help: keep one of the two
        listings.csv: row 3, column group: there is no group `south` in gangs.csv
          help: use one of: north
        ",
    );
    told(
        replaced("en.json", "{ \"id\": \"south\"", "{ \"id\": \"north\""),
        "
        en.json:46:17: the id `north` is used twice
          help: give one of them another id
        gangs.csv: row 3, column id: the document has no text for `south`
          help: add it, or remove the row
        ",
    );
}

#[test]
fn an_extent_that_is_not_on_the_base_map() {
    told(
        replaced("en.json", "[-119, -36, -34, 38]", "[38, -36, -34, -119]"),
        "
        en.json:48:57: this box is not on the base map
          help: write west, south, east, north within [-119.0, -42.0, -34.0, 42.0]
        ",
    );
}

#[test]
fn no_extent_or_two_with_one_id() {
    let change = |files: &mut nutgraf::story::files::Files| {
        replace(
            files,
            "en.json",
            "{ \"id\": \"all\", \"label\": \"All\", \"box\": [-119, -36, -34, 38] }",
            "",
        );
    };
    told(
        after(change),
        "
        en.json:48:18: a map needs at least one extent
          help: add the part of the map that readers see first
        ",
    );
    told(
        replaced(
            "en.json",
            "\"extents\": [",
            "\"extents\": [{ \"id\": \"all\", \"label\": \"\", \"box\": [-100, 0, -90, 10] }, ",
        ),
        "
        en.json:48:43: this text is empty
          help: fill it in: its name for readers
        en.json:48:84: the id `all` is used twice
          help: give one of them another id
        ",
    );
}

#[test]
fn a_listing_without_a_record() {
    told(
        replaced("listings.csv", "Notice 1", ""),
        "
        listings.csv: row 2, column record: this cell is empty
          help: fill it
        ",
    );
}
