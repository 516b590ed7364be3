import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useApiUrl } from '../../api/config-context';
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
  const { apiTokens } = unmask(ApiTokensDocument, query);
  const absolute = useApiUrl();
  const [open, { open: show, close }] = useDisclosure(false);
  const create = (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={show}
    >
      New token
    </Button>
  );
  return (
    <Section
      title="API tokens"
      hint={
        <>
          For programs and automations.{' '}
          <Anchor href={absolute('/graphql')} size="xs">
            Open the API explorer
          </Anchor>
        </>
      }
      action={apiTokens.length > 0 && create}
    >
      {apiTokens.length === 0 ? (
        <Empty
          icon={IconKey}
          title="No tokens yet"
          text="A token lets a program start runs and read results through the same API as this dashboard."
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
