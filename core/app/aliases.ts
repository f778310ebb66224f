// The table of aliases: editing and revoking, each with the lines that the alias has posted.
import type { AppError } from '../contract/app-error.ts'
import type { AliasMeaning, AliasMovement, AliasRow } from '../contract/calls/alias.ts'
import type { Operation, UndoObstacle } from '../contract/calls/operation.ts'
import { z } from '../contract/z.ts'
import { formatFactor, parseFactor } from '../domain/unit-factor.ts'
import {
  findLiveAlias,
  learnAlias,
  listKeyAliases,
  restoreAlias,
  revokeAlias as revokeRow,
  type LearnedAlias
} from '../inventory/aliases.ts'
import { findItemBySku } from '../inventory/items.ts'
import { listAliases, listAliasMovements } from '../inventory/lists/list-aliases.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { insertOperation } from '../inventory/operations.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Actor } from '../posting/merge-items.ts'
import { readOperation } from './read-operation.ts'
import type { Session } from './session.ts'

export interface AliasRevoked {
  readonly aliasId: number
  readonly movements: AliasMovement[]
  readonly operation: Operation
}

export interface AliasEdited {
  readonly alias: AliasRow
  readonly movements: AliasMovement[]
  readonly operation: Operation
}

/** The lines that a live alias has posted. */
export function findAliasMovements(
  inventory: Inventory,
  aliasId: number
): Result<{ readonly movements: AliasMovement[] }, AppError> {
  if (findLiveAlias(inventory.db, aliasId) === undefined) return missing(aliasId)
  return ok({ movements: listAliasMovements(inventory, aliasId) })
}

/** Revokes an alias and says which lines it has posted; their movements stay until their imports are reversed. */
export function revokeAlias(
  inventory: Inventory,
  aliasId: number,
  session: Session
): Result<AliasRevoked, AppError> {
  const { db } = inventory
  const known = findLiveAlias(db, aliasId)
  if (known === undefined) return missing(aliasId)
  const movements = listAliasMovements(inventory, aliasId)
  const at = session.now().toISOString()
  const operationId = db
    .transaction(() => {
      revokeRow(db, aliasId, at)
      return insertOperation(db, {
        kind: 'alias_revoke',
        itemId: known.itemId,
        postingId: undefined,
        details: { aliasId } satisfies RevokedDetails,
        by: session.user,
        at
      })
    })
    .immediate()
  session.emit({ name: 'inventory.changed', payload: {} })
  return ok({ aliasId, movements, operation: readOperation(db, operationId) })
}

const revokedDetails = z.object({ aliasId: z.number().int() })
type RevokedDetails = z.infer<typeof revokedDetails>

/** Makes the alias of a revocation live again; call it inside a transaction. */
export function undoRevoke({ db }: Inventory, details: string): UndoObstacle | undefined {
  const { aliasId } = revokedDetails.parse(JSON.parse(details))
  return restoreAlias(db, aliasId) ? undefined : 'CHANGED_SINCE'
}

/**
 * Gives an alias another meaning: the old one is revoked and a new one of the same key takes its place, so that the lines
 * of each stay told apart. Plans that relied on the old one are stale.
 */
export function editAlias(
  inventory: Inventory,
  aliasId: number,
  meaning: AliasMeaning,
  session: Session
): Result<AliasEdited, AppError> {
  const { db } = inventory
  const known = findLiveAlias(db, aliasId)
  if (known === undefined) return missing(aliasId)
  const learned = readMeaning(inventory, known, meaning)
  if (!learned.ok) return learned
  const movements = listAliasMovements(inventory, aliasId)
  const actor = { by: session.user, at: session.now().toISOString() }
  const written = db
    .transaction(() => {
      const details = replaceAlias(db, { ...known, ...learned.value }, actor)
      const { itemId } = learned.value
      const operation = { kind: 'alias_edit', itemId, postingId: undefined, details, ...actor } as const
      return { aliasId: details.learned, operationId: insertOperation(db, operation) }
    })
    .immediate()
  session.emit({ name: 'inventory.changed', payload: {} })
  const [alias] = listAliases(inventory, { aliasId: written.aliasId }, { offset: 0, limit: 1 }).rows
  if (alias === undefined) throw new Error(`alias ${written.aliasId} is not in the table`)
  return ok({ alias, movements, operation: readOperation(db, written.operationId) })
}

/** The alias that an edit made, and those that gave way to it. */
const editedDetails = z.object({ learned: z.number().int(), gone: z.array(z.number().int()) })
type EditedDetails = z.infer<typeof editedDetails>

function replaceAlias(db: Inventory['db'], next: LearnedAlias, actor: Actor): EditedDetails {
  const before = listKeyAliases(db, next)
  revokeRow(db, next.aliasId, actor.at)
  const learned = learnAlias(db, { ...next, ...actor })
  const still = new Set(listKeyAliases(db, next))
  return { learned, gone: before.filter((each) => !still.has(each)) }
}

/** Lets an alias mean again what it meant before an edit, or leaves all as it is; call it inside a transaction. */
export function undoEditedAlias({ db }: Inventory, details: string, at: string): UndoObstacle | undefined {
  const { learned, gone } = editedDetails.parse(JSON.parse(details))
  if (!revokeRow(db, learned, at)) return 'CHANGED_SINCE'
  const restored = gone.filter((aliasId) => restoreAlias(db, aliasId))
  if (restored.length === gone.length) return undefined
  for (const aliasId of restored) revokeRow(db, aliasId, at)
  restoreAlias(db, learned)
  return 'CHANGED_SINCE'
}

interface LearnedMeaning {
  readonly itemId: number | undefined
  readonly packSize: string | undefined
  readonly unit: string | undefined
}

function readMeaning(
  { db }: Inventory,
  known: LearnedAlias,
  meaning: AliasMeaning
): Result<LearnedMeaning, AppError> {
  if (meaning.kind === 'charge') return ok({ itemId: undefined, packSize: undefined, unit: undefined })
  const item = findItemBySku(db, meaning.sku)
  if (item === undefined) return err({ code: 'ITEM_NOT_FOUND', found: meaning.sku })
  if (meaning.packSize === undefined) return ok({ itemId: item.itemId, packSize: undefined, unit: undefined })
  const factor = parseFactor(meaning.packSize)
  if (factor === undefined) return err({ code: 'PACK_SIZE_INVALID', found: meaning.packSize })
  return ok({ itemId: item.itemId, packSize: formatFactor(factor), unit: meaning.unit ?? known.unit })
}

function missing(aliasId: number): { readonly ok: false; readonly error: AppError } {
  return err({ code: 'ALIAS_NOT_FOUND', found: String(aliasId) })
}
