import { CopyButton, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { formatLanguage } from '../../ui/format';
import { countWords } from './speech';

export const RunScriptDocument = graphql(`
  fragment RunScript on Run {
    id
    script
    scriptKind
    language
    description
    hashtags
  }
`);

/** What the person gave, and the texts that go out with the video. */
export function RunScript({ run: masked }: { run: FragmentType<typeof RunScriptDocument> }) {
  const { t } = useTranslation();
  const run = unmask(RunScriptDocument, masked);
  return (
    <Stack gap="sm">
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {run.script}
      </Text>
      {run.description != null && run.description !== '' && (
        <div>
          <Text size="xs" c="dimmed">
            {t('runs.description')}
          </Text>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
            {run.description}
          </Text>
        </div>
      )}
      {run.hashtags.length > 0 && (
        <Text size="sm" c="dimmed">
          {run.hashtags.map((tag) => `#${tag.replace(/^#/, '')}`).join(' ')}
        </Text>
      )}
      <Group justify="space-between">
        <Text size="xs" c="dimmed" className="tabular">
          {[t('runs.words', { count: countWords(run.script) }), formatLanguage(run.language)].join(
            ' · ',
          )}
        </Text>
        <CopyButton value={run.script}>
          {({ copied, copy }) => (
            <Button
              size="compact-xs"
              variant="default"
              leftSection={
                copied ? <IconCheck size={12} aria-hidden /> : <IconCopy size={12} aria-hidden />
              }
              onClick={copy}
            >
              {copied ? t('ui.copied') : t('runs.script.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
