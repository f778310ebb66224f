// papaparse over a whole file, bare, in chunks: `node read-papaparse.ts FILE`.
import { createReadStream, statSync } from 'node:fs'
import Papa from 'papaparse'

const [file = ''] = process.argv.slice(2)
const start = performance.now()
const records = await countRecords()
const ms = performance.now() - start
process.stdout.write(JSON.stringify({ ms, other: { records, mbPerSecond: statSync(file).size / ms / 1000 } }))

function countRecords(): Promise<number> {
  let count = -1
  return new Promise((resolve, reject) => {
    Papa.parse<string[], NodeJS.ReadableStream>(
      createReadStream(file, { encoding: 'utf8', highWaterMark: 1_048_576 }),
      {
        skipEmptyLines: true,
        chunk: ({ data }) => void (count += data.length),
        complete: () => resolve(count),
        error: reject
      }
    )
  })
}
