// How fast matching is: node test/evaluate/match-speed.ts FOLDER [ITEMS]
// mixes the names of the corpus into 100,000 items, spoils some of them and prints the time of the build and of a line.
import { createMatcher } from '../../core/matching/create-matcher.ts'
import type { CatalogueItem } from '../../core/matching/match-types.ts'
import { createRandom, readRows, toItem } from './match-set.ts'
import { spoil } from './match-spoil.ts'

const QUERIES = 2000

/** Distinct names made of halves of real ones, with a size or a model number. */
export function mixNames(folder: string, count: number): readonly string[] {
  const real = [
    ...(readRows(folder, 'online-retail/items.csv') ?? []).map((row) => row.Description ?? ''),
    ...(readRows(folder, 'iowa-liquor/products.csv') ?? []).map((row) => row['Item Description'] ?? ''),
    ...(readRows(folder, 'matching/abt-buy/Buy.csv', 'latin1') ?? []).map((row) => row.name ?? '')
  ].map((name) => name.split(/\s+/))
  const random = createRandom(3)
  const pick = (): readonly string[] => real[Math.floor(random() * real.length)] ?? []
  const names = new Set<string>()
  while (names.size < count) {
    const left = pick()
    const right = pick()
    const name = [
      ...left.slice(0, Math.ceil(left.length / 2)),
      ...right.slice(Math.floor(right.length / 2))
    ].join(' ')
    names.add(
      random() < 0.5 ? name : `${name} ${1 + Math.floor(random() * 40)}${random() < 0.5 ? ' cl' : ' pk'}`
    )
  }
  return [...names]
}

function main(folder: string | undefined, count: number): void {
  if (folder === undefined) {
    process.stderr.write('usage: node test/evaluate/match-speed.ts FOLDER [ITEMS]\n')
    process.exitCode = 64
    return
  }
  const items = mixNames(folder, count).map((name, at) => toItem(at, `S${at}`, name))
  const before = usedMegabytes()
  const cpuBefore = process.threadCpuUsage().user / 1000
  const start = performance.now()
  const matcher = createMatcher(items, [])
  matcher.match({ supplierId: undefined, codeOwner: 'supplier', description: 'any text builds the index' }, 5)
  const buildMs = performance.now() - start
  const memoryMb = usedMegabytes() - before
  const buildCpuMs = Math.round(process.threadCpuUsage().user / 1000 - cpuBefore)
  const { micros, hits, cpuMicros } = ask(matcher, items)
  const at = (share: number): number => Math.round(micros[Math.floor(micros.length * share)] ?? 0)
  process.stdout.write(
    `${JSON.stringify({ items: count, buildMs: Math.round(buildMs), buildCpuMs, memoryMb: Math.round(memoryMb), meanCpuMicros: cpuMicros, medianMicros: at(0.5), p95Micros: at(0.95), p99Micros: at(0.99), first: hits / QUERIES })}\n`
  )
}

function ask(
  matcher: ReturnType<typeof createMatcher>,
  items: readonly CatalogueItem[]
): { readonly micros: readonly number[]; readonly hits: number; readonly cpuMicros: number } {
  const random = createRandom(9)
  const micros: number[] = []
  let hits = 0
  let cpuStart = 0
  for (let query = 0; query < QUERIES + 300; query++) {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) continue
    const description = spoil(item.name, random)
    if (query === 300) cpuStart = process.threadCpuUsage().user
    const start = performance.now()
    const judgement = matcher.match({ supplierId: undefined, codeOwner: 'supplier', description }, 5)
    // The first 300 warm the code up.
    if (query < 300) continue
    micros.push((performance.now() - start) * 1000)
    if (judgement.itemId === item.itemId || judgement.candidates[0]?.sku === item.sku) hits++
  }
  const cpuMicros = Math.round((process.threadCpuUsage().user - cpuStart) / QUERIES)
  return { cpuMicros, micros: micros.toSorted((a, b) => a - b), hits }
}

function usedMegabytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1_048_576
}

if (import.meta.main) main(process.argv[2], Number(process.argv[3] ?? 100_000))
