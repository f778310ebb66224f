// Small texts joined into pieces that are worth a write.

/** Characters of a piece. */
const PIECE_LENGTH = 64 * 1024

/** The same text in pieces of about 64 K characters. */
export function* inPieces(texts: Iterable<string>): Generator<string, void, void> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
