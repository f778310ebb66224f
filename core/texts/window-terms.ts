// Names of the contract's terms as the window shows them: short, without a sentence around them.
import type { LineIssueCode } from '../contract/codes.ts'
import type { ColumnMeaning, FileFormat, LineKind } from '../contract/read-result.ts'

export interface WindowTerms {
  /** A reason in two or three words, for groups and filters. */
  readonly issueTitle: Readonly<Record<LineIssueCode, string>>
  readonly columnMeaning: Readonly<Record<ColumnMeaning, string>>
  readonly lineKind: Readonly<Record<LineKind, string>>
  readonly fileFormat: Readonly<Record<FileFormat, string>>
  readonly delimiter: Readonly<Record<'comma' | 'semicolon' | 'tab' | 'pipe' | 'space', string>>
  readonly decimalMark: { readonly point: string; readonly comma: string }
  readonly dateOrder: { readonly ymd: string; readonly dmy: string; readonly mdy: string }
}
