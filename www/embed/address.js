import { base } from './base.js';
import { failure } from './failure.js';

/** The address of what an embed shows, without the ending: of its version, or of the latest. */
export const addressOf = ({ dataset }, frozen = true) => {
  const { story, version } = dataset;
  if (!story) {
    throw failure('story-missing', 'data-story is missing.');
  }
  const folder = /^[a-z0-9-]+$/.test(story)
    ? new URL(`stories/${story}/`, base)
    : new URL(story.replace(/\/*$/, '/'), document.baseURI);
  return new URL(`${frozen && version ? `${version}/` : ''}${dataset.lang || 'en'}`, folder).href;
};
