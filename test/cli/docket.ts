// The real command line as a child process, as a shell starts it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { batchResult, type BatchResult } from '../../core/contract/batch-result.ts'
import { z } from '../../core/contract/z.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const MAIN = join(ROOT, 'core', 'cli', 'main.ts')
/** Docket needs Node 24; the packages bring it where the tests run in an older one. */
const NEEDED_NODE = 24

export interface Run {
  /** -1 when a signal ended it. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs `docket ARGS…` in `folder` to its end. */
export async function runDocket(folder: string, args: readonly string[]): Promise<Run> {
  return finished(startDocket(folder, args))
}

/** Starts `docket ARGS…` in `folder`. */
export function startDocket(folder: string, args: readonly string[]): ChildProcess {
  return spawn(findNode(), [MAIN, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Waits for the end of a started process. */
export async function finished(process: ChildProcess): Promise<Run> {
  const ended = once(process, 'close')
  const [stdout, stderr] = await Promise.all([readAll(process.stdout), readAll(process.stderr)])
  const [code] = await ended
  return { code: typeof code === 'number' ? code : -1, stdout, stderr }
}

/** Words of a shell that start the same command line. */
export function commandWords(args: readonly string[]): string {
  return [findNode(), MAIN, ...args].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ')
}

/** The one JSON document on stdout; throws if there is anything else on it. */
export function jsonOf(run: Run): unknown {
  try {
    return JSON.parse(run.stdout)
  } catch {
    throw new Error(`not one JSON document: ${JSON.stringify(run)}`)
  }
}

/** The BatchResult on stdout, checked by the contract and by its own invariants. */
export function resultOf(run: Run): BatchResult {
  return toSound(batchResult.parse(jsonOf(run)))
}

/** The results of several files. */
export function resultsOf(run: Run): readonly BatchResult[] {
  return z
    .object({ results: z.array(batchResult) })
    .parse(jsonOf(run))
    .results.map(toSound)
}

const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** Why a command failed as a whole: in its own document, or in the result of its file. */
export function errorOf(run: Run): { readonly code: string; readonly message: string } {
  return failure.parse(jsonOf(run)).error
}

function toSound(result: BatchResult): BatchResult {
  const { linesRead, itemsProcessed, itemsFailed, itemsSkipped, failedItems, totals } = result
  if (itemsProcessed + itemsFailed + itemsSkipped !== linesRead)
    throw new Error(`a line is lost: ${JSON.stringify(result)}`)
  if (failedItems.length !== itemsFailed)
    throw new Error(`a failed line is not listed: ${JSON.stringify(result)}`)
  for (const { net, postedNet, failedNet, skippedNet } of totals) {
    if (toMinor(net) !== toMinor(postedNet) + toMinor(failedNet) + toMinor(skippedNet))
      throw new Error(`the nets do not add up: ${JSON.stringify(totals)}`)
  }
  return result
}

function toMinor(amount: string): bigint {
  return BigInt(amount.replace('.', ''))
}

function findNode(): string {
  const major = Number(process.versions.node.split('.')[0])
  const own = join(ROOT, 'node_modules', '.bin', 'node')
  return major >= NEEDED_NODE || !existsSync(own) ? process.execPath : own
}

async function readAll(stream: ChildProcess['stdout']): Promise<string> {
  return stream === null ? '' : text(stream)
}
