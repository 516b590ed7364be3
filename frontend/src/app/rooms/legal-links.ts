/** Who receives something, and where they tell what they do with it. */
export const receivers = [
  { key: 'openai', owner: 'OpenAI', policy: 'https://openai.com/policies/privacy-policy/' },
  { key: 'compatible' },
  { key: 'elevenlabs', owner: 'ElevenLabs', policy: 'https://elevenlabs.io/privacy-policy' },
  { key: 'pexels', owner: 'Pexels', policy: 'https://www.pexels.com/privacy-policy/' },
  { key: 'pixabay', owner: 'Pixabay', policy: 'https://pixabay.com/service/privacy/' },
  { key: 'youtube', owner: 'Google', policy: 'https://policies.google.com/privacy' },
  { key: 'tiktok', owner: 'TikTok', policy: 'https://www.tiktok.com/legal/privacy-policy' },
  { key: 'instagram', owner: 'Meta', policy: 'https://privacycenter.instagram.com/policy' },
  { key: 'webhooks' },
  { key: 'mail' },
] as const satisfies { key: string; owner?: string; policy?: string }[];

/** Where people withdraw what they granted. */
export const withdrawals = {
  google: 'https://security.google.com/settings/security/permissions',
  instagram: 'https://www.instagram.com/accounts/manage_access/',
};

/** The terms of the platforms. */
export const platformTerms = {
  youtube: 'https://www.youtube.com/t/terms',
  tiktok: 'https://www.tiktok.com/legal/terms-of-service',
  instagram: 'https://help.instagram.com/581066165581870',
};
