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
 * Says where embed.js, what it loads and `stories/` are, before anything is loaded. Later it only
 * warns on the console.
 */
export function setBase(address: string | URL): void;

/** Loads the embeds' script, once; resolves when it has run, on a server at once. */
export function load(): Promise<void>;

/** What an embed is told, on `<nut-graf>` as on `<div data-nutgraf>`. */
export interface NutgrafAttributes {
  /** The story: its name in `stories/` beside embed.js, or the address of its folder. */
  'data-story': string;
  /** One block only, by its id. */
  'data-block'?: string;
  /** `en` unless given. */
  'data-lang'?: string;
  /** When it comes alive. */
  'data-live'?: 'visible' | 'touch' | 'never';
  /** Without it the embed looks at the page around it, then at the system. */
  'data-theme'?: 'light' | 'dark';
  /** A frozen version. */
  'data-version'?: string;
  /** The height to hold until the explainer is there, as a snippet of the build has it. */
  'data-height'?: string;
}

/** `<nut-graf data-story="…">`; what stands in it is seen until the explainer is there. */
export interface NutGrafElement extends HTMLElement {
  /** From the moment the script has seen the element. */
  nutgraf?: NutgrafEmbed;
}

declare global {
  interface HTMLElementTagNameMap {
    'nut-graf': NutGrafElement;
  }
}
