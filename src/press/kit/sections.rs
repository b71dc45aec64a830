//! The sections of a wasm file as bytes: numbers, and what is written after its length.

/// What is still to be read.
pub struct Input<'a>(pub &'a [u8]);

impl<'a> Input<'a> {
    /// Whether all of it has been read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// So many bytes.
    ///
    /// # Errors
    /// It ends before that.
    pub fn take(&mut self, length: usize) -> Result<&'a [u8], String> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or("it ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// A text after its length.
    ///
    /// # Errors
    /// It ends too early.
    pub fn name(&mut self) -> Result<String, String> {
        let length = self.number()?;
        Ok(String::from_utf8_lossy(self.take(length)?).into_owned())
    }

    /// A number in parts of seven bits, the lowest first.
    ///
    /// # Errors
    /// It ends too early, or its number does not.
    pub fn number(&mut self) -> Result<usize, String> {
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

/// Writes a number as [`Input::number`] reads it.
pub fn put_number(out: &mut Vec<u8>, mut value: usize) {
    while value > 127 {
        out.push((value % 128) as u8 | 128);
        value /= 128;
    }
    out.push(value as u8);
}

/// Writes bytes after their length.
pub fn put(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}
