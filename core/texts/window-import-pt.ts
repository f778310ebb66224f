// European Portuguese, between a dropped file and its result.
import type { WindowImportCatalogue } from './window-import-words.ts'

const whole = new Intl.NumberFormat('pt-PT')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'linha' : 'linhas'}`

export const importPt: WindowImportCatalogue = {
  import: {
    emptyTitle: 'Largue faturas em qualquer ponto desta janela',
    emptyHint:
      'Ficheiros CSV, Excel ou de fatura eletrónica, vários de uma vez. Antes de lançar seja o que for, vê o que vai acontecer.',
    dropTitle: 'Largue para importar',
    dropHint: 'Primeiro verá um plano. Ainda nada é lançado.',
    dropNeedsInventory: 'Crie ou abra primeiro um inventário e depois largue os ficheiros outra vez.',
    nothingDropped: 'Não havia nenhum ficheiro no que largou.',
    queueTitle: 'Ficheiros',
    queueWaiting: (count) => `${whole.format(count)} por tratar`,
    autoPost: 'Lançar sem perguntar quando todas as linhas estão prontas',
    steps: { understood: 'Percebido', plan: 'Plano', posting: 'Lançamento', result: 'Resultado' },
    stage: {
      waiting: 'À espera',
      reading: 'A ler',
      asking: 'Precisa de resposta',
      planning: 'A planear',
      planned: 'Pronto a lançar',
      posting: 'A lançar',
      set_aside: 'Posto de lado',
      discarding: 'A descartar',
      failed: 'Não importado'
    },
    readingFile: (file) => `A ler ${file}`,
    questionsTitle: 'Antes do plano',
    questionsHint: 'O Docket só pergunta o que o ficheiro deixa em aberto.',
    whichColumn: (meaning) => `Que coluna contém: ${meaning}?`,
    answerMissing: 'Escolha uma opção.',
    supplier: 'Quem enviou isto?',
    supplierHint: 'Um fornecedor conhecido ou um nome novo.',
    supplierMissing: 'Indique o fornecedor.',
    unmatched: 'Linhas a que nenhum artigo corresponde',
    unmatchedReview: 'Deixar para rever',
    unmatchedCreate: 'Criar artigos',
    unmatchedHint: 'Um artigo novo fica com o código e o texto do fornecedor.',
    rate: 'Taxa de câmbio',
    rateHint: 'Só para uma fatura noutra moeda: quanto vale uma unidade dela na sua.',
    rateInvalid: 'Uma taxa é um número acima de zero, como 1,18.',
    understoodTitle: 'O que foi percebido',
    layout: {
      format: 'Formato',
      encoding: 'Codificação',
      delimiter: 'Separador',
      sheet: 'Folha',
      headerRow: 'Linha de cabeçalho',
      noHeader: 'nenhuma',
      decimalMark: 'Sinal decimal',
      dateOrder: 'Datas',
      documents: 'Documentos vistos',
      supplier: 'Fornecedor'
    },
    columnsTitle: 'As colunas e o que significam',
    columnUnsure: 'sem certeza',
    firstLines: (shown, more) => (more === 'more' ? `As primeiras ${lines(shown)}` : all(shown)),
    setAsideHint: 'O plano fica guardado. Encontra-o em Importações ou continue aqui.',
    cancelledTitle: 'Cancelado. Nada foi lançado.'
  },
  plan: {
    title: 'O que vai acontecer',
    willPost: (count) => `${lines(count)} ${count === 1 ? 'será lançada' : 'serão lançadas'}`,
    nothingReady: 'Nenhuma linha está pronta a lançar.',
    openAfter: (count) => `${lines(count)} ${count === 1 ? 'fica' : 'ficam'} à sua espera na revisão`,
    documents: 'Documentos',
    items: 'Artigos',
    newItems: 'Artigos novos',
    value: 'Valor',
    warnings: 'Avisos',
    ready: 'Prontas',
    toReview: 'A rever',
    skipped: 'Ignoradas',
    groups: 'Grupos de linhas',
    allLines: 'Todas as linhas',
    lines: 'Linhas',
    from: (supplier) => `de ${supplier}`
  },
  progress: {
    phase: { taking_in: 'A receber', reading: 'A ler', planning: 'A planear', posting: 'A lançar' },
    steps: 'Passos',
    ofLines: (done, total) => `${done} de ${total} linhas`,
    ofBytes: (done, total) => `${done} de ${total}`,
    rate: (rate) => `${rate} linhas por segundo`,
    remaining: (time) => `faltam ${time}`,
    estimating: 'A estimar o tempo que falta',
    posted: 'Lançadas',
    failed: 'Falhadas',
    skipped: 'Ignoradas',
    read: 'Lidas',
    percentDone: (file, percent) => `${file}: ${percent} concluído`,
    cancelHint: 'Cancelar desfaz tudo. Nada fica a meio.',
    notices: 'Avisos do lançamento',
    finishedElsewhere: (importId) => `A importação ${importId} terminou.`
  },
  result: {
    success: (posted) => `${lines(posted)} ${posted === 1 ? 'lançada' : 'lançadas'}`,
    partial: (posted, open) =>
      `${lines(posted)} ${posted === 1 ? 'lançada' : 'lançadas'}, ${whole.format(open)} em aberto`,
    failed: 'Nada foi lançado',
    cancelled: 'Cancelado. Nada foi lançado.',
    planned: 'Planeado, não lançado',
    summary: (posted, open, skipped) =>
      `${lines(posted)} ${posted === 1 ? 'lançada' : 'lançadas'}, ${whole.format(open)} em aberto, ${whole.format(skipped)} ${skipped === 1 ? 'ignorada' : 'ignoradas'}.`,
    took: (time) => `Demorou ${time}`,
    linesRead: 'Linhas lidas',
    posted: 'Lançadas',
    open: 'Em aberto',
    skipped: 'Ignoradas',
    totals: 'Totais',
    currency: 'Moeda',
    invoiced: 'Faturado',
    withoutNet: (count) => `${lines(count)} sem valor`,
    openLines: 'Linhas em aberto',
    noOpenLines: 'Nenhuma linha ficou em aberto.',
    notices: 'Avisos do lançamento',
    noNotices: 'Nada de invulgar aconteceu.',
    warnings: 'Avisos',
    warningLines: (count, shown) => `${lines(count)}: ${shown}`,
    mode: {
      batch: 'Lançado de uma só vez',
      batch_with_fallback: 'Lançado de uma só vez, linhas recusadas isoladas',
      sequential: 'Lançado linha a linha'
    }
  },
  line: {
    line: 'Linha',
    document: 'Documento',
    status: 'Estado',
    reason: 'Motivo',
    code: 'Código',
    description: 'Descrição',
    item: 'Artigo',
    quantity: 'Quantidade',
    unit: 'Unidade',
    unitPrice: 'Preço unitário',
    net: 'Líquido',
    stockQuantity: 'Entrada',
    raw: 'Tal como está no ficheiro',
    candidates: 'Pode ser',
    noCandidates: 'Nenhum artigo se aproxima.',
    details: 'Pormenores da linha',
    table: 'Linhas',
    searchLines: 'Procurar linhas',
    none: 'Nenhuma linha corresponde.',
    import: 'Importação',
    match: 'Correspondência'
  }
}

function all(shown: number): string {
  return shown === 1 ? 'A única linha' : `Todas as ${lines(shown)}`
}
