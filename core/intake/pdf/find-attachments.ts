// The files inside a PDF that may be an e-invoice. Runs in a process that can be killed: nothing else may import it.
import { getDocumentProxy } from 'unpdf'
import { err, ok, type Result } from '../../lib/result.ts'
import type { Attachment, AttachmentFailure } from '../read-events.ts'

const MAX_ATTACHMENTS = 50
/** PDF 32000-1, 12.5.6.15, as pdf.js counts the types of annotations. */
const FILE_ATTACHMENT = 17
const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024

/** A file of the PDF as pdf.js lists it; its contents come with it or are had by its key. */
interface Listed {
  readonly key: string
  readonly name: string
  readonly entry: unknown
}

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
    const entries = [
      ...keysOf(listed).map((key) => ({ key, name: key, entry: entryOf(listed, key) })),
      ...pinned(await document.getAnnotationsByType(new Set([FILE_ATTACHMENT]), new Set()))
    ]
    const attachments: Attachment[] = []
    for (const each of entries.slice(0, MAX_ATTACHMENTS)) {
      const bytes = await contentOf(document, each)
      if (bytes === undefined || !isXml(each.name, bytes)) continue
      if (bytes.length > MAX_ATTACHMENT_BYTES) return err('too_large')
      if (!attachments.some((known) => Buffer.compare(known.bytes, bytes) === 0))
        attachments.push({ name: each.name, bytes })
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

function entryOf(listed: unknown, key: string): unknown {
  return listed instanceof Map ? listed.get(key) : Reflect.get(Object(listed), key)
}

/** Files that are pinned to a page instead of listed for the whole document. */
function pinned(annotations: unknown): readonly Listed[] {
  if (!Array.isArray(annotations)) return []
  return annotations.flatMap((annotation: unknown) => {
    const { fileId, file }: { readonly fileId?: unknown; readonly file?: unknown } = Object(annotation)
    const { filename }: { readonly filename?: unknown } = Object(file)
    if (typeof fileId !== 'string') return []
    return [{ key: fileId, name: typeof filename === 'string' ? filename : fileId, entry: file }]
  })
}

async function contentOf(document: object, { key, entry }: Listed): Promise<Uint8Array | undefined> {
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
