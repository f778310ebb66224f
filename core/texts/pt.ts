// European Portuguese. Sentences say what was found and what to do; they blame nobody.
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import type { Evidence } from '../contract/batch-result.ts'
import { supplierPt } from './supplier-words-pt.ts'
import type { Catalogue, IssueDetail } from './catalogue.ts'
import { invoiceEvidencePt } from './invoice-evidence-pt.ts'
import { issueHelpPt } from './issue-help-pt.ts'
import { operationPt } from './operation-pt.ts'
import { reportPt } from './report-pt.ts'

export const pt: Catalogue = {
  ...operationPt,
  report: reportPt,
  lineIssue: {
    ITEM_UNMATCHED: (d) =>
      `Nenhum artigo corresponde a${quoted(d.got, ' esta linha')}. Escolha o artigo, crie-o ou marque a linha como encargo.`,
    ITEM_AMBIGUOUS: (d) =>
      `Mais do que um artigo corresponde a${quoted(d.got, ' esta linha')}${or(d.expected)}. Escolha o certo.`,
    UNIT_UNRESOLVED: (d) =>
      `A unidade${quoted(d.got)} não pode ser convertida em${quoted(d.expected, ' unidades de stock')}. Indique quantas contém cada uma.`,
    UNIT_INCOMPATIBLE: (d) =>
      `A unidade${quoted(d.got)} não mede o mesmo que${quoted(d.expected, ' a unidade de stock')}.`,
    QUANTITY_INVALID: (d) => `A quantidade${quoted(d.got)} não é um número que se possa lançar. Corrija-a.`,
    PRICE_INVALID: (d) => `O preço ou valor${quoted(d.got)} não é um número que se possa lançar. Corrija-o.`,
    NUMBER_AMBIGUOUS: (d) =>
      `O número${quoted(d.got)} pode ler-se de duas maneiras. Indique que sinal decimal o ficheiro usa.`,
    LINE_TOTAL_MISMATCH: (d) =>
      `Quantidade vezes preço dá ${d.expected ?? 'outro valor'}, mas a linha indica ${d.got ?? 'algo diferente'}.`,
    DOCUMENT_TOTAL_MISMATCH: (d) =>
      `As linhas somam ${d.got ?? 'outro valor'}, mas o documento indica ${d.expected ?? 'algo diferente'}.`,
    DUPLICATE_DOCUMENT: (d) =>
      `Este documento${quoted(d.got)} já está lançado${by(d.expected)}. Nada dele foi lançado outra vez.`,
    DUPLICATE_SUSPECTED: (d) =>
      `Este documento${quoted(d.got)} pode ser outra vez um da importação ${d.expected ?? '?'}: ${d.field === 'overlapping' ? 'a maioria das linhas é igual' : 'fornecedor, data e total são iguais'}. Compare os dois.`,
    SUPPLIER_UNKNOWN: () => 'Nada no ficheiro diz quem o enviou. Indique o fornecedor e volte a planear.',
    CURRENCY_MISMATCH: (d) =>
      `O valor está em ${d.got ?? 'outra moeda'} e o inventário em ${d.expected ?? 'moeda própria'}. Indique a taxa de câmbio.`,
    PRICE_VARIANCE: (d) =>
      d.field === 'net'
        ? `Quantidade vezes preço dá ${d.expected ?? 'outro valor'}. A linha diz${plain(d.got)}, e a soma do documento também: foi esse o valor usado.`
        : `O preço${plain(d.got)} difere do habitual${plain(d.expected)}.`,
    SIGN_INCONSISTENT: (d) =>
      `O sinal de${quoted(d.got, ' quantidade ou valor')} não condiz com o documento. Verifique se é uma devolução.`,
    DATE_INVALID: (d) => `A data${quoted(d.got)} não é uma data. Corrija-a.`,
    FIELD_MISSING: (d) => `Falta um dado na linha${d.field === undefined ? '' : `: ${d.field}`}. Preencha-o.`,
    ROW_MALFORMED: rowDamage,
    NO_LINES_IN_PROFILE: (d) => `Este tipo de fatura eletrónica${quoted(d.got)} só traz totais, sem linhas.`,
    ENCODING_UNSURE: (d) =>
      `Alguns caracteres não puderam ser lidos com certeza${quoted(d.got)}. Verifique o texto.`,
    CELLS_HIDDEN: (d) =>
      `O livro oculta ou filtra células que foram lidas como todas as outras: ${d.got ?? 'linhas ou colunas'}.`,
    PLAN_STALE: (d) =>
      `O artigo${quoted(d.got)} ou a sua correspondência foi alterado depois do plano. Tente a linha outra vez.`,
    OUT_OF_RANGE: (d) =>
      `O número${quoted(d.got)} é demasiado grande, ou demasiado fino, para ser lançado com exatidão.`,
    DB_CONSTRAINT: (d) => `O inventário recusou esta linha: ${d.got ?? 'uma regra não foi cumprida'}.`
  },
  lineIssueHelp: issueHelpPt,
  appError: {
    FILE_NOT_FOUND: (e) => `${file(e)} não existe. Verifique o nome e a pasta.`,
    FILE_IS_FOLDER: (e) => `${file(e)} é uma pasta. Indique os ficheiros que ela contém.`,
    FILE_UNREADABLE: (e) =>
      `${file(e)} não pode ser lido${found(e)}. Verifique se não está aberto noutro programa e se tem permissão para o ler.`,
    FILE_EMPTY: (e) => `${file(e)} está vazio.`,
    FILE_TRUNCATED: (e) => `${file(e)} acaba antes do fim${at(e)}${found(e)}. Obtenha-o outra vez.`,
    FILE_TOO_LARGE: (e) => `${file(e)} é maior do que o Docket consegue ler${found(e)}.`,
    FILE_CHANGED: (e) => `${file(e)} mudou durante a leitura. Importe-o outra vez.`,
    FORMAT_UNKNOWN: (e) => `${file(e)} não tem um formato de fatura que o Docket conheça${found(e)}.`,
    FORMAT_UNSUPPORTED: (e) =>
      `${file(e)} tem um formato que o Docket ainda não lê${found(e)}. Peça CSV, Excel, UBL ou CII.`,
    FORMAT_DAMAGED: (e) => `${file(e)} está danificado${at(e)}${found(e)}. Obtenha-o outra vez.`,
    NO_LINES: (e) =>
      `${file(e)} não tem linhas de fatura${below(e)}${found(e)}. Verifique se é o ficheiro certo e se as linhas têm uma quantidade e um código ou texto.`,
    NO_LINES_IN_PROFILE: (e) =>
      `${file(e)} é uma fatura eletrónica que só traz totais${found(e)}. Peça ao fornecedor uma com linhas.`,
    LAYOUT_UNCLEAR: (e) =>
      `A estrutura de ${file(e)} não é clara${at(e)}${found(e)}. Indique o que significam as colunas.`,
    DUPLICATE_FILE: (e) =>
      `${file(e)} já foi importado como importação ${e.importId ?? '?'}. Nada foi lançado. Use --again para o lançar de propósito.`,
    DUPLICATE_ADJUSTMENT: (e) =>
      `${file(e)} já foi lançado como ajuste ${e.found ?? '?'}. Nada foi lançado. Use --again para o lançar de propósito.`,
    INVENTORY_MISSING: (e) => `Não há nenhum inventário em ${file(e)}. Crie-o primeiro, com a sua moeda.`,
    INVENTORY_EXISTS: (e) => `${file(e)} já existe. Escolha outro nome.`,
    INVENTORY_NOT_OPEN: () => 'Nenhum inventário está aberto.',
    INVENTORY_NOT_A_DATABASE: (e) => `${file(e)} não é um inventário do Docket${found(e)}.`,
    INVENTORY_NEWER: (e) =>
      `${file(e)} foi escrito por uma versão mais recente do Docket${found(e)}. Atualize o Docket para o abrir.`,
    INVENTORY_READ_ONLY: (e) =>
      `${file(e)} não pode ser alterado. Verifique as permissões ou copie-o para uma pasta sua.`,
    INVENTORY_IN_USE: (e) =>
      `${file(e)} está a ser usado por outro programa. Feche-o lá ou espere com --wait.`,
    INVENTORY_DAMAGED: (e) =>
      `${file(e)} está danificado${found(e)}. Reponha uma cópia de segurança ou salve o que ainda se lê.`,
    INVENTORY_MOVED: (e) =>
      `${file(e)} foi movido, renomeado ou apagado enquanto estava aberto. Nada foi lançado. Reponha-o, ou abra-o onde está agora.`,
    LEDGER_CUT: (e) =>
      `${file(e)} perdeu o fim do seu razão de stock${found(e)}. Restaure uma cópia de segurança, ou continue sem essas linhas: docket verify --accept.`,
    BACKUP_DAMAGED: (e) =>
      `${file(e)} não é uma cópia de segurança que se possa restaurar${found(e)}. Escolha outra.`,
    BACKUP_OF_OTHER: (e) =>
      `${file(e)} é a cópia de segurança de outro inventário. Restaure-a com um nome próprio.`,
    FOLDER_IN_USE: (e) =>
      `${file(e)} já é vigiada por outro programa. Cada ficheiro iria para o mais rápido, por isso só um a pode vigiar.`,
    COMMIT_UNSURE: () =>
      'O disco falhou enquanto o lançamento era gravado. Abra o inventário de novo: a lista de importações diz se foi lançado.',
    CURRENCY_UNKNOWN: (e) =>
      `${e.found ?? 'Isto'} não é um código de moeda. Use três letras, como EUR ou GBP.`,
    DISK_FULL: (e) => `O disco está cheio${found(e)}. Nada foi lançado; liberte espaço e continue.`,
    DISK_FAULT: (e) =>
      `O disco comunicou uma avaria${found(e)}. Nada foi lançado; verifique o disco e continue.`,
    IMPORT_NOT_FOUND: (e) => `Não existe a importação${plain(e.importId)}.`,
    IMPORT_WRONG_STATE: (e) =>
      `A importação${plain(e.importId)} está ${e.found ?? 'noutro estado'}; por isso não é possível fazer isto.`,
    ORIGINAL_NOT_KEPT: (e) =>
      `${e.file ?? 'O ficheiro'} era demasiado grande para ser guardado: só a sua impressão digital está no inventário.`,
    OPERATION_NOT_FOUND: (e) => `Não há nada com o número ${e.found ?? '?'} para desfazer.`,
    ITEM_NOT_FOUND: (e) => `Não existe o artigo${quoted(e.found)}.`,
    ALIAS_NOT_FOUND: (e) => `Não existe a correspondência${plain(e.found)} em vigor.`,
    PACK_SIZE_INVALID: (e) => `${e.found ?? 'Isto'} não é um número acima de zero. Escreva 24, 0.75 ou 1/12.`,
    CONVERSION_NOT_FOUND: (e) => `O artigo não tem conversão própria para${quoted(e.found)}.`,
    CONVERSION_FIXED: (e) =>
      `${e.found ?? 'Estas unidades'}: isto vale para todos os artigos e não se define para um só.`,
    SUPPLIER_NOT_FOUND: (e) => `Não há nenhum fornecedor${quoted(e.found)}.`,
    PROFILE_INVALID: (e) =>
      `${file(e)} não é um perfil de fornecedor utilizável${at(e)}${found(e)}. Corrija-o.`,
    PROFILE_NEWER: (e) =>
      `${file(e)} é um perfil da versão ${e.found ?? '?'}, que este Docket ainda não conhece. Atualize o Docket.`,
    PROFILE_UNFIT: (e) =>
      `Nenhuma estrutura deste perfil serve para ${file(e)}${found(e)}. Use o perfil do fornecedor, ou nenhum.`,
    PROFILE_OTHER_SUPPLIER: (e) =>
      `O perfil é de outro fornecedor${found(e)}. Omita --supplier, ou importe antes o perfil com esse nome.`,
    FILE_UNWRITABLE: (e) =>
      `Não foi possível escrever ${file(e)}${found(e)}. Verifique se está aberto noutro programa e se pode escrever nessa pasta.`,
    REPORT_TOO_LONG: (e) =>
      `Este relatório tem mais de ${e.found ?? 'muitas'} linhas, demasiadas para ordenar ou copiar. Escolha um período mais curto, um fornecedor, uma categoria ou um artigo, ou exporte-o pela sua própria ordem.`,
    CANCELLED: () => 'Cancelado. Nada ficou a meio.',
    BUSY: () => 'Outro passo ainda está em curso. Espere por ele ou cancele-o.',
    REQUEST_INVALID: (e) => `O pedido foi recusado${found(e)}.`,
    USAGE: (e) => `${e.found ?? 'O comando não está completo.'} Veja docket --help.`,
    UNEXPECTED: (e) => `Aconteceu algo que não devia acontecer${found(e)}. O registo tem os pormenores.`
  },
  decisionProblem: {
    NOT_OPEN: 'A linha já não está em aberto.',
    ITEM_UNKNOWN: 'Não há nenhum artigo com este SKU.',
    NOTHING_TO_LEARN: 'A linha não tem código, código de barras nem texto que permita reconhecê-la.',
    SUPPLIER_UNKNOWN: 'Não se sabe quem enviou esta linha; indique primeiro o fornecedor.',
    PACK_SIZE_INVALID: 'O tamanho da embalagem não é um número acima de zero.',
    DOCUMENT_POSTED: 'Há linhas deste documento já lançadas; estorne a importação para o alterar.',
    DECIDED_SINCE: 'A linha foi decidida de novo desde então.'
  },
  question: {
    LAYOUT_UNCLEAR: (q) => `O que significa a coluna${quoted(q.column)}?`,
    NUMBER_AMBIGUOUS: (q) =>
      `Na coluna${quoted(q.column)},${quoted(q.got, ' o número')} tem um sinal decimal ou um separador de milhares?`,
    DATE_AMBIGUOUS: (q) =>
      `Por que ordem estão escritas as datas${q.got === undefined ? '' : `, como${quoted(q.got)}`}?`,
    ENCODING_UNSURE: (q) =>
      `Que texto está certo${quoted(q.got)}? O ficheiro não diz como as suas letras estão codificadas.`,
    SUPPLIER_UNKNOWN: () => 'Quem enviou esta fatura?',
    SHEET_UNCLEAR: (q) => `Em que folha está a fatura: ${q.choices.join(', ')}?`
  },
  evidence: sentenceOfEvidence,
  supplier: supplierPt,
  importStatus: reportPt.status,
  lineStatus: {
    ready: 'Pronta',
    needs_review: 'A rever',
    posted: 'Lançada',
    failed: 'Falhou',
    skipped: 'Ignorada',
    reversed: 'Estornada'
  },
  matchStatus: {
    matched: 'Correspondida',
    suggested: 'Sugerida',
    ambiguous: 'Ambígua',
    unmatched: 'Sem correspondência',
    new: 'Artigo novo'
  },
  fallbackNotice: (n) =>
    `Um lote de ${n.batchSize} linhas foi recusado por causa da linha ${n.line} (${n.reason}); as suas linhas foram lançadas uma a uma.`
}

function sentenceOfEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'our_code':
      return `o nosso código ${evidence.text}`
    case 'supplier_code':
      return `código do fornecedor ${evidence.text}, já confirmado`
    case 'gtin':
      return `código de barras ${evidence.text}`
    case 'confirmed_text':
      return 'texto já confirmado'
    case 'same_text':
      return 'o mesmo texto'
    case 'folded_code':
      return `código ${evidence.text} com outras maiúsculas ou minúsculas`
    case 'same_words':
      return `as mesmas palavras: ${evidence.text}`
    case 'similar_words':
      return `palavras parecidas: ${evidence.text}`
    case 'missing_words':
      return `não está no artigo: ${evidence.text}`
    case 'model_number':
      return `número de modelo ${evidence.text}`
    case 'size':
      return `tamanho ${evidence.text}`
    case 'contradiction':
      return `${evidence.text} contra ${evidence.other}`
    case 'price':
      return `preço ${evidence.text}, habitualmente ${evidence.other}`
    case 'earlier_line':
      return `o código ${evidence.text} já foi este artigo: ${evidence.other}`
    case 'earlier_text':
      return `o texto “${evidence.text}” do fornecedor já foi este artigo: ${evidence.other}`
    case 'taken':
      return `outra linha da fatura refere-o como ${evidence.text}`
    case 'invoice':
      return invoiceEvidencePt(evidence)
    default:
      return assertNever(evidence)
  }
}

function quoted(text: string | undefined, otherwise = ''): string {
  return text === undefined || text === '' ? otherwise : ` «${text}»`
}

function plain(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` ${value}`
}

function or(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`
}

function by(text: string | undefined): string {
  return text === undefined ? '' : ` pela importação ${text}`
}

/** What is wrong with a row that is none. */
function rowDamage(detail: IssueDetail): string {
  if (detail.field === 'columns')
    return `A linha tem ${columns(detail.got)} e a tabela tem ${detail.expected ?? 'outro número'}. Procure um separador a mais ou a menos.`
  if (detail.got === 'quote')
    return 'Há uma aspa que não pertence à linha ou que nunca é fechada. Corrija-a no ficheiro.'
  if (detail.got === 'too_long')
    return 'A linha é mais comprida do que uma linha pode ser. Procure uma aspa ou um fim de linha em falta.'
  if (detail.got === 'nul')
    return 'A linha contém bytes nulos: parte do ficheiro está danificada. Obtenha-o outra vez.'
  return `A linha não cabe na tabela${quoted(detail.got)}. Corrija-a no ficheiro.`
}

function columns(count: string | undefined): string {
  return count === '1' ? '1 coluna' : `${count ?? '?'} colunas`
}

function below(error: AppError): string {
  return error.line === undefined ? '' : ` abaixo da linha ${error.line}`
}

function file(error: AppError): string {
  return error.file ?? 'O ficheiro'
}

function found(error: AppError): string {
  return error.found === undefined ? '' : ` (${error.found})`
}

function at(error: AppError): string {
  return error.line === undefined ? '' : ` na linha ${error.line}`
}
