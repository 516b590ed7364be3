import type { Plugin } from 'vite';

/** What a first visit needs as soon as the script runs: the words of most people, and the rooms in front of the door. */
const soon = [/\/src\/locales\/en\.ts$/, /\/src\/app\/rooms\/sign-in-room\.tsx$/];

/**
 * Asks for the styles before the scripts, since the page waits for them and the sign it shows first for nothing else;
 * and for what the script will ask for in any case, without waiting for the script.
 */
export function headFirst(): Plugin {
  return {
    name: 'head-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {}, path }) => {
        const styles = html.match(/^ *<link rel="stylesheet"[^>]*>\n/gm)?.join('') ?? '';
        const page = html.replace(styles, '').replace(/^ *<script/m, (script) => styles + script);
        if (path !== '/index.html') return page;
        const files = Object.values(bundle).flatMap((file) => {
          const isSoon = (id: string) => soon.some((each) => each.test(id));
          return file.type === 'chunk' && file.moduleIds.some(isSoon) ? [file.fileName] : [];
        });
        const tags = files.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: true },
          injectTo: 'head' as const,
        }));
        return { html: page, tags };
      },
    },
  };
}
