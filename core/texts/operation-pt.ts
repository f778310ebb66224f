// Português: alterar, juntar, acertar e desfazer.
import type { OperationWords } from './operation-words.ts'

export const operationPt: OperationWords = {
  operation: {
    item_create: ({ sku }) => `O artigo ${sku ?? '?'} foi criado.`,
    item_edit: ({ sku }) => `O artigo ${sku ?? '?'} foi alterado.`,
    item_merge: ({ sku }) => `O artigo ${sku ?? '?'} foi junto a outro.`,
    adjustment: ({ sku }) =>
      sku === undefined ? 'O stock de vários artigos foi acertado.' : `O stock de ${sku} foi acertado.`,
    alias_revoke: ({ sku }) =>
      sku === undefined ? 'O alias de um encargo foi revogado.' : `Um alias do artigo ${sku} foi revogado.`,
    alias_edit: ({ sku }) =>
      sku === undefined ? 'Um alias significa agora um encargo.' : `Um alias significa agora o artigo ${sku}.`
  },
  itemProblem: {
    EMPTY: () => 'Não pode ficar vazio.',
    TOO_LONG: () => 'É demasiado longo.',
    NOT_A_NUMBER: () => 'Não é um número. Escreva-o como 12.5.',
    OUT_OF_RANGE: () => 'Este número é negativo, demasiado grande ou demasiado fino.',
    GTIN_INVALID: () =>
      'Não é um código de barras: tem 8 a 14 algarismos, e o último tem de condizer com os outros.',
    TAKEN: ({ other }) => `O artigo ${other ?? '?'} já o tem. Se são o mesmo, junte-os.`,
    HAS_MOVEMENTS: () => 'Já não pode mudar: há movimentos lançados com isto no livro de stock.',
    HAS_PACKS: () => 'Há embalagens ou conversões que contam nesta unidade. Retire-as primeiro.',
    HOLDS_STOCK: () => 'Um artigo com stock ou valor não pode ser arquivado. Acerte-o primeiro para 0.',
    NOT_OURS_TO_EDIT: () => 'Este artigo foi junto a outro, ou está só planeado, e não pode ser alterado.'
  },
  mergeObstacle: {
    SAME_ITEM: 'Um artigo não se junta a si próprio.',
    NOT_STANDING: 'Ambos os artigos têm de estar em uso: um está arquivado, junto a outro ou só planeado.',
    UNITS_DIFFER: 'Os dois estão em unidades diferentes, e nenhum fator entre elas seria certo.',
    OUT_OF_RANGE: 'A quantidade ou o valor são demasiado grandes para mover.'
  },
  undoObstacle: {
    ALREADY_UNDONE: 'Isto já foi desfeito.',
    CHANGED_SINCE: 'Isto foi alterado de novo. Desfaça primeiro a alteração mais recente.',
    MERGED_SINCE: 'O artigo foi entretanto junto a outro. Desfaça isso primeiro.',
    USED_SINCE: 'Isto já está em uso e não pode ser desfeito.'
  },
  adjustFinding: {
    ITEM_UNKNOWN: 'Nenhum artigo tem este código ou código de barras.',
    ITEM_AMBIGUOUS: 'Vários artigos têm este código de barras. Use o código do artigo.',
    LISTED_TWICE: 'Este artigo aparece duas vezes. Deixe uma linha com a contagem toda.',
    QUANTITY_INVALID: 'Não é um número.',
    QUANTITY_NEGATIVE: 'Não pode ser negativo.',
    OUT_OF_RANGE: 'Este número é demasiado grande ou demasiado fino.',
    DATE_INVALID: 'Não é um dia, ou ainda está para vir.'
  }
}
