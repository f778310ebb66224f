// English, around a file and the app itself.
import type { WindowFlowCatalogue } from './window-flow-words.ts'

export const flowEn: WindowFlowCatalogue = {
  layout: {
    rows: 'The file and what its columns mean',
    rowsHint:
      'Click the head of a column to change its meaning, or the number of a line to make it the header.',
    meaningOf: (column, meaning) => `${column}: ${meaning}. Change`,
    columnNumber: (position) => `Column ${position}`,
    asHeader: (line) => `Use line ${line} as the header`,
    header: 'Header',
    unknown: 'Not certain',
    currency: 'Currency',
    currencyHint: 'For documents that state none.',
    inventoryCurrency: (code) => `${code}, as the inventory`,
    reset: 'Undo these changes',
    reading: 'Reading anew…',
    lookAt: 'Worth a look',
    intoStock: 'Into stock'
  },
  intake: {
    folder: 'Import a folder…',
    paste: 'Paste a table…',
    pasteHint:
      'Copy the cells in your spreadsheet, with their headings, then press Ctrl+V on any screen, or here.',
    pasteField: 'Paste here',
    noTable: 'What is on the clipboard is no table. Copy rows with at least two columns.',
    tooLarge: 'That is too much for the clipboard. Save the table as CSV or Excel and import the file.',
    cut: 'Only the first 1,000 files were taken. Import the rest after them.',
    saved: 'Everything is saved already.'
  },
  recent: { forget: (name) => `Take ${name} off the list`, clear: 'Clear the list' },
  sample: {
    badge: 'Sample data',
    remove: 'Remove the sample data…',
    removeHint: 'The sample inventory is closed and its file is deleted, with everything you tried in it.',
    removed: 'The sample data is gone.'
  },
  about: {
    offlineTitle: 'What Docket never does',
    offline:
      'It opens no network connection: no account, no update check, no statistics. Chromium’s own connections are switched off, and every other request is refused and counted below.',
    data: 'Everything is in the inventory file that you own. Copy that one file and you have it all, the original invoices included.',
    diagnostics: 'For a report',
    copy: 'Copy diagnostics',
    copied: 'Copied.',
    showLog: 'Show the log file',
    licences: 'Licences',
    licencesHint: 'Docket is under the MIT licence. It holds these works of others:',
    noLicences: 'This build carries no list of licences.'
  },
  codes: {
    intro: 'Every reason that Docket gives, what it means, and what to do about it.',
    whatsThis: (title) => `What does “${title}” mean?`,
    lines: 'Reasons on a line',
    files: 'Reasons for a file or a step as a whole',
    posts: 'A warning: the line is posted.',
    stops: 'The line is not posted until it is settled.',
    whatToDo: 'What to do',
    all: 'All reasons'
  },
  queue: {
    filter: 'Show',
    all: 'All',
    needsYou: 'Needs you',
    running: 'To do',
    done: 'Done',
    refused: 'Not imported',
    none: 'No file here.'
  }
}
