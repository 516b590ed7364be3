import { Anchor, Image, Radio, SimpleGrid, Text } from '@mantine/core';
import { IconMovie } from '@tabler/icons-react';
import classes from './footage-tiles.module.css';

/** Something to look at and to choose. */
export interface Tile {
  id: string;
  title: string;
  facts: string;
  imageUrl: string | null;
  /** Its page at whoever has it. */
  page?: { url: string; label: string };
}

interface FootageTilesProps {
  label: string;
  tiles: readonly Tile[];
  value: string | null;
  onChange: (id: string) => void;
}

/** Pictures to choose one of. */
export function FootageTiles({ label, tiles, value, onChange }: FootageTilesProps) {
  return (
    <Radio.Group aria-label={label} value={value} onChange={onChange}>
      <SimpleGrid cols={{ base: 2, xs: 3, sm: 4 }} spacing="xs" className={classes.tiles ?? ''}>
        {tiles.map(({ id, title, facts, imageUrl, page }) => (
          <div key={id}>
            <Radio.Card value={id} className={classes.tile ?? ''} aria-label={title} radius="md">
              <div className={classes.frame}>
                {imageUrl === null ? (
                  <IconMovie size={26} stroke={1.4} aria-hidden />
                ) : (
                  <Image src={imageUrl} alt="" w="100%" h="100%" fit="cover" loading="lazy" />
                )}
              </div>
              <Text size="xs" fw={500} px={8} pt={6} truncate title={title}>
                {title}
              </Text>
              <Text size="xs" c="dimmed" px={8} pb={6} truncate className="tabular">
                {facts}
              </Text>
            </Radio.Card>
            {page && (
              <Text size="xs" px={8} truncate>
                <Anchor href={page.url} target="_blank" rel="noreferrer" inherit>
                  {page.label}
                </Anchor>
              </Text>
            )}
          </div>
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
