// What the window says of backups and checks, of an inventory that cannot be opened, and of the watched folder.
import type { RescueWay } from '../contract/calls/app.ts'
import type { BackupReason, BackupSchedule, CheckName } from '../contract/calls/backup.ts'
import type { AppErrorCode } from '../contract/codes.ts'
import type { Count } from './window-sentence.ts'

export interface SafetyWords {
  readonly title: string
  readonly backups: string
  readonly keepRule: string
  readonly make: string
  readonly made: string
  readonly save: string
  readonly saved: (file: string) => string
  readonly none: string
  readonly columns: {
    readonly at: string
    readonly why: string
    readonly size: string
    readonly rows: string
    readonly action: string
  }
  readonly reason: Readonly<Record<BackupReason, string>>
  readonly unreadable: string
  readonly restore: string
  readonly restoreTitle: string
  readonly restoreHint: string
  readonly restoreNow: string
  readonly restored: string
  readonly undoRestore: string
  readonly now: string
  readonly backThen: string
  readonly figure: {
    readonly items: string
    readonly imports: string
    readonly ledgerRows: string
    readonly openLines: string
    readonly stockValue: string
  }
  /** Imports that would be as they were: unknown, or in their state of then. */
  readonly importsGone: Count
  readonly schedule: string
  readonly schedules: Readonly<Record<BackupSchedule, string>>
  readonly scheduleHint: Readonly<Record<BackupSchedule, string>>
  readonly scheduleProblem: string
  readonly check: string
  readonly checkHint: string
  readonly checkNow: string
  readonly neverChecked: string
  readonly lastGood: (at: string) => string
  readonly lastBad: (at: string) => string
  readonly whole: string
  readonly broken: string
  readonly checks: Readonly<Record<CheckName, string>>
  readonly file: string
}

export interface RescueWords {
  readonly title: (name: string) => string
  /** What is known, in plain words; the sentence of the error stands above it. */
  readonly hint: string
  readonly hints: Partial<Readonly<Record<AppErrorCode, string>>>
  readonly ways: Readonly<Record<RescueWay, string>>
  readonly wayHints: Readonly<Record<RescueWay, string>>
  readonly best: (at: string) => string
  readonly noBackup: string
  readonly older: string
  readonly restoreAt: (at: string) => string
  readonly backupFile: string
  readonly another: string
  readonly leave: string
  readonly salvaged: (file: string) => string
  readonly copied: string
  readonly lost: string
  readonly table: string
  readonly detached: Count
  readonly reopened: Count
  readonly reversed: Count
  readonly openSalvaged: string
  readonly readOnly: string
}

export interface InboxWords {
  readonly title: string
  readonly intro: string
  readonly choose: string
  readonly chooseOther: string
  readonly show: string
  readonly switch: string
  readonly watching: string
  readonly off: string
  readonly stopped: string
  readonly paused: (until: string) => string
  readonly waiting: Count
  readonly refused: Count
  readonly refusedHint: string
  readonly outcomes: string
  readonly noOutcomes: string
  readonly posted: (posted: number, failed: number) => string
  readonly notImported: string
}

export interface WindowSafetyCatalogue {
  readonly safety: SafetyWords
  readonly rescue: RescueWords
  readonly inbox: InboxWords
}
