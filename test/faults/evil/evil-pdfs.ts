// PDFs that were made to hurt.
import { deflateSync } from 'node:zlib'
import { pdf, streamOf, withFile } from '../../intake/pdf-files.ts'
import { ubl } from '../../intake/xml-files.ts'
import { long, MEGABYTE, small, type EvilFile } from './evil-file.ts'

const attached = (content: string | Buffer): Buffer =>
  withFile(streamOf(deflateSync(content), '/FlateDecode'))
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>'
const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'

export const EVIL_PDFS: readonly EvilFile[] = [
  small(
    'xref-broken.pdf',
    () => '%PDF-1.7\nxref\n0 99999999\ntrailer\n<</Root 7 0 R/Prev 9>>\nstartxref\n9\n%%EOF'
  ),
  small('xref-elsewhere.pdf', () =>
    attached(ubl())
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n2147483647')
  ),
  small('xref-loop.pdf', () =>
    pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>'])
      .toString('latin1')
      .replace('/Root', '/Prev 100/Root')
  ),
  small('attachment-no-xml.pdf', () => attached('MZ this is no XML')),
  small('attachment-other-xml.pdf', () => attached('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  small('attachment-entity.pdf', () =>
    attached(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${ubl().slice(38)}`)
  ),
  small('attachment-empty.pdf', () => attached('')),
  small('bomb-flate.pdf', () => attached(Buffer.alloc(256 * MEGABYTE))),
  small('bomb-flate-twice.pdf', () =>
    withFile(streamOf(deflateSync(deflateSync(Buffer.alloc(512 * MEGABYTE))), '[/FlateDecode/FlateDecode]'))
  ),
  small('stream-gigabyte.pdf', () =>
    withFile('<</Type/EmbeddedFile/Length 1073741824>>\nstream\nx\nendstream')
  ),
  small('filters.pdf', () => withFile(streamOf(Buffer.from('x'), `[${'/FlateDecode'.repeat(10_000)}]`))),
  small('pages-loop.pdf', () =>
    pdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>'])
  ),
  small('names-loop.pdf', () =>
    pdf(['<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 4 0 R>>>>', PAGES, PAGE, '<</Kids[4 0 R]>>'])
  ),
  small('names-deep.pdf', () =>
    pdf([
      `<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles ${'<</Kids['.repeat(5_000)}${']>>'.repeat(5_000)}>>>>`,
      PAGES,
      PAGE
    ])
  ),
  small('brackets.pdf', () => pdf([`<</Type/Catalog/Pages 2 0 R/X ${'['.repeat(200_000)}>>`, PAGES, PAGE])),
  small('script.pdf', () =>
    pdf(['<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>', PAGES, PAGE])
  ),
  small('launch.pdf', () =>
    pdf(['<</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)>>>>', PAGES, PAGE])
  ),
  small('cut.pdf', () => attached(ubl()).subarray(0, 300)),
  small('head-only.pdf', () => '%PDF-1.7'),
  long('stream-long.pdf', {
    head: '%PDF-1.7\n1 0 obj\n<</Length 99999999999>>\nstream\n',
    piece: 'x'.repeat(MEGABYTE),
    count: 200
  })
]
