//! The fields of a map in a data file, in order.

use crate::story::atlas::{
    Area, Atlas, Basemap, Extent, Group, Level, ListKind, Listing, Precision, Presence, Spot,
};
use crate::story::travel::reader::Reader;
use crate::story::travel::wire::Wire;
use crate::story::travel::writer::Writer;

fields! {
    Atlas { id, title, measure, groups, basemap, extents, notes }
    Group {
        id, name, aliases, keys, kind, who, home, uncertain, source, listings, point, precision,
        territory, presence
    }
    Listing { date, kind, in_force, by, record, source }
    Presence { area, level, whole, places, source }
    Extent { id, label, bounds, spots }
    Spot { area, at, room, size, cut }
    Basemap { areas, parts, whole, credit; arcs }
    Area { id, name, within; nouns, rings }
}

names! {
    ListKind { 0 Fto, 1 Sdgt }
    Level { 0 Base, 1 Significant, 2 Limited, 3 Sporadic, 4 Reported }
    Precision { 0 City, 1 Town, 2 Approximate, 3 Symbolic }
}
