import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { limits, tagCharacters } from './limits';

const rules = (platform: string) =>
  readFileSync(`../crates/platforms/src/${platform}/preflight.rs`, 'utf8');
const constant = (source: string, name: string) =>
  Number(new RegExp(`const ${name}: usize = ([\\d_]+);`).exec(source)?.[1]?.replaceAll('_', ''));
const given = (source: string, code: string) =>
  Number(new RegExp(`at_most\\([^;]*, (\\d+), \\("[a-z]+", "${code}"`).exec(source)?.[1]);

test('given what the service refuses, when limits are shown, then they are the same', () => {
  const youtube = rules('youtube');
  expect(limits.YOUTUBE.title?.most).toBe(constant(youtube, 'TITLE_CHARACTERS'));
  expect(limits.YOUTUBE.description[0].most).toBe(constant(youtube, 'DESCRIPTION_BYTES'));
  expect(limits.YOUTUBE.tags?.most).toBe(constant(youtube, 'TAGS_CHARACTERS'));
  expect(limits.YOUTUBE.comment?.limit.most).toBe(constant(youtube, 'COMMENT_CHARACTERS'));
  expect(limits.TIKTOK.description[0].most).toBe(given(rules('tiktok'), 'caption_too_long'));
  const instagram = rules('instagram');
  const codes = ['caption_too_long', 'too_many_hashtags', 'too_many_mentions'];
  expect(limits.INSTAGRAM.description.map(({ most }) => most)).toEqual(
    codes.map((code) => given(instagram, code)),
  );
  expect(limits.INSTAGRAM.comment?.limit.most).toBe(constant(instagram, 'COMMENT_CHARACTERS'));
});

test('given texts, when they are counted, then in the manner of the platform', () => {
  expect(limits.YOUTUBE.title?.count('🐙 hi')).toBe(4);
  expect(limits.YOUTUBE.description[0].count('🐙 hi')).toBe(7);
  expect(limits.TIKTOK.description[0].count('🐙 hi')).toBe(5);
  const [, hashtags, mentions] = limits.INSTAGRAM.description;
  expect(hashtags?.count('#sea a#b # #ö')).toBe(3);
  expect(mentions?.count('@ada me@home @bo')).toBe(2);
  expect(tagCharacters(['rust', 'deep sea'])).toBe(4 + 1 + 8 + 2);
});
