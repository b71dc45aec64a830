//! What the schema says of a field, by where it stands in a document.

use serde_json::Value;

use super::schema::SCHEMA;

/// What a field is for, as the schema explains it to editors: the first sentence, to go on with.
/// `pointer` is where it stands in a document, as in `/sources/2/publisher`.
///
/// ```
/// use nutgraf::story::field::meaning;
///
/// assert_eq!(meaning("/title").as_deref(), Some("the headline of the whole explainer"));
/// assert_eq!(meaning("/nonsense"), None);
/// ```
pub fn meaning(pointer: &str) -> Option<String> {
    let told = part(&SCHEMA, pointer)?.get("description")?.as_str()?.replace('\n', " ");
    let first = told.split(". ").next()?.trim_end_matches('.');
    let mut letters = first.chars();
    Some(letters.next()?.to_lowercase().chain(letters).collect())
}

/// The name of a field that a document can do without, and `None` for any other.
///
/// ```
/// use nutgraf::story::field::optional;
///
/// assert_eq!(optional("/corrections"), Some("corrections"));
/// assert_eq!(optional("/title"), None);
/// ```
pub fn optional(pointer: &str) -> Option<&str> {
    let (above, field) = pointer.rsplit_once('/')?;
    let object = followed(&SCHEMA, part(&SCHEMA, above)?);
    object.get("properties")?.get(field)?;
    let required = object.get("required").and_then(Value::as_array).into_iter().flatten();
    (!required.into_iter().any(|name| name == field)).then_some(field)
}

/// The part of the schema about what stands at a pointer of a document.
fn part<'a>(schema: &'a Value, pointer: &str) -> Option<&'a Value> {
    pointer.split('/').skip(1).try_fold(schema, |at, step| {
        let inside = followed(schema, at);
        match step.parse::<usize>() {
            Ok(_) => inside.get("items"),
            Err(_) => inside.get("properties")?.get(step),
        }
    })
}

/// A part of the schema, or the definition that it refers to.
fn followed<'a>(schema: &'a Value, part: &'a Value) -> &'a Value {
    let either = part.get("anyOf").and_then(|all| all.get(0)).unwrap_or(part);
    let name = either.get("$ref").and_then(Value::as_str);
    let pointer = name.and_then(|name| name.strip_prefix('#'));
    pointer.and_then(|pointer| schema.pointer(pointer)).unwrap_or(either)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_explained_by_where_it_stands() {
        assert_eq!(meaning("/sources/2/publisher").as_deref(), Some("who published it"));
        assert_eq!(meaning("/trends/0/unit/one").as_deref(), Some("for exactly one: `pound`"));
        let year = meaning("/trends/0/year/label");
        assert_eq!(year.as_deref(), Some("what such a year is called: `fiscal year`"));
        assert_eq!(meaning("/sources/2/nothing"), None);
        assert_eq!(meaning("/title/0"), None);
    }

    #[test]
    fn a_field_that_can_be_left_out_is_known() {
        assert_eq!(optional("/sources/2/note"), Some("note"));
        assert_eq!(optional("/maps/0/groups/1/uncertain"), Some("uncertain"));
        assert_eq!(optional("/sources/2/publisher"), None);
        assert_eq!(optional("/sources/2/nothing"), None);
        assert_eq!(optional("/key"), None);
    }
}
