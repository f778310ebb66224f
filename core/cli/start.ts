// The process of the command line: streams, signals, exit code. Runs when it is imported.
import { randomUUID } from 'node:crypto'
import { existsSync, writeSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { limitMemory } from '../app/limit-memory.ts'
import { en } from '../texts/en.ts'
import { ERASE_LINE } from './progress-bar.ts'
import { run } from './run.ts'
import { tellError, type Terminal } from './terminal.ts'

const STDOUT = 1
const STDERR = 2
/** What a shell expects of a program that its reader has left, as `docket … | head` does. */
const EXIT_BROKEN_PIPE = 141

limitMemory()

let isCancelled = false
process.on('SIGINT', () => {
  // A second Ctrl+C ends at once: whatever was being posted rolls back by itself.
  if (isCancelled) process.exit(130)
  isCancelled = true
})

let isBarDrawn = false
const terminal: Terminal = {
  out: (text) => write(STDOUT, text),
  remark: (text) => write(STDERR, text),
  draw: (bar) => {
    if (bar === undefined) return eraseBar()
    write(STDERR, bar)
    isBarDrawn = true
    return undefined
  },
  isInteractive: process.stderr.isTTY,
  columns: process.stderr.columns ?? 80,
  texts: en,
  user: findUser(),
  resources: findResources(),
  now: () => new Date(),
  isCancelled: () => isCancelled
}

try {
  process.exitCode = await run(process.argv.slice(2), terminal)
} catch (error) {
  const format = process.argv.includes('--json') ? 'json' : 'text'
  tellError(terminal, { code: 'UNEXPECTED', found: randomUUID() }, format)
  terminal.remark(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}

/** An account without a name, as containers give it, is known by its number. */
function findUser(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}

/** Beside the packed app; in a checkout two folders up, from the source as from the build. */
function findResources(): string {
  const packed: string | undefined = process.resourcesPath
  const folders = [
    ...(packed === undefined ? [] : [join(packed, 'resources')]),
    join(import.meta.dirname, '..', '..', 'resources')
  ]
  return folders.find((folder) => existsSync(join(folder, 'fonts'))) ?? folders[0] ?? '.'
}

function eraseBar(): void {
  if (!isBarDrawn) return
  isBarDrawn = false
  write(STDERR, ERASE_LINE)
}

/** Writes all of it, also to a pipe that takes a part at a time, where the bar was. */
function write(descriptor: number, text: string): void {
  eraseBar()
  let bytes: Uint8Array = Buffer.from(text)
  while (bytes.byteLength > 0) {
    try {
      bytes = bytes.subarray(writeSync(descriptor, bytes))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      if (error.code === 'EPIPE') process.exit(EXIT_BROKEN_PIPE)
      if (error.code !== 'EAGAIN') throw error
    }
  }
}
