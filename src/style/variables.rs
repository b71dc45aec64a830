//! What `var()` stands for, as far as the style sheets say it.

/// How many `var()` a value may lead to: more is a circle, or a trap.
const MOST: usize = 200;

/// A value with what its `var()` stand for in their places. `known` tells the value of a property;
/// where it does not, the fallback counts. What has neither stays as it is written.
pub fn resolved(value: &str, known: &dyn Fn(&str) -> Option<String>) -> String {
    let mut left = MOST;
    within(value, known, &mut left)
}

fn within(value: &str, known: &dyn Fn(&str) -> Option<String>, left: &mut usize) -> String {
    let (mut rest, mut done) = (value, String::new());
    while let Some(var) = first(rest) {
        let Some(fewer) = left.checked_sub(1) else { break };
        *left = fewer;
        let mut stands = known(var.name).map(|value| within(&value, known, left));
        stands = stands.filter(|value| first(value).is_none());
        if let (None, Some(fallback)) = (&stands, var.fallback) {
            stands = Some(within(fallback, known, left));
        }
        done += var.before;
        done += stands.as_deref().unwrap_or(var.whole);
        rest = var.after;
    }
    done + rest
}

/// The names of all properties that a value refers to.
pub fn names(value: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = value;
    while let Some(var) = first(rest) {
        all.push(var.name.to_owned());
        all.extend(var.fallback.map(names).unwrap_or_default());
        rest = var.after;
    }
    all
}

struct Var<'v> {
    before: &'v str,
    whole: &'v str,
    name: &'v str,
    fallback: Option<&'v str>,
    after: &'v str,
}

/// The first `var()` of a value, if it is closed.
fn first(value: &str) -> Option<Var<'_>> {
    const OPENS: &str = "var(";
    let start = value.to_ascii_lowercase().find(OPENS)?;
    let inside = value.get(start + OPENS.len()..)?;
    let mut open = 1_usize;
    let end = inside.find(|c| {
        open = match c {
            '(' => open + 1,
            ')' => open - 1,
            _ => open,
        };
        open == 0
    })?;
    let (content, after) = (inside.get(..end)?, inside.get(end + 1..)?);
    let (name, fallback) = match content.split_once(',') {
        Some((name, fallback)) => (name, Some(fallback.trim())),
        None => (content, None),
    };
    let whole = value.get(start..value.len() - after.len())?;
    Some(Var { before: value.get(..start)?, whole, name: name.trim(), fallback, after })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Option<String> {
        let value = match name {
            "--brand" => "#8a1f2d",
            "--accent" => "var( --brand )",
            "--round" => "var(--about)",
            "--about" => "var(--round)",
            "--many" => "var(--more)var(--more)var(--more)var(--more)",
            "--more" => "var(--many, x)var(--many, x)var(--many, x)var(--many, x)",
            _ => return None,
        };
        Some(value.to_owned())
    }

    #[test]
    fn a_property_stands_for_its_value_or_its_fallback() {
        for (value, expected) in [
            ("red", "red"),
            ("var(--brand)", "#8a1f2d"),
            ("VAR(--accent, red)", "#8a1f2d"),
            ("var(--other, var(--brand))", "#8a1f2d"),
            ("var(--other, rgb(1, 2, 3))", "rgb(1, 2, 3)"),
            ("mix(var(--brand), var(--accent))", "mix(#8a1f2d, #8a1f2d)"),
            ("var(--other)", "var(--other)"),
            ("var(--round, red)", "red"),
            ("var(--round)", "var(--round)"),
            ("var(--brand", "var(--brand"),
        ] {
            assert_eq!(resolved(value, &known), expected, "{value}");
        }
        assert_eq!(names("var(--a, var(--b)) var(--c)"), ["--a", "--b", "--c"]);
    }

    #[test]
    fn a_trap_ends() {
        assert!(resolved("var(--many)", &known).contains("var("));
    }
}
