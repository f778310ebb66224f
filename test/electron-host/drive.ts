// Starts the built app for a test or a smoke run: real Electron where its binary is installed, else the stand-in.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright'
import { driveElectron } from './drive-electron.ts'
import { driveStandIn } from './drive-stand-in.ts'
import type { Recorded } from './record.ts'

export type HostKind = 'electron' | 'stand-in'

/** The app while it runs, with what a person would do outside its page. */
export interface RunningApp {
  readonly host: HostKind
  readonly page: Page
  /** The next "open" dialog is answered with these paths; an empty list cancels it. */
  answerOpenDialog(paths: readonly string[]): Promise<void>
  /** The next "save" dialog is answered with this path; '' cancels it. */
  answerSaveDialog(path: string): Promise<void>
  /** The next message box is answered with the button at this place. */
  answerMessageBox(button: number): Promise<void>
  /** @returns false when the item is not there or disabled */
  chooseMenu(id: string): Promise<boolean>
  readRecorded(): Promise<Recorded>
  /** Starts the app a second time on the same data; resolves with the exit code of that start. */
  startAgain(args: readonly string[]): Promise<number>
  /** Asks the app to quit, as its menu does; resolves with its exit code once it is gone. */
  quit(): Promise<number>
  /** Ends it without asking. */
  kill(): Promise<void>
}

export interface DriveOptions {
  /** A folder of its own for every run. */
  readonly userData: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export const ROOT = resolve(import.meta.dirname, '..', '..')

/** Runs the app's command line, without a window; its errors go to this program's own. */
export async function runCommandLine(
  args: readonly string[]
): Promise<{ readonly code: number; readonly stdout: string }> {
  const electron = findElectron()
  const main = join(ROOT, 'out', 'main', 'index.js')
  const [program, before] =
    electron === undefined
      ? [process.execPath, ['--import', join(import.meta.dirname, 'register.ts'), main]]
      : [electron, [ROOT]]
  const child = spawn(program, [...before, '--cli', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const parts: string[] = []
  child.stdout.on('data', (part) => parts.push(String(part)))
  const [code] = await once(child, 'close')
  return { code: Number(code), stdout: parts.join('') }
}

/** Electron's binary, if its package has fetched it. Asking the package itself would start a download. */
export function findElectron(): string | undefined {
  const folder = join(ROOT, 'node_modules', 'electron')
  const named = join(folder, 'path.txt')
  const path = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8').trim()) : undefined
  return path !== undefined && existsSync(path) ? path : undefined
}

/** Starts the app and waits for its page; the first screen may still be on its way. */
export function launchApp(options: DriveOptions): Promise<RunningApp> {
  const electron = findElectron()
  return electron === undefined ? driveStandIn(ROOT, options) : driveElectron(ROOT, electron, options)
}
