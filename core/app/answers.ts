// The user's answers to a file's questions, as the readers take them.
import type { PlanAnswer } from '../contract/calls/file.ts'
import { columnMeaning, type ColumnMeaning } from '../contract/read-result.ts'
import type { ReadOptions } from '../intake/read-events.ts'

/** The supplier that an answer names. */
export function toSupplier(answers: readonly PlanAnswer[]): string | undefined {
  return answers.find(({ code }) => code === 'SUPPLIER_UNKNOWN')?.answer
}

/** Column meanings and layout facts; an answer that is none of its question's choices is left out. */
export function toReadOptions(answers: readonly PlanAnswer[]): ReadOptions {
  const columns = new Map<string, ColumnMeaning>()
  let layout: NonNullable<ReadOptions['layout']> = {}
  for (const { code, column, answer } of answers) {
    switch (code) {
      case 'LAYOUT_UNCLEAR': {
        const meaning = columnMeaning.safeParse(answer)
        if (column !== undefined && meaning.success) columns.set(column, meaning.data)
        break
      }
      case 'NUMBER_AMBIGUOUS':
        if (answer === '.' || answer === ',') layout = { ...layout, decimalMark: answer }
        break
      case 'DATE_AMBIGUOUS':
        if (answer === 'ymd' || answer === 'dmy' || answer === 'mdy')
          layout = { ...layout, dateOrder: answer }
        break
      case 'ENCODING_UNSURE':
        layout = { ...layout, encoding: answer }
        break
      case 'SHEET_UNCLEAR':
        layout = { ...layout, sheet: answer }
        break
      case 'SUPPLIER_UNKNOWN':
        break
    }
  }
  return { columns, layout }
}
