import { Button, Drawer, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../gql/graphql';
import { FormAlert } from '../../ui/form-alert';
import type { CaptionChoice } from './caption-choices';
import { CaptionStage } from './caption-stage';
import type { Asked } from './preview-line';
import classes from './style-editor.module.css';
import { StyleFields } from './style-fields';
import { useCaptionPreview, usePreviewLine } from './use-caption-preview';
import { styleErrors, useStyleDelete, useStyleSave } from './use-style-save';

interface StyleEditorProps {
  base: CaptionChoice;
  /** Whether the base itself is changed; else a new style begins with its look. */
  keep: boolean;
  format: Format;
  text: string;
  onClose: () => void;
  onSaved: (id: string) => void;
  onDeleted: () => void;
}

/** Makes a look of captions the person's own, seen while it is made. */
export function StyleEditor(props: StyleEditorProps) {
  const { t } = useTranslation();
  const { base, keep, format, text, onClose, onSaved, onDeleted } = props;
  const { form, busy, submit } = useStyleSave(base, keep, (id) => {
    onSaved(id);
    onClose();
  });
  const askDelete = useStyleDelete(base, () => {
    onDeleted();
    onClose();
  });
  const line = usePreviewLine();
  const [look] = useDebouncedValue(form.values.look, 450);
  const asked: Asked = { input: { look, format, text: text === '' ? null : text } };
  const still = useCaptionPreview(line, asked);
  const drawn =
    still.preview && 'refused' in still.preview ? styleErrors(still.preview.refused) : {};
  const save = form.onSubmit((values) => void submit(values));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={720}
      title={keep ? base.title : t('captions.editor.after', { name: base.title })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        noValidate
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          // The pipeline's own form is around this one and would be sent as well.
          event.stopPropagation();
          save(event);
        }}
      >
        <FormAlert message={form.errors.form} />
        <div className={classes.columns}>
          <Stack gap="md">
            <TextInput
              label={t('ui.name')}
              maxLength={60}
              data-autofocus
              {...form.getInputProps('name')}
            />
            <StyleFields form={form} drawn={drawn} />
          </Stack>
          <div className={classes.stage}>
            <CaptionStage
              beside
              title={form.values.name || base.title}
              {...{ format, line, asked, still }}
            />
          </div>
        </div>
        <Group justify="space-between" className={classes.foot ?? ''}>
          {keep ? (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={askDelete}
            >
              {t('ui.delete')}
            </Button>
          ) : (
            <Button variant="subtle" color="gray" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={keep && !form.isDirty()}>
            {keep ? t('captions.editor.save') : t('captions.editor.keep')}
          </Button>
        </Group>
      </form>
    </Drawer>
  );
}
