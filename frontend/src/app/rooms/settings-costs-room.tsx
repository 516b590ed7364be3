import type { ReactNode } from 'react';
import { CostsSection } from './costs-section';

/** What providers were paid. */
export function SettingsCostsRoom(): ReactNode {
  return <CostsSection />;
}
