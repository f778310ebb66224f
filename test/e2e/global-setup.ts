// Says once which host the tests run on, and refuses to run without a build.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron, ROOT } from '../electron-host/drive.ts'

export default function announce(): void {
  const host =
    findElectron() === undefined ? 'the stand-in for Electron (its binary is not installed)' : 'real Electron'
  process.stdout.write(`End-to-end tests run on ${host}.\n`)
  if (!existsSync(join(ROOT, 'out', 'main', 'index.js')))
    throw new Error('There is no build: run npm run build first.')
}
