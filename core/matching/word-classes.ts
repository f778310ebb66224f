// What kinds of words say about goods: which ones exclude each other, which carry no meaning, which are spellings of one.

import { findVariant } from './word-variants.ts'

/** Bits: a word may be of several classes (orange is a colour and a flavour). Two different words of one class exclude each other. */
export const COLOUR = 1
export const FLAVOUR = 2
export const MATERIAL = 4
export const EXTENT = 8
export const PERSON = 16
export const SIDE = 32
export const VESSEL = 64
export const PRESENCE = 128
export const STATE = 256
export const SEASON = 512
export const EXCLUSIVE =
  COLOUR | FLAVOUR | MATERIAL | EXTENT | PERSON | SIDE | VESSEL | PRESENCE | STATE | SEASON
/** Parts and extras that are sold under the name of what they belong to: a battery for a speaker is no speaker. */
export const ACCESSORY = 1024
/** Small words that say how things belong together: they weigh little, but a cake in a tin is no cake tin. */
export const LINK = 2048
/** Words for packaging and counting, which one side often leaves out. */
export const PACKING = 4096
/** Words of praise and trade that tell no goods apart. */
export const NOISE = 8192

const CLASS_WORDS: readonly (readonly [number, string])[] = [
  [
    COLOUR,
    `black white red blue green yellow pink purple brown grey silver gold orange beige ivory cream turquoise violet navy teal
     maroon burgundy charcoal copper bronze magenta cyan lilac lavender mint khaki olive tan taupe aqua coral crimson scarlet
     indigo amber champagne graphite titanium platinum natural multicolour clear transparent mustard fuchsia mauve plum ruby
     emerald sapphire pearl anthracite chrome walnut oak mahogany espresso`
  ],
  [
    FLAVOUR,
    `vanilla chocolate strawberry raspberry blueberry blackberry cherry lemon lime orange apple pear peach apricot mango banana
     pineapple coconut grape grapefruit melon watermelon kiwi passionfruit pomegranate cranberry blackcurrant elderflower
     mint peppermint spearmint cinnamon caramel toffee hazelnut almond walnut pistachio peanut honey ginger coffee mocha
     lavender rose jasmine sandalwood eucalyptus cola tonic bitter garlic onion paprika chilli cheese bacon barbecue ranch
     salt vinegar sour sweet plain milk dark tomato basil herb curry mustard natural original unflavoured maple pumpkin
     fig plum rhubarb tangerine mandarin berry citrus tropical bourbon rum`
  ],
  [
    MATERIAL,
    `wood wooden metal steel stainless plastic glass ceramic porcelain cotton leather silk wool linen paper cardboard rubber
     silicone aluminium iron brass zinc copper nylon polyester velvet felt bamboo cork enamel melamine acrylic vinyl marble
     granite stone wicker rattan denim suede fleece latex nitrile pvc hdpe galvanised oak pine walnut birch beech teak
     mahogany acacia cedar spruce brick`
  ],
  [
    EXTENT,
    'mini small medium large xlarge xxlarge xxxlarge xsmall jumbo giant compact slim wide narrow tall short long king queen twin full single double triple quad'
  ],
  [
    PERSON,
    'man woman boy girl kid baby child adult junior senior unisex toddler infant dog cat puppy kitten'
  ],
  [
    SIDE,
    'left right front rear back top bottom upper lower inner outer inside outside male female indoor outdoor inlet outlet horizontal vertical'
  ],
  [VESSEL, 'bottle can jar tin tube pouch sachet keg cup carton bag'],
  [PRESENCE, 'with without'],
  [
    STATE,
    'hot cold dry wet fresh frozen smoked raw cooked roasted ground sliced diced whole crushed chopped peeled dried pickled canned sparkling sweetened unsweetened salted unsalted scented unscented decaf caffeinated skimmed semiskimmed organic light medium strong mild soft hard matt gloss satin new used refurbished wired wireless cordless corded digital analog heavy empty electric manual'
  ],
  [
    SEASON,
    'christmas easter halloween valentine birthday wedding spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'
  ],
  [
    ACCESSORY,
    `battery case cover charger cable adapter mount stand remote strap cartridge refill replacement spare filter holder lid
     bracket hood pouch sleeve skin protector stylus dock cradle lens lamp bulb toner ink drum belt blade pad brush bag box
     kit accessory part handle knob hose nozzle wick shade screen frame mat liner insert plug cord earpad headset antenna
     tripod clip hook memory card extension warranty plan manual guide book sleeve cushion pillow rack tray`
  ],
  [
    LINK,
    'with without for in on to from by per at into off under over plus von mit ohne fur pour avec sans con sin per para com sem voor met zonder till med utan dla'
  ],
  [
    PACKING,
    'pack set piece box carton case each pair unit count bottle can jar tin tube bag tray roll sheet multipack assorted'
  ],
  [
    NOISE,
    'new original genuine brand official quality premium best deluxe item article product model type version edition sku art ref size'
  ]
]

/** Left out altogether: articles and conjunctions. */
// Single letters are no articles here: vitamin A is not vitamin E.
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the an of and und et og och der die das den dem des le la les du de el los las il lo gli do da dos das os het een ein eine'.split(
    ' '
  )
)

const CLASSES_BY_WORD = classesByWord()

/** The classes of a canonical word as bits; 0 for a word of none. */
export function classesOf(word: string): number {
  return CLASSES_BY_WORD.get(word) ?? 0
}

/**
 * The one spelling under which variants of a word are kept: British spelling, singular, abbreviations written out.
 * @example toCanonicalWord('boxes') // 'box'
 * @example toCanonicalWord('choc') // 'chocolate'
 */
export function toCanonicalWord(word: string): string {
  const variant = findVariant(word)
  if (variant !== undefined) return variant
  const singular = toSingular(word)
  return findVariant(singular) ?? singular
}

function toSingular(word: string): string {
  if (
    word.length < 4 ||
    !word.endsWith('s') ||
    word.endsWith('ss') ||
    word.endsWith('us') ||
    word.endsWith('is')
  )
    return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function classesByWord(): Map<string, number> {
  const classes = new Map<string, number>()
  for (const [bit, words] of CLASS_WORDS) {
    for (const spelling of words.split(/\s+/)) {
      const word = toCanonicalWord(spelling)
      classes.set(word, (classes.get(word) ?? 0) | bit)
    }
  }
  return classes
}
