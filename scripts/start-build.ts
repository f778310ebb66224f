// Builds the app when a source is newer than the last build.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES: readonly string[] = ['core', 'electron', 'renderer', 'electron.vite.config.ts', 'package.json']
const BUILT: readonly string[] = ['out/main/index.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** @returns false when a build was needed and failed */
export function buildIfNeeded(root: string): boolean {
  const builtAt = Math.min(...BUILT.map((path) => modifiedAt(join(root, path))))
  if (builtAt > Math.max(...SOURCES.map((path) => newestIn(join(root, path))))) return true
  process.stderr.write('Building Docket…\n')
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(process.execPath, [script, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr]
  })
  return status === 0
}

/** 0 for a file that is not there. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newestIn(path: string): number {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return modifiedAt(path)
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((newest, entry) => Math.max(newest, modifiedAt(join(entry.parentPath, entry.name))), 0)
}
