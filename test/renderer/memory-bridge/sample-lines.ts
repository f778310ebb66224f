// Values of the Online Retail data set (Chen 2015, https://doi.org/10.24432/C5BW33, CC BY 4.0): invoice lines as they are written there.

export interface SampleLine {
  readonly document: string
  readonly code: string
  readonly description: string
  readonly quantity: string
  readonly price: string
  readonly raw: string
}

export const INVOICE_LINES: readonly SampleLine[] = [
  {
    document: '536370',
    code: '22728',
    description: 'ALARM CLOCK BAKELIKE PINK',
    quantity: '24',
    price: '3.75',
    raw: '536370,22728,ALARM CLOCK BAKELIKE PINK,24,2010-12-01 08:45:00,3.75,12583.0,France'
  },
  {
    document: '536370',
    code: '22727',
    description: 'ALARM CLOCK BAKELIKE RED ',
    quantity: '24',
    price: '3.75',
    raw: '536370,22727,ALARM CLOCK BAKELIKE RED ,24,2010-12-01 08:45:00,3.75,12583.0,France'
  },
  {
    document: '536370',
    code: '22726',
    description: 'ALARM CLOCK BAKELIKE GREEN',
    quantity: '12',
    price: '3.75',
    raw: '536370,22726,ALARM CLOCK BAKELIKE GREEN,12,2010-12-01 08:45:00,3.75,12583.0,France'
  },
  {
    document: '536370',
    code: '21724',
    description: 'PANDA AND BUNNIES STICKER SHEET',
    quantity: '12',
    price: '0.85',
    raw: '536370,21724,PANDA AND BUNNIES STICKER SHEET,12,2010-12-01 08:45:00,0.85,12583.0,France'
  },
  {
    document: '536370',
    code: '21883',
    description: 'STARS GIFT TAPE ',
    quantity: '24',
    price: '0.65',
    raw: '536370,21883,STARS GIFT TAPE ,24,2010-12-01 08:45:00,0.65,12583.0,France'
  },
  {
    document: '536370',
    code: '10002',
    description: 'INFLATABLE POLITICAL GLOBE ',
    quantity: '48',
    price: '0.85',
    raw: '536370,10002,INFLATABLE POLITICAL GLOBE ,48,2010-12-01 08:45:00,0.85,12583.0,France'
  },
  {
    document: '536370',
    code: '21791',
    description: 'VINTAGE HEADS AND TAILS CARD GAME ',
    quantity: '24',
    price: '1.25',
    raw: '536370,21791,VINTAGE HEADS AND TAILS CARD GAME ,24,2010-12-01 08:45:00,1.25,12583.0,France'
  },
  {
    document: '536370',
    code: '21035',
    description: 'SET/2 RED RETROSPOT TEA TOWELS ',
    quantity: '18',
    price: '2.95',
    raw: '536370,21035,SET/2 RED RETROSPOT TEA TOWELS ,18,2010-12-01 08:45:00,2.95,12583.0,France'
  },
  {
    document: '536370',
    code: '22326',
    description: 'ROUND SNACK BOXES SET OF4 WOODLAND ',
    quantity: '24',
    price: '2.95',
    raw: '536370,22326,ROUND SNACK BOXES SET OF4 WOODLAND ,24,2010-12-01 08:45:00,2.95,12583.0,France'
  },
  {
    document: '536370',
    code: '22629',
    description: 'SPACEBOY LUNCH BOX ',
    quantity: '24',
    price: '1.95',
    raw: '536370,22629,SPACEBOY LUNCH BOX ,24,2010-12-01 08:45:00,1.95,12583.0,France'
  },
  {
    document: '536370',
    code: '22659',
    description: 'LUNCH BOX I LOVE LONDON',
    quantity: '24',
    price: '1.95',
    raw: '536370,22659,LUNCH BOX I LOVE LONDON,24,2010-12-01 08:45:00,1.95,12583.0,France'
  },
  {
    document: '536370',
    code: '22631',
    description: 'CIRCUS PARADE LUNCH BOX ',
    quantity: '24',
    price: '1.95',
    raw: '536370,22631,CIRCUS PARADE LUNCH BOX ,24,2010-12-01 08:45:00,1.95,12583.0,France'
  },
  {
    document: '536370',
    code: '22661',
    description: 'CHARLOTTE BAG DOLLY GIRL DESIGN',
    quantity: '20',
    price: '0.85',
    raw: '536370,22661,CHARLOTTE BAG DOLLY GIRL DESIGN,20,2010-12-01 08:45:00,0.85,12583.0,France'
  },
  {
    document: '536370',
    code: '21731',
    description: 'RED TOADSTOOL LED NIGHT LIGHT',
    quantity: '24',
    price: '1.65',
    raw: '536370,21731,RED TOADSTOOL LED NIGHT LIGHT,24,2010-12-01 08:45:00,1.65,12583.0,France'
  },
  {
    document: '536370',
    code: '22900',
    description: ' SET 2 TEA TOWELS I LOVE LONDON ',
    quantity: '24',
    price: '2.95',
    raw: '536370,22900, SET 2 TEA TOWELS I LOVE LONDON ,24,2010-12-01 08:45:00,2.95,12583.0,France'
  },
  {
    document: '536370',
    code: '21913',
    description: 'VINTAGE SEASIDE JIGSAW PUZZLES',
    quantity: '12',
    price: '3.75',
    raw: '536370,21913,VINTAGE SEASIDE JIGSAW PUZZLES,12,2010-12-01 08:45:00,3.75,12583.0,France'
  },
  {
    document: '536370',
    code: '22540',
    description: 'MINI JIGSAW CIRCUS PARADE ',
    quantity: '24',
    price: '0.42',
    raw: '536370,22540,MINI JIGSAW CIRCUS PARADE ,24,2010-12-01 08:45:00,0.42,12583.0,France'
  },
  {
    document: '536370',
    code: '22544',
    description: 'MINI JIGSAW SPACEBOY',
    quantity: '24',
    price: '0.42',
    raw: '536370,22544,MINI JIGSAW SPACEBOY,24,2010-12-01 08:45:00,0.42,12583.0,France'
  },
  {
    document: '536370',
    code: '22492',
    description: 'MINI PAINT SET VINTAGE ',
    quantity: '36',
    price: '0.65',
    raw: '536370,22492,MINI PAINT SET VINTAGE ,36,2010-12-01 08:45:00,0.65,12583.0,France'
  },
  {
    document: '536370',
    code: 'POST',
    description: 'POSTAGE',
    quantity: '3',
    price: '18.0',
    raw: '536370,POST,POSTAGE,3,2010-12-01 08:45:00,18.0,12583.0,France'
  },
  {
    document: '536527',
    code: '22809',
    description: 'SET OF 6 T-LIGHTS SANTA',
    quantity: '6',
    price: '2.95',
    raw: '536527,22809,SET OF 6 T-LIGHTS SANTA,6,2010-12-01 13:04:00,2.95,12662.0,Germany'
  },
  {
    document: '536527',
    code: '84347',
    description: 'ROTATING SILVER ANGELS T-LIGHT HLDR',
    quantity: '6',
    price: '2.55',
    raw: '536527,84347,ROTATING SILVER ANGELS T-LIGHT HLDR,6,2010-12-01 13:04:00,2.55,12662.0,Germany'
  },
  {
    document: '536527',
    code: '84945',
    description: 'MULTI COLOUR SILVER T-LIGHT HOLDER',
    quantity: '12',
    price: '0.85',
    raw: '536527,84945,MULTI COLOUR SILVER T-LIGHT HOLDER,12,2010-12-01 13:04:00,0.85,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22242',
    description: '5 HOOK HANGER MAGIC TOADSTOOL',
    quantity: '12',
    price: '1.65',
    raw: '536527,22242,5 HOOK HANGER MAGIC TOADSTOOL,12,2010-12-01 13:04:00,1.65,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22244',
    description: '3 HOOK HANGER MAGIC GARDEN',
    quantity: '12',
    price: '1.95',
    raw: '536527,22244,3 HOOK HANGER MAGIC GARDEN,12,2010-12-01 13:04:00,1.95,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22243',
    description: '5 HOOK HANGER RED MAGIC TOADSTOOL',
    quantity: '12',
    price: '1.65',
    raw: '536527,22243,5 HOOK HANGER RED MAGIC TOADSTOOL,12,2010-12-01 13:04:00,1.65,12662.0,Germany'
  },
  {
    document: '536527',
    code: '47421',
    description: 'ASSORTED COLOUR LIZARD SUCTION HOOK',
    quantity: '24',
    price: '0.42',
    raw: '536527,47421,ASSORTED COLOUR LIZARD SUCTION HOOK,24,2010-12-01 13:04:00,0.42,12662.0,Germany'
  },
  {
    document: '536527',
    code: '20712',
    description: 'JUMBO BAG WOODLAND ANIMALS',
    quantity: '10',
    price: '1.95',
    raw: '536527,20712,JUMBO BAG WOODLAND ANIMALS,10,2010-12-01 13:04:00,1.95,12662.0,Germany'
  },
  {
    document: '536527',
    code: '20713',
    description: 'JUMBO BAG OWLS',
    quantity: '10',
    price: '1.95',
    raw: '536527,20713,JUMBO BAG OWLS,10,2010-12-01 13:04:00,1.95,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22837',
    description: 'HOT WATER BOTTLE BABUSHKA ',
    quantity: '4',
    price: '4.65',
    raw: '536527,22837,HOT WATER BOTTLE BABUSHKA ,4,2010-12-01 13:04:00,4.65,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22969',
    description: 'HOMEMADE JAM SCENTED CANDLES',
    quantity: '12',
    price: '1.45',
    raw: '536527,22969,HOMEMADE JAM SCENTED CANDLES,12,2010-12-01 13:04:00,1.45,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22973',
    description: "CHILDREN'S CIRCUS PARADE MUG",
    quantity: '12',
    price: '1.65',
    raw: "536527,22973,CHILDREN'S CIRCUS PARADE MUG,12,2010-12-01 13:04:00,1.65,12662.0,Germany"
  },
  {
    document: '536527',
    code: '84569B',
    description: 'PACK 3 FIRE ENGINE/CAR PATCHES',
    quantity: '12',
    price: '1.25',
    raw: '536527,84569B,PACK 3 FIRE ENGINE/CAR PATCHES,12,2010-12-01 13:04:00,1.25,12662.0,Germany'
  },
  {
    document: '536527',
    code: '22549',
    description: 'PICTURE DOMINOES',
    quantity: '12',
    price: '1.45',
    raw: '536527,22549,PICTURE DOMINOES,12,2010-12-01 13:04:00,1.45,12662.0,Germany'
  },
  {
    document: '536527',
    code: 'POST',
    description: 'POSTAGE',
    quantity: '1',
    price: '18.0',
    raw: '536527,POST,POSTAGE,1,2010-12-01 13:04:00,18.0,12662.0,Germany'
  }
]
