import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin, Rolldown } from 'vite';

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
        html: signFirst(stylesFirst(html)),
        tags: path === '/index.html' ? tagsSoon(bundle) : [],
      }),
    },
  };
}

function stylesFirst(html: string): string {
  const styles = html.match(/^ *<link rel="stylesheet"[^>]*>\n/gm)?.join('') ?? '';
  return html.replace(styles, '').replace(/^ *<script/m, (script) => styles + script);
}

/** The scripts are many times larger than the sign and must not keep it waiting. */
const signFirst = (html: string) =>
  html.replaceAll('<script type="module"', '<script type="module" fetchpriority="low"');

function tagsSoon(bundle: IndexHtmlTransformContext['bundle'] = {}): HtmlTagDescriptor[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const wanted = soon.map((file) => {
    const found = chunks.filter((chunk) => isOf(chunk, file));
    if (found.length === 0) throw new Error(`No part of the dashboard holds ${String(file)}`);
    return found;
  });
  const all = [...new Set(wanted.flat())];
  const styles = new Set(all.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return [...all.map(({ fileName }) => script(fileName)), ...[...styles].map(style)];
}

/** Whether a file is within the chunk, or the chunk is the way to it. */
const isOf = ({ moduleIds, facadeModuleId }: Rolldown.OutputChunk, file: RegExp) =>
  [facadeModuleId, ...moduleIds].some((id) => id !== null && file.test(id));

const script = (file: string) =>
  early({ rel: 'modulepreload', href: `/${file}`, fetchpriority: 'low' });
const style = (file: string) => early({ rel: 'preload', as: 'style', href: `/${file}` });

const early = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, crossorigin: true },
  injectTo: 'head',
});
