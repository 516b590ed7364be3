import type { Plugin } from 'vite';

/** The page waits for its styles, and the sign it shows first for nothing else: so they are asked for before the scripts. */
export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const styles = html.match(/^ *<link rel="stylesheet"[^>]*>\n/gm)?.join('') ?? '';
        return html.replace(styles, '').replace(/^ *<script/m, (script) => styles + script);
      },
    },
  };
}
