//! Whether what a page wants to show is among the files.

use scraper::{Html, Selector};

use super::finding::{Finding, Way};
use super::manifest::Manifest;
use crate::story::problem::nearest;

/// An embed of a page: the attributes that say what it shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownEmbed {
    /// The story, by its slug.
    pub story: String,
    /// The one block, where it is not the whole story.
    pub block: Option<String>,
    /// The language, if any is named.
    pub lang: Option<String>,
    /// The version of a frozen embed.
    pub version: Option<String>,
}

/// The embeds of a page that name a story by its slug; those with an address of their own may be
/// anywhere.
pub fn shown(document: &Html) -> Vec<ShownEmbed> {
    let Ok(selector) = Selector::parse("[data-nutgraf], nut-graf") else { return Vec::new() };
    let slug = |it: &str| it.bytes().all(|c| matches!(c, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    let embeds = document.select(&selector).filter_map(|one| {
        let value = |name| one.value().attr(name).filter(|it| !it.is_empty()).map(str::to_owned);
        let story = value("data-story").filter(|it| slug(it))?;
        let (block, lang) = (value("data-block"), value("data-lang"));
        Some(ShownEmbed { story, block, lang, version: value("data-version") })
    });
    embeds.collect()
}

impl ShownEmbed {
    /// The file that the loader will ask for first.
    pub fn path(&self) -> String {
        let version = self.version.as_ref().map(|it| format!("{it}/")).unwrap_or_default();
        let block = self.block.as_ref().map(|it| format!(".{it}")).unwrap_or_default();
        let lang = self.lang.as_deref().unwrap_or("en");
        format!("stories/{}/{version}{lang}{block}.fragment.html", self.story)
    }

    /// What is wrong where that file was not built.
    pub fn missing(&self, manifest: &Manifest) -> Option<Finding> {
        if manifest.files.contains_key(&self.path()) {
            return None;
        }
        let stories = manifest.files.keys().filter_map(|path| path.strip_prefix("stories/"));
        let stories: Vec<&str> = stories.filter_map(|it| it.split('/').next()).collect();
        let place = "the page";
        if !stories.contains(&self.story.as_str()) {
            let what = format!("shows the story `{}`, which is not among the files", self.story);
            let help = format!("In data-story: {}", nearest(&self.story, stories.into_iter()));
            return Some(Finding::new("story-missing", &[Way::Script], place, what, help).own());
        }
        let folder = ShownEmbed { block: None, ..self.clone() }.path();
        let stem = folder.strip_suffix("fragment.html")?;
        if let Some(block) = self.block.as_ref().filter(|_| manifest.files.contains_key(&folder)) {
            let blocks = manifest
                .files
                .keys()
                .filter_map(|path| path.strip_prefix(stem)?.strip_suffix(".fragment.html"));
            let what = format!("shows the block `{block}`, which `{}` does not have", self.story);
            let help = format!("In data-block: {}", nearest(block, blocks));
            return Some(Finding::new("block-unknown", &[Way::Script], place, what, help).own());
        }
        let what = format!("requests {}, which is not among the files", self.path());
        let help = "Check data-lang and data-version, or paste the snippet from this build again.";
        Some(Finding::new("fragment-missing", &[Way::Script], place, what, help).own())
    }
}

#[cfg(test)]
mod tests {
    use super::super::manifest::Listed;
    use super::*;

    fn manifest() -> Manifest {
        let listed = Listed { size: 1, integrity: String::new(), br: None, gz: None };
        let paths = [
            "en.fragment.html",
            "en.fares.fragment.html",
            "0123456789abcdef/en.fares.fragment.html",
        ];
        let files = paths.map(|it| (format!("stories/ferries/{it}"), listed.clone())).into();
        Manifest { files }
    }

    fn found(html: &str) -> Vec<(&'static str, String)> {
        let embeds = shown(&Html::parse_document(html));
        let found = embeds.iter().filter_map(|it| it.missing(&manifest()));
        found.map(|it| (it.code, it.help)).collect()
    }

    #[test]
    fn what_was_built_is_found() {
        for attributes in [
            "data-nutgraf data-story=\"ferries\"",
            "data-nutgraf data-story=\"ferries\" data-block=\"fares\" data-lang=\"en\"",
            "data-nutgraf data-story=\"ferries\" data-block=fares data-version=0123456789abcdef",
            "data-nutgraf data-story=\"https://elsewhere.example/stories/x/\"",
            "data-story=\"other\"",
        ] {
            assert_eq!(found(&format!("<div {attributes}></div>")), [], "{attributes}");
        }
    }

    #[test]
    fn what_was_not_built_is_named_with_what_is_near() {
        for (embed, code, help) in [
            (
                "<nut-graf data-story=feries>",
                "story-missing",
                "In data-story: did you mean `ferries`?",
            ),
            (
                "<div data-nutgraf data-story=ferries data-block=fare>",
                "block-unknown",
                "In data-block: did you mean `fares`?",
            ),
            (
                "<div data-nutgraf data-story=ferries data-lang=fr>",
                "fragment-missing",
                "Check data-lang and data-version, or paste the snippet from this build again.",
            ),
        ] {
            assert_eq!(found(embed), [(code, help.to_owned())], "{embed}");
        }
    }
}
