// One file read whole, by the readers alone: documents, and the lines that stand in them.
import { extractAttachments } from '../../core/app/extract-attachments.ts'
import { openFileSource } from '../../core/app/file-source.ts'
import { OperationError, type AppError } from '../../core/contract/app-error.ts'
import type { LineIssue, ReadQuestion } from '../../core/contract/read-result.ts'
import type { InvoiceDocument, InvoiceLine } from '../../core/domain/invoice.ts'
import { lookAt, readEvents } from '../../core/intake/read-invoice.ts'
import { err, ok, type Result } from '../../core/lib/result.ts'

export interface ReadOne {
  readonly documents: readonly InvoiceDocument[]
  readonly lines: readonly InvoiceLine[]
  readonly questions: readonly ReadQuestion[]
  readonly issues: readonly LineIssue[]
}

/** Reads the file at a path. */
export async function readOne(path: string): Promise<Result<ReadOne, AppError>> {
  const source = await openFileSource(path)
  if (!source.ok) return source
  try {
    const options = { extractAttachments }
    const look = await lookAt(source.value, options)
    if (!look.ok) return look
    const documents: InvoiceDocument[] = []
    const lines: InvoiceLine[] = []
    const issues: LineIssue[] = []
    for await (const event of readEvents(source.value, look.value, options)) {
      if (event.kind === 'document') documents.push(event.document)
      else if (event.kind === 'lines') lines.push(...event.lines.filter(({ scope }) => scope === undefined))
      else issues.push(...event.issues)
    }
    issues.push(...lines.flatMap((line) => line.issues))
    return ok({ documents, lines, questions: look.value.questions, issues })
  } catch (error) {
    if (error instanceof OperationError) return err(error.detail)
    throw error
  }
}
