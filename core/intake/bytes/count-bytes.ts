// Progress of a reading: how many bytes of the file itself, packed or not, have gone by.
import type { FileSource } from '../read-events.ts'

export interface CountedSource {
  readonly source: FileSource
  bytesRead(): number
}

/** The same source, counting what is read of it. */
export function countBytes(source: FileSource): CountedSource {
  let count = 0
  async function* open(): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of source.open()) {
      count += chunk.byteLength
      yield chunk
    }
  }
  return { source: { name: source.name, byteSize: source.byteSize, open }, bytesRead: () => count }
}
