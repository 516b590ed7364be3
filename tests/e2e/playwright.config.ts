import { defineConfig, devices } from '@playwright/test';

const chromium = process.env['CHROMIUM'];

/** The built dashboard in Chromium, against a whole house with its stand-in for the platforms. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../target/browser',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      // containers lack the kernel features of Chromium's own sandbox
      args: ['--no-sandbox'],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
  },
});
