//! What the loader leaves of a fragment is what our views write: no less, or explainers would lose
//! something, and no more, or a fragment of somebody else's could bring it.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

/// Names of elements that HTML and SVG know: all of which no fragment of ours has must be cut.
const ELEMENTS: &str = "a abbr acronym address altGlyph animate animateColor animateMotion \
    animateTransform applet area article aside audio b base basefont bdi bdo bgsound big blink \
    blockquote body br button canvas caption center circle cite clipPath code col colgroup command \
    content cursor data datalist dd defs del desc details dfn dialog dir discard div dl dt ellipse \
    em embed feBlend feColorMatrix feFlood feImage feTile fencedframe fieldset figcaption figure \
    filter font footer foreignObject form frame frameset g glyph h1 h2 h3 h4 h5 h6 handler head \
    header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li line \
    linearGradient link listener listing main map mark marker marquee mask math menu menuitem meta \
    metadata meter mi mn mpath mtext multicol nav nextid noembed noframes noscript object ol \
    optgroup option output p param path pattern picture plaintext polygon polyline portal pre \
    progress q radialGradient rb rect rp rt rtc ruby s samp script search section select \
    selectedcontent set shadow slot small source spacer span stop strike strong style sub summary \
    sup svg switch symbol table tbody td template text textPath textarea tfoot th thead time title \
    tr track tref tspan tt u ul use var video view wbr xmp";

/// The same of attributes.
const ATTRIBUTES: &str = "accept accept-charset accesskey action allow allowfullscreen alt anchor \
    archive async attributename attributionsrc autocapitalize autocomplete autofocus autoplay \
    background begin border by charset checked cite class classid clip-path code codebase color cols \
    colspan content contenteditable controls coords csp cx cy d data datetime decoding default defer \
    dir dirname disabled download draggable dx dy elementtiming end enctype enterkeyhint event \
    exportparts face fill fill-opacity filter font-size for form formaction formenctype formmethod \
    formnovalidate formtarget from handler headers height hidden high href hreflang http-equiv id \
    imagesizes imagesrcset inert inputmode integrity is ismap itemid itemprop itemref itemscope \
    itemtype key kind label lang language list longdesc loop low lowsrc manifest marker-end mask max \
    maxlength media method min minlength multiple muted name nomodule nonce novalidate onbegin \
    onclick onerror onfocus onload ontoggle opacity open optimum part path pattern patternUnits ping \
    placeholder playsinline points popover popovertarget poster preload preserveAspectRatio profile r \
    readonly referrerpolicy rel requiredfeatures required rev reversed role rows rowspan rx ry sandbox \
    scope scheme selected shadowrootmode shape size sizes slot span spellcheck src srcdoc srclang \
    srcset start step stroke stroke-dasharray stroke-linecap stroke-opacity stroke-width style \
    summary systemlanguage tabindex target text-anchor title to transform translate type usemap \
    value values version viewBox virtualkeyboardpolicy width wmode wrap writingsuggestions x x1 x2 \
    xlink:href xml:base xml:lang xmlns y y1 y2 z";

/// Whose values are looked at.
const LOOKED_AT: [&str; 3] = ["fill", "href", "stroke"];

/// The names of elements and of attributes in HTML as the views write it: nothing that an author
/// wrote has a `<` or a quote in it.
fn names(html: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    for tag in html.split('<').skip(1).filter(|tag| !tag.starts_with(['/', '!'])) {
        let inside = tag.split('>').next().unwrap_or_default();
        // Every other piece is a value.
        let mut pieces = inside.split('"').step_by(2).flat_map(str::split_whitespace);
        elements.extend(pieces.next().map(str::to_owned));
        attributes.extend(pieces.map(|piece| piece.trim_end_matches('=').to_owned()));
    }
    (elements, attributes)
}

/// Those of the names that one of the loader's lists leaves, by the loader's own regular expression.
fn left(list: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let script = "const { readFileSync } = require('node:fs');
        const source = readFileSync('www/embed/allowed.js', 'utf8').replaceAll('export ', '');
        const [list, names] = process.argv.slice(1);
        const left = new Function(`${source}; return ${list};`)();
        console.log(names.split(' ').filter((name) => left.test(name)).join(' '));";
    let names = names.iter().cloned().collect::<Vec<_>>().join(" ");
    let done = Command::new("node").args(["-e", script, list, &names]).output().expect("node");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let said = String::from_utf8(done.stdout).expect("UTF-8");
    said.split_whitespace().map(str::to_owned).collect()
}

fn known(names: &str) -> BTreeSet<String> {
    names.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_loader_leaves_what_the_views_write_and_nothing_else() {
    let (mut elements, mut attributes) = (BTreeSet::new(), BTreeSet::new());
    for entry in fs::read_dir("tests/goldens/views").unwrap() {
        let (some, more) = names(&fs::read_to_string(entry.unwrap().path()).unwrap());
        elements.extend(some);
        attributes.extend(more);
    }
    // The press writes it where something is said again.
    elements.insert("wbr".to_owned());
    attributes.retain(|name| !LOOKED_AT.contains(&name.as_str()));
    assert_eq!(left("ELEMENTS", &elements), elements);
    assert_eq!(left("ATTRIBUTES", &attributes), attributes);
    assert_eq!(left("ELEMENTS", &known(ELEMENTS)), elements);
    // Attributes for screen readers and for us are of any name.
    attributes.retain(|name| !["aria-", "data-"].iter().any(|start| name.starts_with(start)));
    assert_eq!(left("ATTRIBUTES", &known(ATTRIBUTES)), attributes);
}

/// `use` draws what the fragment has; `tests/embeds/trust.rs` sees that it leads nowhere else.
#[test]
fn nothing_that_runs_or_is_fetched_is_left() {
    let bad = "action animate base embed form iframe img link meta object onclick onload onx script \
               set src srcdoc style template xlink:href x:on data aria stroke srcset formaction";
    for list in ["ELEMENTS", "ATTRIBUTES"] {
        assert_eq!(left(list, &known(bad)), BTreeSet::new());
    }
}
