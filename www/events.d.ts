/*
 * What a page can hear from an embed, and ask of it.
 *
 * The events bubble and are composed, so a page can listen at one place for all of its embeds.
 * They tell what is shown, by ids of the story, and nothing about the reader. `nutgraf:view` and
 * `nutgraf:select` follow what a reader or `show` has changed, a quarter of a second after it has
 * come to rest; loading a page, a link to a view and the step from fragment to live send neither.
 */

/** What every event says: what the element asks for. */
export interface NutgrafDetail {
  /** `data-story`, as it is written. */
  story: string;
  /** `data-block`; in `view` and `select` the block that has changed. */
  block?: string;
}

/** Something could not be done, and the step below is shown. */
export interface NutgrafDegraded extends NutgrafDetail {
  /** Why: the codes are in docs/reasons.md. */
  reason: string;
  /** What happened and what to do, for a developer. */
  message: string;
  /** What is shown: 0 the publisher's own content, 1 the fragment. */
  rung: 0 | 1;
}

/** What is shown has changed. */
export interface NutgrafView extends NutgrafDetail {
  block: string;
  /** `cartels/seizures?region=southwest`, for `show`. */
  view: string;
}

/** Something of the story has been chosen. */
export interface NutgrafSelect extends NutgrafDetail {
  block: string;
  kind: 'group' | 'area' | 'option' | 'month' | 'year';
  /** Its id in the story; a month as `2025-06`, a year as `2025`. */
  id: string;
}

/** Stands at the property `nutgraf` of every embed from the moment the loader has seen it. */
export interface NutgrafEmbed {
  /**
   * Shows a view, as `nutgraf:view` or a link names it. An embed that is not alive yet comes alive
   * for it, except where `data-live` is `never`.
   */
  show(view: string): void;
  /** The same as setting the attributes, also on an element that was taken down. */
  update(options: {
    story?: string;
    block?: string;
    lang?: string;
    version?: string;
    theme?: string;
    live?: 'visible' | 'touch' | 'never';
  }): void;
  /** Takes the explainer down; the publisher's content stands there again. */
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
      /** Where the files are; of the first loader, if there are several. Empty if nobody said. */
      readonly base: string;
      /** Looks for embeds again, also for those that were taken down or have failed. */
      scan(): void;
    };
  }
}
