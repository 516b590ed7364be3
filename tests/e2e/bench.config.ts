import { defineConfig } from '@playwright/test';
import stories from './playwright.config';

/** Measures the rooms one sees first; minutes. */
export default defineConfig({ ...stories, testDir: '../dashboard-bench', timeout: 1_800_000 });
