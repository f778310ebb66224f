// Português, enquanto se reveem as linhas em aberto.
import type { WindowWorkbenchCatalogue } from './window-workbench-words.ts'

const whole = new Intl.NumberFormat('pt-PT')
const counted = (one: string, many: string) => (count: number) =>
  `${whole.format(count)} ${count === 1 ? one : many}`
const lines = counted('linha', 'linhas')
const cells = counted('célula', 'células')

export const workbenchPt: WindowWorkbenchCatalogue = {
  workbench: {
    sheet: 'Linhas em aberto',
    column: {
      item: 'Artigo',
      packSize: 'Embalagem',
      kind: 'Tipo',
      price: 'Preço',
      date: 'Data',
      state: 'Estado'
    },
    kind: { goods: 'mercadoria', charge: 'encargo', skip: 'ignorar' },
    state: { open: 'à espera', settled: 'decidida', tried: 'ainda falha' },
    problem: {
      number: (text) => `“${text}” não é um número. Nada foi alterado.`,
      pack: (text) => `“${text}” não é uma embalagem: um número acima de zero ou uma fração como 1/12.`,
      item_first: 'Escolha primeiro o artigo; a embalagem pertence a um.',
      kind: (text) => `“${text}” não é mercadoria, encargo nem ignorar.`,
      date: (text) => `“${text}” não é uma data.`,
      empty: 'Não pode ficar vazio.'
    },
    filter: {
      reason: 'Motivo',
      anyReason: 'Qualquer motivo',
      supplier: 'Fornecedor',
      anySupplier: 'Qualquer fornecedor',
      import: 'Importação',
      anyImport: 'Todas as importações',
      state: 'Estado',
      anyState: 'À espera e decididas',
      waiting: 'À espera',
      settled: 'Decididas'
    },
    counted: (name, count) => `${name} (${whole.format(count)})`,
    importName: (importId, file) => `${importId} · ${file}`,
    countOf: (open, settled) => `${lines(open)} à espera, ${whole.format(settled)} decididas`,
    selected: (count, all) => `${lines(count)}, ${cells(all)} selecionadas`,
    sum: (sum) => `Soma ${sum}`,
    action: {
      accept: (rank) => `Aceitar o candidato ${rank}`,
      create: 'Criar o artigo',
      charge: 'Encargo, não é stock',
      skip: 'Ignorar',
      clear: 'Retirar a decisão',
      undo: 'Anular',
      redo: 'Refazer',
      undoStep: (step) => `Anular: ${step}`,
      redoStep: (step) => `Refazer: ${step}`,
      next: 'Linha seguinte à espera',
      previous: 'Linha anterior à espera',
      retry: 'Lançar as linhas decididas',
      retryPlan: 'Aplicar ao plano',
      exportCsv: 'Exportar linhas em aberto como CSV…',
      exportXlsx: 'Exportar linhas em aberto como Excel…',
      readBack: 'Importar um ficheiro corrigido…',
      reach: 'Alcance das decisões',
      backToPlan: 'Voltar à importação'
    },
    hint: {
      create: 'Cria um artigo com o que a linha diz. O código do fornecedor passa a levar a ele.',
      charge: 'Portes, depósitos e afins: conta como encargo e nunca entra no stock.',
      skip: 'Deixa a linha de fora desta vez. Nada se aprende.',
      retry:
        'Planeia de novo as linhas em aberto com as decisões e lança as que estão prontas na sua importação.',
      retryPlan: 'Planeia de novo as linhas em aberto com as decisões. Nada é lançado ainda.',
      export: 'Com código e motivo, e colunas vazias para as correções.',
      readBack: 'Toma as decisões de uma tabela exportada daqui e corrigida numa folha de cálculo.'
    },
    reach: {
      label: 'Decidir para',
      line: 'Esta linha',
      identical: (count) => (count === 1 ? 'Linhas iguais' : `${whole.format(count)} linhas iguais`),
      supplier: 'Sempre',
      hint: {
        line: 'Só as linhas selecionadas.',
        identical: 'Também todas as linhas em aberto do fornecedor que dizem o mesmo.',
        supplier: 'Todas as linhas iguais, agora e nas próximas faturas do fornecedor.'
      }
    },
    basis: { code: 'mesmo código', gtin: 'mesmo código de barras', text: 'mesmo texto' },
    step: {
      edit: (count) => `alteração de ${cells(count)}`,
      paste: (count) => `colagem de ${cells(count)}`,
      fill: (count) => `preenchimento de ${cells(count)}`,
      clear: (count) => `limpeza de ${cells(count)}`,
      accept: (count) => `artigo para ${lines(count)}`,
      create: (count) => `artigo novo para ${lines(count)}`,
      charge: (count) => `encargo para ${lines(count)}`,
      skip: (count) => `ignorar ${lines(count)}`,
      file: (count) => `${counted('decisão', 'decisões')(count)} de um ficheiro`
    },
    told: {
      decided: (count) => `${lines(count)} decididas.`,
      undone: (step) => `Anulado: ${step}.`,
      redone: (step) => `Refeito: ${step}.`,
      refused: (count) => `${counted('decisão não aceite', 'decisões não aceites')(count)}:`,
      invalid: (count) =>
        `${counted('célula inválida', 'células inválidas')(count)}. O sinal na célula diz porquê.`,
      noMore: 'Não há mais linhas à espera nessa direção.',
      nothingSelected: 'Selecione primeiro uma linha.',
      noCandidate: 'Nenhum candidato nessa posição para as linhas selecionadas.',
      tooMany: 'Selecione no máximo 10 000 linhas por passo.',
      copied: (count) => `${counted('célula copiada', 'células copiadas')(count)}.`,
      copyRefused: (count) =>
        `${cells(count)} são demais para copiar, ou ainda não foram lidas. Tente de novo ou exporte.`,
      retried: (posted, skipped, open) =>
        `${lines(posted)} lançadas, ${whole.format(skipped)} ignoradas, ${whole.format(open)} ainda em aberto.`,
      planImproved: (ready, skipped, open) =>
        `Planeado de novo: ${lines(ready)} prontas, ${whole.format(skipped)} ignoradas, ${whole.format(open)} ainda em aberto.`,
      exported: (file, found) => `${lines(found)} escritas em ${file}.`,
      read: (found, refused) =>
        `${counted('decisão tomada', 'decisões tomadas')(found)} do ficheiro, ${whole.format(refused)} recusadas.`
    },
    pane: {
      label: 'Linha selecionada',
      none: 'Selecione uma linha para ver porque espera e o que pode ser.',
      problem: 'Porque espera',
      decision: 'Decidido',
      decidedBy: (by, at) => `${by}, ${at}`,
      corrected: (fields) => `Corrigido: ${fields}`,
      outcome: 'O que será lançado',
      posts: (quantity, value) => `${quantity} por ${value}`,
      arithmetic: 'Unidades',
      whatsThis: 'O que é isto?',
      isNew: 'artigo novo',
      file: 'Ficheiro'
    }
  }
}
