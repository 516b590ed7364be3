/** What the address of the list of pipelines says: those that are put aside instead of those at work. */
export interface PipelinesSearch {
  aside?: true;
}

/** Reads the address. */
export function parsePipelinesSearch(raw: Record<string, unknown>): PipelinesSearch {
  return raw.aside === true ? { aside: true } : {};
}
