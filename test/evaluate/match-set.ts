// What a matching evaluation works on: items, lines with their true items, and how CSV files of a corpus are read.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Papa from 'papaparse'
import type { CatalogueItem } from '../../core/matching/match-types.ts'

/** One line with the codes of the items that it may mean; none: the item is not in the inventory. */
export interface EvaluatedLine {
  readonly description: string
  readonly size?: string
  readonly price?: string
  /** A code whose owner the set as a whole shows. */
  readonly supplierSku?: string
  readonly truth: ReadonlySet<string>
}

export interface MatchSet {
  readonly name: string
  readonly items: readonly CatalogueItem[]
  readonly lines: readonly EvaluatedLine[]
  /** All lines of the file, where only some of them are judged: they show whose codes it holds. */
  readonly file?: readonly EvaluatedLine[]
}

export type Row = Readonly<Record<string, string>>

/** The rows of a CSV or TSV file of the corpus by column name, or undefined if it is not there. */
export function readRows(folder: string, file: string, encoding = 'utf-8'): readonly Row[] | undefined {
  const path = join(folder, file)
  if (!existsSync(path)) return undefined
  const bytes = readFileSync(path)
  const text = new TextDecoder(encoding).decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

export function toItem(
  at: number,
  sku: string,
  name: string,
  more: { price?: string; size?: string } = {}
): CatalogueItem {
  return { itemId: at + 1, sku, name, stockUnit: 'EA', ...more }
}

/** Plain decimal text of a printed price, without currency sign and thousands; absent if there is none. */
export function toPrice(text: string | undefined): { price?: string } {
  const plain = (text ?? '').replace(/[^0-9.]/g, '')
  return /^\d+(\.\d+)?$/.test(plain) ? { price: plain } : {}
}

/** A small random number generator with a seed, so that every run measures the same. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
