// What every matching contender does: build from a catalogue, answer spoiled texts, say how fast and how often right.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { z } from '../../../core/contract/z.ts'
import { quantile } from '../statistics.ts'

const items = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    gtin: z.string(),
    'stock unit': z.string(),
    price: z.string()
  })
)
const queries = z.array(z.object({ text: z.string(), sku: z.string() }))

export type CatalogueRow = z.infer<typeof items>[number]

/** Answers a text with the code of the best item. */
export type Answer = (text: string) => string | undefined

const WARM_UP = 20

/** Runs a contender over the files named on the command line, `CATALOGUE QUERIES COUNT SHARED`, and prints its figures. */
export function askMatcher(build: (rows: readonly CatalogueRow[]) => Answer): void {
  const [catalogue = '', asked = '', count = '0', shared = '0'] = process.argv.slice(2)
  const rows = items.parse(
    Papa.parse(readFileSync(catalogue, 'utf8'), { header: true, skipEmptyLines: true }).data
  )
  const texts = queries.parse(JSON.parse(readFileSync(asked, 'utf8'))).slice(0, Number(count))
  const memoryBefore = usedMegabytes()
  const start = performance.now()
  const answer = build(rows)
  const buildMs = performance.now() - start
  const memoryMb = usedMegabytes() - memoryBefore
  for (const { text } of texts.slice(0, WARM_UP)) answer(`${text} x`)
  const micros: number[] = []
  let hits = 0
  let sharedHits = 0
  for (const [at, { text, sku }] of texts.entries()) {
    const from = performance.now()
    const found = answer(text)
    micros.push((performance.now() - from) * 1000)
    if (found !== sku) continue
    hits++
    if (at < Number(shared)) sharedHits++
  }
  const ms = micros.reduce((sum, each) => sum + each, 0) / 1000
  const other = {
    medianUs: quantile(micros, 0.5),
    p95Us: quantile(micros, 0.95),
    firstHit: hits / texts.length,
    // Of the first texts only, which the slow contenders are asked as well.
    sharedFirstHit: sharedHits / Number(shared),
    buildMs,
    memoryMb
  }
  process.stdout.write(JSON.stringify({ ms, other }))
}

function usedMegabytes(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1_048_576
}
