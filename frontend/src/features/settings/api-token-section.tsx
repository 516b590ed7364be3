import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import { ApiTokenModal } from './api-token-modal';
import { ApiTokenRow } from './api-token-row';

export const ApiTokensDocument = graphql(`
  fragment ApiTokens on Query {
    apiTokens {
      id
      ...ApiTokenRow
    }
  }
`);

/** Tokens with which programs act for the person. */
export function ApiTokenSection({ query }: { query: FragmentType<typeof ApiTokensDocument> }) {
  const { t } = useTranslation();
  const { apiTokens } = unmask(ApiTokensDocument, query);
  const [open, { open: show, close }] = useDisclosure(false);
  const create = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={show}
    >
      {t('tokens.new')}
    </Button>
  );
  return (
    <Section
      title={t('tokens.title')}
      hint={t('tokens.hint')}
      action={apiTokens.length > 0 && create}
    >
      {apiTokens.length === 0 ? (
        <Empty
          icon={IconKey}
          title={t('tokens.empty.title')}
          text={t('tokens.empty.text')}
          action={create}
        />
      ) : (
        <div className="rows">
          {apiTokens.map((token) => (
            <ApiTokenRow key={token.id} token={token} />
          ))}
        </div>
      )}
      <ApiTokenModal opened={open} onClose={close} />
    </Section>
  );
}
