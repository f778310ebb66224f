// European Portuguese, as the window says it.
import type { WindowCatalogue } from './window-catalogue.ts'
import { flowPt } from './window-flow-pt.ts'
import { importPt } from './window-import-pt.ts'
import { planPt } from './window-plan-pt.ts'
import { reportsPt } from './window-reports-pt.ts'
import { itemsPt } from './window-items-pt.ts'
import { tablePt } from './window-table-pt.ts'
import { safetyPt } from './window-safety-pt.ts'
import { termsPt } from './window-terms-pt.ts'
import { workbenchPt } from './window-workbench-pt.ts'

const whole = new Intl.NumberFormat('pt-PT')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'linha' : 'linhas'}`
const items = (count: number) => `${whole.format(count)} ${count === 1 ? 'artigo' : 'artigos'}`

export const windowPt: WindowCatalogue = {
  ...flowPt,
  ...importPt,
  ...planPt,
  ...reportsPt,
  ...itemsPt,
  ...tablePt,
  ...workbenchPt,
  ...safetyPt,
  languageName: 'Português',
  action: {
    importFiles: 'Importar…',
    chooseFiles: 'Escolher ficheiros…',
    importItems: 'Importar lista de artigos…',
    trySample: 'Experimentar com dados de exemplo',
    create: 'Criar…',
    open: 'Abrir…',
    post: (count) => `Lançar ${lines(count)}`,
    postNothing: 'Nada para lançar',
    change: 'Alterar…',
    plan: 'Mostrar o plano',
    later: 'Agora não',
    discard: 'Descartar',
    remove: 'Tirar da lista',
    emptyQueue: 'Esvaziar a lista',
    cancel: 'Cancelar',
    cancelling: 'A cancelar…',
    close: 'Fechar',
    done: 'Concluído',
    nextFile: 'Ficheiro seguinte',
    retryImport: (importId) => `Tentar de novo a importação ${importId}`,
    tryAgain: 'Tentar outra vez',
    importAgain: 'Importar outra vez de propósito',
    openImport: (importId) => `Abrir a importação ${importId}`,
    asItemList: 'Ler como lista de artigos',
    createItems: (count) => `Criar artigos para ${lines(count)}`,
    showInventory: 'Ver o inventário',
    showReview: (count) => `Rever ${lines(count)}`,
    takeUp: 'Reabrir o plano',
    clear: 'Limpar',
    copyDetails: 'Copiar os pormenores',
    reload: 'Recarregar a janela',
    palette: 'Procurar ou executar um comando',
    switchInventory: 'Mudar de inventário'
  },
  screen: {
    import: 'Importar',
    review: 'Rever',
    inventory: 'Inventário',
    imports: 'Importações',
    importNumber: (importId) => `Importação ${importId}`,
    settings: 'Definições',
    help: 'Atalhos de teclado',
    codes: 'O que os motivos significam',
    about: 'Acerca do Docket'
  },
  start: {
    welcome: 'Faturas de fornecedores em stock',
    promise: 'Nenhuma linha se perde, nenhuma unidade é adivinhada. O que vê antes é o que acontece.',
    createTitle: 'Criar um inventário',
    createHint: 'Um ficheiro neste computador que contém tudo, incluindo as faturas originais.',
    currency: 'Moeda',
    currencyHint: 'Definida uma vez para todo o inventário.',
    openTitle: 'Abrir um inventário',
    openHint: 'Um ficheiro que acaba em .docket.',
    sampleTitle: 'Só a ver?',
    sampleHint:
      'Um inventário novo com artigos reais e uma fatura real, pronta a importar. Apague-o quando quiser.',
    recentTitle: 'Recentes',
    recentEmpty: 'Os inventários que abrir ficarão listados aqui.',
    missing: 'Já não existe',
    offline: 'O Docket trabalha sem rede. Nada sai deste computador.'
  },
  inventory: {
    search: 'Código, nome ou código de barras',
    sku: 'Código',
    name: 'Nome',
    gtin: 'Código de barras',
    onHand: 'Existências',
    unit: 'Unidade',
    unitCost: 'Custo unit.',
    lastPrice: 'Últ. preço',
    value: 'Valor',
    items,
    itemsFound: (found, all) => `${whole.format(found)} de ${items(all)}`,
    total: 'Valor do stock',
    table: 'Artigos',
    emptyTitle: 'Ainda não há artigos',
    emptyHint: 'Importe uma fatura e deixe que ela os crie, ou traga uma lista dos seus artigos em CSV.',
    nothingFound: (search) => `Nenhum artigo corresponde a «${search}».`,
    itemsImported: (added, changed, unchanged, failed) =>
      `Lista de artigos lida: ${whole.format(added)} novos, ${whole.format(changed)} alterados, ${whole.format(unchanged)} como estavam, ${whole.format(failed)} recusados.`
  },
  imports: {
    table: 'Importações',
    number: 'N.º',
    file: 'Ficheiro',
    supplier: 'Fornecedor',
    status: 'Estado',
    linesRead: 'Linhas',
    posted: 'Lançadas',
    open: 'Abertas',
    value: 'Líquido',
    by: 'Por',
    at: 'Quando',
    emptyTitle: 'Ainda não há importações',
    emptyHint: 'Cada ficheiro importado fica aqui com as suas linhas, os seus avisos e o original.',
    linesTab: 'Linhas',
    line: (line) => `Só a linha ${line}`,
    noticesTab: 'Avisos',
    plannedHint: 'Esta importação está planeada. Ainda nada dela está em stock.',
    filter: 'Mostrar linhas',
    all: 'Todas'
  },
  reverse: {
    action: 'Estornar…',
    title: (importId) => `Estornar a importação ${importId}`,
    intro:
      'Movimentos contrários desfazem a importação. Nada é apagado e o ficheiro pode voltar a ser importado.',
    lines: 'Linhas estornadas',
    items: 'Artigos alterados',
    value: 'Valor estornado',
    revokedAliases: 'Correspondências que serão esquecidas',
    keptAliases: 'Correspondências que ficam, porque outras importações as usam',
    archivedItems: 'Artigos que serão arquivados',
    keptItems: 'Artigos que ficam, porque são usados noutro lado',
    more: (count) => `e mais ${whole.format(count)}`,
    confirm: 'Estornar',
    done: (importId) => `A importação ${importId} foi estornada.`
  },
  review: {
    intro: 'Linhas de todas as importações que esperam por uma decisão.',
    reason: 'Motivo',
    anyReason: 'Qualquer motivo',
    emptyTitle: 'Nada para rever',
    emptyHint: 'As linhas que não puderam ser lançadas com certeza esperam aqui.',
    nothingFits: 'Nenhuma linha em aberto corresponde ao filtro.',
    count: (count) => `${lines(count)} em aberto`,
    retried: (posted, open) =>
      `Nova tentativa: ${lines(posted)} ${posted === 1 ? 'lançada' : 'lançadas'}, ${whole.format(open)} ainda em aberto.`,
    retryHint:
      'Volta a planear as linhas em aberto desta importação com o que hoje se sabe e lança as que estão prontas.'
  },
  settings: {
    language: 'Idioma',
    theme: 'Aspeto',
    themes: { system: 'Como o sistema', light: 'Claro', dark: 'Escuro' },
    languageHint: 'Números e datas seguem o idioma.',
    version: (version) => `Docket ${version}`,
    privacy: 'O Docket não tem código de rede. As suas faturas e o seu stock ficam num ficheiro que é seu.',
    standIn: 'A correr sem Electron, num navegador instalado.'
  },
  shell: {
    navigation: 'Ecrãs',
    palettePlaceholder: 'Procurar ecrãs e comandos',
    paletteEmpty: 'Nenhum comando corresponde.',
    paletteGo: 'Ir para',
    paletteHere: 'Neste ecrã',
    paletteDo: 'Fazer',
    paletteLook: 'Aspeto',
    readOnly: 'Só de leitura',
    openLines: (count) => `${lines(count)} a rever`,
    work: 'Trabalho em curso',
    shortcuts: 'Atalhos de teclado',
    shortcutsEverywhere: 'Em todo o lado',
    shortcutsImport: 'Durante a importação',
    shortcutsTables: 'Nas tabelas',
    moveInTable: 'Mudar de linha',
    postPlan: 'Lançar o plano',
    stepBack: 'Agora não, cancelar ou concluir',
    save: 'Guardar, ou exportar a tabela',
    allSaved: 'Tudo já está guardado: o Docket guarda cada passo assim que o dá.',
    closeLayer: 'Fechar a camada de cima',
    focusSearch: 'Ir para o campo de procura',
    crashTitle: 'Este ecrã deixou de funcionar',
    crashHint:
      'O seu inventário não foi afetado. Recarregue a janela; se voltar a acontecer, copie os pormenores para comunicar o erro.',
    newInventory: 'Novo inventário…',
    openInventory: 'Abrir inventário…',
    closeInventory: 'Fechar inventário',
    recent: 'Recentes'
  },
  key: { control: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter', escape: 'Esc' },
  errorTitle: 'Não resultou',
  error: {
    DUPLICATE_FILE: (e) =>
      `${e.file ?? 'O ficheiro'} já foi importado como importação ${e.importId ?? '?'}. Nada foi lançado.`,
    INVENTORY_IN_USE: (e) =>
      `${e.file ?? 'O inventário'} está a ser usado por outro programa. Feche-o lá e tente outra vez.`,
    LEDGER_CUT: (e) => `${e.file ?? 'O inventário'} perdeu o fim do seu razão de stock (${e.found ?? '?'}).`,
    USAGE: (e) => e.found ?? 'O pedido não estava completo.'
  },
  terms: termsPt
}
