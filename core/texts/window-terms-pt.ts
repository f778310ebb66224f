// Terms in European Portuguese.
import type { WindowTerms } from './window-terms.ts'

export const termsPt: WindowTerms = {
  issueTitle: {
    ITEM_UNMATCHED: 'Nenhum artigo corresponde',
    ITEM_AMBIGUOUS: 'Vários artigos possíveis',
    UNIT_UNRESOLVED: 'Tamanho da embalagem desconhecido',
    UNIT_INCOMPATIBLE: 'Unidade não condiz',
    QUANTITY_INVALID: 'Quantidade não é número',
    PRICE_INVALID: 'Preço não é número',
    NUMBER_AMBIGUOUS: 'Número com duas leituras',
    LINE_TOTAL_MISMATCH: 'Valor da linha não bate certo',
    DOCUMENT_TOTAL_MISMATCH: 'Total do documento não bate certo',
    DUPLICATE_DOCUMENT: 'Já lançado',
    DUPLICATE_SUSPECTED: 'Talvez já lançado',
    SUPPLIER_UNKNOWN: 'Fornecedor desconhecido',
    CURRENCY_MISMATCH: 'Outra moeda',
    PRICE_VARIANCE: 'Preço mudou',
    SIGN_INCONSISTENT: 'Sinal não condiz',
    DATE_INVALID: 'Data não é data',
    FIELD_MISSING: 'Falta um dado',
    ROW_MALFORMED: 'Linha danificada',
    NO_LINES_IN_PROFILE: 'Fatura eletrónica sem linhas',
    ENCODING_UNSURE: 'Caracteres incertos',
    PLAN_STALE: 'Alterado desde o plano',
    OUT_OF_RANGE: 'Número fora dos limites',
    DB_CONSTRAINT: 'Recusada pelo inventário'
  },
  columnMeaning: {
    documentNumber: 'Número da fatura',
    documentType: 'Tipo de documento',
    date: 'Data',
    currency: 'Moeda',
    supplier: 'Fornecedor',
    lineNumber: 'Número da linha',
    code: 'Código',
    sku: 'O nosso código',
    supplierSku: 'Código do fornecedor',
    gtin: 'Código de barras',
    description: 'Descrição',
    quantity: 'Quantidade',
    unit: 'Unidade',
    unitPrice: 'Preço unitário',
    priceBase: 'Preço é por',
    net: 'Valor líquido',
    discountPercent: 'Desconto %',
    size: 'Tamanho',
    pack: 'Embalagem',
    tax: 'Imposto',
    gross: 'Valor com imposto',
    ignored: 'Não usada'
  },
  lineKind: { goods: 'Mercadoria', charge: 'Encargo', group: 'Grupo' },
  fileFormat: {
    csv: 'CSV',
    xlsx: 'Livro do Excel',
    ods: 'Folha OpenDocument',
    xls: 'Livro do Excel antigo',
    ubl: 'Fatura eletrónica UBL',
    cii: 'Fatura eletrónica CII',
    pdf: 'PDF com fatura eletrónica'
  },
  delimiter: {
    comma: 'vírgula',
    semicolon: 'ponto e vírgula',
    tab: 'tabulação',
    pipe: 'barra vertical',
    space: 'espaço'
  },
  decimalMark: { point: 'ponto, como em 1,234.56', comma: 'vírgula, como em 1.234,56' },
  dateOrder: { ymd: 'ano, mês, dia', dmy: 'dia, mês, ano', mdy: 'mês, dia, ano' }
}
