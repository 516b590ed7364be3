import { ActionIcon, Button, Group, Input, Stack, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newList } from './series-values';
import type { SeriesFormApi } from './use-series-save';

/** The person's own variables: each part takes the next value. */
export function SeriesLists({ form }: { form: SeriesFormApi }) {
  const { t } = useTranslation();
  return (
    <Input.Wrapper
      label={t('series.lists.label')}
      labelElement="div"
      description={t('series.lists.hint')}
      error={form.errors.lists}
    >
      <Stack gap="xs" align="flex-start" mt={6}>
        {form.values.lists.map(({ key }, row) => (
          <Group key={key} align="flex-start" wrap="nowrap" w="100%">
            <TextInput
              aria-label={t('series.lists.name')}
              placeholder={t('series.lists.nameExample')}
              w={150}
              {...form.getInputProps(`lists.${String(row)}.name`)}
            />
            <Textarea
              aria-label={t('series.lists.values')}
              placeholder={t('series.lists.valuesExample')}
              autosize
              minRows={2}
              maxRows={6}
              flex={1}
              {...form.getInputProps(`lists.${String(row)}.values`)}
            />
            <ActionIcon
              mt={4}
              aria-label={t('series.lists.remove')}
              onClick={() => {
                form.removeListItem('lists', row);
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            form.insertListItem('lists', newList());
          }}
        >
          {t('series.lists.add')}
        </Button>
      </Stack>
    </Input.Wrapper>
  );
}
