import { Tooltip } from '@mantine/core';
import { useLanguage } from '../locales/language';
import { formatAgo, formatDateTime } from './format';
import { useNow } from './now';

/** A moment as distance from now; the exact time on hover. */
export function Ago({ at }: { at: string }) {
  useLanguage();
  const now = useNow(30_000);
  return (
    <Tooltip label={formatDateTime(at)}>
      <time dateTime={at} className="tabular">
        {formatAgo(at, now)}
      </time>
    </Tooltip>
  );
}
