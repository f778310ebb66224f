// Workbooks against the stored values of their sheets.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import { openFileSource } from '../../core/app/file-source.ts'
import { readRows } from '../../core/intake/read-rows.ts'
import type { FileVerdict } from './read-verdict.ts'

const manifest = z.array(
  z.object({
    file: z.string(),
    sheets: z.array(z.object({ title: z.string(), expected: z.string().nullable() }))
  })
)

/** Judges every workbook of manifest.json by each sheet that has an expected file. */
export async function evaluateSheets(folder: string): Promise<readonly FileVerdict[]> {
  const entries = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  const verdicts: FileVerdict[] = []
  for (const { file, sheets } of entries) {
    const path = join(folder, 'files', file)
    const wanted = sheets.flatMap(({ title, expected }) => (expected === null ? [] : [{ title, expected }]))
    if (wanted.length === 0) verdicts.push(await judge(path, file, undefined, undefined))
    for (const { title, expected } of wanted)
      verdicts.push(await judge(path, file, title, join(folder, 'expected', expected)))
  }
  return verdicts
}

async function judge(
  path: string,
  file: string,
  sheet: string | undefined,
  expected: string | undefined
): Promise<FileVerdict> {
  const source = await openFileSource(path)
  const read = source.ok
    ? await readRows(source.value, sheet === undefined ? {} : { layout: { sheet } })
    : source
  if (!read.ok) return { file, verdict: 'refused', detail: `${read.error.code} ${read.error.found ?? ''}` }
  if (expected === undefined || !existsSync(expected)) return { file, verdict: 'exact' }
  const { headerRow, columns, rows } = read.value
  const got = headerRow === 0 ? rows : [columns, ...rows]
  const wanted = Papa.parse<string[]>(readFileSync(expected, 'utf8')).data.filter(isFilled)
  // Title rows above the header are not part of the table.
  const above = wanted.length - got.length
  const difference = above < 0 ? `${got.length} rows of ${wanted.length}` : compare(got, wanted.slice(above))
  return difference === undefined
    ? { file, verdict: 'exact' }
    : { file, verdict: 'wrong', detail: difference }
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '')
}

function compare(
  got: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[]
): string | undefined {
  for (const [at, row] of wanted.entries()) {
    const cells = got[at] ?? []
    for (let column = 0; column < Math.max(row.length, cells.length); column++) {
      const [left, right] = [cells[column] ?? '', row[column] ?? '']
      if (!isSame(left, right))
        return `row ${at + 1}: ${JSON.stringify(left)}, expected ${JSON.stringify(right)}`
    }
  }
  return undefined
}

/** Numbers are the same at the 15 digits that Excel keeps. */
function isSame(got: string, wanted: string): boolean {
  if (got.trim() === wanted.trim()) return true
  const [a, b] = [Number(got), Number(wanted)]
  if (got.trim() !== '' && wanted.trim() !== '' && Number.isFinite(a) && Number.isFinite(b))
    return a.toPrecision(14) === b.toPrecision(14)
  return got.replace('T00:00:00', '') === wanted.replace('T00:00:00', '')
}
