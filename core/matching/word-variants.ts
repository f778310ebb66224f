// Spellings and trade abbreviations of one word, under the word that they are kept as: British spelling, singular, written out.

const VARIANTS: Readonly<Record<string, string>> = {
  // colours, also of other languages
  black: 'blk blck schwarz noir noire negro negra nero nera preto preta zwart zwarte svart czarny',
  white: 'wht weiss blanc blanche blanco blanca bianco bianca branco branca wit witte vit bialy',
  red: 'rot rouge rojo roja rosso rossa vermelho vermelha rood rode czerwony',
  blue: 'blu blau bleu bleue azul blauw blauwe niebieski',
  green: 'grn grun gruen vert verte verde groen groene zielony',
  yellow: 'yel ylw gelb jaune amarillo amarilla giallo gialla amarelo amarela geel gele zolty',
  grey: 'gray gry grau gris grigio cinza grijs szary',
  brown: 'brn braun marron marrom bruin',
  silver: 'slv slvr silber argent plata argento prata zilver',
  gold: 'gld dore oro ouro goud',
  pink: 'pnk rosa',
  purple: 'prpl lila',
  orange: 'orng naranja laranja oranje',

  // with and without
  with: 'w mit avec con com met incl including includes',
  without: 'wo wout no non free less ohne sans sin senza sem zonder utan bez excl excluding',

  // people
  man: 'mens men gents',
  woman: 'womens women ladies lady',
  child: 'childrens children childs',
  kid: 'kids',

  // everything else
  colour: 'color',
  aluminium: 'aluminum alum',
  centre: 'center',
  fibre: 'fiber',
  theatre: 'theater',
  tyre: 'tire',
  mould: 'mold',
  plough: 'plow',
  jewellery: 'jewelry jewelery',
  flavour: 'flavor',
  flavoured: 'flavored',
  whiskey: 'whisky',
  yogurt: 'yoghurt',
  doughnut: 'donut',
  ketchup: 'catsup',
  omelette: 'omelet',
  chilli: 'chili chile',
  adapter: 'adaptor adpt',
  disk: 'disc',
  analog: 'analogue',
  license: 'licence',
  catalogue: 'catalog',
  organiser: 'organizer',
  moisturiser: 'moisturizer',
  multicolour: 'multicolor multicoloured multicolored',
  galvanised: 'galvanized galv',
  biscuit: 'biscuits',
  connection: 'connexion',
  light: 'lite',
  through: 'thru',
  night: 'nite',
  christmas: 'xmas',
  wood: 'wooden wd',
  foot: 'feet',
  knife: 'knives',
  leaf: 'leaves',
  shelf: 'shelves',
  loaf: 'loaves',
  mouse: 'mice',
  natural: 'nat',
  chocolate: 'choc chocs choco',
  strawberry: 'strawb',
  raspberry: 'rasp',
  vanilla: 'vanil',
  assorted: 'asst asstd assd',
  large: 'lrg lge lg',
  small: 'sml',
  medium: 'med',
  xlarge: 'xl',
  xxlarge: 'xxl',
  xxxlarge: 'xxxl',
  xsmall: 'xs',
  bottle: 'btl btls',
  pack: 'pk pkt packet pkg pkgs package',
  piece: 'pcs pc pce pces stk',
  count: 'ct cnt qty',
  box: 'bx',
  carton: 'ctn',
  case: 'cs',
  each: 'ea',
  pair: 'prs pairs',
  unsweetened: 'unsweet',
  decaf: 'decaffeinated',
  stainless: 'stnls',
  plastic: 'plas',
  chicken: 'chk chkn',
  sweet: 'swt',
  frozen: 'frz frzn',
  fresh: 'frsh',
  dark: 'drk',
  milk: 'mlk',
  cream: 'crm',
  butter: 'btr',
  cheese: 'chs',
  vegetable: 'veg vegs veggie',
  wireless: 'wireles',
  bluetooth: 'blutooth',
  cabinet: 'cab',
  battery: 'batt',
  holder: 'hldr',
  candle: 'cndl',
  kitchen: 'kitch',
  original: 'orig',
  regular: 'reg',
  decoration: 'deco dec decs',
  temperature: 'temp',
  electric: 'elec',
  square: 'sq',
  round: 'rnd',
  rectangle: 'rect',
  double: 'dbl',
  single: 'sgl',
  heavy: 'hvy',
  universal: 'univ',
  replacement: 'repl',
  premium: 'prem',
  deluxe: 'dlx'
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, at + 1] as const),
  ['dozen', 12]
])

const CANONICAL = canonicalBySpelling()

/** The word that a spelling or abbreviation stands for, or undefined: choc → chocolate. */
export function findVariant(spelling: string): string | undefined {
  return CANONICAL.get(spelling)
}

/** The number that a word spells out, or undefined: three → 3. */
export function findNumberWord(word: string): number | undefined {
  return NUMBER_WORDS.get(word)
}

function canonicalBySpelling(): Map<string, string> {
  const canonical = new Map<string, string>()
  for (const [word, spellings] of Object.entries(VARIANTS)) {
    for (const spelling of spellings.split(' ')) canonical.set(spelling, word)
  }
  return canonical
}
