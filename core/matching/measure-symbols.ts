// Units as goods texts write them behind a number, each with its dimension and its size in the dimension's base.

/** A unit symbol: the dimension it measures and how many base units one is. */
export interface MeasureSymbol {
  readonly dimension: string
  readonly scale: number
  /** Inches, pounds, ounces: converted values never hit a metric one exactly. */
  readonly isImperial: boolean
  /** Only right behind the digits (12a, 9in); apart it is a word. */
  readonly isTight: boolean
}

const OUNCE_G = 28.349523125
const FLUID_OUNCE_ML = 29.5735295625

/** dimension: loose symbols and words with their scale; a symbol with ! counts only right behind the digits. */
const SYMBOLS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  volume: [
    ['ml millilitre milliliter mililitro millilitro cc ccm', 1],
    ['cl centilitre centiliter', 10],
    ['dl deciliter', 100],
    ['l lt ltr lit litre liter litro litri', 1000],
    ['hl', 100_000],
    ['floz', FLUID_OUNCE_ML],
    ['gal gallon', 3785.411784],
    ['pint', 473.176473],
    ['qt quart', 946.352946]
  ],
  mass: [
    ['mg milligram milligramm', 0.001],
    ['mcg ug', 0.000001],
    ['g gr gm gram gramm gramme gramos grammi', 1],
    ['kg kilo kilogram kilogramm', 1000],
    ['lb pound', 453.59237]
  ],
  ounce: [['oz ounce onz unze', 1]],
  length: [
    ['mm millimetre millimeter', 1],
    ['cm centimetre centimeter zentimeter', 10],
    ['m! mtr metre meter metro', 1000],
    ['km', 1_000_000],
    ['inch zoll pouce pulgada pollici polegada in! "!', 25.4],
    ['ft foot', 304.8],
    ['yd yard', 914.4]
  ],
  area: [['m2 sqm qm', 1]],
  density: [['gsm', 1]],
  percent: [['% percent pct vol', 1]],
  proof: [['proof prf', 1]],
  age: [
    ['yr year yo jahr jahre ans anos anni', 12],
    ['month mth monat', 1]
  ],
  power: [
    ['w! watt', 1],
    ['kw', 1000],
    ['hp', 745.7]
  ],
  voltage: [
    ['v volt', 1],
    ['kv', 1000]
  ],
  current: [
    ['a! amp ampere', 1],
    ['ma!', 0.001]
  ],
  charge: [
    ['mah', 1],
    ['ah', 1000]
  ],
  frequency: [
    ['hz', 1],
    ['khz', 1000],
    ['mhz', 1e6],
    ['ghz', 1e9]
  ],
  data: [
    ['kb', 1e-3],
    ['mb', 1],
    ['gb gig gigabyte', 1000],
    ['tb terabyte', 1e6]
  ],
  rate: [
    ['mbps', 1],
    ['gbps', 1000]
  ],
  turns: [['rpm', 1]],
  energy: [['btu', 1]],
  pixels: [['mp megapixel', 1]],
  loudness: [['db', 1]],
  brightness: [['lm lumen', 1]],
  resolution: [['dpi', 1]],
  layers: [['ply lagig', 1]],
  temperature: [
    ['celsius', 1],
    ['kelvin', 1]
  ]
}

const IMPERIAL: ReadonlySet<string> = new Set(
  'floz gal gallon pint qt quart lb pound oz ounce onz unze inch zoll pouce pulgada pollici polegada in " ft foot yd hp'.split(
    ' '
  )
)

const BY_SYMBOL = symbolsByName()

/** The unit that a symbol behind a number means; `isTight` says whether it stood right behind the digits. */
export function findMeasureSymbol(text: string, isTight: boolean): MeasureSymbol | undefined {
  const symbol =
    BY_SYMBOL.get(text) ?? (text.endsWith('s') ? BY_SYMBOL.get(text.replace(/e?s$/, '')) : undefined)
  return symbol !== undefined && (isTight || !symbol.isTight) ? symbol : undefined
}

/** What a text measures, in base units. */
export interface Measure {
  readonly dimension: string
  readonly value: number
  readonly isImperial: boolean
}

/**
 * Whether two measures say the same: exactly within one system of units; between two within one per cent, because labels
 * round 11.15 oz to 316 g and 16.9 fl oz to 500 ml.
 * @returns undefined if they measure different things
 */
export function measuresAgree(left: Measure, right: Measure): boolean | undefined {
  if (left.dimension === right.dimension)
    return isClose(left.value, right.value, left.isImperial !== right.isImperial)
  if (left.dimension === 'ounce') return ouncesAgree(left.value, right)
  if (right.dimension === 'ounce') return ouncesAgree(right.value, left)
  return undefined
}

/** An ounce may be one of weight or a fluid one. */
function ouncesAgree(ounces: number, { dimension, value, isImperial }: Measure): boolean | undefined {
  if (dimension === 'mass') return isClose(ounces * OUNCE_G, value, !isImperial)
  if (dimension === 'volume') return isClose(ounces * FLUID_OUNCE_ML, value, !isImperial)
  return undefined
}

function isClose(left: number, right: number, isConverted: boolean): boolean {
  return Math.abs(left - right) <= (isConverted ? 0.01 : 1e-9) * Math.max(left, right)
}

function symbolsByName(): Map<string, MeasureSymbol> {
  const byName = new Map<string, MeasureSymbol>()
  for (const [dimension, rows] of Object.entries(SYMBOLS)) {
    for (const [names, scale] of rows) {
      for (const name of names.split(' ')) {
        const isTight = name.length > 1 && name.endsWith('!')
        const symbol = isTight ? name.slice(0, -1) : name
        byName.set(symbol, { dimension, scale, isImperial: IMPERIAL.has(symbol), isTight })
      }
    }
  }
  return byName
}
