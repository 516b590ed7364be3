import { byId } from './page.ts';
import { pipelines } from './pipelines.ts';
import { ago, type Row } from './world.ts';

interface Input<T> {
  input: T;
}
const fine = (body: object) => ({ ...body, userErrors: [] });

/** What a pipeline does by itself: when it makes videos, and whether ideas come in. */
export const scheduleMutations = {
  restockSet: (
    _: unknown,
    { input }: Input<{ pipelineId: string; below: number; count: number }>,
  ) => {
    const pipeline = byId(pipelines, input.pipelineId);
    const restock = { id: `s-${input.pipelineId}`, updatedAt: ago(0), ...input };
    if (pipeline) pipeline.restock = restock;
    return fine({ restock });
  },
  restockRemove: (_: unknown, { input }: Input<{ pipelineId: string }>) => {
    const pipeline = byId(pipelines, input.pipelineId);
    if (pipeline) pipeline.restock = null;
    return fine({ pipelineId: input.pipelineId });
  },
  schedulePause: (_: unknown, { input }: Input<{ pipelineId: string; paused: boolean }>) => {
    const schedule = byId(pipelines, input.pipelineId)?.schedule as Row | undefined;
    if (schedule)
      Object.assign(schedule, {
        pausedAt: input.paused ? ago(0) : null,
        nextAt: input.paused ? null : ago(-60 * 20),
      });
    return fine({ schedule });
  },
};
