//! What an author is told when something in a story is wrong: one test a mistake, each with
//! everything that is printed.

#![cfg(all(not(target_arch = "wasm32"), feature = "cli"))]

#[path = "problems/any.rs"]
mod any;
#[path = "problems/arguments.rs"]
mod arguments;
#[path = "problems/basemap.rs"]
mod basemap;
#[path = "problems/blocks.rs"]
mod blocks;
#[path = "problems/cells.rs"]
mod cells;
#[path = "problems/choices.rs"]
mod choices;
#[path = "problems/encoding.rs"]
mod encoding;
#[path = "problems/events.rs"]
mod events;
#[path = "problems/figures.rs"]
mod figures;
#[path = "problems/ids.rs"]
mod ids;
#[path = "problems/large.rs"]
mod large;
#[path = "problems/map.rs"]
mod map;
#[path = "problems/options.rs"]
mod options;
#[path = "problems/phases.rs"]
mod phases;
#[path = "problems/placeholders.rs"]
mod placeholders;
#[path = "problems/places.rs"]
mod places;
#[path = "problems/replies.rs"]
mod replies;
#[path = "problems/report.rs"]
mod report;
#[path = "problems/scope.rs"]
mod scope;
#[path = "problems/shape.rs"]
mod shape;
#[path = "problems/sources.rs"]
mod sources;
#[path = "problems/story.rs"]
mod story;
#[path = "problems/table.rs"]
mod table;
#[path = "problems/trend.rs"]
mod trend;
#[path = "problems/words.rs"]
mod words;
