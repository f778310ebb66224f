// The shape of a language: every code has its sentence, or the catalogue does not compile.
import type { AppError } from '../contract/app-error.ts'
import type { Evidence } from '../contract/batch-result.ts'
import type { AppErrorCode, ImportStatus, LineIssueCode, LineStatus, MatchStatus } from '../contract/codes.ts'
import type { DecisionProblem } from '../contract/decisions.ts'
import type { ReadQuestion } from '../contract/read-result.ts'
import type { ReportWords } from '../contract/report-words.ts'
import type { SupplierWords } from './supplier-words.ts'
import type { OperationWords } from './operation-words.ts'

/** What a line issue's sentence may mention. */
export interface IssueDetail {
  readonly field?: string | undefined
  readonly got?: string | undefined
  readonly expected?: string | undefined
}

/** Everything that window and command line say alike, in one language. */
export interface Catalogue extends OperationWords {
  readonly report: ReportWords
  /** One sentence per code: what was found, and what to do. */
  readonly lineIssue: Readonly<Record<LineIssueCode, (detail: IssueDetail) => string>>
  /** "What's this?": one sentence that explains the code itself. */
  readonly lineIssueHelp: Readonly<Record<LineIssueCode, string>>
  readonly appError: Readonly<Record<AppErrorCode, (error: AppError) => string>>
  readonly decisionProblem: Readonly<Record<DecisionProblem['reason'], string>>
  readonly question: Readonly<Record<ReadQuestion['code'], (question: ReadQuestion) => string>>
  readonly evidence: (evidence: Evidence) => string
  readonly supplier: SupplierWords
  readonly importStatus: Readonly<Record<ImportStatus, string>>
  readonly lineStatus: Readonly<Record<LineStatus, string>>
  readonly matchStatus: Readonly<Record<MatchStatus, string>>
  readonly fallbackNotice: (notice: {
    readonly line: number
    readonly batchSize: number
    readonly reason: string
  }) => string
}
