// The table of aliases: to read, and to revoke with the lines that each has posted.
import type { AppError } from '../contract/app-error.ts'
import { fromMinor } from '../domain/money.ts'
import { fromMicro } from '../domain/quantity.ts'
import { listAliases as listRows, listAliasUses, revokeAlias as revokeRow } from '../inventory/aliases.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Session } from './session.ts'

/** A posted line that an alias decided; quantity in stock units, value in the base currency. */
export interface AliasMovement {
  readonly importId: number
  readonly line: number
  readonly sku: string
  readonly quantity: string
  readonly value: string
}

/** All live aliases with what there is to say about each. */
export function listAliases(inventory: Inventory) {
  return listRows(inventory.db).map((row) => ({
    aliasId: row.aliasId,
    supplier: row.supplier,
    kind: row.kind,
    key: row.key,
    unit: row.unit ?? undefined,
    /** Absent: a charge, not stock. */
    sku: row.sku ?? undefined,
    name: row.name ?? undefined,
    packSize: row.packSize ?? undefined,
    origin: row.origin,
    learnedImportId: row.learnedImportId ?? undefined,
    learnedLine: row.learnedLine ?? undefined,
    learnedBy: row.learnedBy,
    learnedAt: row.learnedAt,
    uses: row.uses
  }))
}

/** Revokes an alias and says which lines it has posted; their movements stay until their imports are reversed. */
export function revokeAlias(
  inventory: Inventory,
  aliasId: number,
  session: Session
): Result<{ readonly aliasId: number; readonly movements: readonly AliasMovement[] }, AppError> {
  const uses = listAliasUses(inventory.db, aliasId)
  if (!revokeRow(inventory.db, aliasId, session.now().toISOString())) {
    return err({ code: 'REQUEST_INVALID', found: `no live alias ${aliasId}` })
  }
  session.emit({ name: 'inventory.changed', payload: {} })
  return ok({
    aliasId,
    movements: uses.map(({ importId, line, sku, quantityMicro, valueMinor }) => ({
      importId,
      line,
      sku,
      quantity: fromMicro(quantityMicro),
      value: fromMinor(valueMinor, inventory.currencyDigits)
    }))
  })
}
