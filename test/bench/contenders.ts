// Contenders that several measures share: our command line, a script that reports on itself, a rival's program.
import { join } from 'node:path'
import { z } from '../../core/contract/z.ts'
import { readDuration } from './database.ts'
import type { Contender, Sample } from './interleave.ts'
import type { Bench } from './model.ts'
import { runProcess, type ProcessSample } from './run-process.ts'
import { docket, importWords, readJson, type InvoiceOrder } from './workshop.ts'

const batchResult = z.object({
  processingTimeMs: z.number(),
  linesRead: z.number(),
  itemsProcessed: z.number(),
  itemsFailed: z.number()
})

/** What a script of the bench prints: its own time, and further figures by name. */
const selfReport = z.object({ ms: z.number(), other: z.record(z.string(), z.number()).optional() })

/** Exit codes of an import that did its work: 0 all posted, 2 in part. */
const POSTED = [0, 2] as const

export interface ImportContender {
  readonly name: string
  readonly order: InvoiceOrder
}

/** `docket import` of a generated file into a copy of a seeded inventory. */
export async function importContender(
  bench: Bench,
  { name, order }: ImportContender
): Promise<Contender & { readonly file: string }> {
  const { workshop } = bench
  const file = await workshop.invoice(order)
  const seeded = await workshop.seeded(order.items)
  return {
    name,
    file,
    lines: order.lines,
    command: docket(...importWords(file, 'DB')).join(' '),
    run: async () => {
      const db = workshop.copy(seeded)
      const { sample, result } = await runDocket(bench, importWords(file, db))
      if (result.linesRead !== order.lines) throw new Error(`${name}: read ${result.linesRead} lines`)
      return { ...sample, other: { ...sample.other, ownMs: result.processingTimeMs } }
    }
  }
}

/** `docket post 1` on a copy of an inventory; `ownMs` is the posting alone, without the planning before. */
export function postContender(
  bench: Bench,
  post: {
    readonly name: string
    readonly lines: number
    readonly mode: 'batch' | 'sequential'
    readonly importId: number
    readonly from: string
    /** Changes the copy before it is posted. */
    readonly prepare?: (db: string) => void
    /** Looks at the copy afterwards. */
    readonly check?: (db: string) => void
  }
): Contender {
  const words = (db: string) => ['post', String(post.importId), '--db', db, '--mode', post.mode, '--json']
  return {
    name: post.name,
    lines: post.lines,
    command: docket(...words('DB')).join(' '),
    run: async () => {
      const db = bench.workshop.copy(post.from)
      post.prepare?.(db)
      const plannedMs = readDuration(db, post.importId)
      const { sample, result } = await runDocket(bench, words(db))
      post.check?.(db)
      return { ...sample, other: { ...sample.other, ownMs: result.processingTimeMs - plannedMs } }
    }
  }
}

/** A script of the bench that prints `{ ms, other }`; memory and CPU are those of its whole process. */
export function scriptContender(
  bench: Bench,
  run: {
    readonly name: string
    readonly lines: number
    readonly timed: string
    readonly command: () => readonly string[]
    readonly shown: string
    readonly missing?: string | undefined
    /** Looks at what the script left behind. */
    readonly check?: () => void
  }
): Contender {
  const { name, lines, timed, missing, shown } = run
  return {
    name,
    lines,
    timed,
    missing,
    command: shown,
    run: async () => {
      const out = join(bench.workshop.folder, 'work', 'script.json')
      const whole = await runProcess({ command: run.command(), out })
      run.check?.()
      const { ms, other } = selfReport.parse(readJson(out))
      return { ms, other: { ownMs: ms, wholeMs: whole.wallMs, ...toSample(whole).other, ...other } }
    }
  }
}

/** A rival's program, timed whole. */
export function programContender(
  bench: Bench,
  program: {
    readonly name: string
    readonly lines: number
    readonly command: () => readonly string[]
    readonly shown: string
    readonly input?: () => string
    readonly missing?: string | undefined
  }
): Contender {
  const { name, lines, missing, shown } = program
  return {
    name,
    lines,
    missing,
    command: shown,
    run: async () => {
      const out = join(bench.workshop.folder, 'work', 'program.out')
      const command = program.command()
      const input = program.input?.()
      return toSample(await runProcess({ command, out, ...(input === undefined ? {} : { input }) }))
    }
  }
}

export async function runDocket(bench: Bench, words: readonly string[]) {
  const out = join(bench.workshop.folder, 'work', 'docket.json')
  const whole = await runProcess({ command: docket(...words), out, accepts: POSTED })
  return { sample: toSample(whole), result: batchResult.parse(readJson(out)) }
}

export function toSample({ wallMs, cpuMs, peakMb }: ProcessSample): Sample {
  return { ms: wallMs, other: { cpuMs, peakMb } }
}
