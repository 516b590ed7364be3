import type { Plugin } from 'vite';

/** What makes a browser fetch something, by kind of file, when it names another host. */
const foreign: { file: RegExp; load: RegExp }[] = [
  {
    file: /\.html$/,
    load: /<(?:script|link|img|iframe|source)\b[^>]*\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\/[^"'>\s]*/g,
  },
  { file: /\.css$/, load: /(?:\burl\(|@import)\s*["']?(?:https?:)?\/\/[^"')\s]*/g },
  {
    file: /\.js$/,
    load: /(?:\bimport\s*\(?|\bfrom|\bimportScripts\(|\bfetch\(|\bnew (?:Shared)?Worker\(|\bnew EventSource\(|\.src\s*=)\s*["'`](?:https?:)?\/\/[^"'`\s]*/g,
  },
];

/** Everything in a built file that would be fetched from another host. */
export function foreignLoads(file: string, text: string): string[] {
  return foreign
    .filter((each) => each.file.test(file))
    .flatMap(({ load }) => [...text.matchAll(load)].map(([found]) => found));
}

/** Fails the build where a page would load a font, a script or anything else from a host that is not ours. */
export function ownSourcesOnly(): Plugin {
  return {
    name: 'own-sources-only',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const [file, output] of Object.entries(bundle)) {
        const text = output.type === 'chunk' ? output.code : output.source.toString();
        const [first] = foreignLoads(file, text);
        if (first !== undefined) this.error(`${file} would load from another host: ${first}`);
      }
    },
  };
}
