/* For React 19: `import type {} from 'nutgraf/react';` */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { NutGrafElement, NutgrafAttributes } from './index.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'nut-graf': DetailedHTMLProps<HTMLAttributes<NutGrafElement>, NutGrafElement>
        & NutgrafAttributes;
    }
  }
}
