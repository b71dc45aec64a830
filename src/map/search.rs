//! Finding a group by the beginnings of the words of its names.

use crate::story::atlas::Group;

/// Which of its names answers what a reader typed, both folded: 0 is the usual name, 1 the first
/// alias. Nothing typed is answered by every name.
///
/// ```
/// # let files = nutgraf::press::folder::files("www/stories/cartels".as_ref()).unwrap();
/// # let story = nutgraf::story::read::read(&files, "en").unwrap();
/// # let atlas = story.block("groups").and_then(nutgraf::story::Block::atlas).unwrap();
/// use nutgraf::map::search::found;
///
/// assert_eq!(found(&atlas.groups[0], "sina"), Some(0));
/// assert_eq!(found(&atlas.groups[0], "nobody"), None);
/// ```
pub fn found(group: &Group, typed: &str) -> Option<usize> {
    group.keys.iter().position(|key| answers(key, typed))
}

/// Whether every typed word begins a word of the name, or the name begins so without its blanks:
/// `ms13` is MS-13.
///
/// ```
/// use nutgraf::map::search::answers;
///
/// assert!(answers("ms 13", "ms13") && answers("carteles unidos", "uni"));
/// assert!(!answers("carteles unidos", "nidos"));
/// ```
pub fn answers(key: &str, typed: &str) -> bool {
    let begun = |word: &str| key.split(' ').any(|own| own.starts_with(word));
    let joined = |text: &str| text.split(' ').collect::<String>();
    typed.split(' ').all(begun) || joined(key).starts_with(&joined(typed))
}

#[cfg(test)]
mod tests {
    use super::answers;
    use crate::story::fold::fold;

    #[test]
    fn words_are_found_by_their_beginnings_in_any_order() {
        let typed = |typed: &str, name: &str| answers(&fold(name), &fold(typed));
        assert!(typed("cartel unidos", "Cárteles Unidos"));
        assert!(typed("UNIDOS", "Cárteles Unidos"));
        assert!(typed("zetas", "Los Zetas"));
        assert!(typed("ms13", "MS-13") && typed("ms 13", "MS-13"));
        assert!(typed("", "MS-13") && typed("  ", "MS-13"));
        assert!(!typed("etas", "Los Zetas"));
        assert!(!typed("cartel golfo", "Cárteles Unidos"));
    }
}
