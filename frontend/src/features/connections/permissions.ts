/** What each permission lets the service do; several names of the platforms mean the same. */
const meanings = {
  'https://www.googleapis.com/auth/youtube.upload': 'upload',
  'https://www.googleapis.com/auth/youtube.readonly': 'channel',
  'https://www.googleapis.com/auth/yt-analytics.readonly': 'watching',
  'https://www.googleapis.com/auth/youtube.force-ssl': 'edit',
  'user.info.basic': 'profile',
  'user.info.profile': 'handle',
  'video.publish': 'upload',
  'video.upload': 'inbox',
  'video.list': 'videos',
  instagram_business_basic: 'profile',
  instagram_basic: 'profile',
  instagram_business_content_publish: 'upload',
  instagram_content_publish: 'upload',
  instagram_business_manage_insights: 'numbers',
  instagram_manage_insights: 'numbers',
  instagram_business_manage_comments: 'comment',
  instagram_manage_comments: 'comment',
  instagram_manage_contents: 'remove',
  pages_show_list: 'pages',
  pages_read_engagement: 'page',
} as const satisfies Record<string, string>;

export type Meaning = (typeof meanings)[keyof typeof meanings];

/** What was granted: as far as it is known in meanings, each once; the rest in the platform's own words. */
export function sortScopes(scopes: readonly string[]): { known: Meaning[]; other: string[] } {
  const isKnown = (scope: string): scope is keyof typeof meanings => scope in meanings;
  return {
    known: [...new Set(scopes.filter(isKnown).map((scope) => meanings[scope]))],
    other: scopes.filter((scope) => !isKnown(scope)),
  };
}
