// A file that was made to hurt: its name, and its bytes in pieces, so that a large one is never in memory as a whole.

export interface EvilFile {
  readonly name: string
  readonly pieces: () => Iterable<string | Buffer>
}

export const MEGABYTE = 1024 * 1024

/** A file of one piece. */
export function small(name: string, content: () => string | Buffer): EvilFile {
  return { name, pieces: () => [content()] }
}

/** The same piece many times, between a beginning and an end. */
export function long(
  name: string,
  parts: { readonly head: string; readonly piece: string; readonly count: number; readonly tail?: string }
): EvilFile {
  function* pieces(): Generator<string | Buffer> {
    yield parts.head
    const piece = Buffer.from(parts.piece)
    for (let at = 0; at < parts.count; at++) yield piece
    yield parts.tail ?? ''
  }
  return { name, pieces }
}
