import { useState } from 'react';
import { useMutation } from 'urql';
import { t } from 'i18next';
import { graphql } from '../../gql';
import type { TopicFormat } from '../../gql/graphql';
import { describeError } from '../../ui/problem';
import { notifyDone } from '../../ui/user-errors';

const TopicImportDocument = graphql(`
  mutation TopicImport($input: TopicImportInput!) {
    topicImport(input: $input) {
      imported {
        added
        refused {
          line
          message
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

/** A row that was left out: which one, and why. */
export interface LeftOut {
  row: string;
  message: string;
}

/** The texts as a file in which the first of them stands on the second line. */
const written = (texts: readonly string[]): string =>
  `[\n${texts.map((text) => JSON.stringify(text)).join(',\n')}\n]`;

/** Adds many topics at once: the good ones come in, the others are told of. */
export function useTopicImport(pipelineId: string) {
  const [{ fetching }, send] = useMutation(TopicImportDocument);
  const [leftOut, setLeftOut] = useState<LeftOut[]>([]);
  const [problem, setProblem] = useState<string>();
  const add = async (format: TopicFormat, content: string) => {
    const { data, error } = await send({ input: { pipelineId, format, content } });
    const refused = data?.topicImport.userErrors[0]?.message;
    setProblem(error ? describeError(error) : refused);
    const came = data?.topicImport.imported ?? undefined;
    if (came && came.added > 0) notifyDone(t('topics.added', { count: came.added }));
    return came?.refused;
  };
  const addFile = async (file: File) => {
    const format = file.name.toLowerCase().endsWith('.json') ? 'JSON' : 'CSV';
    const refused = await add(format, await file.text());
    const rows = refused?.map(({ line, message }) => ({
      row: t('topics.many.line', { line }),
      message,
    }));
    setLeftOut(rows ?? []);
    return refused?.length === 0;
  };
  /** Gives back the lines that were left out; all of them when nothing came in. */
  const addLines = async (lines: readonly string[]): Promise<string[]> => {
    const refused = await add('JSON', written(lines));
    if (!refused) return [...lines];
    const rows = refused.map(({ line, message }) => ({ row: lines[line - 2] ?? '', message }));
    setLeftOut(rows);
    return rows.map(({ row }) => row);
  };
  return { busy: fetching, leftOut, problem, setProblem, addFile, addLines };
}
