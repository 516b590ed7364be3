import { Group, Modal, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyName, type Key } from './key-name';

const shortcuts = [
  { does: 'palette', keys: ['mod', 'k'] },
  { does: 'help', keys: ['question'] },
  { does: 'move', keys: ['up', 'down'] },
  { does: 'choose', keys: ['enter'] },
  { does: 'forward', keys: ['tab'] },
  { does: 'close', keys: ['escape'] },
] as const satisfies { does: string; keys: readonly Key[] }[];

/** The keys that do something, and what. */
export function Shortcuts({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('frame.shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Table aria-label={t('frame.shortcuts.title')}>
        <Table.Tbody>
          {shortcuts.map(({ does, keys }) => (
            <Table.Tr key={does}>
              <Table.Td>
                <Text size="sm">{t(`frame.shortcuts.${does}`)}</Text>
              </Table.Td>
              <Table.Td>
                <Group gap={4} justify="flex-end" wrap="nowrap">
                  {keys.map((name) => (
                    <KeyName key={name} name={name} />
                  ))}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
