// Português: artigos, stock, fornecedores, e desfazer.
import type { WindowItemsCatalogue } from './window-items-words.ts'

const whole = new Intl.NumberFormat('pt-PT')
const counted = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

export const itemsPt: WindowItemsCatalogue = {
  itemList: {
    category: 'Categoria',
    lastSupplier: 'Último fornecedor',
    reorderPoint: 'Encomendar a',
    low: 'Baixo',
    show: 'Mostrar',
    everything: 'Todos os artigos',
    filters: { low: 'Stock baixo', negative: 'Abaixo de zero', archived: 'Arquivados' },
    anyCategory: 'Qualquer categoria',
    create: 'Novo artigo…',
    stocktake: 'Contagem…'
  },
  item: {
    title: (sku) => `Artigo ${sku}`,
    edit: 'Editar…',
    editTitle: (sku) => `Editar o artigo ${sku}`,
    createTitle: 'Novo artigo',
    save: 'Guardar',
    unchanged: 'Nada estava diferente.',
    fields: {
      sku: 'Código',
      name: 'Nome',
      gtin: 'Código de barras',
      stockUnit: 'Unidade de stock',
      category: 'Categoria',
      reorderPoint: 'Ponto de encomenda',
      priceThreshold: 'Aviso de preço a partir de %',
      isArchived: 'Arquivado'
    },
    hints: {
      gtin: '8 a 14 algarismos com algarismo de controlo.',
      stockUnit: 'O que é um: EA, kg, l …',
      reorderPoint: 'A este nível ou abaixo, o stock conta como baixo.',
      priceThreshold: 'Um preço que mude mais é assinalado. Vazio: como no fornecedor, ou em todos.'
    },
    fixed: 'Fixo, porque há movimentos lançados com isto no livro de stock.',
    archived: 'Arquivado',
    mergedInto: (sku) => `Junto a ${sku}`,
    absorbed: 'Contém o que era',
    created: 'Criado',
    tabs: {
      ledger: 'Livro de stock',
      prices: 'Preços',
      suppliers: 'Fornecedores',
      aliases: 'Correspondências',
      conversions: 'Conversões'
    },
    movement: {
      receipt: 'Entrada',
      reversal: 'Anulação',
      adjustment: 'Acerto',
      issue: 'Saída',
      count: 'Contagem',
      transfer: 'Transferência'
    },
    ledger: {
      on: 'Data',
      what: 'Movimento',
      quantity: 'Quantidade',
      value: 'Valor',
      balance: 'Stock depois',
      source: 'De onde',
      by: 'Por',
      empty: 'Ainda nada se moveu. Importe uma fatura com este artigo, ou acerte o stock.',
      takenBack: 'anulado',
      line: (importId, line) => `importação ${importId}, linha ${line}`,
      transfer: (sku) => `com ${sku}`
    },
    prices: {
      chart: (name) => `A que preço ${name} foi comprado`,
      price: 'Preço por unidade',
      quantity: 'Quantidade',
      supplier: 'Fornecedor',
      unknownSupplier: 'Fornecedor desconhecido',
      on: 'Data',
      source: 'De onde',
      empty: 'Ainda nenhuma compra com preço.',
      latest: (shown, all) => `As últimas ${whole.format(shown)} de ${whole.format(all)} compras.`
    },
    supply: {
      code: 'Código deles',
      description: 'Texto deles',
      unit: 'Unidade',
      packSize: 'Embalagem',
      lastPrice: 'Último preço',
      empty: 'Nenhum fornecedor entregou ainda este artigo.'
    },
    alias: {
      key: 'Código, código de barras ou texto',
      packSize: 'Embalagem',
      uses: 'Linhas',
      learned: 'Aprendido',
      kinds: { code: 'Código', gtin: 'Código de barras', text: 'Texto' },
      revoke: 'Revogar',
      edit: 'Editar…',
      editTitle: (key) => `O que “${key}” significa`,
      item: 'Código do artigo',
      itemHint: 'De agora em diante. O lançado fica.',
      packHint: 'Unidades de stock numa unidade da fatura, como 24 ou 1/12. Vazio: não aprendido.',
      empty: 'Ainda nada foi aprendido para este artigo. Confirme uma correspondência e aparece aqui.'
    },
    conversion: {
      unit: 'Um',
      factor: (unit) => `são tantos ${unit}`,
      add: 'Adicionar',
      remove: (unit) => `Retirar ${unit}`,
      empty: 'Sem conversões próprias. As fixas, como g e kg, são conhecidas.'
    }
  },
  merge: {
    action: 'Juntar…',
    title: (sku) => `Juntar ${sku} a outro artigo`,
    intro: 'Para dois artigos que são o mesmo. Stock e valor passam; nada é reescrito, e pode desfazer-se.',
    into: 'O artigo que fica',
    intoHint: 'O código ou código de barras, ou parte do nome',
    after: 'Depois',
    follows: 'O que acompanha',
    aliases: (count) => counted(count, 'correspondência', 'correspondências'),
    supplierItems: (count) => counted(count, 'código de fornecedor', 'códigos de fornecedores'),
    conversions: (units) => `As conversões de ${units}`,
    otherConversions: (units) => `Ambos convertem ${units}, e de modo diferente: contam as do que fica.`,
    takesGtin: 'O código de barras',
    bothGtins: 'Ambos têm código de barras; qualquer um encontra o artigo que fica.',
    confirm: 'Juntar'
  },
  stock: {
    action: 'Acertar stock…',
    title: (sku) => `Acertar o stock de ${sku}`,
    kinds: { count: 'Contado', adjustment: 'Acerto', issue: 'Saída' },
    quantities: {
      count: 'Quantidade contada',
      adjustment: 'Alteração, como −3',
      issue: 'Quantidade que saiu'
    },
    kind: 'O que aconteceu',
    on: 'Data',
    reason: 'Motivo',
    reasonHint: 'Fica no livro de stock, por exemplo “partido”.',
    reasonMissing: 'É preciso um motivo: fica no livro de stock.',
    before: 'Em stock',
    change: 'Alteração',
    after: 'Depois',
    value: 'Valor',
    post: (count) => `Lançar ${counted(count, 'alteração', 'alterações')}`,
    stocktake: 'Contagem de stock',
    intro: 'Escreva ou leia o que foi contado, ou cole duas colunas de uma folha: código e quantidade.',
    list: 'Colar uma lista',
    listHint: 'Um artigo por linha: código ou código de barras, depois a quantidade contada.',
    addAll: 'Aceitar',
    code: 'Código ou código de barras',
    counted: 'Contado',
    row: 'Linha',
    remove: (code) => `Retirar ${code}`,
    add: 'Adicionar',
    item: 'Artigo',
    onHand: 'Em stock',
    difference: 'Diferença',
    nothing: 'Ainda nada contado.',
    problems: (count) =>
      `${counted(count, 'linha não pode ser lançada', 'linhas não podem ser lançadas')}; as outras sim.`
  },
  suppliers: {
    title: 'Fornecedores',
    search: 'Procurar fornecedores',
    name: 'Fornecedor',
    items: 'Artigos',
    aliases: 'Correspondências',
    imports: 'Importações',
    lastOn: 'Última fatura',
    purchases: 'Compras',
    emptyTitle: 'Ainda sem fornecedores',
    emptyHint: 'Um fornecedor chega com a sua primeira fatura.',
    nothingFits: (search) => `Nenhum fornecedor corresponde a “${search}”.`,
    tabs: {
      items: 'Artigos',
      purchases: 'Compras',
      prices: 'Mudanças de preço',
      aliases: 'Correspondências',
      imports: 'Importações',
      profile: 'Perfil'
    },
    month: 'Mês',
    lines: 'Linhas',
    value: 'Valor',
    noPurchases: 'Ainda nada foi comprado aqui.',
    noPriceChanges: 'Nenhum preço mudou.',
    noItems: 'Nenhum artigo deste fornecedor corresponde.',
    oldPrice: 'Antes',
    newPrice: 'Depois',
    percent: 'Mudança',
    profile: {
      json: 'Em JSON',
      jsonHint: 'O perfil completo com as suas disposições, tal como é exportado.',
      invalid: 'Isto não é JSON.',
      save: 'Guardar o perfil',
      saved: 'O perfil foi guardado.',
      exportFile: 'Exportar…',
      importFile: 'Importar…',
      exported: (file) => `Guardado como ${file}.`,
      form: 'Formulário',
      names: 'Outros nomes',
      namesHint: 'Como os seus ficheiros lhe chamam, um por linha.',
      unit: 'Unidade das linhas sem ela',
      unitHint: 'Vazio: a unidade de stock do artigo.',
      currency: 'Moeda dos documentos sem ela',
      codes: 'Códigos nas suas faturas',
      codesOurs: 'Os nossos',
      codesTheirs: 'Os do fornecedor',
      codesOpen: 'Cada ficheiro o mostra',
      creditSign: 'As notas de crédito escrevem o que volta',
      creditPositive: 'como quantidades positivas',
      creditNegative: 'como quantidades negativas',
      creditOpen: 'Cada documento o mostra',
      hold: 'Reter para decisão em vez de avisar',
      layouts: (count) => counted(count, 'disposição aprendida', 'disposições aprendidas')
    }
  },
  history: {
    search: 'Procurar por ficheiro, fornecedor ou documento',
    status: 'Estado',
    nothingFits: 'Nenhuma importação corresponde ao filtro.',
    saveOriginal: 'Guardar o original…',
    saved: (file) => `Guardado como ${file}.`,
    dependents: (count) =>
      `${counted(count, 'movimento posterior foi feito', 'movimentos posteriores foram feitos')} com este stock à vista`,
    dependentsHint: 'Ficam como estão. Veja depois se ainda estão certos.',
    negative: 'O stock ficaria abaixo de zero'
  },
  undo: {
    action: 'Desfazer',
    done: (what) => `Desfeito: ${what}`,
    nothing: 'Não há nada para desfazer.'
  }
}
