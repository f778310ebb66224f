// An operation that failed, as plain data: the code names it, the parameters fill its sentence in core/texts.
import { appErrorCode, type AppErrorCode } from './codes.ts'
import { z } from './z.ts'

export const appError = z.object({
  code: appErrorCode,
  /** The file or inventory that it is about, as the user named it. */
  file: z.string().optional(),
  /** 1-based physical line in that file. */
  line: z.number().int().optional(),
  /** What was found: an untranslated detail such as a field's text, a state or a system's error code. */
  found: z.string().optional(),
  importId: z.number().int().optional()
})

export interface AppError {
  readonly code: AppErrorCode
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly found?: string | undefined
  readonly importId?: number | undefined
}

/** An operation failure on its way to the caller; thrown only where a Result cannot travel (inside streams and callbacks). */
export class OperationError extends Error {
  readonly detail: AppError
  constructor(detail: AppError) {
    super(detail.code)
    this.name = 'OperationError'
    this.detail = detail
  }
}
