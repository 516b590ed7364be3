/** Everything the stand-in knows. It lives as long as the development server. */
export type Row = Record<string, unknown> & { id: string };

const now = Date.now();
export const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();

const ready = (
  id: string,
  platform: string,
  displayName: string,
  health = 'ACTIVE',
  healthReason?: string,
): Row => ({
  id,
  platform,
  externalId: `x-${id}`,
  displayName,
  username: displayName.toLowerCase().replaceAll(' ', ''),
  scopes: scopes[platform] ?? [],
  health,
  healthReason,
  accessExpiresAt: health === 'ACTIVE' ? ago(-45) : null,
  createdAt: ago(60 * 24 * 12),
  updatedAt: ago(30),
});

const scopes: Record<string, string[]> = {
  YOUTUBE: [
    'https://www.googleapis.com/auth/youtube.upload',
    'https://www.googleapis.com/auth/youtube.readonly',
    'https://www.googleapis.com/auth/youtube.force-ssl',
  ],
  TIKTOK: ['user.info.basic', 'video.publish', 'video.list'],
  INSTAGRAM: ['instagram_business_basic', 'instagram_business_content_publish'],
};

export const connections: Row[] = [
  ready('c1', 'YOUTUBE', 'Tidepool Facts'),
  ready('c2', 'TIKTOK', 'Tidepool'),
  ready(
    'c3',
    'INSTAGRAM',
    'Tidepool Studio',
    'EXPIRED',
    'Instagram ended the access after 60 days without use.',
  ),
];

export const narrations = [
  'An octopus has three hearts, and two of them stop when it swims.',
  'That is why it prefers to crawl: swimming is simply exhausting.',
  'Its blood is blue, because copper carries the oxygen instead of iron.',
  'Each of its eight arms can taste whatever it touches.',
  'And if one arm is lost, another one grows, nerves and all.',
  'So the next time you see one walking, now you know why.',
];

export const script = narrations.join(' ');

/** An upright picture of its own colour for each name. */
export function cover(name: string): string {
  const hue = Array.from(name).reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360;
  const stops = `<stop stop-color="hsl(${String(hue)} 60% 42%)"/><stop offset="1" stop-color="hsl(${String(hue + 50)} 65% 18%)"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 160"><defs><linearGradient id="g" x2=".4" y2="1">${stops}</linearGradient></defs><rect width="90" height="160" fill="url(#g)"/><rect x="18" y="104" width="54" height="9" rx="4" fill="#fff" opacity=".9"/><rect x="26" y="118" width="38" height="9" rx="4" fill="#ffd166"/></svg>`;
}

export const file = (url: string, mediaType: string, bytes?: number) => ({
  url,
  mediaType,
  bytes,
  expiresAt: ago(-600),
});

export const viewer: { current: Row | null } = {
  current:
    process.env.MOCK_SIGNED_OUT === undefined
      ? {
          id: 'u1',
          email: 'mara@tidepool.example',
          emailVerifiedAt: null,
          totpEnabled: false,
          timeZone: 'Europe/Lisbon',
          createdAt: ago(20_000),
        }
      : null,
};

export const tokens: Row[] = [
  {
    id: 't1',
    name: 'Nightly automation',
    scopes: ['READ', 'WRITE'],
    addresses: [],
    createdAt: ago(9000),
    expiresAt: ago(-60 * 24 * 80),
    lastUsedAt: ago(35),
  },
  {
    id: 't2',
    name: 'Newsroom',
    scopes: ['RUNS_READ', 'RUNS_WRITE', 'PUBLICATIONS_READ', 'PUBLICATIONS_PUBLISH'],
    addresses: ['203.0.113.0/24', '2001:db8::/32'],
    createdAt: ago(26_000),
    expiresAt: ago(-60 * 24 * 12),
    lastUsedAt: ago(1300),
  },
  {
    id: 't3',
    name: 'Weekly report',
    scopes: ['PUBLICATIONS_READ', 'ANALYTICS_READ'],
    addresses: [],
    createdAt: ago(40_000),
    expiresAt: ago(-60 * 24 * 60),
  },
];
