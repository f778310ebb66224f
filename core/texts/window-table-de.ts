// German, about the window's tables.
import type { WindowTableCatalogue } from './window-table-words.ts'

export const tableDe: WindowTableCatalogue = {
  table: {
    edge: (column) => `Breite der Spalte ${column}`,
    edgeHint: 'Ziehen oder ← → ändert die Breite; mit Umschalt verschieben ← → die Spalte.',
    fillDown: 'Nach unten ausfüllen'
  }
}
