import type { FootageSource } from '../gql/graphql';

/** How each source of footage is called. */
export const footageSources: Record<FootageSource, string> = {
  CLIPS: 'My clips',
  PEXELS: 'Pexels',
  PIXABAY: 'Pixabay',
  IMAGES: 'Pictures by OpenAI',
  BACKDROPS: 'Motion backdrops',
};
