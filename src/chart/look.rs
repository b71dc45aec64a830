//! Colours and sizes of a chart.

/// A colour as red, green and blue.
pub type Rgb = (u8, u8, u8);

/// The colours of a chart, for a light or a dark page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Lines and bars.
    pub mark: Rgb,
    /// The area below a line.
    pub fill: Rgb,
    /// Lines behind the chosen one.
    pub behind: Rgb,
    /// Grid lines.
    pub grid: Rgb,
    /// What is behind everything.
    pub paper: Rgb,
}

impl Look {
    /// On a light page. The same values stand in `www/widget.css`.
    pub const LIGHT: Look = Look {
        mark: (0x1f, 0x5f, 0x99),
        fill: (0xd6, 0xe4, 0xf0),
        behind: (0x5a, 0x5a, 0x57),
        grid: (0xdc, 0xdc, 0xd8),
        paper: (0xff, 0xff, 0xff),
    };
    /// On a dark page.
    pub const DARK: Look = Look {
        mark: (0x7f, 0xb8, 0xea),
        fill: (0x24, 0x3b, 0x50),
        behind: (0xb0, 0xb0, 0xac),
        grid: (0x3c, 0x3f, 0x43),
        paper: (0x17, 0x19, 0x1c),
    };
}
