import { Button, Group, Modal, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from 'urql';
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
  const [{ fetching }, update] = useMutation(ClipUpdateDocument);
  const form = useForm({
    initialValues: { name: clip.name, tags: [...clip.tags], licence: clip.licence },
    validate: { name: (name) => (name.trim() === '' ? 'Give it a name.' : null) },
  });
  const submit = async (values: { name: string; tags: string[]; licence: string }) => {
    const { data, error } = await update({
      input: { id: clip.id, ...values, licence: values.licence.trim() },
    });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.clipUpdate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, ['name', 'tags', 'licence']));
    if (data?.clipUpdate.clip == null) return;
    notifyDone('Saved');
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Name, tags and licence"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack gap="md">
          <FormAlert message={form.errors.form} />
          <TextInput label="Name" maxLength={200} data-autofocus {...form.getInputProps('name')} />
          <TagsInput
            label="Tags"
            description="Words to sort by and to search for; press Enter after each."
            data={[...tags]}
            maxTags={20}
            acceptValueOnBlur
            {...form.getInputProps('tags')}
          />
          <TextInput
            label="Licence"
            description="Under which it may be used, and whom to name. Empty when nobody else is to be named."
            placeholder="“Quiet theme” by Nia Holm, CC BY 4.0"
            maxLength={300}
            {...form.getInputProps('licence')}
          />
          <Group justify="flex-end">
            <Button type="submit" loading={fetching} disabled={!form.isDirty()}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
