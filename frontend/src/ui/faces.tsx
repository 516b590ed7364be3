import { Skeleton, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useTranslation } from 'react-i18next';
import { Problem } from './problem';

interface FacesProps<Data> {
  data: Data | null | undefined;
  error: CombinedError | undefined;
  onRetry: () => void;
  /** Height of one row while loading, and how many: the same size as the real list. */
  rowHeight?: number;
  rows?: number;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** Shows one of the four faces of a list: error, loading, empty, full. Old data outlives a failed refresh. */
export function Faces<Data>(props: FacesProps<Data>) {
  const { data, error, onRetry, rowHeight = 52, rows = 4, isEmpty, empty, children } = props;
  if (data == null && error) return <Problem error={error} onRetry={onRetry} />;
  if (data == null) return <RowsSkeleton height={rowHeight} rows={rows} />;
  if (isEmpty?.(data) === true) return empty;
  return children(data);
}

function RowsSkeleton({ height, rows }: { height: number; rows: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}
