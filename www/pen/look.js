/** White, or what is behind an explainer in the dark. */
const GROUNDS = { light: 255, dark: 24 };

/** The look of an explainer, as the pen asks for it. Nothing in here may throw: an error that passes
    through the wasm leaves it in an unknown state. */
export class Look {
  constructor(shell) {
    this.shell = shell;
    this.font = getComputedStyle(shell).fontFamily;
    this.colours = new Map();
    // Where letters are measured: a canvas that is in no page.
    this.letters = document.createElement('canvas').getContext('2d');
  }

  /** A color by the name of its custom property, as `0xRRGGBB`. */
  colourOf(name) {
    try {
      if (!this.colours.has(name)) {
        this.colours.set(name, this.mixed(`var(--${name})`));
      }
      return this.colours.get(name);
    } catch {
      // What is drawn can be seen on any ground.
      return 0x808080;
    }
  }

  /** A color as the browser itself turns it into sRGB, by way of a property of a probe that shows
      nothing. */
  mixed(color) {
    const probe = document.createElement('div');
    this.shell.append(probe);
    probe.style.outlineColor = `color-mix(in srgb,${color},${color})`;
    const [red, green, blue, alpha = 1] = getComputedStyle(probe).outlineColor
      .match(/-?\d[\d.e-]*/g).map(Number);
    probe.remove();
    // Behind what is not opaque is the ground.
    const ground = GROUNDS[this.shell.dataset.scheme] || GROUNDS.light;
    return [red, green, blue].map((part) => Math.round(part * 255 * alpha + ground * (1 - alpha)))
      .reduce((sum, part) => sum * 256 + Math.min(Math.max(part, 0), 255), 0);
  }

  choose(size, bold) {
    this.letters.font = `${bold ? 'bold' : 'normal'} ${size}px ${this.font}`;
  }

  /** How wide a text is in CSS pixels. */
  widthOf(text, size, bold) {
    this.choose(size, bold);
    return this.letters.measureText(text).width;
  }

  /** How far below the line on which letters stand their box ends, in parts of their size. */
  dropOf(bold) {
    this.choose(100, bold);
    const [bottom, line] = ['bottom', 'alphabetic'].map((baseline) => {
      this.letters.textBaseline = baseline;
      return this.letters.measureText('0').actualBoundingBoxAscent;
    });
    return (bottom - line) / 100 || 0;
  }
}
