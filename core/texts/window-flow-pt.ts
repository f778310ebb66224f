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
    reading: 'A ler de novo…',
    lookAt: 'A rever',
    intoStock: 'Para o stock'
  },
  intake: {
    folder: 'Importar uma pasta…',
    paste: 'Colar uma tabela…',
    pasteHint:
      'Copie as células na sua folha de cálculo, com os cabeçalhos, e prima Ctrl+V em qualquer ecrã, ou aqui.',
    pasteField: 'Colar aqui',
    noTable:
      'O que está na área de transferência não é uma tabela. Copie linhas com pelo menos duas colunas.',
    tooLarge:
      'É demasiado para a área de transferência. Guarde a tabela como CSV ou Excel e importe o ficheiro.',
    cut: 'Só foram aceites os primeiros 1000 ficheiros. Importe os restantes depois.',
    saved: 'Já está tudo guardado.'
  },
  recent: { forget: (name) => `Retirar ${name} da lista`, clear: 'Limpar a lista' },
  sample: {
    badge: 'Dados de exemplo',
    remove: 'Remover os dados de exemplo…',
    removeHint:
      'O inventário de exemplo é fechado e o seu ficheiro é apagado, com tudo o que experimentou nele.',
    removed: 'Os dados de exemplo foram removidos.'
  },
  about: {
    offlineTitle: 'O que o Docket nunca faz',
    offline:
      'Não abre nenhuma ligação de rede: sem conta, sem procura de atualizações, sem estatísticas. As ligações do próprio Chromium estão desligadas, e qualquer outro pedido é recusado e contado em baixo.',
    data: 'Está tudo no ficheiro de inventário, que é seu. Copie esse único ficheiro e tem tudo, incluindo as faturas originais.',
    diagnostics: 'Para comunicar um problema',
    copy: 'Copiar diagnóstico',
    copied: 'Copiado.',
    showLog: 'Mostrar o registo',
    licences: 'Licenças',
    licencesHint: 'O Docket está sob a licença MIT. Contém estas obras de terceiros:',
    noLicences: 'Esta compilação não traz a lista de licenças.'
  },
  codes: {
    intro: 'Todos os motivos que o Docket apresenta, o que significam e o que fazer.',
    whatsThis: (title) => `O que significa “${title}”?`,
    lines: 'Motivos numa linha',
    files: 'Motivos de um ficheiro ou de um passo inteiro',
    posts: 'Um aviso: a linha é lançada.',
    stops: 'A linha só é lançada depois de resolvida.',
    whatToDo: 'O que fazer',
    all: 'Todos os motivos'
  },
  queue: {
    filter: 'Mostrar',
    all: 'Todos',
    needsYou: 'Precisa de si',
    running: 'Por fazer',
    done: 'Concluídos',
    refused: 'Não importados',
    none: 'Nenhum ficheiro.'
  }
}
