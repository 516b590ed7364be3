const voiceNames: [string, string][] = [
  ['Rachel', 'calm, female, american, narration'],
  ['Antoni', 'well-rounded, male, american'],
  ['Domi', 'strong, female, american'],
  ['Elli', 'emotional, female, american, young'],
  [
    'Josh',
    'deep, male, american, a voice for documentaries that take their time and mean every word',
  ],
  ['Freya', 'bright, female, british'],
  ['Giovanni', 'foreigner, male, english-italian'],
  ['Matilda', 'warm, female, american, audiobook'],
];

/** The voices of a speaker. */
export function voices(_: unknown, args: { speaker: string; search?: string; after?: string }) {
  if (args.speaker === 'LOCAL')
    return list([['heart', 'Heart', 'A calm American voice of this installation.']]);
  if (args.speaker !== 'ELEVENLABS')
    return list(['alloy', 'ash', 'coral', 'nova', 'sage'].map((id) => [id, title(id), '']));
  const words = args.search?.toLowerCase() ?? '';
  const found = voiceNames.filter((each) => each.join(' ').toLowerCase().includes(words));
  const start = Number(args.after ?? 0);
  return {
    voices: found.slice(start, start + 5).map(([name, description]) => ({
      id: `${name}00000000`,
      title: name,
      description,
      previewUrl: `/media/${name}.mp3`,
    })),
    next: start + 5 < found.length ? String(start + 5) : null,
  };
}

const title = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
const list = (all: [string, string, string][] | string[][]) => ({
  voices: all.map(([id, name, description]) => ({ id, title: name, description })),
});

export const voiceModels = [
  { id: 'eleven_v3', title: 'Eleven v3', languages: ['en', 'de', 'fr', 'pt', 'ja', 'cy'] },
  { id: 'eleven_flash_v2_5', title: 'Flash v2.5', languages: ['en', 'de', 'fr'] },
];
