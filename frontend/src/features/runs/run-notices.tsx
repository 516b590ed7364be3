import { Alert, List } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';

export const RunNoticesDocument = graphql(`
  fragment RunNotices on Run {
    id
    version
    notices {
      code
      message
    }
  }
`);

/** What went another way than first wanted; nothing when all went as wanted. */
export function RunNotices({ run: masked }: { run: FragmentType<typeof RunNoticesDocument> }) {
  const { t } = useTranslation();
  const { notices } = unmask(RunNoticesDocument, masked);
  if (notices.length === 0) return null;
  return (
    <Alert
      color="marine"
      role="note"
      icon={<IconInfoCircle size={18} aria-hidden />}
      title={t('runs.notices')}
    >
      <List size="sm" spacing={2}>
        {notices.map(({ code, message }, index) => (
          <List.Item key={`${code} ${String(index)}`}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
