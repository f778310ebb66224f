// PDF: only the e-invoice inside it is read, never the page.
import type { AppError } from '../../contract/app-error.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { lookAtEInvoice } from '../einvoice/read-einvoice.ts'
import type {
  Attachment,
  AttachmentFailure,
  ExtractAttachments,
  FileSource,
  FirstLook
} from '../read-events.ts'
import { withRefusals } from '../with-refusals.ts'

const MAX_PDF_BYTES = 64 * 1024 * 1024

/** The names that the standards give the invoice; it comes before any other attachment. */
const INVOICE_NAMES = /^(?:factur-x|zugferd-invoice|xrechnung|order-x|cii|invoice)\.xml$/i

/** Looks for an e-invoice among the files inside a PDF. */
export async function lookAtPdf(
  source: FileSource,
  extractAttachments: ExtractAttachments | undefined
): Promise<Result<FirstLook, AppError>> {
  const file = source.name
  if (extractAttachments === undefined) return err(toAppError('unavailable', file))
  const pdf = await collect(source)
  if (pdf === undefined) return err({ code: 'FILE_TOO_LARGE', file, found: '64 MB for a PDF' })
  const extracted = await extractAttachments(pdf)
  if (!extracted.ok) return err(toAppError(extracted.error, file))
  const refusals: AppError[] = []
  for (const attachment of inOrder(extracted.value)) {
    const look = await withRefusals(() => lookAtEInvoice(attachmentSource(attachment)))
    if (look.ok) return ok(toFirstLook(look.value, attachment))
    refusals.push({ ...look.error, file })
  }
  // An invoice without lines says more than a file that is no invoice at all.
  return err(
    refusals.find(({ code }) => code !== 'FORMAT_UNSUPPORTED') ?? {
      code: 'FORMAT_UNSUPPORTED',
      file,
      found: 'PDF without e-invoice data'
    }
  )
}

/** An attachment as a file of its own. */
export function attachmentSource({ name, bytes }: Attachment): FileSource {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  return { name, byteSize: bytes.length, open }
}

function toFirstLook(
  look: {
    readonly fingerprint: string
    readonly heads: Extract<FirstLook['reading'], { kind: 'attached' }>['heads']
  },
  attachment: Attachment
): FirstLook {
  return {
    format: 'pdf',
    layout: {},
    codeOwner: 'supplier',
    fingerprint: look.fingerprint,
    questions: [],
    head: [],
    reading: { kind: 'attached', attachment, heads: look.heads }
  }
}

function inOrder(attachments: readonly Attachment[]): readonly Attachment[] {
  const isNamed = ({ name }: Attachment): boolean => INVOICE_NAMES.test(name)
  return [...attachments.filter(isNamed), ...attachments.filter((attachment) => !isNamed(attachment))]
}

async function collect(source: FileSource): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.open()) {
    size += chunk.byteLength
    if (size > MAX_PDF_BYTES) return undefined
    parts.push(Uint8Array.from(chunk))
  }
  return Buffer.concat(parts, size)
}

const FAILURES: Readonly<Record<AttachmentFailure, Pick<AppError, 'code' | 'found'>>> = {
  damaged: { code: 'FORMAT_DAMAGED', found: 'PDF' },
  protected: { code: 'FORMAT_UNSUPPORTED', found: 'PDF with a password' },
  too_slow: { code: 'FORMAT_DAMAGED', found: 'PDF: no answer in time' },
  too_large: { code: 'FORMAT_DAMAGED', found: 'PDF: beyond the memory for it' },
  unavailable: { code: 'FORMAT_UNSUPPORTED', found: 'PDF' }
}

function toAppError(failure: AttachmentFailure, file: string): AppError {
  return { ...FAILURES[failure], file }
}
