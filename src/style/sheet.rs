//! What a style sheet sets, where, and for what.

use super::reader::StyleReader;
use crate::story::problem::Place;

/// A property that is set.
#[derive(Clone, Debug)]
pub struct Declared {
    /// Its name; that of a custom property with the two hyphens.
    pub name: String,
    /// What it is set to, without comments and `!important`.
    pub value: String,
    /// The selectors of its rule, behind those of the rules around it.
    pub selector: String,
    /// The `@media` and the like around it, from the outside.
    pub conditions: Vec<String>,
    /// In which rule it is, from 0: what is in the same rule has the same number.
    pub rule: usize,
    /// Where the name stands.
    pub place: Place,
    /// Where the value stands.
    pub value_place: Place,
}

impl Declared {
    /// Whether it is a custom property.
    pub fn is_custom(&self) -> bool {
        self.name.starts_with("--")
    }
}

/// What was read of a style sheet.
#[derive(Debug, Default)]
pub struct StyleSheet {
    /// What is set, in order.
    pub declared: Vec<Declared>,
    /// What no browser can read either, and where it stands.
    pub broken: Vec<(Place, String)>,
}

/// Reads a style sheet, with rules in rules. What holds for print alone is left out.
pub fn sheet(css: &str) -> StyleSheet {
    StyleReader::new(css).read()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(css: &str) -> Vec<String> {
        let custom = sheet(css).declared.into_iter().filter(Declared::is_custom);
        let told = custom.map(|it| {
            let Place::Text { line, column } = it.value_place else { return String::new() };
            let around = it.conditions.join(" ");
            format!("{line}:{column} {around} {} {}={}", it.selector, it.name, it.value)
        });
        told.collect()
    }

    #[test]
    fn each_way_to_set_a_property_is_read() {
        let css = "@charset \"utf-8\";\n@import url(x.css);\n\
                   :root { color: red; --a: #fff; a:hover { --b: rgb(1 2 3/* ! */ / 50%)!important } }\n\
                   @media print { :root { --c: red } }\n\
                   @layer x { @media (prefers-color-scheme: dark) { /* ä𝄞 */ b { --d: /**/ x }}}\n\
                   c { --e: {}; & d { --f: 1 } --g: 2";
        let expected = [
            "3:26  :root --a=#fff",
            "3:47  :root a:hover --b=rgb(1 2 3/* ! */ / 50%)",
            "5:73 @layer x @media (prefers-color-scheme: dark) b --d=x",
            "6:10  c --e={}",
            "6:25  c & d --f=1",
            "6:34  c --g=2",
        ];
        assert_eq!(told(css), expected);
    }

    #[test]
    fn what_no_browser_reads_is_told() {
        let broken = sheet("a { --nutgraf-accent #fff; color red }\nb { --nutgraf-paper: #000 }");
        assert_eq!(broken.declared.len(), 1);
        let at = |column| Place::Text { line: 1, column };
        let expected =
            [(at(5), "--nutgraf-accent #fff".to_owned()), (at(28), "color red".to_owned())];
        assert_eq!(broken.broken, expected);
    }

    #[test]
    fn properties_of_one_rule_have_its_number() {
        let css = "a, b > c { color: red !important; margin: 0 /* none */ auto } d { top: 0 }\n\
                   @container (width < 2em) { a:hover { top: 1px } }";
        let all = sheet(css).declared.into_iter().map(|it| {
            let around = it.conditions.join(" ");
            format!("{} {around} {} {}={}", it.rule, it.selector, it.name, it.value)
        });
        let expected = [
            "0  a, b > c color=red",
            "0  a, b > c margin=0  auto",
            "1  d top=0",
            "2 @container (width < 2em) a:hover top=1px",
        ];
        assert_eq!(all.collect::<Vec<_>>(), expected);
    }
}
