import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface SearchFieldProps extends Omit<
  TextInputProps,
  'label' | 'value' | 'defaultValue' | 'onChange' | 'leftSection'
> {
  label: string;
  /** What is searched for when the field appears. */
  search: string | undefined;
  /** Called with the trimmed words once typing has paused. */
  onSearch: (words: string) => void;
}

/** A field for words to search by. */
export function SearchField({ label, search = '', onSearch, ...rest }: SearchFieldProps) {
  const [words, setWords] = useState(search);
  const settle = useDebouncedCallback((value: string) => {
    onSearch(value.trim());
  }, 300);
  return (
    <TextInput
      {...rest}
      aria-label={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      value={words}
      onChange={({ currentTarget }) => {
        setWords(currentTarget.value);
        settle(currentTarget.value);
      }}
    />
  );
}
