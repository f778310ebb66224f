// The same delimited files read by us and by others: how many tables each gives exactly, and where another is right and we are not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alignColumns, type FileVerdict } from './read-verdict.ts'
import { listRivalReaders, readWithRival, type RivalAnswer, type RivalReader } from './rival-readers.ts'
import { judgeTables, type TableCase } from './table-case.ts'

export interface TableSet {
  readonly set: string
  readonly cases: readonly TableCase[]
}

/** The table of all readers over all sets, and below it what is missing and where a rival alone is right. */
export async function compareReaders(sets: readonly TableSet[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-compare-'))
  const rivals = listRivalReaders()
  try {
    const rows: (readonly string[])[] = []
    const better: string[] = []
    for (const { set, cases } of sets) {
      const ours = await judgeTables(cases)
      rows.push(toRow(set, 'Docket', ours))
      const paths = writeFiles(join(folder, set), cases)
      for (const rival of rivals) {
        if (rival.missing !== undefined) {
          rows.push([set, rival.name, String(cases.length), 'missing', '', ''])
          continue
        }
        const theirs = judgeRival(rival, cases, paths)
        rows.push(toRow(set, rival.name, theirs))
        better.push(...listBetter(rival, theirs, ours).map((line) => `${set} ${line}`))
      }
    }
    const missing = rivals.flatMap(({ missing: reason }) => (reason === undefined ? [] : [reason]))
    const table = alignColumns(['set', 'reader', 'files', 'exactly right', 'said so', 'silently wrong'], rows)
    return [table, ...missing, ...better].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeFiles(folder: string, cases: readonly TableCase[]): readonly string[] {
  mkdirSync(folder)
  return cases.map(({ bytes }, at) => {
    const path = join(folder, `${at}.csv`)
    writeFileSync(path, bytes)
    return path
  })
}

function judgeRival(
  rival: RivalReader,
  cases: readonly TableCase[],
  paths: readonly string[]
): readonly FileVerdict[] {
  const answers = readWithRival(rival, paths)
  return cases.map((each, at) => judgeAnswer(each, answers.get(paths[at] ?? '')))
}

function judgeAnswer({ file, differenceOf }: TableCase, answer: RivalAnswer | undefined): FileVerdict {
  if (answer === undefined) return { file, verdict: 'refused', detail: 'no answer' }
  if (answer.kind === 'refused') return { file, verdict: 'refused', detail: answer.reason }
  const detail = differenceOf(answer.table)
  return detail === undefined ? { file, verdict: 'exact' } : { file, verdict: 'wrong', detail }
}

function toRow(set: string, reader: string, verdicts: readonly FileVerdict[]): readonly string[] {
  const count = (...wanted: readonly FileVerdict['verdict'][]): string =>
    String(verdicts.filter(({ verdict }) => wanted.includes(verdict)).length)
  return [set, reader, String(verdicts.length), count('exact'), count('asked', 'refused'), count('wrong')]
}

/** Files that the rival alone reads exactly. */
function listBetter(
  { name }: RivalReader,
  theirs: readonly FileVerdict[],
  ours: readonly FileVerdict[]
): readonly string[] {
  return ours
    .filter(({ verdict }, at) => verdict !== 'exact' && theirs[at]?.verdict === 'exact')
    .map(({ file, verdict, detail }) => `${name} alone is right: ${file} – ${verdict} ${detail ?? ''}`)
}
