import { Code, Collapse, List, UnstyledButton, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { sortScopes } from './permissions';

/** What the service may do on an account, in plain words. */
export function PermissionList({ scopes }: { scopes: readonly string[] }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  const { known, other } = sortScopes(scopes);
  const Glyph = opened ? IconChevronDown : IconChevronRight;
  if (scopes.length === 0) return null;
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={opened} aria-controls={id}>
        <Text size="xs" c="dimmed" component="span">
          <Glyph size={12} aria-hidden /> {t('connections.may.title', { count: scopes.length })}
        </Text>
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <List size="xs" spacing={2} mt={4}>
          {known.map((meaning) => (
            <List.Item key={meaning}>{t(`connections.may.${meaning}`)}</List.Item>
          ))}
          {other.map((scope) => (
            <List.Item key={scope}>
              <Code>{scope}</Code>
            </List.Item>
          ))}
        </List>
      </Collapse>
    </div>
  );
}
