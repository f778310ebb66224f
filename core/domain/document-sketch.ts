// A few numbers that stand for the lines of a document: documents of mostly the same lines share some of them.
import { toTextKey } from './text-key.ts'

/**
 * Hashes that are kept of a document. Of two documents that share a third of all their different lines, which is the
 * least for most of each to be equal, this many share none in one case of a hundred; shorter ones are known whole.
 */
export const SKETCH_HASHES = 12

/** What a line says of the thing on it. */
export interface NamedLine {
  readonly supplierSku?: string | undefined
  readonly sku?: string | undefined
  readonly gtin?: string | undefined
  readonly description?: string | undefined
}

/** What a line names: its code, else its text. Two renderings of one line give the same. */
export function lineIdentity(source: NamedLine): string {
  return source.supplierSku ?? source.sku ?? source.gtin ?? toTextKey(source.description ?? '')
}

/**
 * The smallest different hashes of a set, taken one by one: a bottom-k sketch.
 * @param sketch ascending; changed in place, because it is kept for every line of a file
 */
export function addToSketch(sketch: number[], hash: number): void {
  const last = sketch.at(-1)
  if (sketch.length === SKETCH_HASHES && last !== undefined && hash >= last) return
  const at = sketch.findIndex((other) => other >= hash)
  if (at >= 0 && sketch[at] === hash) return
  if (at < 0) sketch.push(hash)
  else sketch.splice(at, 0, hash)
  if (sketch.length > SKETCH_HASHES) sketch.pop()
}

const FNV_PRIME = 0x01_00_01_93
/** Bits of the second half that still fit a safe integer beside the 32 of the first. */
const SECOND_BITS = 21

/** A hash of 53 bits: FNV-1a from two starts, each mixed so that every letter reaches every bit. Fast, and no secret. */
export function hashLine(text: string): number {
  let first = 0x81_1c_9d_c5
  let second = 0x2f_0b_44_07
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    first = Math.imul(first ^ code, FNV_PRIME)
    second = Math.imul(second ^ code, FNV_PRIME)
  }
  return mix(first) * 2 ** SECOND_BITS + (mix(second) >>> (32 - SECOND_BITS))
}

/** The finaliser of MurmurHash3, for 32 bits. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2_b2_ae_35)
  return (twice ^ (twice >>> 16)) >>> 0
}
