import { Group, SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Format, Platform } from '../gql/graphql';
import { PlatformIcon } from './platform';
import { coveringPlatforms } from './safe-areas';

interface SafeAreaSwitchProps {
  format: Format;
  /** Whose signs are shown; nobody's when undefined. */
  value: Platform | undefined;
  onChange: (platform: Platform | undefined) => void;
}

/** Whether it is shown what a platform covers of the picture, and which platform. */
export function SafeAreaSwitch({ format, value, onChange }: SafeAreaSwitchProps) {
  const { t } = useTranslation();
  const platforms = coveringPlatforms(format);
  return (
    <>
      <Switch
        label={t('ui.safe.show')}
        checked={value !== undefined}
        onChange={({ currentTarget }) => {
          onChange(currentTarget.checked ? platforms[0] : undefined);
        }}
      />
      {value && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('ui.safe.whose')}
          data={platforms.map((platform) => ({
            value: platform,
            label: (
              <Group justify="center" h={20}>
                <PlatformIcon platform={platform} size={16} />
              </Group>
            ),
          }))}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  );
}
