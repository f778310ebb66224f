// Cells as they are printed: amounts with the signs and places that the reader's language writes, codes in words, times to the minute.
import { assertNever } from '../../contract/assert-never.ts'
import { reasonWord, statusWord, type ReportWords } from '../../contract/report-words.ts'
import type { ReportColumn, ReportRow } from '../report.ts'
import { shownText } from './titles.ts'

/** More places than any amount has: printing never rounds. */
const ALL_PLACES = 20

/** Makes the function that prints cells; digits stay exact, because Intl takes them as text. */
export function printedTexts(
  words: ReportWords,
  currencyDigits: number
): (column: ReportColumn, row: ReportRow) => string {
  const formatOf = (places: number) =>
    new Intl.NumberFormat(words.language, {
      minimumFractionDigits: places,
      maximumFractionDigits: ALL_PLACES
    })
  const amount = formatOf(currencyDigits)
  const percent = formatOf(2)
  const quantity = formatOf(0)
  return (column, row) => {
    const text = printedWord(column, shownText(column, row, words), words)
    if (!isDecimalText(text)) return text
    switch (column.kind) {
      case 'money':
      case 'price':
        return amount.format(text)
      case 'percent':
        return percent.format(text)
      case 'quantity':
        return quantity.format(text)
      // Numbers of imports and lines are names: they are not grouped.
      case 'count':
      case 'text':
      case 'date':
      case 'time':
        return text
      default:
        return assertNever(column.kind)
    }
  }
}

/** A reason and a status in words, and a moment to the minute; the headings say that it is in UTC. */
function printedWord(column: ReportColumn, text: string, words: ReportWords): string {
  if (column.key === 'code') return reasonWord(words, text)
  if (column.key === 'status') return statusWord(words, text)
  return column.kind === 'time' ? text.slice(0, 16).replace('T', ' ') : text
}

function isDecimalText(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}
