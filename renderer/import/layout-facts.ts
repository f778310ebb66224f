// What is known of a file as a whole, in words.
import type { FilePreview } from '../../core/contract/calls/file.ts'
import type { Words } from '../words/words.ts'
import { meaningName } from './plan-questions.ts'

export interface Fact {
  readonly label: string
  readonly value: string
}

export function layoutFacts(preview: FilePreview, { window, format }: Words): readonly Fact[] {
  const { layout: labels } = window.import
  const { terms } = window
  return [
    fact(labels.supplier, preview.supplier),
    fact(labels.format, meaningName(preview.format, terms.fileFormat)),
    fact(labels.documents, format.count(preview.documentsSeen))
  ].flat()
}

function fact(label: string, value: string | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ label, value }]
}

/** A separator by its name, or as it is. */
export function delimiterName(delimiter: string, names: Words['window']['terms']['delimiter']): string {
  const named = new Map([
    [',', names.comma],
    [';', names.semicolon],
    ['\t', names.tab],
    ['|', names.pipe],
    [' ', names.space]
  ])
  return named.get(delimiter) ?? delimiter
}
