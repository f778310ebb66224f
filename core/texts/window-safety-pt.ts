// Português, sobre cópias de segurança e verificações, salvamento e pasta vigiada.
import type { WindowSafetyCatalogue } from './window-safety-words.ts'

const whole = new Intl.NumberFormat('pt-PT')
const some = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

export const safetyPt: WindowSafetyCatalogue = {
  safety: {
    title: 'Segurança',
    backups: 'Cópias de segurança',
    keepRule:
      'Guarda-se uma por cada hora do último dia, cada dia da última semana, cada uma das últimas quatro semanas, cada mês do último ano, e sempre as três últimas.',
    make: 'Copiar agora',
    made: 'Copiado, e a cópia foi verificada.',
    save: 'Guardar uma cópia noutro lugar…',
    saved: (file) => `Guardado como ${file}, e a cópia foi verificada.`,
    none: 'Ainda não há cópias. Faça uma agora; demora um momento.',
    columns: { at: 'Quando', why: 'Porquê', size: 'Tamanho', rows: 'Movimentos', action: 'Ação' },
    reason: {
      asked: 'A seu pedido',
      schedule: 'Conforme o horário',
      migration: 'Antes de uma atualização do ficheiro',
      reversal: 'Antes de estornar uma importação',
      restore: 'Antes de repor uma cópia'
    },
    unreadable: 'Ilegível',
    restore: 'Repor…',
    restoreTitle: 'Repor esta cópia',
    restoreHint:
      'O inventário volta ao que era então. O que é agora fica primeiro numa cópia, por isso pode voltar atrás.',
    restoreNow: 'Repor',
    restored: 'A cópia está reposta. O que lá estava antes é agora uma cópia.',
    undoRestore: 'Anular',
    now: 'Agora',
    backThen: 'Então',
    figure: {
      items: 'Artigos',
      imports: 'Importações',
      ledgerRows: 'Movimentos',
      openLines: 'Linhas a rever',
      stockValue: 'Valor do stock'
    },
    importsGone: (count) => `${some(count, 'importação volta', 'importações voltam')} ao que era então:`,
    schedule: 'Quando copiar',
    schedules: { daily: 'Uma vez por dia', close: 'Sempre que se fecha', off: 'Só quando peço' },
    scheduleHint: {
      daily: 'Ao abrir e enquanto está aberto, quando a última cópia tem um dia.',
      close: 'Quando o inventário é fechado e algo nele mudou.',
      off: 'O Docket copia na mesma antes de estornar uma importação, repor uma cópia ou atualizar o ficheiro.'
    },
    scheduleProblem: 'A última cópia do horário não se pôde fazer. Copie agora para ver porquê.',
    check: 'Verificações',
    checkHint: 'Volta a somar tudo: páginas, referências, a cadeia de movimentos, cada soma, os originais.',
    checkNow: 'Verificar agora',
    neverChecked: 'Nunca verificado por inteiro neste computador.',
    lastGood: (at) => `Estava tudo bem em ${at}.`,
    lastBad: (at) => `Algo estava errado em ${at}. Verifique de novo para ver o quê.`,
    whole: 'Está tudo bem.',
    broken: 'Algo está errado. Reponha a cópia mais recente, ou copie o ficheiro antes de continuar.',
    checks: {
      'bytes as closed': 'O ficheiro está como o Docket o deixou',
      'ledger end': 'Não falta nenhum movimento no fim',
      pages: 'As páginas do ficheiro estão inteiras',
      references: 'Cada referência leva a algum lado',
      'ledger chain': 'Nenhum movimento foi mudado ou retirado',
      'on hand and stock value': 'Quantidade e valor são as somas dos movimentos',
      'posted lines': 'Cada linha lançada tem o seu movimento',
      'plan and posting': 'O que se lançou é o que se planeou',
      'reversed imports': 'As importações estornadas estão-no por inteiro',
      originals: 'Os ficheiros guardados estão como foram importados'
    },
    file: 'O ficheiro'
  },
  rescue: {
    title: (name) => `Não foi possível abrir ${name}`,
    hint: 'Nada foi alterado. Pode continuar assim:',
    hints: {
      INVENTORY_MISSING: 'Reponha o ficheiro e tente de novo, ou escolha onde ele está agora.',
      INVENTORY_IN_USE: 'Só um programa pode escrever num inventário de cada vez.',
      INVENTORY_NEWER: 'Pode repor uma cópia de antes da atualização, sem o que se fez depois.',
      LEDGER_CUT: 'Acontece quando o ficheiro foi copiado sem as últimas alterações, ou um disco as perdeu.',
      INVENTORY_NOT_A_DATABASE: 'Se já foi um inventário, o seu início foi escrito por cima.'
    },
    ways: {
      retry: 'Tentar de novo',
      restore: 'Repor a cópia boa mais recente',
      salvage: 'Salvar o que ainda se lê…',
      accept: 'Continuar sem os movimentos perdidos',
      look: 'Ver sem alterar'
    },
    wayHints: {
      retry: 'Depois de repor o ficheiro, fechar o outro programa ou libertar espaço.',
      restore: 'O que lá está agora fica guardado ao lado.',
      salvage: 'Para um ficheiro novo, com a lista do que se perdeu. O danificado fica como está.',
      accept: 'Só se sabe que se perderam de vez. Depois importe de novo os seus ficheiros.',
      look: 'Relatórios e listas funcionam; nada se pode lançar.'
    },
    best: (at) => `De ${at}; os seus bytes ainda são os que então se verificaram.`,
    noBackup: 'Não há nenhuma cópia boa ao lado do ficheiro.',
    older: 'Todas as cópias',
    restoreAt: (at) => `Repor a de ${at}`,
    backupFile: 'Usar uma cópia de outro lugar…',
    another: 'Abrir outro inventário…',
    leave: 'Voltar ao início',
    salvaged: (file) => `${file} contém o que se pôde ler`,
    copied: 'Salvo',
    lost: 'Perdido',
    table: 'O quê',
    detached: (count) =>
      `${some(count, 'movimento fica', 'movimentos ficam')} como acerto: as linhas perderam-se.`,
    reopened: (count) =>
      `${some(count, 'linha espera', 'linhas esperam')} de novo na revisão: os movimentos perderam-se.`,
    reversed: (count) =>
      `${some(count, 'movimento', 'movimentos')} de importações estornadas foram completados.`,
    openSalvaged: 'Abrir',
    readOnly: 'Aberto só para leitura'
  },
  inbox: {
    title: 'Pasta vigiada',
    intro:
      'O que chega a esta pasta é importado por si, exatamente uma vez. Os ficheiros lidos passam para a sua pasta «done», os outros para «refused».',
    choose: 'Escolher uma pasta…',
    chooseOther: 'Escolher outra pasta…',
    show: 'Mostrar a pasta',
    switch: 'Vigiar esta pasta',
    watching: 'A vigiar',
    off: 'Não se vigia',
    stopped: 'Parado, porque cancelou uma importação dela. Desligue e ligue para continuar.',
    paused: (until) => `Em pausa até ${until}`,
    waiting: (count) => some(count, 'ficheiro espera', 'ficheiros esperam'),
    refused: (count) => `Não se puderam importar ${some(count, 'ficheiro', 'ficheiros')}`,
    refusedHint: 'Estão na pasta «refused». Corrija-os e devolva-os, ou importe-os à mão.',
    outcomes: 'Desde que o inventário foi aberto',
    noOutcomes: 'Ainda não chegou nenhum ficheiro.',
    posted: (posted, failed) =>
      failed === 0
        ? some(posted, 'linha lançada', 'linhas lançadas')
        : `${some(posted, 'linha lançada', 'linhas lançadas')}, ${whole.format(failed)} a rever`,
    notImported: 'Não importado'
  }
}
