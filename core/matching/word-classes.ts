// What kinds of words say about goods: which ones exclude each other, which carry no meaning, which are spellings of one.

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
     granite stone wicker rattan denim suede fleece latex nitrile pvc hdpe galvanised oak pine walnut birch beech brick`
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

const VARIANTS: Readonly<Record<string, string>> = {
  // spelling
  color: 'colour',
  gray: 'grey',
  aluminum: 'aluminium',
  center: 'centre',
  fiber: 'fibre',
  theater: 'theatre',
  tire: 'tyre',
  mold: 'mould',
  plow: 'plough',
  jewelry: 'jewellery',
  jewelery: 'jewellery',
  flavor: 'flavour',
  flavored: 'flavoured',
  whisky: 'whiskey',
  yoghurt: 'yogurt',
  donut: 'doughnut',
  catsup: 'ketchup',
  omelet: 'omelette',
  chili: 'chilli',
  chile: 'chilli',
  adaptor: 'adapter',
  disc: 'disk',
  analogue: 'analog',
  licence: 'license',
  catalog: 'catalogue',
  organizer: 'organiser',
  moisturizer: 'moisturiser',
  multicolor: 'multicolour',
  multicoloured: 'multicolour',
  multicolored: 'multicolour',
  galvanized: 'galvanised',
  biscuits: 'biscuit',
  connexion: 'connection',
  lite: 'light',
  thru: 'through',
  nite: 'night',
  xmas: 'christmas',
  wooden: 'wood',
  womens: 'woman',
  women: 'woman',
  ladies: 'woman',
  lady: 'woman',
  mens: 'man',
  men: 'man',
  gents: 'man',
  childrens: 'child',
  children: 'child',
  childs: 'child',
  kids: 'kid',
  feet: 'foot',
  knives: 'knife',
  leaves: 'leaf',
  shelves: 'shelf',
  loaves: 'loaf',
  mice: 'mouse',
  // trade abbreviations
  blk: 'black',
  blck: 'black',
  wht: 'white',
  slv: 'silver',
  slvr: 'silver',
  gry: 'grey',
  grn: 'green',
  blu: 'blue',
  yel: 'yellow',
  ylw: 'yellow',
  brn: 'brown',
  orng: 'orange',
  prpl: 'purple',
  pnk: 'pink',
  gld: 'gold',
  nat: 'natural',
  choc: 'chocolate',
  chocs: 'chocolate',
  choco: 'chocolate',
  strawb: 'strawberry',
  rasp: 'raspberry',
  vanil: 'vanilla',
  asst: 'assorted',
  asstd: 'assorted',
  assd: 'assorted',
  lrg: 'large',
  lge: 'large',
  lg: 'large',
  sml: 'small',
  med: 'medium',
  xl: 'xlarge',
  xxl: 'xxlarge',
  xxxl: 'xxxlarge',
  xs: 'xsmall',
  btl: 'bottle',
  btls: 'bottle',
  pk: 'pack',
  pkt: 'pack',
  packet: 'pack',
  pkg: 'pack',
  pkgs: 'pack',
  package: 'pack',
  pcs: 'piece',
  pc: 'piece',
  pce: 'piece',
  pces: 'piece',
  stk: 'piece',
  ct: 'count',
  cnt: 'count',
  bx: 'box',
  ctn: 'carton',
  cs: 'case',
  ea: 'each',
  prs: 'pair',
  pairs: 'pair',
  w: 'with',
  wo: 'without',
  wout: 'without',
  no: 'without',
  non: 'without',
  free: 'without',
  less: 'without',
  ohne: 'without',
  sans: 'without',
  sin: 'without',
  senza: 'without',
  sem: 'without',
  zonder: 'without',
  utan: 'without',
  bez: 'without',
  mit: 'with',
  avec: 'with',
  con: 'with',
  com: 'with',
  met: 'with',
  incl: 'with',
  including: 'with',
  includes: 'with',
  excl: 'without',
  excluding: 'without',
  unsweet: 'unsweetened',
  decaffeinated: 'decaf',
  qty: 'count',
  stnls: 'stainless',
  alum: 'aluminium',
  galv: 'galvanised',
  plas: 'plastic',
  wd: 'wood',
  chk: 'chicken',
  chkn: 'chicken',
  swt: 'sweet',
  frz: 'frozen',
  frzn: 'frozen',
  frsh: 'fresh',
  drk: 'dark',
  mlk: 'milk',
  crm: 'cream',
  btr: 'butter',
  chs: 'cheese',
  veg: 'vegetable',
  vegs: 'vegetable',
  veggie: 'vegetable',
  wireles: 'wireless',
  blutooth: 'bluetooth',
  cab: 'cabinet',
  batt: 'battery',
  adpt: 'adapter',
  hldr: 'holder',
  cndl: 'candle',
  kitch: 'kitchen',
  orig: 'original',
  reg: 'regular',
  deco: 'decoration',
  dec: 'decoration',
  decs: 'decoration',
  temp: 'temperature',
  elec: 'electric',
  sq: 'square',
  rnd: 'round',
  rect: 'rectangle',
  dbl: 'double',
  sgl: 'single',
  hvy: 'heavy',
  duty: 'duty',
  univ: 'universal',
  repl: 'replacement',
  prem: 'premium',
  dlx: 'deluxe',
  // colours of other languages
  schwarz: 'black',
  noir: 'black',
  noire: 'black',
  negro: 'black',
  negra: 'black',
  nero: 'black',
  nera: 'black',
  preto: 'black',
  preta: 'black',
  zwart: 'black',
  zwarte: 'black',
  svart: 'black',
  czarny: 'black',
  weiss: 'white',
  blanc: 'white',
  blanche: 'white',
  blanco: 'white',
  blanca: 'white',
  bianco: 'white',
  bianca: 'white',
  branco: 'white',
  branca: 'white',
  wit: 'white',
  witte: 'white',
  vit: 'white',
  bialy: 'white',
  rot: 'red',
  rouge: 'red',
  rojo: 'red',
  roja: 'red',
  rosso: 'red',
  rossa: 'red',
  vermelho: 'red',
  vermelha: 'red',
  rood: 'red',
  rode: 'red',
  czerwony: 'red',
  blau: 'blue',
  bleu: 'blue',
  bleue: 'blue',
  azul: 'blue',
  blauw: 'blue',
  blauwe: 'blue',
  niebieski: 'blue',
  grun: 'green',
  gruen: 'green',
  vert: 'green',
  verte: 'green',
  verde: 'green',
  groen: 'green',
  groene: 'green',
  zielony: 'green',
  gelb: 'yellow',
  jaune: 'yellow',
  amarillo: 'yellow',
  amarilla: 'yellow',
  giallo: 'yellow',
  gialla: 'yellow',
  amarelo: 'yellow',
  amarela: 'yellow',
  geel: 'yellow',
  gele: 'yellow',
  zolty: 'yellow',
  grau: 'grey',
  gris: 'grey',
  grigio: 'grey',
  cinza: 'grey',
  grijs: 'grey',
  szary: 'grey',
  braun: 'brown',
  marron: 'brown',
  marrom: 'brown',
  bruin: 'brown',
  silber: 'silver',
  argent: 'silver',
  plata: 'silver',
  argento: 'silver',
  prata: 'silver',
  zilver: 'silver',
  dore: 'gold',
  oro: 'gold',
  ouro: 'gold',
  goud: 'gold',
  rosa: 'pink',
  lila: 'purple',
  naranja: 'orange',
  laranja: 'orange',
  oranje: 'orange'
}

const NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

const VARIANT_OF = new Map(Object.entries(VARIANTS))
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
  const variant = VARIANT_OF.get(word)
  if (variant !== undefined) return variant
  const singular = toSingular(word)
  return VARIANT_OF.get(singular) ?? singular
}

/** Whether a spelling is in the list of variants, so that its canonical word reads better than itself. */
export function isVariant(spelling: string): boolean {
  return VARIANT_OF.has(spelling)
}

/** The number that a word spells out, or undefined: three → 3. */
export function findNumberWord(word: string): number | undefined {
  const at = NUMBER_WORDS.indexOf(word)
  return at <= 0 ? undefined : at
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
