import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { extractAttachments } from '../../core/app/extract-attachments.ts'
import { OperationError, type AppError } from '../../core/contract/app-error.ts'
import type { ExtractAttachments } from '../../core/intake/read-events.ts'
import { err, ok } from '../../core/lib/result.ts'
import { pdf, streamOf, withFile } from './pdf-files.ts'
import { fixture, readAll, sourceOf } from './reading.ts'
import { ubl } from './xml-files.ts'

const giving = (...files: readonly (readonly [string, string])[]): ExtractAttachments => {
  const attachments = files.map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  return () => Promise.resolve(ok(attachments))
}

async function refusalOf(
  content: string | Uint8Array,
  extract: ExtractAttachments = extractAttachments
): Promise<AppError | undefined> {
  try {
    await readAll(sourceOf(content, 'x.pdf'), { extractAttachments: extract })
    return undefined
  } catch (error) {
    if (error instanceof OperationError) return error.detail
    throw error
  }
}

describe('a PDF without an e-invoice is refused politely', () => {
  it.each([
    ['no attachment', giving(), 'FORMAT_UNSUPPORTED', 'PDF without e-invoice data'],
    [
      'an attachment that is no invoice',
      giving(['a.xml', '<terms/>']),
      'FORMAT_UNSUPPORTED',
      'PDF without e-invoice data'
    ],
    ['an attachment that is no XML', giving(['factur-x.xml', 'hello']), 'FORMAT_DAMAGED', undefined],
    [
      'a password',
      () => Promise.resolve(err('protected' as const)),
      'FORMAT_UNSUPPORTED',
      'PDF with a password'
    ],
    [
      'no answer in time',
      () => Promise.resolve(err('too_slow' as const)),
      'FORMAT_DAMAGED',
      'PDF: no answer in time'
    ]
  ])('%s', async (_, extract, code, found) => {
    const refusal = await refusalOf('%PDF-1.7', extract)
    expect(refusal).toMatchObject({ code, file: 'x.pdf', ...(found === undefined ? {} : { found }) })
  })

  it('a profile without lines', async () => {
    const bytes = readFileSync(
      new URL('../fixtures/e-invoices/pdf/facturx-minimum-no-lines.pdf', import.meta.url)
    )
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'NO_LINES_IN_PROFILE',
      found: expect.stringContaining('minimum')
    })
  })
})

describe('hostile PDFs are answered within ten seconds', () => {
  const deflated = deflateSync(deflateSync(Buffer.alloc(1024 * 1024 * 1024)))
  it.each([
    [
      'a broken table',
      Buffer.from('%PDF-1.7\nxref\n0 99999999\ntrailer\n<</Root 7 0 R/Prev 9>>\nstartxref\n9\n%%EOF')
    ],
    ['a cut file', withFile(streamOf(deflateSync(Buffer.from(ubl())), '/FlateDecode')).subarray(0, 300)],
    ['a kilobyte that inflates to a gigabyte', withFile(streamOf(deflated, '[/FlateDecode/FlateDecode]'))],
    ['a cycle of pages', pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>'])]
  ])('%s', async (_, bytes) => {
    const started = performance.now()
    const refusal = await refusalOf(bytes)
    expect(refusal?.code).toMatch(/^FORMAT_(?:DAMAGED|UNSUPPORTED)$/)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

it('reads the invoice inside, whatever else is attached', async () => {
  const extract = giving(['a-terms.xml', '<terms/>'], ['factur-x.xml', ubl()])
  const { look, lines } = await readAll(sourceOf('%PDF-1.7', 'x.pdf'), { extractAttachments: extract })
  expect(look).toMatchObject({ format: 'pdf', fingerprint: 'seller:DE123' })
  expect(lines).toMatchObject([{ supplierSku: '007', quantity: '2' }])
})

it('reads an invoice that is pinned to a page', async () => {
  const bytes = pdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[6 0 R]>>',
    '<</Type/Filespec/F(invoice.xml)/UF(invoice.xml)/EF<</F 5 0 R>>>>',
    streamOf(deflateSync(Buffer.from(ubl())), '/FlateDecode'),
    '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 4 0 R>>'
  ])
  const { lines } = await readAll(sourceOf(bytes, 'x.pdf'), { extractAttachments })
  expect(lines).toMatchObject([{ supplierSku: '007', quantity: '2' }])
})

it('reads the PDFs of the corpus in a process of its own', async () => {
  const { documents, lines } = await readAll(fixture('e-invoices/pdf/zugferd-2.0-extended-goods.pdf'), {
    extractAttachments
  })
  expect(documents).toMatchObject([
    { number: 'R87654321012345', supplier: 'MUSTERLIEFERANT GMBH', date: '2018-08-06' }
  ])
  expect(lines.filter(({ scope }) => scope === undefined)).toHaveLength(6)
})
