import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyFailure } from '../../ui/user-errors';
import { useClipUpload } from './use-clip-upload';

interface ClipAddProps {
  label: string;
  /** Types of files, as a browser filters them. */
  accept: string;
  onAdded: (id: string) => void;
}

/** Takes one file into the library, from where a clip is chosen. */
export function ClipAdd({ label, accept, onAdded }: ClipAddProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const upload = useClipUpload();
  const add = async (file: File | null) => {
    if (!file) return;
    setBusy(true);
    const outcome = await upload(file);
    setBusy(false);
    if ('refusal' in outcome)
      notifyFailure(t('clips.upload.refused', { name: file.name }), outcome.refusal);
    else onAdded(outcome.id);
  };
  return (
    <FileButton accept={accept} onChange={(file) => void add(file)}>
      {(props) => (
        <Button
          {...props}
          size="xs"
          variant="default"
          loading={busy}
          leftSection={<IconUpload size={14} aria-hidden />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}
