import { Button, Center } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Asks for the next page of a list. */
export function LoadMore({ onMore, loading }: { onMore: () => void; loading: boolean }) {
  const { t } = useTranslation();
  return (
    <Center py="sm">
      <Button variant="default" size="xs" loading={loading} onClick={onMore}>
        {t('ui.showMore')}
      </Button>
    </Center>
  );
}
