// Portuguese, around a file and the app itself.
import type { WindowFlowCatalogue } from './window-flow-words.ts'

export const flowPt: WindowFlowCatalogue = {
  layout: {
    rows: 'O ficheiro e o que as suas colunas significam',
    rowsHint:
      'Clique no topo de uma coluna para mudar o seu significado, ou no número de uma linha para a usar como cabeçalho.',
    meaningOf: (column, meaning) => `${column}: ${meaning}. Mudar`,
    columnNumber: (position) => `Coluna ${position}`,
    asHeader: (line) => `Usar a linha ${line} como cabeçalho`,
    header: 'Cabeçalho',
    unknown: 'Incerto',
    currency: 'Moeda',
    currencyHint: 'Para documentos que não indicam nenhuma.',
    inventoryCurrency: (code) => `${code}, como o inventário`,
    reset: 'Anular estas alterações',
    reading: 'A ler de novo…'
  }
}
