/** The steps to a new pipeline, each with the fields it shows. */
export const wizardSteps = [
  { name: 'about', fields: ['name', 'language', 'scriptKind', 'writing.writer', 'writing.niche'] },
  {
    name: 'look',
    fields: ['speech.speaker', 'voice', 'look.format', 'footageOrder', 'captionPreset'],
  },
  { name: 'publish', fields: ['destinationIds', 'privacy', 'approval', 'madeForKids'] },
  { name: 'review', fields: [] },
] as const satisfies { name: string; fields: string[] }[];

/** The first step that shows one of these fields; none where no step does. */
export function stepOf(paths: readonly string[]): number | undefined {
  const found = wizardSteps.findIndex(({ fields }) =>
    paths.some((path) => fields.some((field) => field === path)),
  );
  return found === -1 ? undefined : found;
}

/** Errors with those that no step shows told for the form as a whole. */
export function told(errors: Record<string, string>): Record<string, string> {
  const hidden = Object.keys(errors).filter((path) => stepOf([path]) === undefined);
  const shown = Object.entries(errors).filter(([path]) => !hidden.includes(path));
  const form = hidden.map((path) => errors[path]).join(' ');
  return { ...Object.fromEntries(shown), ...(form === '' ? {} : { form }) };
}
