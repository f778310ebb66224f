// Rounds: every contender once a round, one after the other, so that a slow minute of the machine hits them all.
import type { Bench, Row } from './model.ts'
import { median } from './statistics.ts'

/** What one run of a contender gave; `other` are further figures by name. */
export interface Sample {
  readonly ms: number
  readonly other?: Readonly<Record<string, number | undefined>>
}

export interface Contender {
  readonly name: string
  readonly lines: number
  readonly command?: string
  /** What `ms` is, if not the wall time of the whole process. */
  readonly timed?: string
  /** A rival that cannot be had here: why not. */
  readonly missing?: string | undefined
  /** Prepares outside the clock and runs once. */
  readonly run: () => Promise<Sample>
}

/** Runs the contenders round by round and returns their rows by name. */
export async function interleave(
  bench: Bench,
  contenders: readonly Contender[]
): Promise<ReadonlyMap<string, Row>> {
  const samples = new Map<string, Sample[]>(contenders.map(({ name }) => [name, []]))
  for (let round = 1; round <= bench.sizes.rounds; round++) {
    bench.takeReference()
    for (const contender of contenders) {
      if (contender.missing !== undefined) continue
      bench.tell(`round ${round} of ${bench.sizes.rounds}: ${contender.name}`)
      samples.get(contender.name)?.push(await contender.run())
    }
  }
  return new Map(contenders.map((each) => [each.name, toRow(each, samples.get(each.name) ?? [])]))
}

function toRow(contender: Contender, samples: readonly Sample[]): Row {
  const { name, lines, command, timed, missing } = contender
  const samplesMs = samples.map(({ ms }) => round(ms))
  const medianMs = samples.length === 0 ? null : round(median(samplesMs))
  return {
    name,
    lines,
    ...(command === undefined ? {} : { command }),
    samplesMs,
    medianMs,
    linesPerSecond: medianMs === null ? null : Math.round((lines * 1000) / medianMs),
    ...(timed === undefined ? {} : { timed }),
    other: collectOther(samples),
    ...(missing === undefined ? {} : { missing })
  }
}

function collectOther(samples: readonly Sample[]): Row['other'] {
  const names = new Set(samples.flatMap(({ other }) => Object.keys(other ?? {})))
  const entries = [...names].map((name) => {
    const values = samples.map(({ other }) => other?.[name]).filter((value) => value !== undefined)
    return [name, values.map(round)] as const
  })
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0))
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
