// The side file `NAME.docket-head`: where the ledger ended, and what the closed file's bytes came to. A copy that lost rows is told by it.
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { crc32 } from 'node:zlib'
import { z } from '../contract/z.ts'
import type { LedgerHead } from './ledger.ts'

const seal = z.object({ byteSize: z.number().int(), crc32: z.number().int() })
const headFile = z.object({
  docketHead: z.literal(1),
  inventoryId: z.string(),
  seq: z.number().int().min(0),
  hash: z.string(),
  /** The file as it was closed; absent while it is open for writing, and after a crash. */
  closed: seal.optional()
})
export type HeadFile = z.infer<typeof headFile>
/** Size and CRC-32 of a file's bytes: enough to tell that they are no longer those that were written. */
export type Seal = z.infer<typeof seal>

const CHUNK_BYTES = 1024 * 1024

/** The side file's place. */
export function headPath(path: string): string {
  return `${path}-head`
}

/** @returns undefined if there is none, or none that we wrote: it is a help, never a condition */
export function readHeadFile(path: string): HeadFile | undefined {
  try {
    const parsed = headFile.safeParse(JSON.parse(readFileSync(headPath(path), 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/**
 * Replaces the side file as a whole. Call it after the commit, so that it is never ahead of a healthy inventory.
 * A folder that cannot be written has no side file, which is fine.
 */
export function writeHeadFile(
  path: string,
  state: { readonly inventoryId: string; readonly head: LedgerHead; readonly closed?: Seal | undefined }
): void {
  const { inventoryId, head, closed } = state
  const content: HeadFile = {
    docketHead: 1,
    inventoryId,
    ...head,
    ...(closed === undefined ? {} : { closed })
  }
  const draft = `${headPath(path)}.part`
  try {
    const file = openSync(draft, 'w')
    try {
      writeSync(file, `${JSON.stringify(content)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, headPath(path))
  } catch {
    rmSync(draft, { force: true })
  }
}

/** Takes the side file away, before the inventory itself is replaced. */
export function dropHeadFile(path: string): void {
  rmSync(headPath(path), { force: true })
}

/**
 * Size and checksum of a file. Never call it for an inventory that this process has open:
 * closing any handle of a file drops all locks that the process holds on it (POSIX advisory locks).
 */
export function sealOf(path: string): Seal {
  const file = openSync(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    let sum = 0
    let byteSize = 0
    for (;;) {
      const count = readSync(file, chunk, 0, CHUNK_BYTES, null)
      if (count === 0) return { byteSize, crc32: sum }
      sum = crc32(chunk.subarray(0, count), sum)
      byteSize += count
    }
  } finally {
    closeSync(file)
  }
}
