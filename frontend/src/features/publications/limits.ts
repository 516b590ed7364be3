import type { Platform } from '../../gql/graphql';

/** Characters as people and most platforms count them: code points. */
export const characters = (text: string): number => Array.from(text).length;

/** UTF-16 units, TikTok's measure. */
const units = (text: string): number => text.length;

/** Bytes of UTF-8, YouTube's measure of a description. */
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Commas between tags count, and so do the quotation marks around a tag with a space. */
export const tagCharacters = (tags: readonly string[]): number =>
  tags.reduce((sum, tag) => sum + characters(tag) + (tag.includes(' ') ? 2 : 0), 0) +
  Math.max(0, tags.length - 1);

const matches = (pattern: RegExp) => (text: string) => text.match(pattern)?.length ?? 0;

/** How much of something there may be, and how it is counted. */
export interface Limit<Value = string> {
  unit: 'characters' | 'bytes' | 'hashtags' | 'mentions';
  most: number;
  count: (value: Value) => number;
}

interface PlatformLimits {
  title?: Limit;
  /** The first is always shown, the others when they are near. */
  description: readonly [Limit, ...Limit[]];
  tags?: Limit<readonly string[]>;
  comment?: { limit: Limit; scopes: readonly string[] };
}

const of = (most: number, count = characters): Limit => ({ unit: 'characters', most, count });

/** What each platform takes of texts, as `crates/platforms/src/…/preflight.rs` has it. The service has the last word. */
export const limits: Record<Platform, PlatformLimits> = {
  YOUTUBE: {
    title: of(100),
    description: [{ unit: 'bytes', most: 5000, count: bytes }],
    tags: { unit: 'characters', most: 500, count: tagCharacters },
    comment: {
      limit: of(10_000),
      scopes: ['https://www.googleapis.com/auth/youtube.force-ssl'],
    },
  },
  TIKTOK: { description: [of(2200, units)] },
  INSTAGRAM: {
    description: [
      of(2200),
      { unit: 'hashtags', most: 30, count: matches(/#(?=[\p{L}\p{N}_])/gu) },
      { unit: 'mentions', most: 20, count: matches(/(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}_])/gu) },
    ],
    comment: {
      limit: of(2200),
      scopes: ['instagram_business_manage_comments', 'instagram_manage_comments'],
    },
  },
};

/** Whether an account with these permissions may do what needs one of `scopes`. */
export const permits = (granted: readonly string[], scopes: readonly string[]): boolean =>
  scopes.some((scope) => granted.includes(scope));
