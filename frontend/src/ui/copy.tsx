import { Button, CopyButton, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface CopyProps extends ButtonProps {
  value: string;
  /** What is copied, for those who do not see it. */
  label?: string;
}

/** Copies a text. Browsers allow that over a safe connection alone; elsewhere there is no button that does nothing. */
export function Copy({ value, label, ...rest }: CopyProps) {
  const { t } = useTranslation();
  if (!('clipboard' in navigator)) return null;
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => {
        const Glyph = copied ? IconCheck : IconCopy;
        return (
          <Button
            variant="default"
            {...rest}
            {...(label === undefined || copied ? {} : { 'aria-label': label })}
            onClick={copy}
            leftSection={<Glyph size={14} aria-hidden />}
          >
            {copied ? t('ui.copied') : t('ui.copy')}
          </Button>
        );
      }}
    </CopyButton>
  );
}
