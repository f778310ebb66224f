// Header words, the cells' shapes and the invoice's arithmetic together → one meaning for every column.
import type { ColumnMeaning } from '../../contract/read-result.ts'
import { bestTriple, type SampleColumn } from './arithmetic.ts'
import { normaliseHeader, nameHeader } from './name-header.ts'

export interface AssignedColumn {
  readonly meaning: ColumnMeaning
  readonly certainty: number
}

/** Meanings whose cells are numbers. */
export const NUMERIC: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>([
  'quantity',
  'unitPrice',
  'priceBase',
  'net',
  'gross',
  'discountPercent',
  'discountAmount',
  'discountPerUnit'
])
/** So few cells do not contradict a header. */
const FEW_CELLS = 3
/** Meanings that several columns may share without harm. */
const SHARED: ReadonlySet<ColumnMeaning> = new Set<ColumnMeaning>(['ignored', 'tax', 'size', 'pack'])
/** Headers that may name a code as well as a thing. */
const CODE_OR_NAME: ReadonlySet<string> = new Set([
  'item',
  'article',
  'part',
  'material',
  'reference',
  'ref',
  'art'
])

/** What the user or the supplier's profile says of columns: by their headers, and above that by their places. */
export interface GivenMeanings {
  readonly byHeader?: ReadonlyMap<string, ColumnMeaning> | undefined
  readonly at?: ReadonlyMap<number, ColumnMeaning> | undefined
}

/** The certainty of what was given: above that of any detection. */
export const GIVEN = 2

/** Decides what each column means. What is given stands above everything. */
export function assignMeanings(
  columns: readonly SampleColumn[],
  given: GivenMeanings = {}
): readonly AssignedColumn[] {
  const named = columns.map((column, index) => nameColumn(column, index, given))
  const settled = settleNames(columns, settleArithmetic(columns, named))
  return settleConflicts(settled)
}

function nameColumn(column: SampleColumn, index: number, given: GivenMeanings): AssignedColumn {
  const told = given.at?.get(index) ?? given.byHeader?.get(column.header)
  if (told !== undefined) return { meaning: told, certainty: GIVEN }
  const named = nameHeader(column.header)
  return isPlausible(named.meaning, column) ? named : { meaning: 'ignored', certainty: 0 }
}

/** A header that its cells contradict is not believed; an empty column contradicts nothing. */
function isPlausible(meaning: ColumnMeaning, column: SampleColumn): boolean {
  const { filled, numbers, dates } = column.facts
  if (filled === 0) return true
  // A few cells may all be slips, which their lines report; many that are no numbers belie the header.
  if (NUMERIC.has(meaning)) return numbers * 2 >= filled || filled <= FEW_CELLS
  if (meaning === 'date') return dates * 2 >= filled
  if (meaning === 'currency') return column.facts.averageLength <= 5
  return true
}

/**
 * A table of goods has quantities: where nothing else can be them, the column that is plainly headed so is believed, and
 * its lines report the cells that are no numbers.
 */
export function believeQuantity(
  columns: readonly SampleColumn[],
  named: readonly AssignedColumn[]
): readonly AssignedColumn[] {
  if (named.some(({ meaning }) => meaning === 'quantity')) return named
  const quantity = columns.findIndex(({ header }, index) => {
    const { meaning, certainty } = nameHeader(header)
    return meaning === 'quantity' && certainty === 1 && (named[index]?.certainty ?? 0) < GIVEN
  })
  return named.map((column, index) => (index === quantity ? { meaning: 'quantity', certainty: 0.5 } : column))
}

/** Among several columns of quantities, prices and totals the invoice's own arithmetic chooses. */
function settleArithmetic(
  columns: readonly SampleColumn[],
  named: readonly AssignedColumn[]
): readonly AssignedColumn[] {
  const of = (meaning: ColumnMeaning): number[] =>
    named.flatMap((column, index) => (column.meaning === meaning ? [index] : []))
  const [quantities, prices, nets] = [of('quantity'), of('unitPrice'), of('net')]
  if (quantities.length * prices.length * nets.length < 2) return named
  const triple = bestTriple(columns, quantities, prices, nets)
  if (triple === undefined) return named
  const winners = [triple.quantity, triple.price, triple.net]
  return named.map((column, index) =>
    winners.includes(index) && column.certainty < GIVEN ? { ...column, certainty: 1.5 } : column
  )
}

/** Of two columns for a code, the one headed `Item` or full of phrases is the description. */
function settleNames(
  columns: readonly SampleColumn[],
  named: readonly AssignedColumn[]
): readonly AssignedColumn[] {
  const codes = named.flatMap((column, index) => (column.meaning === 'code' ? [index] : []))
  if (named.some((column) => column.meaning === 'description') || codes.length === 0) return named
  const namesThings = (index: number): boolean => {
    const column = columns[index]
    if (column === undefined || !CODE_OR_NAME.has(normaliseHeader(column.header))) return false
    return codes.length > 1 || column.facts.phrases > 0.3
  }
  const thing = codes.find((index) => named[index]?.certainty !== GIVEN && namesThings(index))
  return named.map((column, index) => (index === thing ? { meaning: 'description', certainty: 0.8 } : column))
}

function settleConflicts(named: readonly AssignedColumn[]): readonly AssignedColumn[] {
  const winners = new Map<ColumnMeaning, number>()
  named.forEach((column, index) => {
    const rival = winners.get(column.meaning)
    if (rival === undefined || column.certainty > (named[rival]?.certainty ?? 0))
      winners.set(column.meaning, index)
  })
  return named.map((column, index) =>
    SHARED.has(column.meaning) || winners.get(column.meaning) === index
      ? column
      : { meaning: 'ignored', certainty: 0 }
  )
}
