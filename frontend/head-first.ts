import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite';

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
      handler: (html, { bundle, path }) => ({
        html: stylesFirst(html),
        tags: path === '/index.html' ? filesSoon(bundle).map(preload) : [],
      }),
    },
  };
}

function stylesFirst(html: string): string {
  const styles = html.match(/^ *<link rel="stylesheet"[^>]*>\n/gm)?.join('') ?? '';
  return html.replace(styles, '').replace(/^ *<script/m, (script) => styles + script);
}

function filesSoon(bundle: IndexHtmlTransformContext['bundle'] = {}): string[] {
  const isSoon = (id: string) => soon.some((each) => each.test(id));
  return Object.values(bundle)
    .filter((file) => file.type === 'chunk' && file.moduleIds.some(isSoon))
    .map(({ fileName }) => fileName);
}

const preload = (file: string): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: true },
  injectTo: 'head',
});
