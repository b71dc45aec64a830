//! The names by which a wasm and its glue know each other, made shorter: each ends in a hash that
//! only keeps apart what has the same name, and a hash cannot be compressed.

use std::collections::HashMap;

/// What a wasm begins with: what it is, and its version.
const HEAD: usize = 8;
/// The section of imports.
const IMPORTS: u8 = 2;
/// An import that is a function; wasm-bindgen has no others.
const FUNCTION: u8 = 0;
/// Hexadecimal digits of a hash.
const HASH: usize = 16;

/// A wasm and its glue with the same short names.
///
/// # Errors
/// What is odd about the wasm.
pub fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let mut names = ShortNames::default();
    let mut input = Input(wasm);
    let mut out = input.take(HEAD)?.to_vec();
    while !input.0.is_empty() {
        let kind = input.take(1)?;
        let length = input.number()?;
        let body = input.take(length)?;
        out.extend(kind);
        if kind == [IMPORTS] {
            put(&mut out, &imports(body, &mut names)?);
        } else {
            put(&mut out, body);
        }
    }
    if names.short.is_empty() {
        return Err("it imports nothing whose name has a hash".to_owned());
    }
    Ok((out, names.replaced(glue)))
}

/// The section of imports, written anew.
fn imports(body: &[u8], names: &mut ShortNames) -> Result<Vec<u8>, String> {
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

/// Names with a hash, and what they are called now.
#[derive(Default)]
struct ShortNames {
    short: HashMap<String, String>,
}

impl ShortNames {
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
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
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
