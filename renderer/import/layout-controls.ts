// What can be set right about a table as a whole: each control with its value, its choices, and the fix that a choice makes.
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { LayoutFix, ReadLayout } from '../../core/contract/read-result.ts'
import type { Words } from '../words/words.ts'
import { delimiterName } from './layout-facts.ts'
import { fixMark, fixOrder, setTable } from './layout-fixes.ts'

export interface LayoutControl {
  readonly id: string
  readonly label: string
  /** Empty while it is not known. */
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly fixed: (fix: LayoutFix, chosen: string) => LayoutFix
}

const DELIMITERS = [',', ';', '\t', '|']
const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'cp850',
  'cp437',
  'macintosh',
  'utf-16le'
]

/** The controls that this file's format has; none for an e-invoice, whose layout is a standard. */
export function layoutControls(preview: FilePreview, words: Words): readonly LayoutControl[] {
  const { layout } = preview
  if (layout.columns === undefined) return []
  return [
    ...sheetControl(preview, words),
    ...delimiterControl(layout, words),
    headerControl(preview, words),
    decimalControl(layout, words),
    dateControl(layout, words),
    ...encodingControl(layout, words)
  ]
}

function sheetControl({ layout, sheets = [] }: FilePreview, { window }: Words): readonly LayoutControl[] {
  if (layout.sheet === undefined) return []
  return [
    {
      id: 'sheet',
      label: window.import.layout.sheet,
      value: layout.sheet,
      choices: withCurrent(sheets, layout.sheet).map(asItself),
      fixed: (fix, sheet) => setTable(fix, { sheet })
    }
  ]
}

function delimiterControl({ delimiter }: ReadLayout, { window }: Words): readonly LayoutControl[] {
  if (delimiter === undefined) return []
  return [
    {
      id: 'delimiter',
      label: window.import.layout.delimiter,
      value: delimiter,
      choices: withCurrent(DELIMITERS, delimiter).map((value) => ({
        value,
        label: delimiterName(value, window.terms.delimiter)
      })),
      fixed: (fix, chosen) => setTable(fix, { delimiter: chosen })
    }
  ]
}

function headerControl({ layout, head }: FilePreview, { window, format }: Words): LayoutControl {
  const lines = head.map(({ line }) => String(line))
  const value = String(layout.headerRow ?? 0)
  return {
    id: 'headerRow',
    label: window.import.layout.headerRow,
    value,
    choices: withCurrent(['0', ...lines], value).map((line) => ({
      value: line,
      label: line === '0' ? window.import.layout.noHeader : format.count(Number(line))
    })),
    fixed: (fix, line) => setTable(fix, { headerRow: Number(line) })
  }
}

function decimalControl({ decimalMark }: ReadLayout, { window }: Words): LayoutControl {
  const { point, comma } = window.terms.decimalMark
  return {
    id: 'decimalMark',
    label: window.import.layout.decimalMark,
    value: decimalMark ?? '',
    choices: [
      { value: '.', label: point },
      { value: ',', label: comma }
    ],
    fixed: fixMark
  }
}

function dateControl({ dateOrder }: ReadLayout, { window }: Words): LayoutControl {
  const { ymd, dmy, mdy } = window.terms.dateOrder
  return {
    id: 'dateOrder',
    label: window.import.layout.dateOrder,
    value: dateOrder ?? '',
    choices: [
      { value: 'dmy', label: dmy },
      { value: 'mdy', label: mdy },
      { value: 'ymd', label: ymd }
    ],
    fixed: fixOrder
  }
}

function encodingControl({ encoding }: ReadLayout, { window }: Words): readonly LayoutControl[] {
  if (encoding === undefined) return []
  return [
    {
      id: 'encoding',
      label: window.import.layout.encoding,
      value: encoding,
      choices: withCurrent(ENCODINGS, encoding).map((value) => ({ value, label: value.toUpperCase() })),
      fixed: (fix, chosen) => ({ ...fix, encoding: chosen })
    }
  ]
}

function withCurrent(usual: readonly string[], current: string): readonly string[] {
  return usual.includes(current) ? usual : [current, ...usual]
}

function asItself(value: string) {
  return { value, label: value }
}
