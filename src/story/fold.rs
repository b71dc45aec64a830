//! Names without accents, case and punctuation, so that a reader finds them as they type.

/// A text as words of plain letters with one blank between them: `Cárteles Unidos` is
/// `carteles unidos`.
///
/// A table for Latin letters, because the case and normalization tables of Unicode would cost
/// the wasm some 20 kB. Letters of other scripts stay as they are.
///
/// ```
/// use nutgraf::story::fold::fold;
///
/// assert_eq!(fold("Cárteles Unidos"), "carteles unidos");
/// assert_eq!(fold("MS-13"), "ms 13");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    let mut apart = false;
    for letter in text.chars() {
        let plain = match letter {
            'A'..='Z' | 'a'..='z' | '0'..='9' => None,
            '\u{300}'..='\u{36f}' => continue,
            '\0'..='\u{a9}' | '\u{ab}'..='\u{b9}' | '\u{bb}'..='\u{bf}' => {
                apart = true;
                continue;
            }
            '×' | '÷' | '\u{2000}'..='\u{206f}' => {
                apart = true;
                continue;
            }
            _ => Some(plain(letter)),
        };
        if std::mem::take(&mut apart) && !folded.is_empty() {
            folded.push(' ');
        }
        match plain {
            None => folded.push(letter.to_ascii_lowercase()),
            Some("") => folded.push(letter),
            Some(plain) => folded.push_str(plain),
        }
    }
    folded
}

/// What stands for a letter of Latin-1 or Latin Extended-A; nothing for others.
fn plain(letter: char) -> &'static str {
    match letter {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ª' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'º' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'Ś'..='š' | 'ſ' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
}

/// The same at build time, for letters of any script.
///
/// ```
/// use nutgraf::story::fold::key;
///
/// assert_eq!(key("Łódź"), "lodz");
/// ```
#[cfg(feature = "cli")]
pub fn key(name: &str) -> String {
    let normalizer = icu_normalizer::DecomposingNormalizerBorrowed::new_nfkd();
    let letters = normalizer.normalize(&name.to_lowercase()).into_owned();
    // The letter before which `ŉ` has its mark.
    fold(&letters.replace('\u{2bc}', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_as_it_is_typed() {
        assert_eq!(fold("  Cárteles  Unidos "), "carteles unidos");
        assert_eq!(fold("MS-13"), "ms 13");
        assert_eq!(fold("Clan U\u{301}suga"), "clan usuga");
        assert_eq!(fold("São Paulo’s «ÑANDÚ»"), "sao paulo s nandu");
        assert_eq!(fold("Зета"), "Зета");
        assert_eq!(fold(" - "), "");
    }

    #[cfg(feature = "cli")]
    #[test]
    fn the_table_says_what_unicode_says() {
        for letter in ('\u{a1}'..='\u{17f}').filter(|letter| letter.is_alphabetic()) {
            if letter == 'µ' {
                continue;
            }
            let name = letter.to_string();
            assert_eq!(fold(&name), key(&name), "{letter}");
            assert!(fold(&name).is_ascii(), "{letter}");
        }
        assert_eq!(key("Ẽ Việt ЗЕТА"), "e viet зета");
    }
}
