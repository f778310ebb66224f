// English, of backups and checks, rescue, and the watched folder.
import type { WindowSafetyCatalogue } from './window-safety-words.ts'

const whole = new Intl.NumberFormat('en-GB')
const some = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

export const safetyEn: WindowSafetyCatalogue = {
  safety: {
    title: 'Safety',
    backups: 'Backups',
    keepRule:
      'Kept: one for each hour of the last day, each day of the last week, each week of the last four, each month of the last year, and always the latest three.',
    make: 'Back up now',
    made: 'Backed up, and the copy was checked.',
    save: 'Save a backup elsewhere…',
    saved: (file) => `Saved as ${file}, and the copy was checked.`,
    none: 'No backup yet. Make one now; it takes a moment.',
    columns: { at: 'When', why: 'Why', size: 'Size', rows: 'Movements', action: 'Action' },
    reason: {
      asked: 'You asked for it',
      schedule: 'On schedule',
      migration: 'Before an update of the file',
      reversal: 'Before an import was reversed',
      restore: 'Before a backup was restored'
    },
    unreadable: 'Cannot be read',
    restore: 'Restore…',
    restoreTitle: 'Restore this backup',
    restoreHint:
      'The inventory becomes what it was then. What it is now is backed up first, so this can be taken back.',
    restoreNow: 'Restore it',
    restored: 'The backup is restored. What was there before is a backup now.',
    undoRestore: 'Undo',
    now: 'Now',
    backThen: 'Then',
    figure: {
      items: 'Items',
      imports: 'Imports',
      ledgerRows: 'Movements',
      openLines: 'Lines to review',
      stockValue: 'Stock value'
    },
    importsGone: (count) => `${some(count, 'import goes', 'imports go')} back to what it was then:`,
    schedule: 'When to back up',
    schedules: { daily: 'Once a day', close: 'Each time it is closed', off: 'Only when I ask' },
    scheduleHint: {
      daily: 'When the inventory is opened and while it is open, once the last backup is a day old.',
      close: 'When the inventory is closed and something in it has changed.',
      off: 'Docket still makes one before it reverses an import, restores a backup or updates the file.'
    },
    scheduleProblem: 'The last backup on schedule could not be made. Back up now to see why.',
    check: 'Checks',
    checkHint:
      'Adds everything up again: pages, references, the chain of movements, every sum, the kept originals.',
    checkNow: 'Check now',
    neverChecked: 'Never checked in full on this computer.',
    lastGood: (at) => `All was well on ${at}.`,
    lastBad: (at) => `Something was wrong on ${at}. Check again to see what.`,
    whole: 'All is well.',
    broken: 'Something is wrong. Restore the newest backup, or make a copy of the file before you go on.',
    checks: {
      'bytes as closed': 'The file is as Docket left it',
      'ledger end': 'No movement is missing at the end',
      pages: 'The pages of the file are whole',
      references: 'Every reference leads somewhere',
      'ledger chain': 'No movement was changed or removed',
      'on hand and stock value': 'On hand and value are the sums of their movements',
      'posted lines': 'Every posted line has its movement',
      'plan and posting': 'What was posted is what was planned',
      'reversed imports': 'Reversed imports are reversed in full',
      originals: 'The kept files are as they were imported'
    },
    file: 'The file'
  },
  rescue: {
    title: (name) => `${name} could not be opened`,
    hint: 'Nothing has been changed. These are the ways on:',
    hints: {
      INVENTORY_MISSING: 'Put the file back and try again, or choose where it is now.',
      INVENTORY_IN_USE: 'Only one program may write to an inventory at a time.',
      INVENTORY_NEWER: 'A backup from before the update can be restored, without what was done since.',
      LEDGER_CUT: 'This happens when the file was copied without its latest changes, or a disk lost them.',
      INVENTORY_NOT_A_DATABASE: 'If it was an inventory once, its beginning was overwritten.'
    },
    ways: {
      retry: 'Try again',
      restore: 'Restore the newest good backup',
      salvage: 'Save what can still be read…',
      accept: 'Go on without the lost movements',
      look: 'Look at it without changing it'
    },
    wayHints: {
      retry: 'After you have put the file back, closed the other program or freed some space.',
      restore: 'What is there now is kept beside it.',
      salvage: 'Into a new file, with a list of what is lost. The damaged file stays as it is.',
      accept: 'Only if you know that they are lost for good. Import their files again afterwards.',
      look: 'Reports and lists work; nothing can be posted.'
    },
    best: (at) => `Made on ${at}, and its bytes are still those that were checked then.`,
    noBackup: 'There is no good backup beside the file.',
    older: 'All backups',
    restoreAt: (at) => `Restore the one of ${at}`,
    backupFile: 'Use a backup from elsewhere…',
    another: 'Open another inventory…',
    leave: 'Back to the start',
    salvaged: (file) => `${file} holds what could be read`,
    copied: 'Saved',
    lost: 'Lost',
    table: 'What',
    detached: (count) =>
      `${some(count, 'movement is', 'movements are')} kept as adjustments: their lines are lost.`,
    reopened: (count) =>
      `${some(count, 'line waits', 'lines wait')} in the review again: the movements are lost.`,
    reversed: (count) => `${some(count, 'movement', 'movements')} of reversed imports were completed.`,
    openSalvaged: 'Open it',
    readOnly: 'Opened for reading only'
  },
  inbox: {
    title: 'Watched folder',
    intro:
      'What lands in this folder is imported by itself, exactly once. Read files move to its folder “done”, others to “refused”.',
    choose: 'Choose a folder…',
    chooseOther: 'Choose another folder…',
    show: 'Show the folder',
    switch: 'Watch this folder',
    watching: 'Watching',
    off: 'Not watching',
    stopped: 'Stopped, because you cancelled an import of it. Switch it off and on to go on.',
    paused: (until) => `Paused until ${until}`,
    waiting: (count) => some(count, 'file waits', 'files wait'),
    refused: (count) => `${some(count, 'file', 'files')} could not be imported`,
    refusedHint:
      'They lie in the folder “refused”. Put them right and move them back, or import them by hand.',
    outcomes: 'Since the inventory was opened',
    noOutcomes: 'No file has arrived yet.',
    posted: (posted, failed) =>
      failed === 0
        ? `${some(posted, 'line', 'lines')} posted`
        : `${some(posted, 'line', 'lines')} posted, ${whole.format(failed)} to review`,
    notImported: 'Not imported'
  }
}
