// A process that reads one mutant after the other as `docket read` does, by the product's own modules, and says what came of each.
import { join } from 'node:path'
import type * as ReadLong from '../../../core/app/read-long.ts'
import type * as Spooling from '../../../core/app/spool.ts'
import type * as Attachments from '../../../core/intake/pdf/find-attachments.ts'
import { sourceOf } from '../../intake/reading.ts'

export interface Mutant {
  readonly name: string
  readonly bytes: Uint8Array
  /** PDFs are opened in this process, which may be killed as well as the product's own child, and need not be started anew. */
  readonly isHere: boolean
}

const [home = ''] = process.argv.slice(2)
const { readLong, readLongTable }: typeof ReadLong = await import(join(home, 'read-long.js'))
const { createSpool }: typeof Spooling = await import(join(home, 'spool.js'))
const { findAttachments }: typeof Attachments = await import(join(home, 'find-attachments.js'))

/** A table that is no invoice is read as it stands, as `--rows` does. */
async function refuse(code: string, { name, bytes }: Pick<Mutant, 'name' | 'bytes'>): Promise<string> {
  if (code !== 'LAYOUT_UNCLEAR' && code !== 'NO_LINES') return code
  const spool = createSpool()
  try {
    const table = await readLongTable(sourceOf(bytes, name), spool)
    if (!table.ok) return code
    return [...table.value.rows].length === table.value.rows.size
      ? code
      : `broke: not ${table.value.rows.size} rows`
  } finally {
    spool.close()
  }
}

process.on('message', (mutant: Mutant) => {
  void read(mutant).then((answer) => process.send?.(answer))
})

/** `read`, the code of a refusal, or how it broke. */
async function read({ name, bytes, isHere }: Mutant): Promise<string> {
  const spool = createSpool()
  try {
    // pdf.js takes nothing that shares its memory with others.
    const extractAttachments = (pdf: Uint8Array) => findAttachments(Uint8Array.from(pdf))
    const options = isHere ? { extractAttachments } : {}
    const reading = await readLong(sourceOf(bytes, name), spool, options)
    if (!reading.ok) return await refuse(reading.error.code, { name, bytes })
    // What went into the spool has to come out of it, too.
    for (const { lines } of reading.value.documents)
      if ([...lines].length !== lines.size) return `broke: not ${lines.size} lines`
    return 'read'
  } catch (error) {
    return `broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  } finally {
    spool.close()
  }
}
