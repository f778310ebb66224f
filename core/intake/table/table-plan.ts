// The decision about one table: all that is needed to read its lines in one pass. Plain data.
import type { ColumnMeaning, DocumentType, ReadQuestion } from '../../contract/read-result.ts'
import type { CodeOwner } from '../../domain/code-owner.ts'
import type { DateOrder } from '../values/parse-date.ts'
import type { DecimalMark } from '../values/parse-number.ts'
import type { StatedPlaces } from './line-amounts.ts'

export interface PlannedColumn {
  readonly index: number
  readonly header: string
  readonly meaning: ColumnMeaning
  readonly certainty: number
  /** Its meaning was stated by the user or the supplier's profile. */
  readonly isGiven?: true
  /** Decimal mark of a column of numbers; absent where its values do not tell. */
  readonly mark?: DecimalMark
  /** Hardly any row of the sample leaves it empty. */
  readonly always?: true
  /** Its quantities carry their unit in the same cell. */
  readonly withUnits?: true
}

export interface CreditRule {
  /** Letters before a document number that make it a credit note, upper case. */
  readonly prefixes: readonly string[]
  readonly sign: 'positive' | 'negative'
}

export interface TablePlan {
  /** Line of the header, 0 if there is none. */
  readonly headerLine: number
  /** Records on lines before this one are title, notes or header. */
  readonly bodyFrom: number
  /** Records with fewer fields are damaged … */
  readonly minWidth: number
  /** … and so are records with more, unless what is over is empty. */
  readonly width: number
  readonly columns: readonly PlannedColumn[]
  readonly decimalMark?: DecimalMark
  readonly dateOrder?: DateOrder
  /** The document's number stands on its first line only. */
  readonly fillDown: boolean
  /** Digits at the end of the document number that count its lines. */
  readonly lineDigits: number
  readonly credit: CreditRule
  readonly codeOwner: CodeOwner
  /** What the text above the header says of the one document below. */
  readonly title: { readonly number?: string; readonly supplier?: string; readonly type?: DocumentType }
  /** ISO date of the title, where its order is known. */
  readonly titleDate?: string
  /** From the title, or from the signs beside the amounts. */
  readonly currency?: string
  /** Places of prices and nets, where the sample's lines balance: then a line that does not is a finding. */
  readonly totals?: StatedPlaces
  readonly questions: readonly ReadQuestion[]
}
