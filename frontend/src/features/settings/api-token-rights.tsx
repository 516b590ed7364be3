import { Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useId } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { scopedNouns, verbOf } from './token-scopes';
import type { ApiTokenFormApi } from './use-api-token-form';

/** A verb stands below itself, whatever the noun. */
const widths = { READ: 76, WRITE: 96, PUBLISH: 128 };

/** Reading everything, everything, or some rights by noun and verb. */
export function ApiTokenRights({ form }: { form: ApiTokenFormApi }) {
  const { t } = useTranslation();
  const chosen = form.values.rights === 'CHOSEN';
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('tokens.rights')}
        {...form.getInputProps('rights')}
        error={chosen ? undefined : form.errors.scopes}
      >
        <Stack gap="xs" mt={8}>
          {(['READ', 'ALL', 'CHOSEN'] as const).map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`tokens.right.${value}`)}
              description={t(`tokens.rightHint.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {chosen && (
        <Checkbox.Group
          aria-label={t('tokens.chosen')}
          pl={{ base: 0, sm: 'lg' }}
          {...form.getInputProps('scopes')}
        >
          <Stack gap="md">
            {scopedNouns.map((each) => (
              <NounRights key={each.noun} {...each} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}

function NounRights({ noun, scopes }: (typeof scopedNouns)[number]) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Stack gap={4} role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <Group justify="space-between" gap={4}>
        <Text size="sm" fw={500} id={id}>
          {t(`tokens.noun.${noun}`)}
        </Text>
        <Group gap={0} w={300}>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              size="xs"
              value={scope}
              w={widths[verbOf(scope)]}
              label={t(`tokens.verb.${verbOf(scope)}`)}
            />
          ))}
        </Group>
      </Group>
      <Text size="xs" c="dimmed" id={`${id}-hint`}>
        {t(`tokens.nounHint.${noun}`)}
      </Text>
    </Stack>
  );
}
