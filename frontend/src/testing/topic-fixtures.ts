/** A topic that waits. */
export const makeTopic = (id: string, text: string, fields: Record<string, unknown> = {}) => ({
  id,
  pipelineId: 'p1',
  text,
  priority: 'NORMAL',
  source: 'PERSON',
  state: 'WAITING',
  createdAt: '2026-03-01T10:00:00Z',
  ...fields,
});
