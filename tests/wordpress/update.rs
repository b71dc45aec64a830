//! An update of the plugin, while a cache still holds the loader of the version before.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::browser::Browser;
use crate::server::dist;
use crate::site::{Site, site};

/// The plugin as another build makes it: other digests, and a loader that knows them.
fn other_build(to: &Path) {
    let file = fs::File::open(dist().join("wordpress/nutgraf.zip")).unwrap();
    let mut archive = ZipArchive::new(file).unwrap();
    let mut zip = ZipWriter::new(fs::File::create(to).unwrap());
    for nth in 0..archive.len() {
        let mut entry = archive.by_index(nth).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let path = entry.name().unwrap().into_owned();
        // After the folder: `nutgraf-….js`, `rest-….fragment.html`.
        let at = path.rfind('/').map_or(0, |slash| slash + 1);
        let dot = path[at..].find('.').map_or(path.len(), |dot| at + dot);
        let (stem, ending) = (&path[..dot], path[dot..].trim_start_matches('.'));
        let digest = stem.rsplit_once('-').filter(|(_, digest)| digest.len() == 16);
        let name = match digest {
            Some((stem, digest)) => {
                let other: String = digest.chars().rev().collect();
                format!("{stem}-{other}.{ending}")
            }
            None => path.clone(),
        };
        if name.ends_with("assets/embed.js") {
            bytes = b"/* another build */".to_vec();
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap();
}

async fn install(site: &Site, browser: &Browser, zip: &Path) {
    site.log_in(browser, "admin").await;
    let answer = site.ask(browser, "POST", "/tribune/v1/update", json!({ "zip": zip })).await;
    assert_eq!(answer["done"], true, "{answer}");
}

#[tokio::test]
async fn what_a_cached_loader_asks_for_outlives_an_update() {
    let Some(site) = site().await else { return };
    let site = site.as_ref().unwrap();
    let browser = Browser::open().await;
    site.log_in(&browser, "author").await;
    let shortcode = "[nutgraf story=\"cartels\" block=\"seizures\"]";
    let address = site.publish(&browser, "Updated", shortcode).await;
    let loader = site.folder.join("wp-content/plugins/nutgraf/assets/embed.js");
    let before = fs::read(&loader).unwrap();

    let zip = site.folder.with_file_name("other.zip");
    other_build(&zip);
    // Twice: what was kept the first time is kept the second time, too.
    for _ in 0..2 {
        install(site, &browser, &zip).await;
        assert_eq!(fs::read(&loader).unwrap(), b"/* another build */");
    }
    // As a cache answers, for as long as it may.
    fs::write(&loader, before).unwrap();
    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;

    install(site, &browser, &dist().join("wordpress/nutgraf.zip")).await;
    site.read(&browser, &address).await;
    site.comes_alive(&browser, 1).await;
}
