// German, around a file and the app itself.
import type { WindowFlowCatalogue } from './window-flow-words.ts'

export const flowDe: WindowFlowCatalogue = {
  layout: {
    rows: 'Die Datei und was ihre Spalten bedeuten',
    rowsHint:
      'Klicken Sie auf den Kopf einer Spalte, um ihre Bedeutung zu ändern, oder auf die Nummer einer Zeile, um sie zur Kopfzeile zu machen.',
    meaningOf: (column, meaning) => `${column}: ${meaning}. Ändern`,
    columnNumber: (position) => `Spalte ${position}`,
    asHeader: (line) => `Zeile ${line} als Kopfzeile verwenden`,
    header: 'Kopfzeile',
    unknown: 'Nicht sicher',
    currency: 'Währung',
    currencyHint: 'Für Belege, die keine nennen.',
    inventoryCurrency: (code) => `${code}, wie der Bestand`,
    reset: 'Diese Änderungen zurücknehmen',
    reading: 'Wird neu gelesen…'
  }
}
