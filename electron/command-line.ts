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
  // It reads its arguments where every program has them, runs to its end and leaves its exit code.
  process.argv = [process.execPath, 'docket', ...args]
  await import(/* @vite-ignore */ pathToFileURL(join(import.meta.dirname, 'cli.js')).href)
  return Number(process.exitCode ?? 0)
}
