import { ActionIcon, Button, Group, Input, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FootageSource, Provider } from '../../gql/graphql';
import { footageTitle } from '../../ui/footage-source';
import { KeyMissing } from '../../ui/provider';
import classes from './footage-order.module.css';

const all: FootageSource[] = ['CLIPS', 'PEXELS', 'PIXABAY', 'IMAGES', 'BACKDROPS'];

/** Whose key a source needs. */
const keyOf: Partial<Record<FootageSource, Provider>> = {
  PEXELS: 'PEXELS',
  PIXABAY: 'PIXABAY',
  IMAGES: 'OPENAI',
};

interface FootageOrderProps {
  keys: readonly Provider[];
  value?: FootageSource[];
  onChange?: (order: FootageSource[]) => void;
  error?: ReactNode;
}

/** The sources in the order in which they are asked. */
export function FootageOrder({ keys, value = [], onChange, error }: FootageOrderProps) {
  const { t } = useTranslation();
  const left = all.filter((source) => !value.includes(source));
  const swap = (index: number, other: number) => {
    const order = [...value];
    const [one, two] = [order[index], order[other]];
    if (one === undefined || two === undefined) return;
    [order[index], order[other]] = [two, one];
    onChange?.(order);
  };
  return (
    <Input.Wrapper labelElement="div" error={error}>
      <ol className={classes.list} aria-label={t('pipelines.footage.sources')}>
        {value.map((source, index) => (
          <SourceLine
            key={source}
            source={source}
            place={index}
            last={value.length - 1}
            keys={keys}
            onMove={(other) => {
              swap(index, other);
            }}
            onRemove={() => onChange?.(value.filter((each) => each !== source))}
          />
        ))}
      </ol>
      <Group gap={6} mt={8} mb={error == null ? 0 : 8}>
        {left.map((source) => (
          <Button
            key={source}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={13} aria-hidden />}
            aria-label={t('pipelines.footage.add', { source: footageTitle(source) })}
            onClick={() => onChange?.([...value, source])}
          >
            {footageTitle(source)}
          </Button>
        ))}
      </Group>
    </Input.Wrapper>
  );
}

interface SourceLineProps {
  source: FootageSource;
  place: number;
  last: number;
  keys: readonly Provider[];
  onMove: (place: number) => void;
  onRemove: () => void;
}

function SourceLine({ source, place, last, keys, onMove, onRemove }: SourceLineProps) {
  const { t } = useTranslation();
  const title = footageTitle(source);
  const provider = keyOf[source];
  const moves = [
    {
      label: t('pipelines.footage.earlier', { source: title }),
      icon: IconArrowUp,
      to: place - 1,
      off: place === 0,
    },
    {
      label: t('pipelines.footage.later', { source: title }),
      icon: IconArrowDown,
      to: place + 1,
      off: place === last,
    },
  ];
  return (
    <li className={classes.line}>
      <Text size="sm" c="dimmed" className="tabular" w={16} aria-hidden>
        {place + 1}
      </Text>
      <Stack gap={0} flex={1} miw={0}>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {t(`pipelines.footage.source.${source}`)}
        </Text>
        {provider && !keys.includes(provider) && <KeyMissing provider={provider} />}
      </Stack>
      <Group gap={2} wrap="nowrap">
        {moves.map(({ label, icon: Glyph, to, off }) => (
          <ActionIcon
            key={label}
            aria-label={label}
            disabled={off}
            {...(off ? { bg: 'transparent' } : {})}
            onClick={() => {
              onMove(to);
            }}
          >
            <Glyph size={16} aria-hidden />
          </ActionIcon>
        ))}
        <ActionIcon
          aria-label={t('pipelines.footage.remove', { source: title })}
          onClick={onRemove}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}
