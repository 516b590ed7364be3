import { t } from 'i18next';
import type { FootageSource } from '../gql/graphql';

/** How a source of footage is called. */
export const footageTitle = (source: FootageSource): string => t(`ui.footage.${source}`);
