import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UseQueryResponse } from 'urql';
import { Faces } from '../../ui/faces';

interface AnswerProps<Data, Variables extends Record<string, unknown>> {
  query: UseQueryResponse<Data, Variables>;
  rows?: number;
  rowHeight: number;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What a part of the room shows of its own question. The answer to the question before fades until the new one is there. */
export function Answer<Data, Variables extends Record<string, unknown>>(
  props: AnswerProps<Data, Variables>,
) {
  const { query, rows = 1, ...faces } = props;
  const [{ data, error, fetching, stale }, reload] = query;
  const waits = fetching && !stale && data != null;
  return (
    <Box aria-busy={waits} opacity={waits ? 0.5 : 1}>
      <Faces
        data={data}
        error={error}
        rows={rows}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
        {...faces}
      />
    </Box>
  );
}
