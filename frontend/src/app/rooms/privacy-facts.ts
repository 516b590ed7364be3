/** What is stored; why and how long is told beside each in the catalogues. It follows what the service does. */
export const stored = [
  'account',
  'sessions',
  'tokens',
  'keys',
  'connections',
  'work',
  'clips',
  'halves',
  'videos',
  'publications',
  'numbers',
  'purchases',
  'events',
  'audit',
  'log',
  'addresses',
] as const;

/** Who receives something, by their own name, and where they tell what they do with it. */
export const receivers = [
  { key: 'openai', name: 'OpenAI', policy: 'https://openai.com/policies/privacy-policy/' },
  { key: 'elevenlabs', name: 'ElevenLabs', policy: 'https://elevenlabs.io/privacy-policy' },
  { key: 'pexels', name: 'Pexels', policy: 'https://www.pexels.com/privacy-policy/' },
  { key: 'pixabay', name: 'Pixabay', policy: 'https://pixabay.com/service/privacy/' },
  { key: 'youtube', name: 'Google', policy: 'https://policies.google.com/privacy' },
  { key: 'tiktok', name: 'TikTok', policy: 'https://www.tiktok.com/legal/privacy-policy' },
  { key: 'instagram', name: 'Meta', policy: 'https://privacycenter.instagram.com/policy' },
] as const;

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
