// Failures inside streams arrive as exceptions; here they become values.
import { OperationError, type AppError } from '../contract/app-error.ts'
import { err, type Result } from '../lib/result.ts'

/** Runs a reader; a refusal that it throws is its result. */
export async function withRefusals<T>(run: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof OperationError) return err(error.detail)
    throw error
  }
}
