// Lists that are gathered side by side and may outgrow memory: what comes after the first many waits in a file of its own.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Entries of all lists that stay in memory: every usual invoice, and the catalogue of a small shop. */
const KEPT_ENTRIES = 50_000
const CHUNK_BYTES = 256 * 1024
/** Characters of all lists that wait for the next write, so that lists which grow in turns are not stored in crumbs. */
const WAITING_CHARACTERS = 1024 * 1024

/** A stretch of the file that holds entries of one list, in whole lines. */
interface Run {
  readonly from: number
  readonly to: number
}

interface List {
  readonly kept: unknown[]
  readonly runs: Run[]
  /** Lines of the next run. */
  waiting: string
  size: number
}

/** A list of the spool in the order in which its entries came; may be walked through again. */
export interface Entries extends Iterable<unknown> {
  readonly size: number
}

export interface Spool {
  /** @param entry plain data, as JSON can hold it */
  add(list: string, entry: unknown): void
  /** An empty one if nothing was added under the name. */
  list(name: string): Entries
  /** Removes the file, if there is one. */
  close(): void
}

/** @param keptEntries entries that stay in memory before the file is begun */
export function createSpool(keptEntries = KEPT_ENTRIES): Spool {
  const lists = new Map<string, List>()
  let kept = 0
  let waiting = 0
  let file: SpoolFile | undefined
  const flush = (): void => {
    waiting = 0
    for (const list of lists.values()) {
      if (list.waiting === '') continue
      file ??= new SpoolFile()
      list.runs.push(file.append(list.waiting))
      list.waiting = ''
    }
  }
  return {
    add(name, entry) {
      const list = lists.get(name) ?? { kept: [], runs: [], waiting: '', size: 0 }
      lists.set(name, list)
      list.size++
      if (kept < keptEntries) {
        kept++
        list.kept.push(entry)
      } else {
        const line = `${JSON.stringify(entry)}\n`
        list.waiting += line
        waiting += line.length
        if (waiting >= WAITING_CHARACTERS) flush()
      }
    },
    list: (name) => ({
      get size() {
        return lists.get(name)?.size ?? 0
      },
      *[Symbol.iterator]() {
        const list = lists.get(name)
        if (list === undefined) return
        yield* list.kept
        flush()
        if (file !== undefined) for (const run of list.runs) yield* file.read(run)
      }
    }),
    close: () => file?.remove()
  }
}

class SpoolFile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'docket-read-'))
  readonly #file = openSync(join(this.#folder, 'entries'), 'w+', 0o600)
  #size = 0

  append(text: string): Run {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at)
    const from = this.#size
    this.#size += bytes.length
    return { from, to: this.#size }
  }

  *read({ from, to }: Run): Generator<unknown, void, void> {
    let rest = Buffer.alloc(0)
    for (let at = from; at < to;) {
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, to - at))
      const size = readSync(this.#file, chunk, 0, chunk.length, at)
      if (size === 0) throw new Error('a spool that is shorter than what was written')
      at += size
      const bytes = Buffer.concat([rest, chunk.subarray(0, size)])
      const end = bytes.lastIndexOf(10) + 1
      rest = bytes.subarray(end)
      for (const line of bytes.toString('utf8', 0, end).split('\n')) if (line !== '') yield JSON.parse(line)
    }
  }

  remove(): void {
    closeSync(this.#file)
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
