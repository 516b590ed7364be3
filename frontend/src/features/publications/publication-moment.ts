import { graphql, unmask, type FragmentType } from '../../gql';

export const PublicationMomentDocument = graphql(`
  fragment PublicationMoment on Publication {
    id
    title
    platform
    state
    scheduledFor
    notBefore
    createdAt
    startedAt
    publishedAt
    connection {
      id
      displayName
    }
  }
`);

type Masked = FragmentType<typeof PublicationMomentDocument>;

/** When it went out, or is going to: what is held back by a quota or another try goes out later than it was meant to. */
export function publicationMoment(masked: Masked): string {
  const { state, publishedAt, scheduledFor, notBefore, startedAt, createdAt } = unmask(
    PublicationMomentDocument,
    masked,
  );
  if (state === 'PUBLISHED') return publishedAt ?? createdAt;
  if (state !== 'SCHEDULED') return startedAt ?? scheduledFor ?? createdAt;
  return (
    [scheduledFor, notBefore]
      .filter((each) => each !== null)
      .sort()
      .at(-1) ?? createdAt
  );
}

/** Until when it is held back beyond the time it was meant to go out; undefined when it is not. */
export function heldUntil(masked: Masked): string | undefined {
  const { state, scheduledFor, notBefore } = unmask(PublicationMomentDocument, masked);
  if (state !== 'SCHEDULED' || notBefore === null) return undefined;
  return scheduledFor === null || Date.parse(notBefore) > Date.parse(scheduledFor)
    ? notBefore
    : undefined;
}

/** Whether a person may still say when it goes out. */
export function isMovable(masked: Masked): boolean {
  const { state, scheduledFor } = unmask(PublicationMomentDocument, masked);
  return state === 'SCHEDULED' && scheduledFor !== null;
}

const minutesApart = 10;

/** What waits so close to another publication of its account that viewers get both at once, each with its neighbour. */
export function crowded<Publication extends Masked & { id: string }>(
  publications: readonly Publication[],
): Map<string, Publication> {
  const found = new Map<string, Publication>();
  const waiting = publications
    .filter((each) => unmask(PublicationMomentDocument, each).state === 'SCHEDULED')
    .sort((a, b) => Date.parse(publicationMoment(a)) - Date.parse(publicationMoment(b)));
  for (const [place, later] of waiting.entries()) {
    const earlier = waiting
      .slice(0, place)
      .reverse()
      .find((each) => onOneAccount(each, later));
    if (!earlier || apart(earlier, later) >= minutesApart * 60_000) continue;
    found.set(later.id, earlier);
    if (!found.has(earlier.id)) found.set(earlier.id, later);
  }
  return found;
}

const apart = (one: Masked, other: Masked) =>
  Math.abs(Date.parse(publicationMoment(one)) - Date.parse(publicationMoment(other)));

const onOneAccount = (one: Masked, other: Masked) =>
  unmask(PublicationMomentDocument, one).connection.id ===
  unmask(PublicationMomentDocument, other).connection.id;
