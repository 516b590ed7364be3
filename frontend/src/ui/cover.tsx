import { Center, Image } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import { useApiUrl } from '../api/config-context';

/** A small upright cover, or a quiet placeholder of the same size. */
export function Cover({ url, width = 34 }: { url: string | undefined; width?: number }) {
  const absolute = useApiUrl();
  const size = { width, height: Math.round((width * 16) / 9), flex: 'none' };
  const frame = { ...size, borderRadius: 5, background: 'var(--vp-frame)', overflow: 'hidden' };
  return (
    <Center style={frame} aria-hidden>
      {url === undefined ? (
        <IconMovie size={width / 2} stroke={1.4} color="var(--vp-quiet)" />
      ) : (
        <Image src={absolute(url)} alt="" w="100%" h="100%" fit="cover" loading="lazy" />
      )}
    </Center>
  );
}
