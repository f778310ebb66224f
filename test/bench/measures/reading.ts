// Reading a file far larger than memory should hold: the bare table and the understood lines, against papaparse alone.
import { appendFileSync, closeSync, copyFileSync, openSync, readFileSync, statSync } from 'node:fs'
import { highestOf, judge, ratio } from '../budget.ts'
import { scriptContender } from '../contenders.ts'
import { interleave } from '../interleave.ts'
import type { Bench, Measure } from '../model.ts'
import { script } from '../workshop.ts'

const MEGABYTE = 1_048_576
const PART_LINES = 100_000

export const readingMeasure: Measure = {
  name: 'read',
  budgets: ['read-1gb', 'read-1gb-memory'],
  async run(bench) {
    const file = await makeLargeFile(bench)
    const megabytes = Math.round(statSync(file).size / MEGABYTE)
    const read = (name: string, path: string, ...words: readonly string[]) =>
      scriptContender(bench, {
        name: `read-${name}-${megabytes}mb`,
        lines: megabytes * MEGABYTE,
        timed: 'the reading alone; lines are bytes',
        shown: `node test/bench/${path} ${file} ${words.join(' ')}`,
        command: () => script(path, file, ...words)
      })
    const rows = [
      ...(
        await interleave(bench, [
          read('docket-rows', 'children/read-docket.ts', 'rows'),
          read('docket-lines', 'children/read-docket.ts', 'lines'),
          read('papaparse', 'children/read-papaparse.ts')
        ])
      ).values()
    ]
    const [bare, understood, papaparse] = rows
    const note = `bare rows of ${megabytes} MB; understood lines ${ratio(papaparse, understood)?.toFixed(2)} ×`
    return {
      rows,
      budgets: [
        judge(
          { name: 'read-1gb', limit: 0.5, bound: 'at_least', unit: '× papaparse', note },
          ratio(papaparse, bare)
        ),
        judge(
          {
            name: 'read-1gb-memory',
            limit: 250,
            bound: 'at_most',
            unit: 'MB',
            note: 'bare rows, highest round'
          },
          highestOf(bare, 'peakMb')
        )
      ]
    }
  }
}

/** A generated invoice with its body again and again: the generator would take longer than the measure. */
async function makeLargeFile({ workshop, sizes }: Bench): Promise<string> {
  const part = await workshop.invoice({ items: sizes.items, lines: PART_LINES })
  return workshop.once(`large-${sizes.readMb}.csv`, (path) => {
    copyFileSync(part, path)
    const content = readFileSync(part)
    const body = content.subarray(content.indexOf('\n') + 1)
    const file = openSync(path, 'a')
    for (let size = content.length; size < sizes.readMb * MEGABYTE; size += body.length)
      appendFileSync(file, body)
    closeSync(file)
    return Promise.resolve()
  })
}
