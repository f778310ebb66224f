// `requestSingleInstanceLock`: synchronous, as in Electron, by a file that holds the first program's process id.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a second start says to the first. */
export interface SecondStart {
  readonly argv: readonly string[]
  readonly folder: string
  readonly data: unknown
}

/** @returns true for the first program on this data folder; a later one leaves its message and gets false */
export function takeInstanceLock(
  dataFolder: string,
  data: unknown,
  onSecond: (start: SecondStart) => void
): boolean {
  const folder = join(dataFolder, 'stand-in')
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'instance')
  if (isHeldByOther(lock)) {
    const message: SecondStart = { argv: process.argv, folder: process.cwd(), data }
    const draft = join(folder, `draft-${process.pid}`)
    writeFileSync(draft, JSON.stringify(message))
    renameSync(draft, join(folder, `second-${process.pid}.json`))
    return false
  }
  writeFileSync(lock, String(process.pid))
  const watcher = watch(folder, () => readMessages(folder, onSecond))
  watcher.unref()
  process.once('exit', () => rmSync(lock, { force: true }))
  return true
}

function isHeldByOther(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    process.kill(holder, 0)
    return holder !== process.pid
  } catch {
    // No file, or a file of a program that is gone.
    return false
  }
}

function readMessages(folder: string, onSecond: (start: SecondStart) => void): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('second-')) continue
    const path = join(folder, name)
    const message: SecondStart = JSON.parse(readFileSync(path, 'utf8'))
    rmSync(path, { force: true })
    onSecond(message)
  }
}
