/*
 * The events that an embed sends to its page, and the methods it offers.
 *
 * Events bubble and are composed, so one listener serves all embeds on a page. They report what is
 * shown, by ids of the story, and nothing about the reader. `nutgraf:view` and `nutgraf:select` are
 * sent a quarter of a second after a reader's or `show`'s last change. Loading a page, following a
 * link to a view and becoming interactive send neither.
 */

/** Part of every event: what the element asks for. */
export interface NutgrafDetail {
  /** `data-story`, as written on the element. */
  story: string;
  /** `data-block`; in `view` and `select`, the block that has changed. */
  block?: string;
}

/** Something failed, and the embed shows the previous step. */
export interface NutgrafDegraded extends NutgrafDetail {
  /** The reason code; docs/reasons.md lists them. */
  reason: string;
  /** What happened and what to do, for a developer. */
  message: string;
  /** What is shown: 0 for the publisher's own content, 1 for the fragment. */
  rung: 0 | 1;
}

/** What is shown has changed. */
export interface NutgrafView extends NutgrafDetail {
  block: string;
  /** `cartels/seizures?region=southwest`, for `show`. */
  view: string;
}

/** Something in the story was chosen. */
export interface NutgrafSelect extends NutgrafDetail {
  block: string;
  kind: 'group' | 'area' | 'option' | 'month' | 'year';
  /** Its id in the story. Months look like `2025-06`, years like `2025`. */
  id: string;
}

/** The property `nutgraf` of every embed, as soon as the loader has seen the element. */
export interface NutgrafEmbed {
  /**
   * Shows a view, named as in `nutgraf:view` or in a link. If the embed is not interactive yet, it
   * becomes so, unless `data-live` is `never`.
   */
  show(view: string): void;
  /** The same as setting the attributes. Also brings back an embed that was taken down. */
  update(options: {
    story?: string;
    block?: string;
    lang?: string;
    version?: string;
    theme?: string;
    live?: 'visible' | 'touch' | 'never';
  }): void;
  /** Removes the explainer; the publisher's content returns. */
  destroy(): void;
}

declare global {
  interface HTMLElement {
    /** Only on embeds. */
    nutgraf?: NutgrafEmbed;
  }
  interface HTMLElementEventMap {
    'nutgraf:ready': CustomEvent<NutgrafDetail>;
    'nutgraf:live': CustomEvent<NutgrafDetail>;
    'nutgraf:view': CustomEvent<NutgrafView>;
    'nutgraf:select': CustomEvent<NutgrafSelect>;
    'nutgraf:degraded': CustomEvent<NutgrafDegraded>;
  }
  interface DocumentEventMap extends Pick<HTMLElementEventMap, 'nutgraf:ready' | 'nutgraf:live'
    | 'nutgraf:view' | 'nutgraf:select' | 'nutgraf:degraded'> {}
  interface Window {
    nutgraf: {
      /** Where the files are, according to the first loader. Empty if unknown. */
      readonly base: string;
      /** Looks for embeds again, including those that were taken down or have failed. */
      scan(): void;
    };
  }
}
