//! Markup without the end tags that HTML does without: each of them is waited for.

/// Elements whose end is told by what follows it, as HTML has it: the beginnings of that.
const TOLD: [(&str, &[&str]); 11] = [
    ("li", &["<li", "</ul", "</ol"]),
    ("dt", &["<dd", "<dt"]),
    ("dd", &["<dt", "<dd", "</dl"]),
    ("option", &["<option", "<optgroup", "</optgroup", "</select"]),
    ("optgroup", &["<optgroup", "</select"]),
    ("th", &["<th", "<td", "</tr"]),
    ("td", &["<th", "<td", "</tr"]),
    ("tr", &["<tr", "</t"]),
    ("thead", &["<tbody"]),
    ("tbody", &["</table"]),
    (
        "p",
        &[
            "<p>",
            "<p ",
            "<div",
            "<ul",
            "<ol",
            "<dl",
            "<h",
            "<table",
            "<details",
            "<section",
            "<fieldset",
            "<footer",
            "</div",
            "</details",
            "</section",
            "</header",
            "</footer",
            "</li",
        ],
    ),
];

/// The same nodes in less text. What an author wrote is escaped there, so `<` begins a tag.
pub fn brief(html: &str) -> String {
    let mut brief = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.find("</").map(|at| rest.split_at(at)) {
        let (tag, after) = tag.split_at(tag.find('>').map_or(tag.len(), |end| end + 1));
        let name = tag.trim_matches(['<', '/', '>']);
        let told = TOLD.iter().find(|(known, _)| *known == name);
        brief.push_str(before);
        if !told.is_some_and(|(_, next)| next.iter().any(|next| after.starts_with(next))) {
            brief.push_str(tag);
        }
        rest = after;
    }
    brief + rest
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    fn nodes(html: &str) -> String {
        Html::parse_fragment(html).html()
    }

    #[test]
    fn an_end_that_is_told_by_what_follows_is_left_out() {
        let lists = "<ul><li>One</li><li><p>Two</p></li></ul><dl><dt>A</dt><dd>B</dd></dl>";
        assert_eq!(brief(lists), "<ul><li>One<li><p>Two</ul><dl><dt>A<dd>B</dl>");
        assert_eq!(nodes(&brief(lists)), nodes(lists));
        let table = "<table><caption>C</caption><thead><tr><th>1</th><td>2</td></tr></thead>\
                     <tbody><tr><td>3</td></tr><tr><td>4</td></tr></tbody></table><p>5</p>";
        assert_eq!(nodes(&brief(table)), nodes(table));
        assert!(brief(table).len() < table.len() - 40, "{}", brief(table));
    }

    #[test]
    fn an_end_that_nothing_tells_stays() {
        for html in [
            "<p>One</p> <b>two</b>",
            "<p>One</p><button>Two</button>",
            "<p>One</p><svg><path d=\"\"></path></svg>",
            "<a><p>One</p></a>",
            "<ul><li>One</li> </ul>",
            "</",
        ] {
            assert_eq!(brief(html), html);
        }
    }
}
