import { defineConfig } from '@playwright/test';
import stories from './playwright.config';

/** Measures the rooms one sees first; minutes. A trace would copy the page at each step, and be what is measured. */
export default defineConfig({
  ...stories,
  testDir: '../dashboard-bench',
  timeout: 1_800_000,
  use: { ...stories.use, trace: 'off', screenshot: 'off' },
});
