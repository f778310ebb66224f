// Portuguese, around a plan that needs a second look.
import type { WindowPlanCatalogue } from './window-plan-words.ts'

const whole = new Intl.NumberFormat('pt-PT')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'linha' : 'linhas'}`

export const planPt: WindowPlanCatalogue = {
  duplicates: {
    group: 'Já lançado?',
    intro: 'Estes documentos parecem-se com outros que já estão lançados. Compare antes de lançar.',
    grade: {
      same_number: 'Mesmo número: não é lançado outra vez',
      same_date_total: 'Mesma data e mesmo total',
      overlapping: 'A maioria das linhas é igual'
    },
    fact: 'Comparado',
    thisFile: 'Este ficheiro',
    earlier: (importId, file) => `Importação ${importId}: ${file}`,
    number: 'Número',
    date: 'Data',
    total: 'Total',
    lines: 'Linhas',
    equal: (count) => `${lines(count)} ${count === 1 ? 'igual' : 'iguais'}`,
    difference: 'Diferença',
    changed: 'Alterada',
    onlyHere: 'Só neste ficheiro',
    onlyThere: 'Só na importação anterior',
    moreLines: (count) => `Mais ${lines(count)} com diferenças`,
    compared: 'Só foram comparadas as primeiras 20 000 linhas de cada documento.',
    showMore: 'Mostrar mais'
  },
  setRight: {
    decide: (count) => `Decidir primeiro ${lines(count)}`,
    decideHint: 'Abre a revisão deste ficheiro. O que decidir lá passa a fazer parte do plano.',
    backToPlan: 'Voltar ao plano',
    layout: 'Corrigir a disposição…',
    layoutHint:
      'Mostra as linhas do ficheiro: escolha o cabeçalho e o significado das colunas, e ele é lido de novo.'
  }
}
