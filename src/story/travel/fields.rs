//! Macros that write and read the fields of a type in the same order. They expect `Wire`, `Reader`
//! and `Writer` to be in scope.

/// Fields in order, and then those that stay behind, since live views take over from the fragment
/// what they say: they come out empty. One that is left out does not compile.
macro_rules! fields {
    ($($part:ident { $($field:tt),* $(; $($behind:ident),*)? })*) => {$(
        impl Wire for $part {
            fn write(&self, to: &mut Writer) {
                $(self.$field.write(to);)*
            }
            fn read(from: &mut Reader<'_>) -> Self {
                $part {
                    $($field: Wire::read(from),)*
                    $($($behind: Default::default(),)*)?
                }
            }
        }
    )*};
}

/// Many texts, and then other fields. To read each text on its own would take kilobytes of code. One
/// that is left out does not compile.
macro_rules! texts {
    ($part:ident; $($text:ident),*; $($field:ident = $empty:expr),*) => {
        impl Wire for $part {
            fn write(&self, to: &mut Writer) {
                let $part { $($text,)* $($field),* } = self;
                [$($text),*].into_iter().for_each(|text| text.write(to));
                $($field.write(to);)*
            }
            fn read(from: &mut Reader<'_>) -> Self {
                // Copied as a whole.
                const EMPTY: $part = $part { $($text: String::new(),)* $($field: $empty),* };
                let mut all = EMPTY;
                let $part { $($text,)* $($field),* } = &mut all;
                for text in [$($text),*] {
                    *text = Wire::read(from);
                }
                $(*$field = Wire::read(from);)*
                all
            }
        }
    };
}

/// Names by number. One that is left out does not compile.
macro_rules! names {
    ($($part:ident { 0 $first:ident $(, $number:literal $name:ident)* })*) => {$(
        impl Wire for $part {
            fn write(&self, to: &mut Writer) {
                to.number(match self { $part::$first => 0 $(, $part::$name => $number)* });
            }
            fn read(from: &mut Reader<'_>) -> Self {
                match from.number() {
                    0 => {}
                    $($number => return $part::$name,)*
                    _ => from.fault(),
                }
                $part::$first
            }
        }
    )*};
}

/// Texts of which not every one will do.
macro_rules! checked {
    ($($part:ident)*) => {$(
        impl Wire for $part {
            fn write(&self, to: &mut Writer) {
                to.text(self);
            }
            fn read(from: &mut Reader<'_>) -> Self {
                $part::new(from.text()).unwrap_or_else(|| {
                    from.fault();
                    $part::default()
                })
            }
        }
    )*};
}
