// What handlers are given, and the shape that one area of them has.
import type { AppError } from '../../contract/app-error.ts'
import type { CallsOf, CallName, DecodedRequest, Lane, Reply } from '../../contract/calls.ts'
import type { ReportWords } from '../../contract/report-words.ts'
import type { Inventory } from '../../inventory/open-inventory.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { LiveInbox } from '../inbox/live-inbox.ts'
import type { Session } from '../session.ts'
import type { FileSource } from '../../intake/read-events.ts'

export type Handler<Name extends CallName> = (
  request: DecodedRequest<Name>
) => Promise<Result<Reply<Name>, AppError>>

export type Handlers<L extends Lane> = { readonly [Name in CallsOf<L>]: Handler<Name> }

/** The handlers of one area's table of calls on one lane. */
export type AreaHandlers<L extends Lane, Area> = {
  readonly [Name in CallsOf<L> & keyof Area]: Handler<Name>
}

/** What the shells bring: sentences in the user's language, the clock, the user, and where events go. */
export type ShellDeps = Pick<
  Session,
  'now' | 'user' | 'describe' | 'describeError' | 'emit' | 'listedFailures'
>

export interface WriterDeps extends ShellDeps {
  readonly inventory: Inventory
  /** The file behind a token that the window holds. */
  readonly findFile: (fileId: string) => { readonly path: string; readonly name: string } | undefined
  readonly inbox: LiveInbox
}

/** What an area's handlers of the writing connection work with. */
export interface Writer {
  readonly inventory: Inventory
  /** Begins a step that `import.cancel` can stop. */
  readonly begin: () => Session
  readonly cancel: () => void
  /** Begins a step over the file behind a token; an error names the file as the window knows it. */
  readonly withFile: <T>(
    fileId: string,
    work: (source: FileSource, session: Session) => Promise<Result<T, AppError>>
  ) => Promise<Result<T, AppError>>
  /** Says that the inventory has changed, whether the step succeeded or not. */
  readonly thenChanged: <T>(work: Promise<Result<T, AppError>>) => Promise<Result<T, AppError>>
}

export interface ReaderDeps extends ShellDeps {
  readonly inventory: Inventory
  readonly reports: ReportShell
}

/** What reports need to become files. */
export interface ReportShell {
  /** In the user's language. */
  readonly words: () => ReportWords
  /** The folder with the product's resources. */
  readonly resources: string
  /** The place behind a token that the main process has made. */
  readonly findTarget: (targetId: string) => string | undefined
}

export interface Reader {
  readonly inventory: Inventory
  readonly session: Session
  readonly reports: ReportShell
}

/** A result without a value, as a reply without fields. */
export function toNothing(result: Result<undefined, AppError>): Result<Record<string, never>, AppError> {
  return result.ok ? ok({}) : result
}
