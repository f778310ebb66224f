// Values of the Online Retail data set (Chen 2015, https://doi.org/10.24432/C5BW33, CC BY 4.0): items and invoice lines as they are written there.

export interface SampleItem {
  readonly sku: string
  readonly name: string
  readonly price: string
}

export const ITEMS: readonly SampleItem[] = [
  { sku: '22728', name: 'ALARM CLOCK BAKELIKE PINK', price: '3.75' },
  { sku: '22727', name: 'ALARM CLOCK BAKELIKE RED', price: '3.75' },
  { sku: '22726', name: 'ALARM CLOCK BAKELIKE GREEN', price: '3.75' },
  { sku: '21724', name: 'PANDA AND BUNNIES STICKER SHEET', price: '0.85' },
  { sku: '21883', name: 'STARS GIFT TAPE', price: '0.65' },
  { sku: '10002', name: 'INFLATABLE POLITICAL GLOBE', price: '0.85' },
  { sku: '21791', name: 'VINTAGE HEADS AND TAILS CARD GAME', price: '1.25' },
  { sku: '21035', name: 'SET/2 RED RETROSPOT TEA TOWELS', price: '5.91' },
  { sku: '22326', name: 'ROUND SNACK BOXES SET OF4 WOODLAND', price: '2.95' },
  { sku: '22629', name: 'SPACEBOY LUNCH BOX', price: '1.95' },
  { sku: '22659', name: 'LUNCH BOX I LOVE LONDON', price: '1.95' },
  { sku: '22631', name: 'CIRCUS PARADE LUNCH BOX', price: '1.95' },
  { sku: '22661', name: 'CHARLOTTE BAG DOLLY GIRL DESIGN', price: '0.85' },
  { sku: '21731', name: 'RED TOADSTOOL LED NIGHT LIGHT', price: '1.65' },
  { sku: '22900', name: 'SET 2 TEA TOWELS I LOVE LONDON', price: '2.95' },
  { sku: '21913', name: 'VINTAGE SEASIDE JIGSAW PUZZLES', price: '3.75' },
  { sku: '22540', name: 'MINI JIGSAW CIRCUS PARADE', price: '0.42' },
  { sku: '22544', name: 'MINI JIGSAW SPACEBOY', price: '0.42' },
  { sku: '22492', name: 'MINI PAINT SET VINTAGE', price: '0.65' },
  { sku: '22809', name: 'SET OF 6 T-LIGHTS SANTA', price: '2.95' },
  { sku: '84347', name: 'ROTATING SILVER ANGELS T-LIGHT HLDR', price: '2.55' },
  { sku: '84945', name: 'MULTI COLOUR SILVER T-LIGHT HOLDER', price: '0.85' },
  { sku: '22242', name: '5 HOOK HANGER MAGIC TOADSTOOL', price: '1.65' },
  { sku: '22244', name: '3 HOOK HANGER MAGIC GARDEN', price: '3.08' },
  { sku: '22243', name: '5 HOOK HANGER RED MAGIC TOADSTOOL', price: '1.65' },
  { sku: '47421', name: 'ASSORTED COLOUR LIZARD SUCTION HOOK', price: '0.42' },
  { sku: '20712', name: 'JUMBO BAG WOODLAND ANIMALS', price: '1.95' },
  { sku: '20713', name: 'JUMBO BAG OWLS', price: '1.95' },
  { sku: '22837', name: 'HOT WATER BOTTLE BABUSHKA', price: '4.65' },
  { sku: '22969', name: 'HOMEMADE JAM SCENTED CANDLES', price: '1.45' },
  { sku: '22973', name: "CHILDREN'S CIRCUS PARADE MUG", price: '1.65' },
  { sku: '84569B', name: 'PACK 3 FIRE ENGINE/CAR PATCHES', price: '1.25' },
  { sku: '22549', name: 'PICTURE DOMINOES', price: '1.45' },
  { sku: '15056n', name: 'EDWARDIAN PARASOL NATURAL', price: '12.72' },
  { sku: '17012E', name: 'ORIGAMI OPIUM INCENSE/CANDLE SET', price: '2.51' },
  { sku: '20668', name: 'DISCO BALL CHRISTMAS DECORATION', price: '0.12' },
  { sku: '20750', name: 'RED RETROSPOT MINI CASES', price: '7.95' },
  { sku: '20839', name: 'FRENCH PAISLEY CUSHION COVER', price: '9.32' },
  { sku: '20975', name: '12 PENCILS SMALL TUBE RED RETROSPOT', price: '0.65' },
  { sku: '21060', name: 'PARTY INVITES BALLOON GIRL', price: '0.85' },
  { sku: '21143', name: 'ANTIQUE GLASS HEART DECORATION', price: '1.95' },
  { sku: '21208', name: 'PASTEL COLOUR HONEYCOMB FAN', price: '2.50' },
  { sku: '21277', name: 'FRENCH STYLE EMBOSSED HEART CABINET', price: '21.95' },
  { sku: '21365', name: 'MIRRORED WALL ART STARS', price: '5.91' },
  { sku: '21426', name: 'WOODLAND STORAGE BOX SMALL', price: '2.10' },
  { sku: '21509', name: 'COWBOYS AND INDIANS BIRTHDAY CARD', price: '0.64' },
  { sku: '21617', name: '4 LILY  BOTANICAL DINNER CANDLES', price: '3.75' },
  { sku: '21678', name: 'PAISLEY PATTERN  STICKERS', price: '0.85' },
  { sku: '21738', name: 'COSY SLIPPER SHOES SMALL  RED', price: '2.95' },
  { sku: '21815', name: 'STAR  T-LIGHT HOLDER', price: '2.98' },
  { sku: '21884', name: 'CAKES AND BOWS GIFT  TAPE', price: '0.65' },
  { sku: '21946', name: 'PARTY TIME DESIGN FLANNEL', price: '1.25' },
  { sku: '22044', name: 'CHRISTMAS CARD STACK OF PRESENTS', price: '0.42' },
  { sku: '22092', name: 'BLUE PAISLEY TISSUE BOX', price: '1.25' },
  { sku: '22142', name: 'CHRISTMAS CRAFT WHITE FAIRY', price: '1.45' },
  { sku: '22193', name: 'RED DINER WALL CLOCK', price: '8.50' },
  { sku: '22248', name: 'DECORATION  PINK CHICK MAGIC GARDEN', price: '1.66' },
  { sku: '22299', name: 'PIG KEYRING WITH LIGHT & SOUND', price: '2.51' },
  { sku: '22346', name: 'PARTY PIZZA DISH GREEN POLKADOT', price: '0.21' },
  { sku: '22403', name: 'MAGNETS PACK OF 4 VINTAGE LABELS', price: '1.25' },
  { sku: '22449', name: 'SILK PURSE BABUSHKA PINK', price: '3.35' },
  { sku: '22499', name: 'WOODEN UNION JACK BUNTING', price: '5.95' },
  { sku: '22547', name: 'MINI JIGSAW DINOSAUR', price: '0.85' },
  { sku: '22594', name: 'CHRISTMAS GINGHAM TREE', price: '1.66' },
  { sku: '22641', name: 'SET OF 4 NAPKIN CHARMS INSTRUMENT', price: '2.55' },
  { sku: '22690', name: 'DOORMAT HOME SWEET HOME BLUE', price: '7.95' },
  { sku: '22737', name: 'RIBBON REEL CHRISTMAS PRESENT', price: '1.65' },
  { sku: '22783', name: 'SET 3 WICKER OVAL BASKETS W LIDS', price: '12.45' },
  { sku: '22831', name: 'WHITE BROCANTE SOAP DISH', price: '2.95' },
  { sku: '22879', name: 'NUMBER TILE VINTAGE FONT 0', price: '2.31' },
  { sku: '22925', name: 'BLUE GIANT GARDEN THERMOMETER', price: '5.95' },
  { sku: '22974', name: 'CHILDRENS DOLLY GIRL MUG', price: '1.65' }
]

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
