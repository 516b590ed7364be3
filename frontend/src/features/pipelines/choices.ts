import type { Privacy, ScriptKind } from '../../gql/graphql';

/** Who can see what is published, in words. */
export const privacies: Record<Privacy, string> = {
  PUBLIC: 'public',
  UNLISTED: 'unlisted',
  PRIVATE: 'private',
};

/** What a video is made of, in words. */
export const brings: Record<ScriptKind, string> = {
  SCRIPT: 'From scripts',
  TALKING_POINTS: 'From talking points',
  TOPIC: 'From topics',
};
