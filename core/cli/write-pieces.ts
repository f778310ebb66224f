// Writing a long text to stdout or to a file.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import type { Terminal } from './terminal.ts'

/** A file appears whole or not at all: written beside its place, synced, moved. */
export function writePieces(pieces: Iterable<string>, path: string | undefined, terminal: Terminal): void {
  if (path === undefined) {
    for (const piece of pieces) terminal.out(piece)
    return
  }
  const draft = `${path}.part`
  const file = openSync(draft, 'w')
  try {
    for (const piece of pieces) writeSync(file, piece)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, path)
}
