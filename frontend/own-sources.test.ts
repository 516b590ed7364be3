import { expect, test } from 'vitest';
import { foreignLoads } from './own-sources';

test.each([
  ['index.html', '<link rel="stylesheet" href="https://fonts.example/geist.css">'],
  ['index.html', '<script type="module" src="//cdn.example/app.js"></script>'],
  ['index.css', '@font-face{src:url(https://fonts.example/geist.woff2)}'],
  ['index.css', '@import "https://fonts.example/geist.css";'],
  ['index.js', 'const m=await import("https://cdn.example/m.js")'],
  ['index.js', 'fetch(`https://metrics.example/${id}`)'],
  ['index.js', 'image.src="https://metrics.example/pixel.gif"'],
])('given %s with %s, when it is looked at, then it is found', (file, text) => {
  expect(foreignLoads(file, text)).toHaveLength(1);
});

test.each([
  ['index.html', '<script type="module" src="/assets/index.js"></script>'],
  ['index.css', '.icon{background:url(/assets/icon.svg)}'],
  [
    'index.js',
    'throw Error("see https://docs.example/errors/1");const ns="http://www.w3.org/2000/svg"',
  ],
  ['index.js', 'fetch("/config.json")'],
])('given %s with %s, when it is looked at, then all is our own', (file, text) => {
  expect(foreignLoads(file, text)).toEqual([]);
});
