/// <reference path="./events.d.ts" />
import type { NutgrafEmbed } from './events.js';

export type {
  NutgrafDegraded,
  NutgrafDetail,
  NutgrafEmbed,
  NutgrafSelect,
  NutgrafView,
} from './events.js';

/**
 * Sets the address of embed.js, of the files it loads and of `stories/`. Call it before anything is loaded; after that, it only logs a warning to the console.
 */
export function setBase(address: string | URL): void;

/** Loads the embeds' script, once. Resolves when it has run; on a server, immediately. */
export function load(): Promise<void>;

/** The attributes of an embed, on `<nut-graf>` as well as on `<div data-nutgraf>`. */
export interface NutgrafAttributes {
  /** The story: its name in `stories/` beside embed.js, or the address of its folder. */
  'data-story': string;
  /** Shows only one block, by its id. */
  'data-block'?: string;
  /** The language; the default is `en`. */
  'data-lang'?: string;
  /** When the explainer becomes interactive. */
  'data-live'?: 'visible' | 'touch' | 'never';
  /** Without it, the embed follows the page around it, then the system. */
  'data-theme'?: 'light' | 'dark';
  /** A frozen version. */
  'data-version'?: string;
  /** The height to reserve until the explainer is there; copy it from a snippet of the build. */
  'data-height'?: string;
}

/** `<nut-graf data-story="…">`. Readers see its contents until the explainer loads. */
export interface NutGrafElement extends HTMLElement {
  /** Set as soon as the script has seen the element. */
  nutgraf?: NutgrafEmbed;
}

declare global {
  interface HTMLElementTagNameMap {
    'nut-graf': NutGrafElement;
  }
}
