// Columns that no header word names: their meaning from the invoice's own arithmetic and from what their cells look like.
import type { ColumnMeaning } from '../../contract/read-result.ts'
import { isCurrencyCode } from '../../domain/currency.ts'
import { toGtin14 } from '../../domain/gtin.ts'
import { findUnit } from '../../domain/unit-names.ts'
import { parseNumber } from '../values/parse-number.ts'
import { balancedShare, type SampleColumn } from './arithmetic.ts'
import { GIVEN, type AssignedColumn } from './assign-meanings.ts'
import { isKnownHeader } from './name-header.ts'

const SAMPLE_ROWS = 400
/** Rows that must balance before arithmetic proves anything. */
const MIN_ROWS = 3
const PROVEN_SHARE = 0.9
const GUESSED = 0.6
/** The other cells of a column of units may name what our table of units does not know. */
const UNIT_SHARE = 0.75

/** What the guess may rely on: without any header even single columns have to be taken by their looks. */
export type HeaderState = 'header' | 'none'

interface Look {
  readonly filled: number
  readonly isNumeric: boolean
  readonly isWhole: boolean
  readonly isConstant: boolean
  /** Share of different values. */
  readonly distinct: number
}

/** Fills in meanings for columns that have none yet; what words have settled stays. */
export function guessColumns(
  columns: readonly SampleColumn[],
  named: readonly AssignedColumn[],
  state: HeaderState
): readonly AssignedColumn[] {
  const looks = columns.map(lookOf)
  const guesses = new Map<number, ColumnMeaning>()
  const isOpen = (index: number): boolean =>
    named[index]?.meaning === 'ignored' &&
    named[index].certainty < GIVEN &&
    !guesses.has(index) &&
    !isKnownHeader(columns[index]?.header ?? '')
  const indexOf = (meaning: ColumnMeaning): number =>
    named.findIndex((column, index) => column.meaning === meaning || guesses.get(index) === meaning)
  const put = (meaning: ColumnMeaning, index: number | undefined): void => {
    if (index !== undefined && index >= 0 && indexOf(meaning) < 0) guesses.set(index, meaning)
  }
  const find = (isWanted: (look: Look, column: SampleColumn) => boolean): number =>
    columns.findIndex((column, index) => {
      const look = looks[index]
      return look !== undefined && look.filled > 0 && isOpen(index) && isWanted(look, column)
    })
  put(
    'date',
    find((look, { facts }) => facts.dates >= look.filled * 0.9)
  )
  put(
    'gtin',
    find((_, column) => shareOf(column, (cell) => toGtin14(cell) !== undefined && cell.length > 7) > 0.9)
  )
  put(
    'currency',
    find((_, column) => shareOf(column, isCurrencyCode) > 0.95)
  )
  for (const [meaning, index] of guessAmounts(columns, looks, isOpen, indexOf)) put(meaning, index)
  if (state === 'none') {
    put(
      'documentNumber',
      find((look, column) => look.isConstant && columns.length > 3 && isReference(column))
    )
  }
  put('description', longestText(columns, looks, isOpen))
  put(
    'unit',
    find((_, column) => shareOf(column, isUnitWord) >= UNIT_SHARE)
  )
  const isCode = (look: Look, column: SampleColumn): boolean => look.distinct > 0.7 && isCodeLike(column)
  if (!['code', 'sku', 'supplierSku'].some((meaning) => indexOf(toMeaning(meaning)) >= 0))
    put('code', find(isCode))
  if (state === 'none')
    for (const [meaning, index] of guessSingles(looks, isOpen, indexOf)) put(meaning, index)
  return named.map((column, index) => {
    const meaning = guesses.get(index)
    return meaning === undefined ? column : { meaning, certainty: GUESSED }
  })
}

/** A word for a unit. Single letters may as well be sizes of clothes, and `no` the answer to something. */
function isUnitWord(cell: string): boolean {
  return /^\p{L}{2}/u.test(cell) && !/^no$/i.test(cell) && findUnit(cell) !== undefined
}

function toMeaning(text: string): ColumnMeaning {
  return text === 'sku' || text === 'supplierSku' ? text : 'code'
}

function lookOf(column: SampleColumn): Look {
  const cells = column.cells
    .slice(0, SAMPLE_ROWS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  const numbers = cells.map((cell) => parseNumber(cell, column.mark))
  const isNumeric =
    cells.length > 0 && numbers.filter((number) => number !== undefined).length >= cells.length * 0.9
  return {
    filled: cells.length,
    isNumeric: isNumeric && column.facts.dates < column.facts.filled / 2,
    isWhole: isNumeric && numbers.every((number) => number === undefined || !/\.\d*[1-9]/.test(number)),
    isConstant: cells.length > 1 && new Set(cells).size === 1,
    distinct: cells.length === 0 ? 0 : new Set(cells).size / cells.length
  }
}

function shareOf(column: SampleColumn, isWanted: (cell: string) => boolean): number {
  const cells = column.cells
    .slice(0, SAMPLE_ROWS)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  return cells.length === 0 ? 0 : cells.filter(isWanted).length / cells.length
}

type Guess = readonly (readonly [ColumnMeaning, number])[]

/** Quantity × price = net, if exactly one reading of the open columns balances; two readings are left to the user. */
function guessAmounts(
  columns: readonly SampleColumn[],
  looks: readonly Look[],
  isOpen: (index: number) => boolean,
  indexOf: (meaning: ColumnMeaning) => number
): Guess {
  const choices = (meaning: ColumnMeaning): readonly number[] => {
    const known = indexOf(meaning)
    if (known >= 0) return [known]
    return looks.flatMap((look, index) =>
      look.isNumeric && look.filled >= MIN_ROWS && isOpen(index) ? [index] : []
    )
  }
  const found: { quantity: number; price: number; net: number }[] = []
  const [quantities, prices, nets] = [choices('quantity'), choices('unitPrice'), choices('net')]
  for (const quantity of quantities) {
    for (const price of prices) {
      for (const net of nets) {
        if (new Set([quantity, price, net]).size < 3 || isTrivial(looks[quantity], looks[price])) continue
        if (quantities.length > 1 && prices.length > 1 && !isOrder(looks[quantity], looks[price])) continue
        if (balancedShare(columns[quantity], columns[price], columns[net]) >= PROVEN_SHARE)
          found.push({ quantity, price, net })
      }
    }
  }
  const [only] = found
  if (only === undefined || found.length > 1) return []
  return [
    ['quantity', only.quantity],
    ['unitPrice', only.price],
    ['net', only.net]
  ]
}

/** A column of ones times anything is that thing: it proves nothing. */
function isTrivial(quantity: Look | undefined, price: Look | undefined): boolean {
  return (quantity?.isConstant ?? true) && (price?.isConstant ?? true)
}

/** A product does not say which factor is the quantity: the whole numbers are. */
function isOrder(quantity: Look | undefined, price: Look | undefined): boolean {
  return quantity?.isWhole === true && price?.isWhole === false
}

/** Without a total: the one column of whole numbers and the one of amounts that are left over. */
function guessSingles(
  looks: readonly Look[],
  isOpen: (index: number) => boolean,
  indexOf: (meaning: ColumnMeaning) => number
): Guess {
  if (indexOf('quantity') >= 0 || indexOf('unitPrice') >= 0) return []
  const open = looks.flatMap((look, index) =>
    look.isNumeric && !look.isConstant && look.filled >= MIN_ROWS && isOpen(index) ? [{ look, index }] : []
  )
  const whole = open.filter(({ look }) => look.isWhole)
  const broken = open.filter(({ look }) => !look.isWhole)
  const [quantity, price] = [whole[0]?.index, broken[0]?.index]
  if (whole.length !== 1 || broken.length !== 1 || quantity === undefined || price === undefined) return []
  return [
    ['quantity', quantity],
    ['unitPrice', price]
  ]
}

function longestText(
  columns: readonly SampleColumn[],
  looks: readonly Look[],
  isOpen: (index: number) => boolean
): number | undefined {
  const texts = columns.flatMap(({ facts }, index) =>
    isOpen(index) && looks[index]?.isNumeric === false && facts.phrases > 0.3 && facts.dates === 0
      ? [{ index, length: facts.averageLength }]
      : []
  )
  return texts.toSorted((a, b) => b.length - a.length)[0]?.index
}

/** A number of a document: digits, perhaps with letters before them; no decimals. */
function isReference(column: SampleColumn): boolean {
  return shareOf(column, (cell) => /^[A-Z]{0,4}[-/ ]?\d{3,}[-/\d]*$/i.test(cell)) > 0.95
}

/** Short tokens with digits, alike in length, without decimals. */
function isCodeLike(column: SampleColumn): boolean {
  const isToken = (cell: string): boolean =>
    /^[\p{L}\d][\p{L}\d./_-]{2,24}$/u.test(cell) && !/^\d+[.,]\d+$/.test(cell)
  const hasDigits = shareOf(column, (cell) => /\d/.test(cell)) > 0.5
  return hasDigits && column.facts.averageLength >= 3 && shareOf(column, isToken) > 0.9
}
