import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Provider } from '../../gql/graphql';
import { formatDate } from '../../ui/format';
import { useProviderKey } from './use-provider-key';

interface ProviderKeyRowProps {
  provider: Provider;
  title: string;
  use: string;
  stored: { id: string; lastFour: string; updatedAt: string } | undefined;
}

/** One provider: set, replace or remove its key. */
export function ProviderKeyRow({ provider, title, use, stored }: ProviderKeyRowProps) {
  const [editing, setEditing] = useState(false);
  const [key, setKey] = useState('');
  const { busy, error, save, askRemove } = useProviderKey(provider, title);
  const submit = async () => {
    if (!(await save(key.trim()))) return;
    setKey('');
    setEditing(false);
  };
  return (
    <Stack gap="xs" py="xs">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" fw={500}>
            {title}
          </Text>
          <Text size="xs" c="dimmed" className="tabular">
            {stored
              ? `ends in ${stored.lastFour} · set ${formatDate(stored.updatedAt)}`
              : `for ${use} · not set`}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          {stored && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                askRemove(stored.id);
              }}
            >
              Remove
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-expanded={editing}
            onClick={() => {
              setEditing(!editing);
            }}
          >
            {stored ? 'Replace' : 'Set key'}
          </Button>
        </Group>
      </Group>
      {editing && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Group align="flex-start" wrap="nowrap">
            <PasswordInput
              aria-label={`${title} key`}
              placeholder="Paste the key"
              autoComplete="off"
              value={key}
              error={error}
              onChange={({ currentTarget }) => {
                setKey(currentTarget.value);
              }}
              flex={1}
            />
            <Button type="submit" loading={busy} disabled={key.trim() === ''}>
              Save
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
