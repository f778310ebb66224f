// A stock movement: what the ledger records, and the chain that makes its order and content tamper-evident.
import { hash } from 'node:crypto'

export const MOVEMENT_KINDS = ['receipt', 'reversal', 'adjustment', 'issue', 'count', 'transfer'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

/** What a ledger row's hash covers. Never ids or clocks, so that batch and sequential posting give the same chain. */
export interface ChainedMovement {
  /** SHA-256 of the imported file, or an empty text for a movement without one. */
  readonly fileHash: string
  /** Physical line in that file; 0 for a movement without one. */
  readonly line: number
  readonly sku: string
  readonly quantityMicro: number
  readonly valueMinor: number
  readonly kind: MovementKind
  /** ISO date. */
  readonly effectiveOn: string
}

/** Hash before the first row of a ledger. */
export const CHAIN_START = '0'.repeat(64)

/**
 * SHA-256 in hex over the previous hash and the movement. The SKU stands last: it is the only field of free text,
 * so no other field can be moved into it.
 */
export function chainHash(previous: string, movement: ChainedMovement): string {
  return hash(
    'sha256',
    `${previous}|${movement.fileHash}|${movement.line}|${movement.quantityMicro}|${movement.valueMinor}|${movement.kind}|${movement.effectiveOn}|${movement.sku}`,
    'hex'
  )
}
