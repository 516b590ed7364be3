import { Stack } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Empty } from '../../ui/empty';
import { ButtonLink } from '../../ui/links';
import { AccountChoice, PublishAccountDocument } from './account-choice';
import { PublishAccountPart } from './publish-account-part';
import { PublishFoot } from './publish-foot';
import { PublishPreview } from './publish-preview';
import { usePublish } from './use-publish';
import { WhenField } from './when-field';

export const PublishRunDocument = graphql(`
  fragment PublishRun on Run {
    id
    title
    description
    hashtags
    durationMs
    video {
      url
      mediaType
      expiresAt
    }
    cover {
      url
      mediaType
      expiresAt
    }
    publications {
      id
      state
      connection {
        id
      }
    }
    pipeline {
      id
      settings {
        privacy
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
      }
    }
  }
`);

interface PublishFormProps {
  run: FragmentType<typeof PublishRunDocument>;
  accounts: readonly FragmentType<typeof PublishAccountDocument>[];
  /** Of the person. */
  timeZone: string;
  onDone: () => void;
}

/** Publishes a finished video where and when the person says, in words made for each platform. */
export function PublishForm({
  run: masked,
  accounts: maskedAccounts,
  timeZone,
  onDone,
}: PublishFormProps) {
  const run = unmask(PublishRunDocument, masked);
  const accounts = unmask(PublishAccountDocument, maskedAccounts);
  const { form, chosen, verdicts, inputFor, busy, missing, send } = usePublish(
    run,
    accounts,
    onDone,
  );
  if (accounts.length === 0) return <NoAccounts />;
  const refusedTime = chosen
    .map((account) => verdicts.known(inputFor(account))?.scheduledFor)
    .find((refused) => refused !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === undefined) void send();
      }}
    >
      <Stack gap="lg">
        <PublishPreview run={run} />
        <AccountChoice run={run} accounts={accounts} {...form.getInputProps('accounts')} />
        {chosen.map((account) => (
          <PublishAccountPart
            key={account.id}
            account={account}
            durationMs={run.durationMs}
            form={form}
            input={inputFor(account)}
            verdicts={verdicts}
          />
        ))}
        {chosen.length > 0 && (
          <WhenField
            {...form.getInputProps('scheduledFor')}
            timeZone={timeZone}
            error={refusedTime}
          />
        )}
        <PublishFoot values={form.values} chosen={chosen} missing={missing} busy={busy} />
      </Stack>
    </form>
  );
}

function NoAccounts() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={IconSend}
      title={t('publications.publish.noAccounts')}
      text={t('publications.publish.noAccountsText')}
      action={<ButtonLink to="/connections">{t('publications.publish.connect')}</ButtonLink>}
    />
  );
}
