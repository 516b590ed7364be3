import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatPercent } from './format';

interface LiveProgressProps {
  /** What progresses, for those who do not see the bar. */
  label: string;
  percent: number;
  /** Words shown beside the bar, such as "5 of 8 scenes". */
  detail?: string;
  active?: boolean;
}

/** A real progressbar with its value in words beside it. */
export function LiveProgress({ label, percent, detail, active = true }: LiveProgressProps) {
  const { t } = useTranslation();
  const value = Math.min(100, Math.max(0, percent));
  const said = formatPercent(value / 100);
  return (
    <Group gap="sm" wrap="nowrap" w="100%">
      <Progress.Root flex={1} miw={48}>
        <Progress.Section
          value={value}
          color={active ? 'marine' : 'gray'}
          aria-label={label}
          aria-valuetext={detail === undefined ? said : t('ui.progress', { percent: said, detail })}
        />
      </Progress.Root>
      {detail !== undefined && (
        <Text size="xs" c="dimmed" className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {detail}
        </Text>
      )}
      <Text size="xs" className="tabular" w={34} ta="right">
        {said}
      </Text>
    </Group>
  );
}
