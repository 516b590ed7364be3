import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../ui/form-alert';
import classes from './pipeline-form.module.css';
import type { PipelineFormApi } from './use-pipeline-form';

/** What can be done about changes that are not saved yet; it stays in sight. */
export function UnsavedBar({ form, busy }: { form: PipelineFormApi; busy: boolean }) {
  const { t } = useTranslation();
  if (!form.isDirty()) return null;
  const wrong = Object.keys(form.errors).filter((path) => path !== 'form').length;
  return (
    <Paper withBorder shadow="md" p="sm" className={classes.bar ?? ''}>
      <Stack gap="sm">
        <FormAlert message={form.errors.form} />
        <Group justify="space-between" gap="xs">
          <Text size="sm" role="status" className={wrong > 0 ? (classes.wrong ?? '') : ''}>
            {wrong > 0 ? t('pipelines.unsaved.wrong', { count: wrong }) : t('pipelines.unsaved.is')}
          </Text>
          <Group gap="xs">
            <Button
              variant="default"
              disabled={busy}
              onClick={() => {
                form.reset();
              }}
            >
              {t('pipelines.unsaved.discard')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('pipelines.saveChanges')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}
