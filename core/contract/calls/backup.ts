// Backups and the checks of an inventory: listing, making, looking into, restoring. A backup is known by its name, never by a path.
import { z } from '../z.ts'
import { appState } from './app.ts'
import { nothing } from './shapes.ts'

/** Why a backup was made. `restore`: the state that a restore replaced. */
export const BACKUP_REASONS = ['asked', 'schedule', 'migration', 'reversal', 'restore'] as const
export const backupReason = z.enum(BACKUP_REASONS)
export type BackupReason = z.infer<typeof backupReason>

const backupId = z.string().min(1).max(100)

export const backupRow = z.object({
  backupId,
  /** When it was made, ISO 8601 in UTC. */
  at: z.string(),
  reason: backupReason,
  byteSize: z.number().int(),
  /** Rows of its stock ledger; absent where nobody has looked, or it cannot be read any more. */
  ledgerRows: z.number().int().optional()
})
export type BackupRow = z.infer<typeof backupRow>

/** An inventory in figures, now or as a backup has it. */
export const inventoryFigures = z.object({
  items: z.number().int(),
  imports: z.number().int(),
  ledgerRows: z.number().int(),
  openLines: z.number().int(),
  stockValue: z.string()
})
export type InventoryFigures = z.infer<typeof inventoryFigures>

/** What restoring a backup changes. */
export const restorePreview = z.object({
  backup: backupRow,
  currency: z.string(),
  now: inventoryFigures,
  restored: inventoryFigures,
  /** Imports that the backup does not know, or knows in another state, newest first; at most 20. */
  imports: z.array(z.object({ importId: z.number().int(), file: z.string() })),
  importCount: z.number().int()
})
export type RestorePreview = z.infer<typeof restorePreview>

export const CHECK_NAMES = [
  'bytes as closed',
  'ledger end',
  'pages',
  'references',
  'ledger chain',
  'on hand and stock value',
  'posted lines',
  'plan and posting',
  'reversed imports',
  'originals'
] as const
export const checkName = z.enum(CHECK_NAMES)
export type CheckName = z.infer<typeof checkName>

export const verification = z.object({
  ok: z.boolean(),
  at: z.string(),
  /** `detail` names the first thing that is wrong, such as a row. */
  checks: z.array(z.object({ name: checkName, ok: z.boolean(), detail: z.string().optional() }))
})
export type Verification = z.infer<typeof verification>

export const BACKUP_SCHEDULES = ['daily', 'close', 'off'] as const
export const backupSchedule = z.enum(BACKUP_SCHEDULES)
export type BackupSchedule = z.infer<typeof backupSchedule>

export const safetyState = z.object({
  /** The inventory's file and the folder that it lies in, to be shown. */
  file: z.string(),
  folder: z.string(),
  schedule: backupSchedule,
  lastVerified: verification.pick({ ok: true, at: true }).optional(),
  /** Why the last backup on schedule could not be made. */
  problem: z.string().optional()
})
export type SafetyState = z.infer<typeof safetyState>

const restored = z.object({
  state: appState,
  /** The backup that holds what was there before; absent where that could only be set aside, or nothing was there. */
  kept: backupId.optional()
})

export const backupCalls = {
  /** The backups of the open inventory, the latest first. */
  'backup.list': { lane: 'reader', request: nothing, reply: z.object({ backups: z.array(backupRow) }) },
  /** Checks the backup's bytes, too. BACKUP_DAMAGED: they are not those that were written. */
  'backup.preview': { lane: 'reader', request: z.object({ backupId }), reply: restorePreview },
  /** Makes a backup and checks it. */
  'backup.make': { lane: 'writer', request: nothing, reply: backupRow },
  /** The backup of the schedule: `daily` when the last is a day old, `close` when something has changed since the opening. */
  'backup.makeIfDue': {
    lane: 'writer',
    request: z.object({ when: backupSchedule.exclude(['off']) }),
    reply: z.object({ made: backupRow.optional() })
  },
  /** Writes a backup into the file behind a token that main has made; `backup.save` does so. */
  'backup.write': { lane: 'writer', request: z.object({ targetId: z.string() }), reply: nothing },
  /** Asks by a dialog where a backup goes; replies without a file when the user cancelled it. */
  'backup.save': { lane: 'main', request: nothing, reply: z.object({ file: z.string().optional() }) },
  /** Puts a backup in the place of the inventory that is open, or that could not be opened. What was there is kept. */
  'backup.restore': { lane: 'main', request: z.object({ backupId }), reply: restored },
  /** As `backup.restore`, with a file that a dialog asks for. */
  'backup.restoreFile': { lane: 'main', request: nothing, reply: restored },
  'inventory.verify': { lane: 'reader', request: nothing, reply: verification },
  'safety.state': { lane: 'main', request: nothing, reply: safetyState },
  'safety.schedule': { lane: 'main', request: z.object({ schedule: backupSchedule }), reply: safetyState },
  /** `inventory.verify`, with its outcome remembered for `safety.state`. */
  'safety.verify': { lane: 'main', request: nothing, reply: verification }
} as const
