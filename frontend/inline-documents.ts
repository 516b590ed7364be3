import { createHash } from 'node:crypto';
import { formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { Kind } from 'graphql';
import { runnerImport, type Plugin } from 'vite';

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;

/** Beside the pages, for the API: the text of each operation by its id. */
export const documentsFile = 'documents.json';

/** An operation as the client sends it, with all its `__typename`, and the SHA-256 by which it is asked for. */
export function persisted(document: TypedDocumentNode): { id: string; text: string } {
  // the client's functions leave marks on what they are given
  const formatted = formatDocument(structuredClone(document)) as TypedDocumentNode;
  const text = stringifyDocument(formatted);
  return { id: createHash('sha256').update(text).digest('hex'), text };
}

/**
 * Puts each GraphQL document where it is written. Else all of them are one map that the first page loads,
 * whatever it shows; so every room brings its own. Operations get their ids, which is all that the page sends of
 * them, and the API finds their texts in a file beside the pages.
 */
export function inlineDocuments(): Plugin {
  let documentOf: (source: string) => unknown = () => undefined;
  const texts = new Map<string, string>();
  const identified = (document: TypedDocumentNode): object => {
    if (document.definitions.every(({ kind }) => kind !== Kind.OPERATION_DEFINITION))
      return document;
    const { id, text } = persisted(document);
    texts.set(id, text);
    return { ...document, documentId: id };
  };
  return {
    name: 'inline-documents',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      texts.clear();
      const { module } = await runnerImport<typeof import('./src/gql/gql.ts')>('./src/gql/gql.ts');
      documentOf = (source) => module.graphql(source);
    },
    transform(code, id) {
      if (!/\/src\/(app|features|ui)\/.*\.tsx?$/.test(id) || !code.includes('graphql(`')) return;
      return code.replace(call, (_, source: string) => {
        const found = documentOf(source);
        if (typeof found !== 'object' || found === null || !('kind' in found))
          this.error(`${id}: a document is unknown to src/gql; run codegen`);
        return `(${JSON.stringify(identified(found as TypedDocumentNode))})`;
      });
    },
    generateBundle() {
      const all = Object.fromEntries([...texts].sort(([a], [b]) => a.localeCompare(b)));
      this.emitFile({
        type: 'asset',
        fileName: documentsFile,
        source: `${JSON.stringify(all, null, 1)}\n`,
      });
    },
  };
}
