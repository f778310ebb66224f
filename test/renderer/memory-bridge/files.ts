// Files that the in-memory core knows, each with a fate of its own: the tests and the preview choose by name.
import type { AppError } from '../../../core/contract/app-error.ts'
import type { FilePreview } from '../../../core/contract/calls/file.ts'
import type { ReadLine, ReadQuestion } from '../../../core/contract/read-result.ts'
import { INVOICE_LINES } from './sample-lines.ts'

export interface ScriptedFile {
  readonly name: string
  readonly byteSize: number
  /** Named by the file or recognised; without it the user is asked. */
  readonly supplier?: string
  readonly lines: number
  readonly questions?: readonly ReadQuestion[]
  readonly previewError?: AppError
  readonly planError?: AppError
}

export const FILES: readonly ScriptedFile[] = [
  { name: '536370.csv', byteSize: 1_842, supplier: 'Online Retail', lines: 20 },
  { name: 'online-retail-2010-12.csv', byteSize: 3_812_400, supplier: 'Online Retail', lines: 42_481 },
  { name: 'perfect.csv', byteSize: 310, supplier: 'Online Retail', lines: 4 },
  {
    name: 'new-supplier.csv',
    byteSize: 1_842,
    lines: 20,
    questions: [
      { code: 'SUPPLIER_UNKNOWN', choices: [] },
      { code: 'NUMBER_AMBIGUOUS', column: 'UnitPrice', got: '1.950', choices: ['.', ','] },
      { code: 'DATE_AMBIGUOUS', column: 'InvoiceDate', got: '01/12/2010', choices: ['dmy', 'mdy'] }
    ]
  },
  {
    name: 'again.csv',
    byteSize: 1_842,
    supplier: 'Online Retail',
    lines: 20,
    planError: { code: 'DUPLICATE_FILE', file: 'again.csv', importId: 3 }
  },
  {
    name: 'letter.docx',
    byteSize: 28_114,
    lines: 0,
    previewError: { code: 'FORMAT_UNKNOWN', file: 'letter.docx', found: 'zip' }
  },
  {
    name: 'items.csv',
    byteSize: 98_000,
    lines: 0,
    previewError: { code: 'LAYOUT_UNCLEAR', file: 'items.csv', found: 'quantity' }
  }
]

export function findFile(name: string): ScriptedFile {
  return (
    FILES.find((file) => file.name === name) ?? {
      name,
      byteSize: 0,
      lines: 0,
      previewError: { code: 'FILE_EMPTY', file: name }
    }
  )
}

export function previewOf(file: ScriptedFile): FilePreview {
  const headers = [
    ['InvoiceNo', 'documentNumber'],
    ['StockCode', 'code'],
    ['Description', 'description'],
    ['Quantity', 'quantity'],
    ['InvoiceDate', 'date'],
    ['UnitPrice', 'unitPrice'],
    ['CustomerID', 'ignored'],
    ['Country', 'ignored']
  ] as const
  return {
    file: file.name,
    format: 'csv',
    layout: {
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
      ...(file.questions === undefined ? { decimalMark: '.', dateOrder: 'ymd' } : {}),
      columns: headers.map(([header, meaning], index) => ({
        index,
        header,
        meaning,
        certainty: header === 'StockCode' ? 0.62 : 0.97
      }))
    },
    questions: [...(file.questions ?? [])],
    ...(file.supplier === undefined ? {} : { supplier: file.supplier }),
    documentsSeen: file.lines > 1000 ? 2_025 : 1,
    lines: INVOICE_LINES.slice(0, 20).map(toReadLine),
    more: file.lines > 20
  }
}

function toReadLine(sample: (typeof INVOICE_LINES)[number], index: number): ReadLine {
  return {
    line: index + 2,
    kind: sample.code === 'POST' ? 'charge' : 'goods',
    supplierSku: sample.code,
    description: sample.description,
    quantity: sample.quantity,
    unitPrice: sample.price,
    priceBase: '1'
  }
}
