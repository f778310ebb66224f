// What a pack text says: how many things, in which packages, and how much is in each. All of it is understood, or none.
import { compareDecimals, isDecimal, multiply } from '../lib/decimal.ts'
import { readPackTokens, type PackToken } from './pack-tokens.ts'
import type { Unit } from './unit-table.ts'

/** A number of packages or things; each holds as many of the next level. */
export interface PackLevel {
  readonly count: string
  /** What is counted; absent where the text does not say. */
  readonly unit?: Unit
}

export interface PackText {
  /** Outermost first: 10 boxes x 20 bags are two levels, CS24 is one case of 24. */
  readonly levels: readonly PackLevel[]
  /** Things in all: the product of the levels. */
  readonly count: string
  /** Content of one thing. */
  readonly content?: { readonly quantity: string; readonly unit: Unit }
}

/** A noun behind a number: bottles, gift boxes, pies. */
const NOUN = '(?:W?[CVTW])?'
/** A container in front: case of, carton (. */
const HEAD = '(?:C[o/b-]?)?'
const CONTENT = 'N-?M'

/** The texts that we understand, as patterns over the letters of pack-tokens.ts. */
const SHAPES: readonly RegExp[] = [
  `(?:[CV][ob]?)?${CONTENT}${NOUN}`, // 500 g · 5 kg pkg. · bag of 25 kg
  `${CONTENT}[p/][CVT]`, // 750 cc per bottle
  `${HEAD}(?:NW?[CVT]?[xo])+${CONTENT}${NOUN}b?`, // 6x750ml · 12 bottles of 1 l · case (4 x 6 x 330 ml)
  `NC${CONTENT}${NOUN}`, // 6 PK 12 OZ
  `C?N(?:/N)*/${CONTENT}${NOUN}`, // 4/5 LB · 4/6/12 oz cans
  `N-${CONTENT}${NOUN}`, // 24 - 12 oz bottles
  `${CONTENT}xN${NOUN}`, // 330 ml x 24
  `${HEAD}(?:NW?[CVT]?[xo])*N${NOUN}b?`, // 24 · 48 pieces · 10 boxes x 20 bags · CS24 · case of 24
  `N-?[KC](?:-?C)?`, // 12ER PACK · 6-pack · 24ct
  `NW?[CVT]?[p/][CT]`, // 12/CS · 24 bottles per case
  `[p/]NT?`, // /100 · per 100 pcs
  `xN|Nx`, // x12
  `N?Do?${NOUN}` // dz · 2 dozen eggs
].map((shape) => new RegExp(`^(?:${shape})$`))

/** Those that mean a pack also in the middle of a description, where a number may mean anything. */
const SURE_SHAPES: readonly RegExp[] = [
  CONTENT,
  `(?:C[o/b])?(?:N[xo])+${CONTENT}`,
  `N(?:/N)*/${CONTENT}`,
  `${CONTENT}xN`,
  `C[o/]N[VT]?`,
  `N-?[KC](?:-?C)?`,
  `N[VT]?[p/]C`,
  `NT`
].map((shape) => new RegExp(`^(?:${shape})$`))

const MAX_COUNT = '1000000'
const MAX_WINDOW = 9
const BINARY_PARTS: ReadonlySet<string> = new Set(['2', '3', '4', '8', '16', '32'])

/**
 * Reads a whole pack text. What it does not understand, and what can be read in two ways, is refused.
 * @returns undefined for a refusal
 * @example parsePackText('24 - 12 oz bottles') // 24 things of 12 oz
 * @example parsePackText('10 boxes x 20 bags') // 10 boxes of 20 bags: 200 things
 * @example parsePackText('CS24') // a case of 24
 */
export function parsePackText(text: string): PackText | undefined {
  const tokens = readPackTokens(text)
  return tokens === undefined ? undefined : parseTokens(tokens, SHAPES)
}

/**
 * The pack texts within a description, the longest at each place; parts that say nothing about packs are passed over.
 * @example findPackTexts('Cola zero 24 x 330 ml PET') // one: 24 things of 330 ml
 */
export function findPackTexts(description: string): readonly PackText[] {
  const tokens = readPackTokens(description.replace(/[^\p{L}\p{M}\p{N}\s.,*/()×-]/gu, ' W ')) ?? []
  const found: PackText[] = []
  for (let at = 0; at < tokens.length;) {
    const longest = findLongest(tokens, at)
    if (longest !== undefined) found.push(longest.pack)
    at = longest?.end ?? at + 1
  }
  return found
}

function findLongest(
  tokens: readonly PackToken[],
  at: number
): { readonly pack: PackText; readonly end: number } | undefined {
  for (let end = Math.min(tokens.length, at + MAX_WINDOW); end > at; end--) {
    const pack = isCut(tokens, at, end) ? undefined : parseTokens(tokens.slice(at, end), SURE_SHAPES)
    if (pack !== undefined) return { pack, end }
  }
  return undefined
}

/** A window that begins or ends inside 4 x 6 x 330 ml, 1/2 kg or PSLX350H would say something else than the whole. */
function isCut(tokens: readonly PackToken[], start: number, end: number): boolean {
  const before = tokens[start - 1]
  const after = tokens[end]
  const isInside = (token: PackToken | undefined): boolean =>
    token !== undefined && 'x/-'.includes(token.letter)
  const isStuck = (token: PackToken | undefined, next: PackToken | undefined): boolean =>
    next?.isTight === true && token?.letter !== 'b' && next.letter !== 'b'
  return (
    isInside(before) || isInside(after) || isStuck(before, tokens[start]) || isStuck(tokens[end - 1], after)
  )
}

function parseTokens(tokens: readonly PackToken[], shapes: readonly RegExp[]): PackText | undefined {
  const letters = tokens.map((token) => token.letter).join('')
  if (!shapes.some((shape) => shape.test(letters))) return undefined
  if (isFraction(tokens, letters) || isRange(tokens, letters) || isBareChain(letters)) return undefined
  const levels = readLevels(tokens)
  const content = readContent(tokens)
  if (levels === undefined || content === 'unclear') return undefined
  if (
    content !== undefined &&
    /[xo/]/.test(letters.slice(0, -1)) &&
    isExtent(content.unit) &&
    levels.length > 0
  )
    return undefined
  const count = levels.reduce((product, level) => multiply(product, level.count), '1')
  if (compareDecimals(count, MAX_COUNT) > 0) return undefined
  return { levels, count, ...(content === undefined ? {} : { content }) }
}

/** Every number that is not a content counts things: it is a level of its own. */
function readLevels(tokens: readonly PackToken[]): readonly PackLevel[] | undefined {
  const levels: PackLevel[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.letter === 'D') levels.push({ count: token.unit?.size ?? '0' })
    if (token.letter === 'C' && isHolder(tokens, at) && token.unit !== undefined)
      levels.unshift({ count: '1', unit: token.unit })
    if (token.letter !== 'N' || isContent(tokens, at)) continue
    if (!/^[1-9]\d*$/.test(token.text)) return undefined
    const unit = countedUnit(tokens, at)
    levels.push({ count: token.text, ...(unit === undefined ? {} : { unit }) })
  }
  return levels
}

/** A container that the text names without counting it holds all that is counted: CS24, 12er Karton, 24 per case. */
function isHolder(tokens: readonly PackToken[], at: number): boolean {
  const before = tokens[at - 1]
  if (before === undefined) return tokens[at + 1]?.letter !== 'N' || !isContent(tokens, at + 1)
  if (before.letter === 'N')
    return tokens[at]?.isTight === true && before.text !== '1' && !isPlural(tokens[at])
  return (
    before.letter === 'K' ||
    before.letter === 'p' ||
    before.letter === '/' ||
    (before.letter === '-' && tokens[at]?.isTight === true)
  )
}

/** The unit behind a number; 12 pack may be a pack of twelve or twelve packs, and then no unit is said. */
function countedUnit(tokens: readonly PackToken[], at: number): Unit | undefined {
  const next = tokens[at + 1]?.letter === 'W' ? tokens[at + 2] : tokens[at + 1]
  if (next?.letter === 'V' || next?.letter === 'T') return next.unit
  if (next?.letter !== 'C' || isHolder(tokens, tokens.indexOf(next))) return undefined
  return isPlural(next) || tokens[at]?.text === '1' ? next.unit : undefined
}

function isPlural(token: PackToken | undefined): boolean {
  return token !== undefined && token.text.length >= 4 && /(?:s|en)$/.test(token.text)
}

function isContent(tokens: readonly PackToken[], at: number): boolean {
  const next = tokens[at + 1]?.letter === '-' ? tokens[at + 2] : tokens[at + 1]
  return next?.letter === 'M'
}

function readContent(tokens: readonly PackToken[]): PackText['content'] | 'unclear' {
  const at = tokens.findIndex((token, each) => token.letter === 'N' && isContent(tokens, each))
  if (at < 0) return undefined
  const quantity = tokens[at]?.text ?? ''
  const unit = (tokens[at + 1]?.letter === '-' ? tokens[at + 2] : tokens[at + 1])?.unit
  return unit === undefined || !isDecimal(quantity) || !/[1-9]/.test(quantity)
    ? 'unclear'
    : { quantity, unit }
}

/** 1/2 lb is half a pound, 4/5 lb four of five: what may be a fraction is refused. */
function isFraction(tokens: readonly PackToken[], letters: string): boolean {
  const at = letters.indexOf('N/N')
  if (at < 0 || letters.includes('N/N/N')) return false
  const over = tokens[at]?.text ?? ''
  const under = tokens[at + 2]?.text ?? ''
  if (over === '1') return Number(under) < 20
  const isWhole = Number(over) >= Number(under) || (Number(over) % 2 === 0 && Number(under) % 2 === 0)
  return BINARY_PARTS.has(under) && !isWhole
}

/** 10 - 12 oz may be a range; 24 - 12 oz bottles is none, nor is 12 - 750 ml. */
function isRange(tokens: readonly PackToken[], letters: string): boolean {
  const at = letters.indexOf('N-N')
  if (at < 0) return false
  const from = Number(tokens[at]?.text)
  const to = Number(tokens[at + 2]?.text)
  const isSpaced = tokens[at + 1]?.isTight === false && tokens[at + 2]?.isTight === false
  const hasNoun = /[CVTW]$/.test(letters)
  return !(from >= to || to >= 10 * from || (isSpaced && hasNoun))
}

/** 6 x 750 and 12 bottles x 75 leave out what is counted or measured last. */
function isBareChain(letters: string): boolean {
  return /[NVK]x+N$/.test(letters) || /^(?:Nx)+NW$/.test(letters)
}

/** Lengths and areas joined by x are the sides of one thing. */
function isExtent(unit: Unit): boolean {
  return unit.dimension === 'length' || unit.dimension === 'area'
}
