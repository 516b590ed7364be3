import { Group, Text } from '@mantine/core';

/** The sign: an upright frame with a play mark and a caption line that is being spoken. */
export function LogoMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--mantine-color-marine-7)" />
      <rect x="8" y="6.5" width="16" height="19" rx="3" stroke="#fff" strokeWidth="2" />
      <path
        d="M14 10.700v5.600a.6.6 0 0 0 .92.5l4.300-2.800a.6.6 0 0 0 0-1l-4.300-2.800a.6.6 0 0 0-.92.5Z"
        fill="#fff"
      />
      <path
        d="M12.300 21.200h3.900M18.800 21.200h.9"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** The sign and the name. */
export function Logo() {
  return (
    <Group gap={10} wrap="nowrap">
      <LogoMark />
      <Text fw={600} size="md" lh={1} style={{ letterSpacing: '-0.01em' }}>
        Video-Publisher
      </Text>
    </Group>
  );
}
