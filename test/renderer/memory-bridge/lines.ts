// Import lines of any number, made from real ones, a few of them spoiled in the ways that invoices are.
import type { Candidate } from '../../../core/contract/batch-result.ts'
import type { ImportLine } from '../../../core/contract/calls/line.ts'
import type { LineIssueCode } from '../../../core/contract/codes.ts'
import { fromScaled, multiplyToScaled } from '../../../core/lib/decimal.ts'
import { ITEMS } from './sample-items.ts'
import { INVOICE_LINES, type SampleLine } from './sample-lines.ts'

const NAMES = new Map(ITEMS.map((item) => [item.sku, item.name]))

const CANDIDATES: readonly Candidate[] = [
  {
    sku: '22629',
    name: 'SPACEBOY LUNCH BOX',
    score: 0.86,
    evidence: [
      { kind: 'same_words', text: 'lunch box' },
      { kind: 'missing_words', text: 'dinosaur' },
      { kind: 'price', text: '1.95', other: '1.95' }
    ]
  },
  {
    sku: '22631',
    name: 'CIRCUS PARADE LUNCH BOX',
    score: 0.71,
    evidence: [{ kind: 'same_words', text: 'lunch box' }]
  }
]

interface Spoiled {
  readonly code: LineIssueCode
  readonly status: 'failed' | 'needs_review'
  readonly change: Partial<ImportLine>
}

const SPOILED: readonly Spoiled[] = [
  {
    code: 'QUANTITY_INVALID',
    status: 'failed',
    change: {
      field: 'quantity',
      got: 'abc',
      expected: 'a number',
      raw: '536370,21883,STARS GIFT TAPE ,abc,2010-12-01 08:45:00,0.65,12583.0,France'
    }
  },
  {
    code: 'ITEM_UNMATCHED',
    status: 'needs_review',
    change: {
      got: 'DINOSAUR LUNCH BOX WITH HANDLE',
      description: 'DINOSAUR LUNCH BOX WITH HANDLE',
      match: 'unmatched',
      candidates: [...CANDIDATES]
    }
  },
  {
    code: 'ROW_MALFORMED',
    status: 'failed',
    change: {
      got: '5 fields',
      expected: '8',
      raw: '536370,21731,"RED TOADSTOOL LED NIGHT LIGHT,24,2010-12-01 08:45:00'
    }
  }
]

export interface LineSettings {
  readonly importId: number
  readonly file: string
  readonly supplier: string
  readonly count: number
  readonly unmatched: 'review' | 'create'
}

/** All lines of an import as planned: `ready`, or what is wrong with them. */
export function makeLines(settings: LineSettings): readonly ImportLine[] {
  return Array.from({ length: settings.count }, (_, index) => makeLine(settings, index))
}

function makeLine(settings: LineSettings, index: number): ImportLine {
  const sample = INVOICE_LINES[index % INVOICE_LINES.length]
  if (sample === undefined) throw new Error('there are sample lines')
  const line = plainLine(settings, index, sample)
  if (sample.code === 'POST') return { ...line, status: 'skipped' }
  const spoiled = spoiledAt(index, settings.count)
  if (spoiled === undefined) return readyLine(line, sample)
  if (spoiled.code === 'ITEM_UNMATCHED' && settings.unmatched === 'create')
    return { ...readyLine(line, sample), match: 'new' }
  if (spoiled.code === 'ROW_MALFORMED') {
    const { importId, file, supplier, document, candidates } = line
    return {
      importId,
      file,
      supplier,
      line: line.line,
      document,
      candidates,
      raw: line.raw,
      status: spoiled.status,
      code: spoiled.code,
      ...spoiled.change
    }
  }
  return { ...line, status: spoiled.status, code: spoiled.code, ...spoiled.change }
}

/** Three of a small file; about one in seventy of a large one. */
function spoiledAt(index: number, count: number): Spoiled | undefined {
  if (count <= 60) return SPOILED[[4, 9, 13].indexOf(index)]
  if (index % 97 === 13) return SPOILED[1]
  if (index % 331 === 50) return SPOILED[0]
  return index % 733 === 101 ? SPOILED[2] : undefined
}

function plainLine(settings: LineSettings, index: number, sample: SampleLine): ImportLine {
  const { importId, file, supplier } = settings
  return {
    importId,
    file,
    supplier,
    line: index + 2,
    document: sample.document,
    status: 'ready',
    description: sample.description.trim(),
    supplierSku: sample.code,
    quantity: sample.quantity,
    unitPrice: sample.price,
    net: netOf(sample),
    currency: 'GBP',
    candidates: [],
    raw: sample.raw
  }
}

function readyLine(line: ImportLine, sample: SampleLine): ImportLine {
  return {
    ...line,
    match: 'matched',
    sku: sample.code,
    itemName: NAMES.get(sample.code) ?? sample.description.trim(),
    stockQuantity: sample.quantity,
    stockUnit: 'EA'
  }
}

function netOf(sample: SampleLine): string {
  return fromScaled(multiplyToScaled(sample.quantity, sample.price, '1', 2) ?? 0, 2, 2)
}
