export interface Filter {
  from: string;
  to: string;
  platforms?: string[];
}

export const dayMs = 86_400_000;
const counters = ['views', 'likes', 'comments', 'shares', 'saves', 'watchMs'] as const;
const perView = [1, 0.071, 0.0062, 0.011, 0, 900];
const midnight = (moment: string | number) => Math.floor(Number(new Date(moment)) / dayMs) * dayMs;
export const iso = (moment: number) => new Date(moment).toISOString();

/** Always the same number from 0 to 1 for the same seed. */
export const chance = (seed: number) => Math.abs(Math.sin(seed * 12.9898) * 43_758.5453) % 1;

/** Views of a day: a slow rise, quieter weekends, now and then a video that travels. */
function viewsOn(day: number): number | null {
  const number = day / dayMs;
  if (day > Date.now() || [4, 5].includes(midnight(Date.now()) / dayMs - number - 11)) return null;
  const weekend = [2, 3].includes(number % 7) ? 0.7 : 1;
  const burst = chance(Math.floor(number / 9)) > 0.6 && number % 9 < 3 ? 2.1 : 1;
  return Math.round((4200 + (number % 400) * 9) * weekend * burst * (0.8 + chance(number) * 0.4));
}

const of = (views: number | null) =>
  Object.fromEntries(
    counters.map((name, index) => [
      name,
      name === 'saves' ? null : views && Math.round(views * (perView[index] ?? 0)),
    ]),
  );

/** What the steps of a span gained. */
export function series({ from, to, platforms }: Filter, step: string) {
  const part = platforms ? 0.4 : 1;
  const length =
    { HOUR: dayMs / 24, DAY: dayMs, WEEK: dayMs * 7, MONTH: dayMs * 30 }[step] ?? dayMs;
  const points = [];
  for (let at = midnight(from); at < midnight(to) + dayMs; at += length) {
    const days = Array.from({ length: Math.max(1, length / dayMs) }, (_, day) => at + day * dayMs);
    const known = days.map((day) => viewsOn(midnight(day))).filter((views) => views !== null);
    const views = known.reduce((sum, each) => sum + each, 0) * Math.min(1, length / dayMs) * part;
    points.push({
      from: iso(at),
      at: iso(at + length),
      ...of(known.length > 0 ? Math.round(views) : null),
    });
  }
  return points;
}

export const before = ({ from, to, ...rest }: Filter): Filter => {
  const length = midnight(to) + dayMs - midnight(from);
  return { ...rest, from: iso(midnight(from) - length), to: iso(midnight(from) - 1) };
};

/** Totals of so many views; what Instagram hides is not known, and saves are told by nobody. */
export function totals(views: number | null, publications: number) {
  const measured = Math.round(publications * 0.84);
  const numbers = of(views);
  const takenAt = iso(Date.now() - 40 * 60_000);
  return {
    publications,
    failing: 3,
    gone: 1,
    ...Object.fromEntries(
      counters.map((name) => [
        name,
        name === 'saves'
          ? { value: null, measured: 0, takenAt: null }
          : {
              value: numbers[name],
              measured: name === 'watchMs' ? measured - 4 : measured,
              takenAt,
            },
      ]),
    ),
    engagement: views === null ? null : 0.0884,
    watchShare: views === null ? null : 0.617,
  };
}

export const change = (now: number, then: number) => {
  const part = then > 0 ? now / then - 1 : null;
  return {
    views: part,
    likes: part && part * 0.8,
    comments: 0,
    shares: -0.06,
    watchMs: part,
    engagement: -0.021,
    watchShare: 0.03,
    saves: null,
  };
};

export const viewsIn = (filter: Filter) =>
  series(filter, 'DAY').reduce((sum, point) => sum + Number(Reflect.get(point, 'views') ?? 0), 0);
