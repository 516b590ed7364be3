import type { Plugin } from 'vite';

const script = /<script type="module" crossorigin/g;

/**
 * Lets each part of the first script be evaluated as soon as it is there, in a task of its own. Otherwise all wait for the
 * last and are evaluated in one long task, in which a slow phone is deaf. What a part imports is always evaluated before it.
 */
export function evaluateInSlices(): Plugin {
  return {
    name: 'evaluate-in-slices',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(script, '<script type="module" async crossorigin'),
    },
  };
}
