//! The names by which a wasm and its glue know each other, made as short as they can be: wasm-bindgen
//! makes long ones up, many with a hash, which cannot be compressed, and writes each of them twice.

use std::collections::{HashMap, HashSet};

use super::sections::{Input, put, put_number};

/// What a wasm begins with: what it is, and its version.
const HEAD: usize = 8;
/// The section of imports.
const IMPORTS: u8 = 2;
/// The section of exports.
const EXPORTS: u8 = 7;
/// An import that is a function; wasm-bindgen has no others.
const FUNCTION: u8 = 0;
/// What names begin with that nobody wrote.
const MADE_UP: [&str; 2] = ["__", "wasm_bindgen__"];

/// A wasm and its glue with the same short names.
///
/// # Errors
/// What is odd about the wasm.
pub fn shortened(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), String> {
    let mut names = ShortNames::new(glue);
    let mut input = Input(wasm);
    let mut out = input.take(HEAD)?.to_vec();
    while !input.is_empty() {
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
        return Err("it has no generated name".to_owned());
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
        let (module, name) = (input.name()?, input.name()?);
        if input.take(1)? != [FUNCTION] {
            return Err(format!("it imports {name}, which is not a function"));
        }
        let kind = input.number()?;
        put(&mut out, names.module(&module).as_bytes());
        put(&mut out, names.made_up(&name).as_bytes());
        out.push(FUNCTION);
        put_number(&mut out, kind);
    }
    Ok(out)
}

/// The section of exports, written anew.
fn exports(body: &[u8], names: &mut ShortNames) -> Result<Vec<u8>, String> {
    let mut input = Input(body);
    let count = input.number()?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for _ in 0..count {
        let name = input.name()?;
        let kind = input.take(1)?;
        let index = input.number()?;
        put(&mut out, names.made_up(&name).as_bytes());
        out.extend(kind);
        put_number(&mut out, index);
    }
    Ok(out)
}

/// Names that change, and what they are called now.
struct ShortNames {
    short: HashMap<String, String>,
    modules: HashMap<String, String>,
    /// Every word of the glue: what one of them is called nothing else may be called.
    words: HashSet<String>,
}

impl ShortNames {
    /// None so far.
    fn new(glue: &str) -> ShortNames {
        let words = glue.split(|c| !is_word(c)).map(str::to_owned).collect();
        ShortNames { short: HashMap::new(), modules: HashMap::new(), words }
    }

    /// A letter for a name that was made up; the page knows the others.
    fn made_up(&mut self, name: &str) -> String {
        if !MADE_UP.iter().any(|start| name.starts_with(start)) {
            return name.to_owned();
        }
        let short = self.short.get(name).cloned().unwrap_or_else(|| self.letter());
        self.short.insert(name.to_owned(), short.clone());
        short
    }

    /// A letter for a module.
    fn module(&mut self, name: &str) -> String {
        let short = self.modules.get(name).cloned().unwrap_or_else(|| self.letter());
        self.modules.insert(name.to_owned(), short.clone());
        short
    }

    /// The next letter, with a number once all letters are taken.
    fn letter(&mut self) -> String {
        let letters = || ('a'..='z').chain('A'..='Z');
        let numbered = (1_usize..).flat_map(|nth| letters().map(move |c| format!("{c}{nth}")));
        let mut all = letters().map(String::from).chain(numbered);
        let letter = all.find(|letter| !self.words.contains(letter)).unwrap_or_default();
        self.words.insert(letter.clone());
        letter
    }

    /// A script with the short names, in one pass: a short name may be a part of a longer one.
    fn replaced(&self, script: &str) -> String {
        // Where it hands modules over; where it loads them they keep their names.
        let handed = |script: String, (name, short): (&String, &String)| {
            script.replace(&format!("\"{name}\":"), &format!("\"{short}\":"))
        };
        let script = self.modules.iter().fold(script.to_owned(), handed);
        let mut left = script.as_str();
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

#[cfg(test)]
mod tests {
    use super::*;

    const GET: &str = "__wbg_get_0123456789abcdef";
    const CALL: &str = "wasm_bindgen__convert__closures_____invoke__h0123456789abcdef";

    /// A wasm that imports functions from a module and exports others, with a section that is
    /// longer than one digit of length.
    fn wasm(module: &str, imports: &[&str], kind: u8, exports: &[&str]) -> Vec<u8> {
        let mut body = Vec::new();
        put_number(&mut body, imports.len());
        for name in imports {
            put(&mut body, module.as_bytes());
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
    fn names_that_were_made_up_are_letters_on_both_sides() {
        let glue = "import * as one from \"./a.js\"; const all = { \"./a.js\": one };";
        let glue =
            format!("{glue} {{ {GET}: b, across }} {CALL}(wasm.{CALL}, {GET}x); wasm.mount()");
        let whole = wasm("./a.js", &[GET, "across", GET], FUNCTION, &["mount", CALL]);
        let (made, script) = shortened(&whole, &glue).unwrap();
        assert_eq!(made, wasm("c", &["d", "across", "d"], FUNCTION, &["mount", "e"]));
        let said = "import * as one from \"./a.js\"; const all = { \"c\": one };";
        assert_eq!(script, format!("{said} {{ d: b, across }} e(wasm.e, {GET}x); wasm.mount()"));
    }

    #[test]
    fn there_are_as_many_letters_as_are_needed() {
        let mut names = ShortNames::new("a b1");
        let letters: Vec<String> = (0..54).map(|_| names.letter()).collect();
        assert_eq!(letters.first().map(String::as_str), Some("b"));
        assert_eq!(letters[50..], ["Z", "a1", "c1", "d1"]);
    }

    #[test]
    fn a_wasm_that_is_odd_is_refused() {
        let told = |wasm: &[u8]| shortened(wasm, "").unwrap_err();
        assert_eq!(told(b"\0as"), "it ends too early");
        let named = wasm("./a.js", &["log"], FUNCTION, &["mount"]);
        assert_eq!(told(&named), "it has no generated name");
        let odd = wasm("./a.js", &["log"], 1, &[]);
        assert_eq!(told(&odd), "it imports log, which is not a function");
        let whole = wasm("./a.js", &[GET], FUNCTION, &[]);
        assert_eq!(told(&whole[..whole.len() - 1]), "it ends too early");
        assert_eq!(
            told(b"\0asm\x01\0\0\0\x02\x80\x80\x80\x80\x80\x01"),
            "it has a number that is too long"
        );
    }
}
