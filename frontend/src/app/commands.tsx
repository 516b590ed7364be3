import { Modal, VisuallyHidden } from '@mantine/core';
import '@mantine/spotlight/styles.layer.css';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCommands, useCommands, type CommandGroup } from './use-commands';

const [store, spotlight] = createSpotlight();

/** Opens the palette. */
export const openCommands = spotlight.open;

interface CommandsProps {
  onHelp: () => void;
}

/** A field to search by and the list of what is found: to a screen reader, a combobox with its options. */
export function Commands({ onHelp }: CommandsProps) {
  const { t } = useTranslation();
  const groups = useCommands(onHelp);
  const [query, setQuery] = useState('');
  const { selected } = useSpotlight(store);
  const listId = useId();
  const found = findCommands(groups, query);
  const optionId = (index: number) => `${listId}-${String(index)}`;
  const marked = found.length > 0 && selected >= 0;
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      tagsToIgnore={[]}
      triggerOnContentEditable
      scrollable
      maxHeight={420}
    >
      <VisuallyHidden>
        <Modal.Title>{t('frame.palette.open')}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        role="combobox"
        aria-label={t('frame.palette.placeholder')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        {...(marked ? { 'aria-activedescendant': optionId(selected) } : {})}
        placeholder={t('frame.palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      />
      <Spotlight.ActionsList id={listId} role="listbox" aria-label={t('frame.palette.open')}>
        <Options {...{ found, optionId }} selected={marked ? selected : -1} />
      </Spotlight.ActionsList>
      <VisuallyHidden role="status">
        {found.length === 0 ? t('frame.palette.empty') : ''}
      </VisuallyHidden>
    </Spotlight.Root>
  );
}

interface OptionsProps {
  found: readonly CommandGroup[];
  optionId: (index: number) => string;
  /** Which option is marked, counted through all groups. */
  selected: number;
}

function Options({ found, optionId, selected }: OptionsProps) {
  const { t } = useTranslation();
  if (found.length === 0) return <Spotlight.Empty>{t('frame.palette.empty')}</Spotlight.Empty>;
  const before = (group: number) =>
    found.slice(0, group).reduce((sum, { commands }) => sum + commands.length, 0);
  return found.map(({ title, commands }, group) => (
    <Spotlight.ActionsGroup key={title} label={title} role="group" aria-label={title}>
      {commands.map(({ label, icon: Glyph, run }, place) => {
        const index = before(group) + place;
        return (
          <Spotlight.Action
            key={label}
            role="option"
            aria-selected={index === selected}
            renderRoot={(props) => <button type="button" {...props} id={optionId(index)} />}
            label={label}
            leftSection={<Glyph size={18} stroke={1.6} aria-hidden />}
            onClick={run}
          />
        );
      })}
    </Spotlight.ActionsGroup>
  ));
}
