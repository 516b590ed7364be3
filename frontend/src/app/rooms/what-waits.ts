import type { NeedsMeQuery } from '../../gql/graphql';

/** What of the answer still waits: live events change rows in place, before the lists are asked for again. */
export function whatWaits(data: NeedsMeQuery, since: string | null | undefined) {
  const runs = data.runs.nodes.filter(
    ({ state }) => state === 'FAILED' || state === 'AWAITING_APPROVAL',
  );
  return {
    runs,
    more: data.runs.totalCount - data.runs.nodes.length,
    connections: data.connections.filter(
      ({ health }) => health === 'EXPIRED' || health === 'REVOKED',
    ),
    publications: data.publications.nodes.filter(({ state }) => state === 'FAILED'),
    slots: emptySlots(data, since ?? ''),
  };
}

/** The latest empty slot of each pipeline that still has nothing to make a video of. */
function emptySlots({ slots, pipelines }: NeedsMeQuery, since: string) {
  const found = new Map(slots.nodes.toReversed().map((slot) => [slot.pipelineId, slot]));
  return pipelines.nodes
    .filter(({ waitingTopics }) => waitingTopics === 0)
    .map(({ id, name }) => ({ slot: found.get(id), pipeline: name }))
    .filter((each): each is typeof each & { slot: NonNullable<(typeof each)['slot']> } => {
      return each.slot !== undefined && Date.parse(each.slot.at) >= Date.parse(since);
    });
}
