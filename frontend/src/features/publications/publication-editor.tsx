import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from 'urql';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { PublicationEditorQuery } from '../../gql/graphql';
import { Faces } from '../../ui/faces';
import { FormAlert } from '../../ui/form-alert';
import { AccountName, platforms } from '../../ui/platform';
import { usePublicationUpdate } from './use-publication-update';
import { WhenField } from './when-field';
import { WordingFields } from './wording-fields';

const PublicationEditorDocument = graphql(`
  query PublicationEditor($id: ID!) {
    viewer {
      id
      timeZone
    }
    publication(id: $id) {
      id
      version
      platform
      state
      title
      description
      tags
      privacy
      scheduledFor
      options {
        youtube {
          categoryId
          notifySubscribers
          publishAt
          playlistId
          paidPromotion
          firstComment
        }
        instagram {
          shareToFeed
          coverMs
          firstComment
        }
      }
      edit {
        state
        title
        description
        tags
        privacy
      }
      connection {
        id
        displayName
        scopes
      }
    }
  }
`);

export type EditedPublication = NonNullable<PublicationEditorQuery['publication']>;

/** Changes what is said of a video and when it goes out; of a live one the words alone. */
export function PublicationEditor({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 48em)');
  const [{ data, error }, reload] = useQuery({
    query: PublicationEditorDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publications.editor.title')}
      size="lg"
      fullScreen={narrow}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Faces
        data={data?.publication && data}
        error={error}
        onRetry={() => {
          reload({ requestPolicy: 'network-only' });
        }}
      >
        {({ publication, viewer }) =>
          publication && (
            <Fields
              publication={publication}
              timeZone={viewer?.timeZone ?? 'UTC'}
              onClose={onClose}
            />
          )
        }
      </Faces>
    </Modal>
  );
}

interface FieldsProps {
  publication: EditedPublication;
  timeZone: string;
  onClose: () => void;
}

function Fields({ publication, timeZone, onClose }: FieldsProps) {
  const { t } = useTranslation();
  const { platform, state, connection } = publication;
  const { form, busy, send } = usePublicationUpdate(publication, onClose);
  const live = state === 'PUBLISHED';
  return (
    <form onSubmit={form.onSubmit(() => void send())} noValidate>
      <Stack gap="md">
        <AccountName platform={platform} name={connection.displayName} />
        {live && (
          <Alert color="marine" role="note" icon={<IconInfoCircle size={18} aria-hidden />}>
            {t('publications.editor.live', { platform: platforms[platform].title })}
          </Alert>
        )}
        <WordingFields
          platform={platform}
          values={form.values}
          scopes={connection.scopes}
          canComment={!live}
          field={(name) => form.getInputProps(name)}
        />
        {!live && (
          <WhenField
            {...form.getInputProps('scheduledFor')}
            timeZone={timeZone}
            error={form.errors.scheduledFor as string | undefined}
          />
        )}
        <FormAlert message={form.errors.form} />
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">
            {!form.isDirty() && t('publications.editor.unchanged')}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!form.isDirty()}>
              {t('ui.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
