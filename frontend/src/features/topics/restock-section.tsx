import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { graphql, unmask, type FragmentType } from '../../gql';
import type { RestockSectionFragment } from '../../gql/graphql';
import { Ago } from '../../ui/ago';
import { FormAlert } from '../../ui/form-alert';
import { formatUsd } from '../../ui/format';
import { TextLink } from '../../ui/links';
import { Section } from '../../ui/section';
import { useRestock } from './use-restock';

export const RestockSectionDocument = graphql(`
  fragment RestockSection on Pipeline {
    id
    settings {
      budgetCents
      writing {
        writer
        niche
      }
    }
    restock {
      id
      below
      count
      trouble {
        code
        message
        againAt
      }
    }
  }
`);

interface RestockSectionProps {
  pipeline: FragmentType<typeof RestockSectionDocument>;
}

/** Lets the writer fill the queue by itself, where the person wants that. */
export function RestockSection({ pipeline: masked }: RestockSectionProps) {
  const { t } = useTranslation();
  const pipeline = unmask(RestockSectionDocument, masked);
  const { writing } = pipeline.settings;
  const able = writing.writer !== 'BUILT_IN' && writing.niche.trim() !== '';
  return (
    <Section
      title={t('topics.restock.title')}
      hint={pipeline.restock ? t('topics.restock.on') : t('topics.restock.off')}
    >
      {able || pipeline.restock ? (
        <RestockForm pipeline={pipeline} />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans
            i18nKey="topics.restock.unable"
            components={{ a: <SettingsLink pipelineId={pipeline.id} hash="writing" /> }}
          />
        </Text>
      )}
    </Section>
  );
}

function RestockForm({ pipeline }: { pipeline: RestockSectionFragment }) {
  const { t } = useTranslation();
  const { restock } = pipeline;
  const { form, busy, turnOn, turnOff } = useRestock(pipeline.id, restock);
  return (
    <form onSubmit={form.onSubmit((values) => void turnOn(values))} noValidate>
      <Stack gap="sm">
        <FormAlert message={form.errors.form} />
        {restock?.trouble && <Trouble {...restock.trouble} />}
        <NumberInput
          label={t('topics.restock.below')}
          min={1}
          max={100}
          allowDecimal={false}
          {...form.getInputProps('below')}
        />
        <NumberInput
          label={t('topics.restock.count')}
          min={1}
          max={20}
          allowDecimal={false}
          {...form.getInputProps('count')}
        />
        <Budget pipeline={pipeline} />
        <Group gap="xs" justify="flex-end">
          {restock && (
            <Button variant="default" disabled={busy} onClick={() => void turnOff()}>
              {t('topics.restock.turnOff')}
            </Button>
          )}
          <Button
            type="submit"
            variant={restock ? 'filled' : 'light'}
            loading={busy}
            disabled={restock !== null && !form.isDirty()}
          >
            {restock ? t('ui.save') : t('topics.restock.turnOn')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What it may cost: it is paid from the budget of the pipeline. */
function Budget({ pipeline }: { pipeline: RestockSectionFragment }) {
  const { budgetCents } = pipeline.settings;
  const link = { a: <SettingsLink pipelineId={pipeline.id} hash="budget" /> };
  return (
    <Text size="xs" c="dimmed">
      {budgetCents === null ? (
        <Trans i18nKey="topics.restock.noBudget" components={link} />
      ) : (
        <Trans
          i18nKey="topics.restock.budget"
          values={{ budget: formatUsd(String(budgetCents / 100)) }}
          components={link}
        />
      )}
    </Text>
  );
}

function Trouble({ message, againAt }: { message: string; againAt: string | null }) {
  return (
    <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {message}{' '}
      {againAt !== null && (
        <Trans i18nKey="topics.restock.again" components={{ ago: <Ago at={againAt} /> }} />
      )}
    </Alert>
  );
}

interface SettingsLinkProps {
  pipelineId: string;
  hash: string;
  children?: ReactNode;
}

function SettingsLink({ pipelineId, hash, children }: SettingsLinkProps) {
  return (
    <TextLink to="/pipelines/$pipelineId/settings" params={{ pipelineId }} hash={hash} inherit>
      {children}
    </TextLink>
  );
}
