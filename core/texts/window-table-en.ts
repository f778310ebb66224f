// English, about the window's tables.
import type { WindowTableCatalogue } from './window-table-words.ts'

export const tableEn: WindowTableCatalogue = {
  table: {
    edge: (column) => `Width of the column ${column}`,
    edgeHint: 'Drag, or ← →, changes the width; Shift with ← → moves the column.',
    fillDown: 'Fill down'
  }
}
