// The files inside a PDF that may be an e-invoice. Runs in a process that can be killed: nothing else may import it.
import { getDocumentProxy } from 'unpdf'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Attachment, AttachmentFailure } from '../read-events.ts'

const MAX_ATTACHMENTS = 50
const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024

/** Lists the attachments that are XML by their name or their first bytes. */
export async function findAttachments(
  pdf: Uint8Array
): Promise<Result<readonly Attachment[], AttachmentFailure>> {
  try {
    const document = await getDocumentProxy(pdf, {
      useSystemFonts: false,
      disableFontFace: true
    })
    const listed: unknown = await document.getAttachments()
    const attachments: Attachment[] = []
    for (const key of keysOf(listed).slice(0, MAX_ATTACHMENTS)) {
      const bytes = await contentOf(document, listed, key)
      if (bytes === undefined || !isXml(key, bytes)) continue
      if (bytes.length > MAX_ATTACHMENT_BYTES) return err('too_large')
      attachments.push({ name: key, bytes })
    }
    return ok(attachments)
  } catch (error) {
    // pdf.js throws a dozen kinds of errors; only a password is worth telling apart.
    return err(error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged')
  }
}

/** pdf.js 6 gives a map without contents, its typings an object with them. */
function keysOf(listed: unknown): readonly string[] {
  if (listed instanceof Map) return [...listed.keys()].filter((key) => typeof key === 'string')
  return typeof listed === 'object' && listed !== null ? Object.keys(listed) : []
}

async function contentOf(document: object, listed: unknown, key: string): Promise<Uint8Array | undefined> {
  const entry: unknown = listed instanceof Map ? listed.get(key) : Reflect.get(Object(listed), key)
  const content: unknown =
    typeof entry === 'object' && entry !== null && 'content' in entry
      ? entry.content
      : 'getAttachmentContent' in document && typeof document.getAttachmentContent === 'function'
        ? await document.getAttachmentContent(key)
        : undefined
  return content instanceof Uint8Array ? content : undefined
}

function isXml(name: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString('latin1')
    .replace(/[\0\xef\xbb\xbf\xfe\xff]/g, '')
  return /\.xml$/i.test(name) || /^\s*</.test(start)
}
