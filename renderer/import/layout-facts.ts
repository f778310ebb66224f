// The layout of a file in words: only what this format has.
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { Words } from '../words/words.ts'
import { meaningName } from './plan-form.ts'

export interface Fact {
  readonly label: string
  readonly value: string
}

export function layoutFacts(preview: FilePreview, { window, format }: Words): readonly Fact[] {
  const { layout } = preview
  const { layout: labels } = window.import
  const { terms } = window
  return [
    fact(labels.supplier, preview.supplier),
    fact(labels.format, meaningName(preview.format, terms.fileFormat)),
    fact(labels.encoding, layout.encoding?.toUpperCase()),
    fact(
      labels.delimiter,
      layout.delimiter === undefined ? undefined : delimiterName(layout.delimiter, terms.delimiter)
    ),
    fact(labels.sheet, layout.sheet),
    fact(
      labels.headerRow,
      layout.headerRow === undefined
        ? undefined
        : layout.headerRow === 0
          ? labels.noHeader
          : format.count(layout.headerRow)
    ),
    fact(
      labels.decimalMark,
      layout.decimalMark === undefined
        ? undefined
        : terms.decimalMark[layout.decimalMark === '.' ? 'point' : 'comma']
    ),
    fact(labels.dateOrder, layout.dateOrder === undefined ? undefined : terms.dateOrder[layout.dateOrder]),
    fact(labels.documents, format.count(preview.documentsSeen))
  ].flat()
}

function fact(label: string, value: string | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ label, value }]
}

function delimiterName(delimiter: string, names: Words['window']['terms']['delimiter']): string {
  const named = new Map([
    [',', names.comma],
    [';', names.semicolon],
    ['\t', names.tab],
    ['|', names.pipe],
    [' ', names.space]
  ])
  return named.get(delimiter) ?? delimiter
}
