// The units we know: id (our word, UNECE Rec 20 common code where there is one), dimension, exact size in the dimension's base.

/**
 * count: things · mass in g · volume in ml · length in mm · area in cm² · time in min ·
 * container: holds an unknown number (a case of what?) · vessel: one filled thing, sold as one (a bottle, a tin)
 */
export type Dimension = 'count' | 'mass' | 'volume' | 'length' | 'area' | 'time' | 'container' | 'vessel'

export interface Unit {
  readonly id: string
  readonly dimension: Dimension
  /** Size in the base of the dimension as exact decimal text; absent where one has no fixed size (a pair, a set, a case). */
  readonly size?: string
}

/** The unit of a thing by the piece; what an item without a stock unit is kept in. */
export const PIECE: Unit = { id: 'EA', dimension: 'count', size: '1' }

// International yard and pound agreement (1959); US liquid gallon = 231 in³; imperial gallon = 4.54609 l.
const MEASURES: Readonly<
  Record<'mass' | 'volume' | 'length' | 'area' | 'time', Readonly<Record<string, string>>>
> = {
  mass: {
    MGM: '0.001',
    GRM: '1',
    DJ: '10',
    HGM: '100',
    PFUND: '500',
    KGM: '1000',
    DTN: '100000',
    TNE: '1000000',
    ONZ: '28.349523125',
    LBR: '453.59237',
    STI: '6350.29318',
    CWI: '50802.34544',
    STN: '907184.74'
  },
  volume: {
    MLT: '1',
    CLT: '10',
    DLT: '100',
    LTR: '1000',
    HLT: '100000',
    MTQ: '1000000',
    OZA: '29.5735295625',
    OZI: '28.4130625',
    PTL: '473.176473',
    PTI: '568.26125',
    QTL: '946.352946',
    QTI: '1136.5225',
    GLL: '3785.411784',
    GLI: '4546.09'
  },
  length: {
    MMT: '1',
    CMT: '10',
    DMT: '100',
    MTR: '1000',
    KMT: '1000000',
    INH: '25.4',
    FOT: '304.8',
    YRD: '914.4'
  },
  area: {
    MMK: '0.01',
    CMK: '1',
    DMK: '100',
    MTK: '10000',
    HAR: '100000000',
    INK: '6.4516',
    FTK: '929.0304',
    YDK: '8361.2736'
  },
  time: { MIN: '1', HUR: '60', DAY: '1440', WEE: '10080' }
}

/** Things counted together. A pair and a set have no size: whether a pair of gloves is one thing or two is the item's affair. */
const COUNTS: Readonly<Record<string, string>> = {
  EA: '1',
  DZN: '12',
  GRO: '144',
  SCO: '20',
  TEN: '10',
  CEN: '100',
  MIL: '1000'
}

const SIZELESS: Readonly<Record<'count' | 'volume' | 'container' | 'vessel', readonly string[]>> = {
  // American and imperial ones differ by a sixth to a fifth, and an invoice does not say which it means.
  volume: ['PINT', 'QUART', 'GALLON'],
  count: ['PR', 'SET', 'SHEET', 'SLICE', 'LS'],
  container: [
    'CS',
    'CT',
    'BX',
    'PK',
    'BG',
    'CR',
    'TRAY',
    'BUNDLE',
    'ROLL',
    'PALLET',
    'DISPLAY',
    'LAYER',
    'BASKET',
    'SACK',
    'KEG',
    'BUCKET',
    'DRUM',
    'REAM',
    'CARD',
    'SLEEVE',
    'BLISTER',
    'STRIP'
  ],
  vessel: [
    'BO',
    'CA',
    'JR',
    'TU',
    'CUP',
    'GLASS',
    'POUCH',
    'SACHET',
    'BAR',
    'LOAF',
    'AMPOULE',
    'CARTRIDGE',
    'AEROSOL'
  ]
}

/** Every unit by its id. */
export const UNITS: ReadonlyMap<string, Unit> = unitsById()

function unitsById(): Map<string, Unit> {
  const units = new Map<string, Unit>()
  const add = (unit: Unit): void => void units.set(unit.id, unit)
  for (const dimension of ['mass', 'volume', 'length', 'area', 'time'] as const) {
    for (const [id, size] of Object.entries(MEASURES[dimension])) add({ id, dimension, size })
  }
  for (const [id, size] of Object.entries(COUNTS)) add({ id, dimension: 'count', size })
  for (const dimension of ['count', 'volume', 'container', 'vessel'] as const) {
    for (const id of SIZELESS[dimension]) add({ id, dimension })
  }
  return units
}
