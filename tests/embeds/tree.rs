//! Each block as assistive technology is told of it.

use std::collections::HashMap;
use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::golden::check;
use crate::page::Site;
use crate::reader::{BLOCKS, OPEN_ALL, open};

/// What is said of an element besides its role and name. The protocol has the number of a slider
/// in place of its text; `trend.rs` looks at that.
const STATES: [&str; 8] =
    ["checked", "expanded", "selected", "pressed", "disabled", "level", "live", "modal"];

/// Boxes that mean nothing by themselves, and the pieces into which text is laid out.
const SILENT: [&str; 4] = ["none", "generic", "InlineTextBox", "ListMarker"];

/// The nodes of a page by id.
struct Tree(HashMap<String, Value>);

impl Tree {
    async fn of(browser: &Browser) -> (Tree, String) {
        browser.devtools("Accessibility.enable", json!({})).await;
        let answer = browser.devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes = answer["nodes"].as_array().expect("nodes");
        let id = |node: &Value| node["nodeId"].as_str().expect("an id").to_owned();
        let root = id(nodes.first().expect("a root"));
        (Tree(nodes.iter().map(|node| (id(node), node.clone())).collect()), root)
    }

    /// Writes a node and what is in it, one line each.
    fn write(&self, id: &str, depth: usize, around: &str, text: &mut String) {
        let Some(node) = self.0.get(id) else { return };
        let word = |key: &str| node[key]["value"].as_str().unwrap_or_default();
        let (role, name) = (word("role"), word("name"));
        let silent = node["ignored"] == true || (SILENT.contains(&role) && name.is_empty());
        // The text of what is named by its text would be there twice.
        let twice = role == "StaticText" && name.trim() == around.trim();
        if role == "InlineTextBox" || role == "ListMarker" || twice {
            return;
        }
        let (inside, around) = if silent { (depth, around) } else { (depth + 1, name) };
        if !silent {
            let states = states(node);
            let name = name.replace('\n', " ");
            writeln!(text, "{:indent$}{role} {name:?}{states}", "", indent = 2 * depth).unwrap();
        }
        for child in node["childIds"].as_array().unwrap_or(&Vec::new()) {
            self.write(child.as_str().expect("an id"), inside, around, text);
        }
    }
}

fn states(node: &Value) -> String {
    let said = node["properties"].as_array().into_iter().flatten().filter_map(|property| {
        let name = property["name"].as_str()?;
        let value = &property["value"]["value"];
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        STATES.contains(&name).then(|| format!("{name}={value}"))
    });
    let said: Vec<_> = said.collect();
    if said.is_empty() { String::new() } else { format!(" [{}]", said.join(" ")) }
}

#[tokio::test]
async fn each_block_is_told_in_order() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        let (tree, root) = Tree::of(&browser).await;
        let mut text = String::new();
        tree.write(&root, 0, "", &mut text);
        check(Path::new(&format!("tests/goldens/access/{block}-tree.txt")), &text);
    }
}

#[tokio::test]
async fn no_block_takes_the_keys_of_a_screen_reader() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    for block in BLOCKS {
        open(&site, &browser, "cartels", block).await;
        browser.run(OPEN_ALL).await;
        let (tree, _) = Tree::of(&browser).await;
        let taking = tree.0.values().filter(|node| node["role"]["value"] == "application");
        assert_eq!(taking.count(), 0, "{block}");
    }
}

#[tokio::test]
async fn each_embed_speaks_through_one_polite_region() {
    let (site, browser) = (Site::open().await, Browser::open().await);
    // One block, and the whole story.
    for block in BLOCKS.into_iter().chain([""]) {
        open(&site, &browser, "cartels", block).await;
        browser.run(OPEN_ALL).await;
        let (tree, _) = Tree::of(&browser).await;
        let live = |node: &&Value| {
            let said = node["properties"].as_array().into_iter().flatten();
            // Inside a region everything says so; the region itself has no other around it.
            said.clone().any(|one| one["name"] == "live" && one["value"]["value"] != "off")
                && node["role"]["value"] != "StaticText"
                && node["role"]["value"] != "InlineTextBox"
        };
        let regions: Vec<_> = tree.0.values().filter(live).map(states).collect();
        assert_eq!(regions, [" [live=polite]"], "{block}");
    }
}
