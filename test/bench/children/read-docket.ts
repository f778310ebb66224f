// Our reader over a whole file: `node read-docket.ts FILE rows|lines`; rows are the bare table, lines what is understood.
import { openFileSource } from '../../../core/app/file-source.ts'
import { limitMemory } from '../../../core/app/limit-memory.ts'
import { lookAt, readEvents } from '../../../core/intake/read-invoice.ts'
import { openRows } from '../../../core/intake/read-rows.ts'
import type { FileSource } from '../../../core/intake/read-events.ts'

limitMemory()
const [file = '', what = 'rows'] = process.argv.slice(2)
const source = await openFileSource(file)
if (!source.ok) throw new Error(source.error.code)
const start = performance.now()
const records = what === 'rows' ? await countRows(source.value) : await countLines(source.value)
const ms = performance.now() - start
process.stdout.write(
  JSON.stringify({ ms, other: { records, mbPerSecond: source.value.byteSize / ms / 1000 } })
)

async function countRows(source: FileSource): Promise<number> {
  const opened = await openRows(source, {})
  if (!opened.ok) throw new Error(opened.error.code)
  let count = 0
  for await (const { rows } of opened.value.batches()) count += rows.length
  return count
}

async function countLines(source: FileSource): Promise<number> {
  const look = await lookAt(source, {})
  if (!look.ok) throw new Error(look.error.code)
  let count = 0
  for await (const event of readEvents(source, look.value, {})) {
    if (event.kind === 'lines') count += event.lines.length
  }
  return count
}
