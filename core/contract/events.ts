// What the core tells while it works: `area.noun` → payload.
import { appError } from './app-error.ts'
import { batchStatus } from './batch-result.ts'
import { lineIssueCode } from './codes.ts'
import { z } from './z.ts'

export const progress = z.object({
  importId: z.number().int().optional(),
  file: z.string(),
  phase: z.enum(['taking_in', 'reading', 'planning', 'posting']),
  /** In bytes while taking in and reading, in lines while posting. */
  done: z.number(),
  total: z.number(),
  lines: z.number().int(),
  posted: z.number().int(),
  failed: z.number().int(),
  skipped: z.number().int(),
  linesPerSecond: z.number(),
  /** Absent until the rate has settled. */
  remainingMs: z.number().optional()
})
export type Progress = z.infer<typeof progress>

/** A batch that was refused and taken apart: stored with the import, then told. */
export const notice = z.object({
  importId: z.number().int(),
  reason: lineIssueCode,
  line: z.number().int(),
  batchSize: z.number().int(),
  detail: z.string()
})
export type Notice = z.infer<typeof notice>

export const finished = z.object({
  importId: z.number().int(),
  status: batchStatus,
  itemsProcessed: z.number().int(),
  itemsFailed: z.number().int(),
  itemsSkipped: z.number().int(),
  error: appError.optional()
})
export type Finished = z.infer<typeof finished>

/** Events with their payloads. `import.progress` may be dropped, latest wins, at most ten a second; the others never are. */
export const events = {
  'import.progress': progress,
  'import.notice': notice,
  'import.finished': finished,
  /** Rows of a report that are written so far; may be dropped, latest wins. */
  'report.progress': z.object({ rows: z.number().int() }),
  /** The inventory that is open, or its content, has changed: cached replies are stale. */
  'inventory.changed': z.object({}),
  /** Files opened from the desktop or by a second start. */
  'files.opened': z.object({
    files: z.array(z.object({ fileId: z.string(), name: z.string(), byteSize: z.number() }))
  }),
  /** A command of the application menu. */
  'menu.chosen': z.object({
    command: z.enum([
      'importFiles',
      'importFolder',
      'pasteTable',
      'newInventory',
      'openInventory',
      'showImport',
      'showInventory',
      'showImports',
      'showReports',
      'showReview',
      'showSafety',
      'showInbox',
      'showSettings',
      'showHelp',
      'showCodes',
      'showAbout',
      'themeSystem',
      'themeLight',
      'themeDark',
      'showPalette',
      'showSuppliers',
      'undoLast',
      'find',
      'fillDown',
      'exportView',
      'printView'
    ])
  })
} as const

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.output<Events[Name]>

/** Any event with its name. */
export type AppEvent = {
  [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> }
}[EventName]
