// Portuguese, about the window's tables.
import type { WindowTableCatalogue } from './window-table-words.ts'

export const tablePt: WindowTableCatalogue = {
  table: {
    edge: (column) => `Largura da coluna ${column}`,
    edgeHint: 'Arrastar ou ← → muda a largura; com Shift, ← → move a coluna.',
    fillDown: 'Preencher para baixo'
  }
}
