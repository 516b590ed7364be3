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
  clip: { id: string; name: string; tags: readonly string[] };
  /** Tags to propose. */
  tags: readonly string[];
  onClose: () => void;
}

/** Changes what a clip is called and sorted by. */
export function ClipEditor({ clip, tags, onClose }: ClipEditorProps) {
  const [{ fetching }, update] = useMutation(ClipUpdateDocument);
  const form = useForm({
    initialValues: { name: clip.name, tags: [...clip.tags] },
    validate: { name: (name) => (name.trim() === '' ? 'Give it a name.' : null) },
  });
  const submit = async (values: { name: string; tags: string[] }) => {
    const { data, error } = await update({ input: { id: clip.id, ...values } });
    if (error) form.setErrors({ form: describeError(error) });
    const refused = data?.clipUpdate.userErrors ?? [];
    if (refused.length > 0) form.setErrors(errorsByField(refused, ['name', 'tags']));
    if (data?.clipUpdate.clip == null) return;
    notifyDone('Saved');
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Name and tags"
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
