import { t } from 'i18next';

/** How many topics wait in a queue, in words. */
export const sayWaitingTopics = (count: number): string =>
  count === 0 ? t('pipelines.fact.noTopics') : t('pipelines.fact.topics', { count });
