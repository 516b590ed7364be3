/** The days on which the sentences of these pages last changed (ISO 8601). What is stored has a day of its own, in the API. */
export const changedOn = { privacy: '2026-11-26', terms: '2026-11-26' };
