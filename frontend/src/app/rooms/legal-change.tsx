import { Text } from '@mantine/core';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/format';
import { LegalOperatorDocument } from './legal-operator';

interface LastChangeProps {
  /** The day on which the sentences changed. */
  sentences: string;
  /** Whether the page also tells what is stored. */
  tellsFacts: boolean;
}

/** When a page last changed: its sentences, or what is stored as the API tells it, whichever was later. */
export function LastChange({ sentences, tellsFacts }: LastChangeProps) {
  const { t } = useTranslation();
  const [{ data, fetching }] = useQuery({ query: LegalOperatorDocument, pause: !tellsFacts });
  if (tellsFacts && fetching && !data) return null;
  const facts = data?.service.privacyChangedOn ?? sentences;
  const day = formatDay(facts > sentences ? facts : sentences);
  return (
    <Text size="sm" c="dimmed" mt={4}>
      {t('legal.changed', { day })}
    </Text>
  );
}
