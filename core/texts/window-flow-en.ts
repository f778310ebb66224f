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
    reading: 'Reading anew…'
  }
}
