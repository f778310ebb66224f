// Frame measurements of the built app; not part of the tests: playwright test -c test/e2e/frames.config.ts
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.frames.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 600_000,
  reporter: [['list']],
  globalSetup: './global-setup.ts'
})
