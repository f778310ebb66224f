// `--cli` as first argument: the command line over the same core, without a window.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The command line's own arguments, or undefined when the app is to open its window. */
export function commandLineArguments(own: readonly string[]): readonly string[] | undefined {
  return own[0] === '--cli' ? own.slice(1) : undefined
}

/** Runs the bundled command line and returns its exit code. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  // Loaded by its path: main may not import the zone `cli`, it only starts its separate bundle.
  const entry: unknown = await import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, 'cli.js')).href)
  if (!hasMain(entry)) throw new Error('out/main/cli.js exports no main')
  return entry.main(args)
}

function hasMain(entry: unknown): entry is { main(args: readonly string[]): Promise<number> } {
  return typeof entry === 'object' && entry !== null && 'main' in entry && typeof entry.main === 'function'
}
