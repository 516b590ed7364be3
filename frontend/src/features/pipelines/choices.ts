import type { Privacy } from '../../gql/graphql';

/** Who can see what is published, in words. */
export const privacies: Record<Privacy, string> = {
  PUBLIC: 'public',
  UNLISTED: 'unlisted',
  PRIVATE: 'private',
};
