import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { t as translate } from 'i18next';
import { graphql } from '../../gql';
import type { PublishAccountFragment, PublishRunFragment } from '../../gql/graphql';
import { TextLink } from '../../ui/links';
import { AccountName } from '../../ui/platform';
import { publicationFace } from './publication-state';

export const PublishAccountDocument = graphql(`
  fragment PublishAccount on Connection {
    id
    platform
    displayName
    scopes
    health
    healthReason
  }
`);

interface AccountChoiceProps {
  run: PublishRunFragment;
  accounts: readonly PublishAccountFragment[];
  value?: string[];
  onChange?: (ids: string[]) => void;
}

/** The accounts to publish on. One video is on one account once; one that needs its person says so. */
export function AccountChoice({ run, accounts, value = [], onChange }: AccountChoiceProps) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('publications.publish.accounts')}
      value={value}
      {...(onChange ? { onChange } : {})}
    >
      <Stack gap="sm" mt="xs">
        {accounts.map((account) => {
          const there = run.publications.find(({ connection }) => connection.id === account.id);
          const unusable = account.health !== 'ACTIVE';
          return (
            <Checkbox
              key={account.id}
              value={account.id}
              disabled={there !== undefined || unusable}
              label={<AccountName platform={account.platform} name={account.displayName} />}
              description={
                there ? (
                  alreadyThere(there.state)
                ) : unusable ? (
                  <Unusable account={account} />
                ) : undefined
              }
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}

const alreadyThere = (state: PublishRunFragment['publications'][number]['state']) =>
  translate('publications.publish.there', { state: publicationFace(state).label });

function Unusable({ account }: { account: PublishAccountFragment }) {
  const { t } = useTranslation();
  return (
    <>
      {account.healthReason}{' '}
      <TextLink to="/connections" inherit>
        {t('publications.reconnect', { name: account.displayName })}
      </TextLink>
    </>
  );
}
