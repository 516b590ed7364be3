import type { Cache } from '@urql/exchange-graphcache';

/** Makes every shown list of these root fields ask the API again. */
export function refetch(cache: Cache, ...fields: string[]): void {
  for (const field of cache.inspectFields('Query')) {
    if (fields.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey);
  }
}
