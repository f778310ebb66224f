// Files that reach the app from outside its window: from the desktop, "open with", a second start.
import { resolve } from 'node:path'
import { z } from '../core/contract/z.ts'

/** Files that wait to be opened: those of this start, of the desktop, and of later starts. */
export interface Opened {
  /** Hears of every start of the app, with the files it named; those that came before are told at once. */
  listen(listener: (paths: readonly string[]) => void): void
}

/** What a second start hands over to the first. */
export const secondStart = z.object({ paths: z.array(z.string()).max(1000) })

/** The files named on a command line, as absolute paths. Switches are not files. */
export function filesOnCommandLine(args: readonly string[], folder: string): readonly string[] {
  return args.filter((arg) => arg !== '' && !arg.startsWith('-')).map((arg) => resolve(folder, arg))
}

/** Arguments after the program itself; an unpacked app is started with its folder as first argument. */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  return argv.slice(isPackaged ? 1 : 2)
}

/** Inventories are opened, everything else is taken for an invoice or a list. */
export function sortOpened(paths: readonly string[]): {
  readonly inventory: string | undefined
  readonly files: readonly string[]
} {
  const isInventory = (path: string): boolean => /\.docket$/i.test(path)
  return { inventory: paths.findLast(isInventory), files: paths.filter((path) => !isInventory(path)) }
}
