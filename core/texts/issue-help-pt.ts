// Portuguese: what each line issue means, in one sentence.
import type { Catalogue } from './catalogue.ts'

export const issueHelpPt: Catalogue['lineIssueHelp'] = {
  ITEM_UNMATCHED: 'Nenhum código, código de barras ou texto da linha é conhecido para este fornecedor.',
  ITEM_AMBIGUOUS: 'Os indícios da linha apontam para artigos diferentes, ou para vários iguais.',
  UNIT_UNRESOLVED:
    'Não se conhece o tamanho da embalagem entre a unidade da fatura e a de stock, e o Docket não o adivinha.',
  UNIT_INCOMPATIBLE: 'Peso, volume, comprimento e peças só se convertem entre si quando o artigo diz como.',
  QUANTITY_INVALID: 'Uma quantidade é um número simples com seis casas decimais, no máximo.',
  PRICE_INVALID: 'Um preço ou valor é um número simples.',
  NUMBER_AMBIGUOUS: 'Um número como 1.234 é mil e tal, ou um e pouco, e nada no ficheiro o esclarece.',
  LINE_TOTAL_MISMATCH: 'Quantidade, preço e valor da linha não concordam entre si.',
  DOCUMENT_TOTAL_MISMATCH: 'A soma das linhas não é a soma que o documento indica.',
  DUPLICATE_DOCUMENT: 'Já existe no inventário uma fatura deste fornecedor com este número.',
  DUPLICATE_SUSPECTED:
    'Outro número, mas a mesma data e total, ou quase as mesmas linhas, de um documento já lançado.',
  SUPPLIER_UNKNOWN:
    'Códigos, correspondências e controlo de duplicados pertencem a um fornecedor; por isso a importação precisa de um.',
  CURRENCY_MISMATCH: 'Um inventário tem uma só moeda; uma fatura noutra moeda precisa de uma taxa.',
  PRICE_VARIANCE: 'O preço mudou mais do que o limite desde a última compra.',
  SIGN_INCONSISTENT: 'Quantidade e valor têm sinais diferentes, ou há uma devolução numa fatura normal.',
  DATE_INVALID: 'A data do documento não pôde ser lida.',
  FIELD_MISSING: 'Um campo de que todas as linhas precisam está vazio.',
  ROW_MALFORMED: 'A linha tem campos a menos ou a mais, ou uma aspa que nunca é fechada.',
  NO_LINES_IN_PROFILE:
    'Alguns perfis de fatura eletrónica só têm totais; não há, portanto, nada para dar entrada em stock.',
  ENCODING_UNSURE: 'O ficheiro contém bytes que não são texto na sua codificação.',
  CELLS_HIDDEN:
    'Linhas e colunas ocultas podem ser restos ou pertencer à fatura; nenhuma é deixada de fora, por isso veja-as.',
  PLAN_STALE: 'Aquilo em que o plano se apoiava foi alterado antes de ser lançado.',
  OUT_OF_RANGE:
    'As quantidades guardam-se ao milionésimo e o dinheiro à moeda mais pequena, ambos exatos; este número não cabe.',
  DB_CONSTRAINT:
    'Uma regra do próprio ficheiro de inventário recusou a linha; as outras linhas foram lançadas.'
}
