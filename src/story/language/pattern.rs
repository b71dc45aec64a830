//! Texts with named places.

/// Puts values into the named places of a text: `{name}`. Other braces stay.
///
/// Goes from brace to brace: looking for whole words would add 3 kB to the wasm.
///
/// ```
/// use nutgraf::story::language::fill;
///
/// assert_eq!(fill("{n} of {all}", &[("n", "2"), ("all", "3")]), "2 of 3");
/// assert_eq!(fill("{other} {", &[]), "{other} {");
/// ```
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        filled.push_str(before);
        let place = from.split_once('}').and_then(|(inside, after)| {
            let (_, value) = values.iter().find(|(name, _)| *name == inside)?;
            Some((*value, after))
        });
        let (value, after) = place.unwrap_or(("{", from));
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_stand_in_their_places() {
        let values = [("a", "1"), ("b", "{a}")];
        assert_eq!(fill("{a} and {b}, {a}", &values), "1 and {a}, 1");
        assert_eq!(fill("{c} {{a} {a", &values), "{c} {1 {a");
        assert_eq!(fill("é{a}é", &values), "é1é");
        assert_eq!(fill("", &values), "");
    }
}
