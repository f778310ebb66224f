// Operations: what a person did to items and stock, and taking the last of it back.
import { z } from '../z.ts'
import { importId, nothing } from './shapes.ts'

export const OPERATION_KINDS = [
  'item_create',
  'item_edit',
  'item_merge',
  'adjustment',
  'alias_revoke',
  'alias_edit'
] as const
export const operationKind = z.enum(OPERATION_KINDS)
export type OperationKind = z.infer<typeof operationKind>

const operationId = z.number().int().positive()

export const operation = z.object({
  operationId,
  kind: operationKind,
  /** The item that was made, edited, merged away, adjusted alone, or meant by the alias. */
  sku: z.string().optional(),
  by: z.string(),
  at: z.string()
})
export type Operation = z.infer<typeof operation>

/** Why an operation is not taken back; nothing has changed then. */
export const UNDO_OBSTACLES = [
  'ALREADY_UNDONE',
  /** What was edited has been edited again; what was revoked means something else by now. */
  'CHANGED_SINCE',
  /** An item of it was merged away since; that merge would have to be taken back first. */
  'MERGED_SINCE',
  /** The item has movements, aliases or merged items by now. */
  'USED_SINCE'
] as const
export const undoObstacle = z.enum(UNDO_OBSTACLES)
export type UndoObstacle = z.infer<typeof undoObstacle>

export const undoOutcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undone'), operation }),
  z.object({ kind: z.literal('refused'), operation, obstacle: undoObstacle })
])
export type UndoOutcome = z.infer<typeof undoOutcome>

export const operationCalls = {
  /** The latest operation that was not taken back, or the import that was posted after it: only a reversal takes that back. */
  'operation.last': {
    lane: 'reader',
    request: nothing,
    reply: z.object({ operation: operation.optional(), importId: importId.optional() })
  },
  'operation.undo': { lane: 'writer', request: z.object({ operationId }), reply: undoOutcome }
} as const
