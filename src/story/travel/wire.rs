//! What a data file is made of: numbers, texts, lists, and what stands in them.

use std::rc::Rc;

use super::reader::Reader;
use super::writer::Writer;
use crate::story::trend::Values;

/// Something that stands in a data file.
///
/// Everything takes a byte at least: that bounds how much a hostile length can ask for.
pub trait Wire: Sized {
    /// Adds it.
    fn write(&self, to: &mut Writer);
    /// The next one; after a fault, something empty.
    fn read(from: &mut Reader<'_>) -> Self;
}

macro_rules! numbers {
    ($method:ident $($part:ident)*) => {$(
        impl Wire for $part {
            fn write(&self, to: &mut Writer) {
                to.$method((*self).into());
            }
            fn read(from: &mut Reader<'_>) -> Self {
                from.$method().try_into().unwrap_or_else(|_| {
                    from.fault();
                    0
                })
            }
        }
    )*};
}

numbers!(number u8 u16);
numbers!(signed i16 i32);

/// No value of a story is larger, and up to it each third decimal is a number of its own.
const LARGEST: f64 = 1e12;

/// As whole numbers of the last decimal in use (at most three): a third of the bytes of
/// floating-point numbers.
impl Wire for Values {
    fn write(&self, to: &mut Writer) {
        let given = || self.0.iter().flatten();
        let exact = |scale: f64| {
            given().all(|value| ((value * scale).round() / scale - value).abs() < 1e-9)
        };
        let scale = [1_u16, 10].into_iter().find(|scale| exact(f64::from(*scale))).unwrap_or(1000);
        scale.write(to);
        to.number(self.0.len() as u64);
        for value in &self.0 {
            to.number(u64::from(value.is_some()));
            if let Some(value) = value {
                to.signed((value * f64::from(scale)).round() as i64);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Values {
        let scale = match from.number() {
            1 => 1.0,
            10 => 10.0,
            1000 => 1000.0,
            _ => {
                from.fault();
                1.0
            }
        };
        let count = from.count();
        let value = |from: &mut Reader<'_>| {
            bool::read(from).then(|| {
                let value = from.signed() as f64 / scale;
                if value.abs() > LARGEST {
                    from.fault();
                }
                value
            })
        };
        Values(many(from, count, value))
    }
}

impl Wire for f64 {
    /// Reversed, since round numbers end in zeros.
    fn write(&self, to: &mut Writer) {
        to.number(self.to_bits().reverse_bits());
    }

    fn read(from: &mut Reader<'_>) -> f64 {
        let value = f64::from_bits(from.number().reverse_bits());
        if value.is_finite() {
            return value;
        }
        from.fault();
        0.0
    }
}

impl Wire for bool {
    fn write(&self, to: &mut Writer) {
        to.number((*self).into());
    }

    fn read(from: &mut Reader<'_>) -> bool {
        match from.number() {
            0 => false,
            1 => true,
            _ => {
                from.fault();
                false
            }
        }
    }
}

impl Wire for String {
    fn write(&self, to: &mut Writer) {
        to.text(self);
    }

    fn read(from: &mut Reader<'_>) -> String {
        from.text().to_owned()
    }
}

impl<T: Wire> Wire for Option<T> {
    fn write(&self, to: &mut Writer) {
        to.number(self.is_some().into());
        if let Some(part) = self {
            part.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Option<T> {
        bool::read(from).then(|| T::read(from))
    }
}

/// So many of something, as long as nothing is wrong. The list grows with what is there: a count that
/// is a lie must not take memory.
fn many<'a, T>(from: &mut Reader<'a>, count: usize, read: impl Fn(&mut Reader<'a>) -> T) -> Vec<T> {
    let mut all = Vec::new();
    while all.len() < count && !from.failed() {
        all.push(read(from));
    }
    all
}

impl<T: Wire> Wire for Vec<T> {
    fn write(&self, to: &mut Writer) {
        to.number(self.len() as u64);
        for part in self {
            part.write(to);
        }
    }

    fn read(from: &mut Reader<'_>) -> Vec<T> {
        let count = from.count();
        many(from, count, T::read)
    }
}

impl<T: Wire> Wire for Box<T> {
    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Box<T> {
        from.enter();
        let part = Box::new(T::read(from));
        from.leave();
        part
    }
}

impl<T: Wire> Wire for Rc<T> {
    fn write(&self, to: &mut Writer) {
        (**self).write(to);
    }

    fn read(from: &mut Reader<'_>) -> Rc<T> {
        Rc::new(T::read(from))
    }
}

impl<A: Wire, B: Wire> Wire for (A, B) {
    fn write(&self, to: &mut Writer) {
        self.0.write(to);
        self.1.write(to);
    }

    fn read(from: &mut Reader<'_>) -> (A, B) {
        (A::read(from), B::read(from))
    }
}

impl<T: Wire, const N: usize> Wire for [T; N] {
    fn write(&self, to: &mut Writer) {
        self.iter().for_each(|part| part.write(to));
    }

    fn read(from: &mut Reader<'_>) -> [T; N] {
        core::array::from_fn(|_| T::read(from))
    }
}
