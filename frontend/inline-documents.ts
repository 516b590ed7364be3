import { runnerImport, type Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;

/**
 * Puts each GraphQL document where it is written. Else all of them are one map that the first page loads,
 * whatever it shows; so every room brings its own.
 */
export function inlineDocuments(): Plugin {
  let documentOf: (source: string) => unknown = () => undefined;
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const { module } = await runnerImport<typeof import('./src/gql/gql.ts')>('./src/gql/gql.ts');
      documentOf = (source) => module.graphql(source);
    },
    transform(code, id) {
      if (!/\/src\/(app|features|ui)\/.*\.tsx?$/.test(id) || !code.includes('graphql(`')) return;
      return code.replace(call, (_, source: string) => {
        const found = documentOf(source);
        if (typeof found !== 'object' || found === null || !('kind' in found))
          this.error(`${id}: a document is unknown to src/gql; run codegen`);
        return `(${JSON.stringify(found)})`;
      });
    },
  };
}
