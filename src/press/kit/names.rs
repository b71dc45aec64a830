//! The names by which a wasm and its glue know each other, made shorter. What wasm-bindgen imports
//! ends in a hash that only keeps apart what has the same name, and a hash cannot be compressed.
//! What it exports is called by the glue alone, which can do so by a letter.

use std::collections::{HashMap, HashSet};

/// What a wasm begins with: what it is, and its version.
const HEAD: usize = 8;
/// The section of imports.
const IMPORTS: u8 = 2;
/// The section of exports.
const EXPORTS: u8 = 7;
/// An import that is a function; wasm-bindgen has no others.
const FUNCTION: u8 = 0;
/// What the names begin with of exports that nobody wrote.
const MADE_UP: [&str; 2] = ["__", "wasm_bindgen__"];
/// Hexadecimal digits of a hash.
const HASH: usize = 16;

/// A wasm and its glue with the same short names.
///
/// # Errors
/// What is odd about the wasm.
pub fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let mut names = Names::new(glue);
    let mut input = Input(wasm);
    let mut out = input.take(HEAD)?.to_vec();
    while !input.0.is_empty() {
        let kind = input.take(1)?;
        let length = input.number()?;
        let body = input.take(length)?;
        out.extend(kind);
        match kind {
            [IMPORTS] => put(&mut out, &imports(body, &mut names)?),
            [EXPORTS] => put(&mut out, &exports(body, &mut names)?),
            _ => put(&mut out, body),
        }
    }
    if names.short.is_empty() {
        return Err("it imports nothing whose name has a hash".to_owned());
    }
    Ok((out, names.replaced(glue)))
}

/// The section of imports, written anew.
fn imports(body: &[u8], names: &mut Names) -> Result<Vec<u8>, String> {
    let mut input = Input(body);
    let count = input.number()?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for _ in 0..count {
        let length = input.number()?;
        let module = input.take(length)?;
        let length = input.number()?;
        let name = String::from_utf8_lossy(input.take(length)?).into_owned();
        if input.take(1)? != [FUNCTION] {
            return Err(format!("it imports {name}, which is not a function"));
        }
        let kind = input.number()?;
        put(&mut out, module);
        put(&mut out, names.short(&name).as_bytes());
        out.push(FUNCTION);
        put_number(&mut out, kind);
    }
    Ok(out)
}

/// The section of exports, written anew.
fn exports(body: &[u8], names: &mut Names) -> Result<Vec<u8>, String> {
    let mut input = Input(body);
    let count = input.number()?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for _ in 0..count {
        let length = input.number()?;
        let name = String::from_utf8_lossy(input.take(length)?).into_owned();
        let kind = input.take(1)?;
        let index = input.number()?;
        put(&mut out, names.letter(&name).as_bytes());
        out.extend(kind);
        put_number(&mut out, index);
    }
    Ok(out)
}

/// Names that change, and what they are called now.
struct Names {
    short: HashMap<String, String>,
    /// Every word of the glue: what one of them is called nothing else may be called.
    words: HashSet<String>,
}

impl Names {
    /// None so far.
    fn new(glue: &str) -> Names {
        let words = glue.split(|c| !is_word(c)).map(str::to_owned).collect();
        Names { short: HashMap::new(), words }
    }

    /// A letter, with a number once all letters are taken, for a name that was made up.
    fn letter(&mut self, name: &str) -> String {
        if !MADE_UP.iter().any(|start| name.starts_with(start)) {
            return name.to_owned();
        }
        let letters = || ('a'..='z').chain('A'..='Z');
        let numbered = (1_usize..).flat_map(|nth| letters().map(move |c| format!("{c}{nth}")));
        let mut all = letters().map(String::from).chain(numbered);
        let short = all.find(|short| !self.words.contains(short)).unwrap_or_default();
        self.words.insert(short.clone());
        self.short.insert(name.to_owned(), short.clone());
        short
    }

    /// A name without its hash; the second of the same name has a number in its place.
    fn short(&mut self, name: &str) -> String {
        if let Some(known) = self.short.get(name) {
            return known.clone();
        }
        let Some(plain) = without_hash(name) else { return name.to_owned() };
        let taken = |short: &str| self.short.values().any(|it| it == short);
        let numbered = (2_usize..).map(|nth| format!("{plain}_{nth}"));
        let mut all = std::iter::once(plain.to_owned()).chain(numbered);
        let short = all.find(|short| !taken(short)).unwrap_or_default();
        self.short.insert(name.to_owned(), short.clone());
        short
    }

    /// A script with the short names, in one pass: a short name may be the beginning of a longer
    /// one.
    fn replaced(&self, script: &str) -> String {
        let mut left = script;
        let mut out = String::with_capacity(script.len());
        while !left.is_empty() {
            let (between, rest) = left.split_at(left.find(is_word).unwrap_or(left.len()));
            let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let (word, rest) = rest.split_at(end);
            out += between;
            out += self.short.get(word).map_or(word, String::as_str);
            left = rest;
        }
        out
    }
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '$')
}

fn without_hash(name: &str) -> Option<&str> {
    let (plain, hash) = name.rsplit_once('_')?;
    let digits = |c: u8| matches!(c, b'0'..=b'9' | b'a'..=b'f');
    (!plain.is_empty() && hash.len() == HASH && hash.bytes().all(digits)).then_some(plain)
}

/// What is still to be read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or("it ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// A number in parts of seven bits, the lowest first.
    fn number(&mut self) -> Result<usize, String> {
        let mut value = 0;
        for shift in (0..u32::BITS).step_by(7) {
            let [byte] = *self.take(1)? else { break };
            value |= usize::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(value);
            }
        }
        Err("it has a number that is too long".to_owned())
    }
}

fn put_number(out: &mut Vec<u8>, mut value: usize) {
    while value > 127 {
        out.push((value % 128) as u8 | 128);
        value /= 128;
    }
    out.push(value as u8);
}

/// Bytes after their length.
fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "__wbg_get_0123456789abcdef";
    const TWO: &str = "__wbg_get_fedcba9876543210";

    /// A wasm with functions of these names, and a section that is longer than one digit of length.
    fn wasm(names: &[&str], kind: u8) -> Vec<u8> {
        exporting(names, kind, &[])
    }

    /// The same, with exports of these names.
    fn exporting(names: &[&str], kind: u8, exports: &[&str]) -> Vec<u8> {
        let mut body = Vec::new();
        put_number(&mut body, names.len());
        for name in names {
            put(&mut body, b"./nutgraf_bg.js");
            put(&mut body, name.as_bytes());
            body.extend([kind, 7]);
        }
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.push(IMPORTS);
        put(&mut wasm, &body);
        let mut body = Vec::new();
        put_number(&mut body, exports.len());
        for name in exports {
            put(&mut body, name.as_bytes());
            body.extend([FUNCTION, 130, 1]);
        }
        wasm.push(EXPORTS);
        put(&mut wasm, &body);
        wasm.push(10);
        put(&mut wasm, &[1; 300]);
        wasm
    }

    #[test]
    fn names_lose_their_hashes_on_both_sides() {
        let glue = format!("{{ {ONE}: get, {TWO}: get2, {ONE}x: other, __wbg_log: log }}");
        let (made, script) = shortened(&wasm(&[ONE, TWO, "__wbg_log"], FUNCTION), &glue).unwrap();
        assert_eq!(made, wasm(&["__wbg_get", "__wbg_get_2", "__wbg_log"], FUNCTION));
        let expected =
            format!("{{ __wbg_get: get, __wbg_get_2: get2, {ONE}x: other, __wbg_log: log }}");
        assert_eq!(script, expected);
    }

    #[test]
    fn what_is_exported_for_the_glue_alone_is_called_by_a_letter() {
        const CALL: &str = "wasm_bindgen__convert__closures_____invoke__h0123456789abcdef";
        let glue = format!("function {CALL}(b) {{ wasm.{CALL}(b, wasm.__start()); }} wasm.mount()");
        let whole = exporting(&[ONE], FUNCTION, &["mount", CALL, "__start"]);
        let (made, script) = shortened(&whole, &glue).unwrap();
        assert_eq!(made, exporting(&["__wbg_get"], FUNCTION, &["mount", "a", "c"]));
        assert_eq!(script, "function a(b) { wasm.a(b, wasm.c()); } wasm.mount()");
    }

    #[test]
    fn there_are_as_many_short_names_as_are_needed() {
        let made_up: Vec<String> = (0..54).map(|nth| format!("__{nth}")).collect();
        let mut names = Names::new("a b1");
        let short: Vec<String> = made_up.iter().map(|name| names.letter(name)).collect();
        assert_eq!(short.first().map(String::as_str), Some("b"));
        assert_eq!(short[50..], ["Z", "a1", "c1", "d1"]);
    }

    #[test]
    fn a_wasm_that_is_odd_is_refused() {
        let told = |wasm: &[u8]| shortened(wasm, "").unwrap_err();
        assert_eq!(told(b"\0as"), "it ends too early");
        assert_eq!(told(&wasm(&["log"], FUNCTION)), "it imports nothing whose name has a hash");
        assert_eq!(told(&wasm(&["log"], 1)), "it imports log, which is not a function");
        let whole = wasm(&[ONE], FUNCTION);
        assert_eq!(told(&whole[..whole.len() - 1]), "it ends too early");
        assert_eq!(
            told(b"\0asm\x01\0\0\0\x02\x80\x80\x80\x80\x80\x01"),
            "it has a number that is too long"
        );
    }
}
