// Gets the rivals that npm or Debian has; what cannot be had stays missing, and the bench runs all the same.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { RIVAL_MODULES } from './rivals.ts'

/** Pinned, so that two runs compare with the same rivals. */
const MODULES = [
  'fuse.js@7.5.0',
  'minisearch@7.2.0',
  'flexsearch@0.8.212',
  'fuzzysort@4.0.2',
  '@leeoniya/ufuzzy@1.0.19',
  '@m31coding/fuzzy-search@2.0.0',
  'fastest-levenshtein@1.0.16',
  '@duckdb/node-api@1.5.6-r.1'
] as const

const PACKAGES = ['sqlite3', 'sqlite-utils', 'csvkit', 'python3-clevercsv'] as const

/** Installs into a folder of the bench's own, and with apt where the user may. */
export function installRivals(tell: (text: string) => void): void {
  mkdirSync(RIVAL_MODULES, { recursive: true })
  for (const module of MODULES) {
    run(['npm', 'install', '--no-audit', '--no-fund', '--prefix', RIVAL_MODULES, module], tell)
  }
  if (process.getuid?.() === 0) run(['apt-get', 'install', '-y', '-q', ...PACKAGES], tell)
  else tell(`for the others, as root: apt-get install ${PACKAGES.join(' ')}`)
}

function run(command: readonly string[], tell: (text: string) => void): void {
  const [program = '', ...args] = command
  const { status } = spawnSync(program, args, { stdio: 'ignore' })
  tell(`${status === 0 ? 'installed' : 'could not be had'}: ${command.at(-1)}`)
}
