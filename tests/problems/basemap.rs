//! A base map of a story's own, or names of areas in its language.

use nutgraf::story::Block;
use nutgraf::story::files::Files;
use nutgraf::story::read::read;

use crate::report::{after, replace, told};
use crate::story::good;

const ABOUT: &str = r#"{
    "bounds": [-120, -40, -30, 40], "projection": "lambert-azimuthal-equal-area",
    "credit": "Surveyed by us"
}"#;

const SHAPES: &str = r#"{
    "type": "Topology", "transform": { "scale": [1, 1], "translate": [0, 0] },
    "arcs": [[[-110, 20], [10, 0], [0, 8], [-10, -8]], [[-95, 10], [5, 0], [0, 5], [-5, -5]]],
    "objects": { "base": { "type": "GeometryCollection", "geometries": [
        { "type": "Polygon", "id": "MX-SIN", "arcs": [[0]] },
        { "type": "MultiPolygon", "id": "GTM", "arcs": [[[1]]] }
    ] } }
}"#;

fn put(files: &mut Files, name: &str, text: &str) {
    files.insert(format!("basemap/{name}"), text.into());
}

fn named(files: &mut Files, name: &str) {
    let data = "\"areas_data\": \"areas.csv\"";
    replace(files, "en.json", data, &format!("{data}, \"basemap\": \"{name}\""));
}

fn own(files: &mut Files) {
    named(files, "coast");
    put(files, "coast/map.json", ABOUT);
    put(files, "coast/map.topo.json", SHAPES);
    put(files, "coast/areas.csv", "id,name\nMX-SIN,Up there\nGTM,Down there\n");
    let areas = "group,area,level,source\nnorth,MX-SIN,base,paper\nnorth,GTM,limited,paper\n";
    files.insert("areas.csv".to_owned(), areas.into());
}

#[test]
fn a_story_brings_its_base_map() {
    let mut files = good();
    own(&mut files);
    let story = read(&files, "en").unwrap();
    let Some(Block::Map(atlas)) = story.block("gangs") else { panic!("no map") };
    assert_eq!(atlas.basemap.credit, "Surveyed by us");
    let names: Vec<_> = atlas.basemap.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["Down there", "Up there"]);
}

#[test]
fn names_of_areas_alone_may_be_changed() {
    let mut files = good();
    let known = include_str!("../../www/basemap/americas/areas.csv");
    put(&mut files, "americas/areas.csv", &known.replace("GTM,Guatemala", "GTM,Guatemala (país)"));
    let story = read(&files, "en").unwrap();
    let Some(Block::Map(atlas)) = story.block("gangs") else { panic!("no map") };
    assert!(atlas.basemap.areas.iter().any(|area| area.name == "Guatemala (país)"));
}

#[test]
fn a_base_map_that_is_not_there() {
    told(
        after(|files| named(files, "../../etc")),
        "
        en.json:43:45: there is no base map `../../etc`
          help: write `americas`, or put your own into basemap/<name>/, with a name of letters, digits and hyphens
        ",
    );
}

#[test]
fn files_that_do_not_fit_each_other() {
    let broken = |file: &str, text: &str| {
        after(|files| {
            own(files);
            put(files, file, text);
        })
    };
    told(
        broken("coast/areas.csv", "id,name\nGTM,Down there\n"),
        "
        basemap/coast/areas.csv: there is no name for `MX-SIN`
          help: see www/basemap/README.md for what each file of a base map contains
        ",
    );
    told(
        broken("coast/map.topo.json", &SHAPES.replace("[[0]]", "[[9]]")),
        "
        basemap/coast/map.topo.json: `MX-SIN` refers to an arc that does not exist
          help: see www/basemap/README.md for what each file of a base map contains
        ",
    );
    told(
        after(|files| {
            own(files);
            files.remove("basemap/coast/map.json");
        }),
        "
        basemap/coast/map.json: this file is missing
          help: see www/basemap/README.md for what each file of a base map contains
        ",
    );
}
