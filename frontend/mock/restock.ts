import { byId } from './page.ts';
import { pipelines } from './pipelines.ts';
import { ago } from './world.ts';

interface Input<T> {
  input: T;
}

/** Whether ideas come into a queue by themselves. */
export const restockMutations = {
  restockSet: (
    _: unknown,
    { input }: Input<{ pipelineId: string; below: number; count: number }>,
  ) => {
    const pipeline = byId(pipelines, input.pipelineId);
    const restock = { id: `s-${input.pipelineId}`, updatedAt: ago(0), ...input };
    if (pipeline) pipeline.restock = restock;
    return { restock, userErrors: [] };
  },
  restockRemove: (_: unknown, { input }: Input<{ pipelineId: string }>) => {
    const pipeline = byId(pipelines, input.pipelineId);
    if (pipeline) pipeline.restock = null;
    return { pipelineId: input.pipelineId, userErrors: [] };
  },
};
