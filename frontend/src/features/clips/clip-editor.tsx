import { Button, Group, Modal, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { FormAlert } from '../../ui/form-alert';
import { describeError } from '../../ui/problem';
import { errorsByField, notifyDone } from '../../ui/user-errors';

const ClipUpdateDocument = graphql(`
  mutation ClipUpdate($input: ClipUpdateInput!) {
    clipUpdate(input: $input) {
      clip {
        id
        ...ClipRow
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

interface ClipEditorProps {
  clip: { id: string; name: string; tags: readonly string[]; licence: string };
  /** Tags to propose. */
  tags: readonly string[];
  onClose: () => void;
}

/** Changes what a clip is called and sorted by, and under which licence it may be used. */
export function ClipEditor({ clip, tags, onClose }: ClipEditorProps) {
  const { t } = useTranslation();
  const [{ fetching }, update] = useMutation(ClipUpdateDocument);
  const form = useForm({
    initialValues: { name: clip.name, tags: [...clip.tags], licence: clip.licence },
    validate: { name: (name) => (name.trim() === '' ? t('ui.nameMissing') : null) },
  });
  const submit = async (values: { name: string; tags: string[]; licence: string }) => {
    const { data, error } = await update({
      input: { id: clip.id, ...values, licence: values.licence.trim() },
    });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.clipUpdate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, ['name', 'tags', 'licence']));
    if (data?.clipUpdate.clip == null) return;
    notifyDone(t('ui.saved'));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('clips.editor.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack gap="md">
          <FormAlert message={form.errors.form} />
          <TextInput
            label={t('ui.name')}
            maxLength={200}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TagsInput
            label={t('clips.editor.tags')}
            description={t('clips.editor.tagsHint')}
            data={[...tags]}
            maxTags={20}
            acceptValueOnBlur
            {...form.getInputProps('tags')}
          />
          <TextInput
            label={t('clips.editor.licence')}
            description={t('clips.editor.licenceHint')}
            placeholder={t('clips.editor.licenceExample')}
            maxLength={300}
            {...form.getInputProps('licence')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={fetching} disabled={!form.isDirty()}>
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
