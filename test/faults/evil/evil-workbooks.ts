// Workbooks and zip files that were made to hurt.
import { row, workbook, zip } from '../../intake/xlsx-files.ts'
import { MEGABYTE, small, type EvilFile } from './evil-file.ts'

const ROWS = row(1, ['Code', 'Qty', 'Price']) + row(2, ['A', 1, 2])
const sheets = (markup: string): Buffer => workbook({ sheets: { Goods: markup } })
const around = (before: string, after = ''): Buffer =>
  sheets(`</sheetData>${before}<sheetData>${ROWS}</sheetData>${after}<sheetData>`)

const CENTRAL = Buffer.from('PK\u0001\u0002', 'latin1')
const LOCAL = Buffer.from('PK\u0003\u0004', 'latin1')

/** The sizes that the zip file's directory states of every entry, or its entries of themselves, made to lie. */
function withSizes(bytes: Buffer, signature: Buffer, at: number, size: number): Buffer {
  const changed = Buffer.from(bytes)
  for (let from = changed.indexOf(signature); from >= 0; from = changed.indexOf(signature, from + 4))
    changed.writeUInt32LE(size, from + at)
  return changed
}

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const ods = (rows: string): Buffer =>
  zip({
    mimetype: MIMETYPE,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
  })
const odsRow = (attributes: string, texts: readonly string[], cell = ''): string =>
  `<table:table-row ${attributes}>${texts.map((text) => `<table:table-cell office:value-type="string" ${cell}><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`
const ODS_ROWS = odsRow('', ['Code', 'Qty', 'Price']) + odsRow('', ['A', '1', '2'])

/** An OLE container, as Excel wraps an encrypted workbook. */
function container(stream: string): Buffer {
  const bytes = Buffer.alloc(8192)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  Buffer.from(stream, 'utf16le').copy(bytes, 1024)
  return bytes
}

export const EVIL_WORKBOOKS: readonly EvilFile[] = [
  small('bomb.xlsx', () =>
    workbook({ sheets: { Goods: ROWS }, more: { 'xl/sharedStrings.xml': Buffer.alloc(400 * MEGABYTE, 'x') } })
  ),
  small('bomb-rows.xlsx', () => sheets(ROWS + '<row r="3"/>'.repeat(1) + '<!-- -->'.repeat(10_000_000))),
  small('bomb-strings.xlsx', () =>
    workbook({ sheets: { Goods: ROWS }, strings: '<si><t>x</t></si>'.repeat(5_000_000) })
  ),
  small('bomb-unused.xlsx', () =>
    workbook({ sheets: { Goods: ROWS }, more: { 'xl/media/image1.png': Buffer.alloc(400 * MEGABYTE) } })
  ),
  small('sizes-small.xlsx', () => withSizes(sheets(ROWS), CENTRAL, 24, 1)),
  small('sizes-huge.xlsx', () => withSizes(sheets(ROWS), CENTRAL, 24, 0xfffffff0)),
  small('sizes-packed-huge.xlsx', () => withSizes(sheets(ROWS), CENTRAL, 20, 0xfffffff0)),
  small('sizes-local.xlsx', () => withSizes(sheets(ROWS), LOCAL, 22, 0xfffffff0)),
  small('offsets.xlsx', () => withSizes(sheets(ROWS), CENTRAL, 42, 0x7ffffff0)),
  small('rows-declared.xlsx', () =>
    around('<dimension ref="A1:XFD1073741824"/><sheetFormatPr defaultRowHeight="1"/>')
  ),
  small('row-beyond.xlsx', () => sheets(ROWS + row(1_073_741_824, ['B', 1, 2]))),
  small('cell-last.xlsx', () => sheets(`${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)),
  small('cell-last-only.xlsx', () => sheets('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  small('cell-nowhere.xlsx', () =>
    sheets(`${ROWS}<row r="3"><c r="ZZZZZZZ3"><v>1</v></c><c r=""><v>1</v></c></row>`)
  ),
  small('merged.xlsx', () =>
    around('', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')
  ),
  small('merged-often.xlsx', () =>
    around('', `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`)
  ),
  small('columns-hidden.xlsx', () =>
    around('<cols><col min="-2147483648" max="2147483647" hidden="1"/></cols>')
  ),
  small('string-missing.xlsx', () => sheets(`${ROWS}<row r="3"><c r="A3" t="s"><v>4294967295</v></c></row>`)),
  small('style-missing.xlsx', () => sheets(`${ROWS}<row r="3"><c r="A3" s="4294967295"><v>1</v></c></row>`)),
  small('dates.xlsx', () =>
    workbook({
      sheets: { Goods: ROWS + row(3, [{ attributes: 's="0"', value: '<v>1e308</v>' }, 1, 2]) },
      formats: ['yyyy-mm-dd']
    })
  ),
  small('macros.xlsm', () =>
    workbook({ sheets: { Goods: ROWS }, more: { 'xl/vbaProject.bin': Buffer.alloc(MEGABYTE, 1) } })
  ),
  small('links.xlsx', () =>
    workbook({
      sheets: { Goods: ROWS },
      more: { 'xl/externalLinks/externalLink1.xml': '<x href="http://127.0.0.1:9/"/>' }
    })
  ),
  small('paths.xlsx', () =>
    workbook({
      sheets: { Goods: ROWS },
      more: { '../../../../tmp/docket-evil': 'x', '/tmp/docket-evil': 'x' }
    })
  ),
  small('relations-loop.xlsx', () =>
    workbook({
      sheets: { Goods: ROWS },
      more: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r0" Type="http://x/worksheet" Target="../xl/workbook.xml"/></Relationships>'
      }
    })
  ),
  small('entity.xlsx', () =>
    workbook({
      sheets: { Goods: ROWS },
      more: {
        'xl/sharedStrings.xml':
          '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst><si><t>&x;</t></si></sst>'
      }
    })
  ),
  small('encrypted.xlsx', () => container('EncryptedPackage')),
  small('cut.xlsx', () => sheets(ROWS).subarray(0, 600)),
  small('cut-directory.xlsx', () => sheets(ROWS).subarray(0, -30)),
  small('empty.zip', () => zip({})),
  small('many-entries.xlsx', () =>
    workbook({
      sheets: { Goods: ROWS },
      more: Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`x/${at}`, 'x']))
    })
  ),
  small('rows-repeated.ods', () =>
    ods(ODS_ROWS + odsRow('table:number-rows-repeated="1073741824"', ['B', '1', '2']))
  ),
  small('cells-repeated.ods', () =>
    ods(ODS_ROWS + odsRow('', ['B'], 'table:number-columns-repeated="1073741824"'))
  )
]
