// How invoices write units: UNECE Rec 20 and 21 codes, trade abbreviations, words in English, German, French, Spanish,
// Italian, Portuguese, Dutch, Swedish and Polish. One line a unit; names are compared folded (lower case, no accents, no dots).
import { foldLetters } from './text-key.ts'
import { UNITS, type Unit } from './unit-table.ts'

const NAMES: Readonly<Record<string, string>> = {
  // things
  EA: 'ea each eaches c62 h87 nar nmb nmr pce pcs pc piece pieces pz pza pzas pezzo pezzi unit units un und unid unidade unidades unidad unidades uds ud u unite unites st stk stck stueck stuck stucks stueckzahl piece pieces pca peca pecas pieza piezas stuks stycken styck szt sztuk sztuka sztuki no nos nr number item items article articles artikel e xpp pp qty one ks kpl kom db',
  PR: 'pr pair pairs prs paar paare paire paires par pares paia paio para pary npr',
  SET: 'set sets kit kits satz jeu jeux juego juegos jogo jogos conjunto conjuntos serie gar garnitur komplet zestaw npl asm',
  DZN: 'dz dzn doz dozen dozens dtz dutzend douzaine douzaines docena docenas dozzina dozzine duzia duzias dozijn dussin tuzin dpc dzp',
  GRO: 'gro gross grosse gruesa grosa',
  SCO: 'sco score',
  TEN: 'ten tp tenpack',
  CEN: 'cen hundred hundreds hundert cent cento cien ciento centos honderd hundra sto /100 per100 pro100 c100 100pcs 100st 100stk 100er',
  MIL: 'mil thousand thousands tausend mille mila mil1000 duizend tusen tysiac t3 /1000 per1000 pro1000 1000pcs 1000st 1000stk m1000',
  SHEET:
    'sheet sheets blatt bogen feuille feuilles hoja hojas foglio fogli folha folhas vel ark arkusz lef xst',
  SLICE:
    'slice slices scheibe scheiben tranche tranches loncha lonchas fetta fette fatia fatias plak plakken skiva plaster plasterki',
  LS: 'ls lump lumpsum pauschal pauschale psch forfait forfaitaire forfettario globale',

  // mass
  MGM: 'mg mgm milligram milligrams milligramm',
  GRM: 'g gr grm gm gms grs gram grams gramm gramme grammes gramo gramos grammo grammi grama gramas gramy',
  DJ: 'dkg deka',
  HGM: 'hg hgm etto hekto',
  PFUND: 'pfund pfd',
  KGM: 'kg kgm kgs kilo kilos kilogram kilograms kilogramm kilogramme kilogrammes kilogramo kilogramos chilo chili chilogrammo chilogrammi quilo quilos quilograma quilogramas',
  DTN: 'dtn dt doppelzentner quintal',
  TNE: 't to tne tonne tonnes tonnen metricton tonelada toneladas tonnellata tonnellate',
  ONZ: 'oz ozs onz ounce ounces unze unzen once onces onza onzas oncia once onca oncas',
  LBR: 'lb lbs lbr pound pounds libra libras livre livres libbra libbre #',
  STI: 'stone sti',
  CWI: 'cwi cwt',
  STN: 'stn shortton',

  // volume
  MLT: 'ml mlt mls cc ccm cm3 millilitre millilitres milliliter milliliters mililitro mililitros millilitro millilitri',
  CLT: 'cl clt centilitre centilitres centiliter centilitro centilitri centilitros',
  DLT: 'dl dlt decilitre deciliter decilitro',
  LTR: 'l lt ltr ltrs lts lit litre litres liter liters litro litros litri litry litr',
  HLT: 'hl hlt hectolitre hektoliter ettolitro',
  MTQ: 'm3 mtq cbm kubikmeter metrecube',
  OZA: 'oza floz fluidounce fluidounces usfloz',
  OZI: 'ozi ukfloz impfloz',
  PTL: 'ptl uspt uspint',
  PINT: 'pt pint pints',
  PTI: 'pti ukpt ukpint imppint',
  QTL: 'qtl usqt',
  QUART: 'qt qts quart quarts',
  QTI: 'qti ukqt',
  GLL: 'gll usgal usgallon',
  GALLON: 'gal gals gallon gallons galon galones',
  GLI: 'gli impgal ukgal',

  // length and area
  MMT: 'mm mmt millimetre millimetres millimeter millimetro',
  CMT: 'cm cmt centimetre centimetres centimeter zentimeter centimetro centimetros centimetri',
  DMT: 'dm dmt decimetre',
  MTR: 'm mtr mtrs metre metres meter meters metro metros metri lfm lm laufmeter metrelineaire',
  KMT: 'km kmt kilometre kilometer',
  INH: 'in inh inch inches zoll pouce pouces pulgada pulgadas pollice pollici polegada polegadas "',
  FOT: 'ft fot foot feet fuss',
  YRD: 'yd yds yrd yard yards',
  MMK: 'mm2 mmk',
  CMK: 'cm2 cmk',
  DMK: 'dm2 dmk',
  MTK: 'm2 mtk qm sqm quadratmeter metrecarre metroscuadrados mq',
  HAR: 'ha har hektar hectare',
  INK: 'in2 ink sqin',
  FTK: 'ft2 ftk sqft',
  YDK: 'yd2 ydk sqyd',

  // time
  MIN: 'min minute minutes minuten minuto minutos',
  HUR: 'h hr hrs hur hour hours std stunde stunden heure heures hora horas ora ore uur uren timme timmar godzina',
  DAY: 'day days tag tage jour jours dia dias giorno giorni dag dagen dagar dzien',
  WEE: 'wee week weeks woche wochen semaine semaines',

  // containers: an unknown number of things
  CS: 'cs cse case cases cas xcs kiste kisten caisse caisses caja cajas cassa casse caixa caixas cx skrzynka',
  CT: 'ct ctn ctns crt carton cartons xct karton kartons krt cartone cartoni cartao kartong doos doosjes omdoos ka',
  BX: 'bx box boxes xbx schachtel schachteln boite boites scatola scatole estuche estuches ask askar pudelko pudelka bxs',
  PK: 'pk pck pkt pkg pkgs pkge pac pack packs packet packets pakk package packages packung packungen pak paket pakete pakje pakjes paquet paquets paquete paquetes pacco pacchi pacote pacotes pct paczka opak opakowanie xpk xpa xpc ve vpe forp forpackning conf confezione confezioni pa pq lot lots multipack emballage verp verpackung',
  BG: 'bg bag bags xbg beutel tute tuten tuete zakje zakjes zak zakken sac sacs bolsa bolsas busta buste sacola pase torba torebka',
  SACK: 'sa sack sacks saecke sacke xsa saco sacos sacco sacchi worek',
  CR: 'cr crate crates xcr krat kratten back lada kasten harasse steige cageot',
  TRAY: 'tray trays trey xds tablett schale schalen barquette barquettes bandeja bandejas vassoio tace flat flats ty',
  BUNDLE:
    'bundle bundles bdl xbe bund bunde bunch bunches botte bottes manojo mazzo molho bos bunt peczek be bnd',
  ROLL: 'ro rl rol roll rolls xro rolle rollen rouleau rouleaux rollo rollos rotolo rotoli rolo rolos rulle rullar rolka',
  PALLET: 'pal plt pallet pallets palette paletten palettes xpx pf palet pallar paleta pall xpf px',
  DISPLAY: 'display displays dsp dis tresendisplay presentoir expositor espositore',
  LAYER: 'lay layer layers lage lagen couche capa strato',
  BASKET: 'basket baskets korb korbe panier xbk cesta',
  KEG: 'keg kegs xke fass faesser fasser fut futs barril barrel barrels xba tonnelet fusto',
  BUCKET: 'bucket buckets pail pails xpl xbj eimer seau cubo secchio balde emmer hink wiadro',
  DRUM: 'drum drums xdr trommel bidon bidons kanister canister canisters xjy',
  REAM: 'ream reams rm ries rame rames resma',
  CARD: 'card cards karte karten',
  SLEEVE: 'sleeve sleeves slv hulse',
  BLISTER: 'blister blisters',
  STRIP: 'strip strips streifen',

  // vessels: one filled thing, sold as one
  BO: 'bo btl btls bot bott bottle bottles xbo fl fla flasche flaschen bouteille bouteilles botella botellas bottiglia bottiglie garrafa garrafas fles flessen flaska flaskor butelka butelki flacon flacons',
  CA: 'ca can cans xca xcx tin tins xtn dose dosen ds boitedeconserve lata latas lattina lattine barattolo blik blikken burk burkar puszka puszki canette canettes konserve',
  JR: 'jar jars jr xjr pot pots bocal bocaux tarro tarros vaso vasetto frasco frascos weckglas sloik',
  GLASS: 'glass glasses glas glaser glaeser verre verres',
  TU: 'tube tubes tu xtu tuben tubo tubos tubetto',
  CUP: 'cup cups becher beker gobelet bicchiere tub tubs',
  POUCH: 'pouch pouches doypack xpo',
  SACHET: 'sachet sachets sobre sobres bustina bustine saszetka',
  BAR: 'bar bars riegel tafel tafeln tablette barre tableta tavoletta reep stang',
  LOAF: 'loaf loaves laib laibe miche',
  AMPOULE: 'ampoule ampoules ampulle ampullen amp xam',
  CARTRIDGE: 'cartridge cartridges kartusche kartuschen patrone patronen cartouche',
  AEROSOL: 'aerosol aerosols spray sprays spraydose xae'
}

const BY_NAME = unitsByName()
const NOT_IN_NAMES = /[\s.\-_()'\u2019]/g

/**
 * The unit that a text names, alone and completely.
 * @example findUnit('Stück')?.id // 'EA'
 * @example findUnit('CS24') // undefined: that is a pack text
 */
export function findUnit(text: string): Unit | undefined {
  return BY_NAME.get(text) ?? BY_NAME.get(toUnitKey(text))
}

/** The form in which unit names are compared: `Fl. oz` = `floz`. */
export function toUnitKey(text: string): string {
  return foldLetters(text).replace(NOT_IN_NAMES, '')
}

function unitsByName(): Map<string, Unit> {
  const byName = new Map<string, Unit>()
  for (const [id, names] of Object.entries(NAMES)) {
    const unit = UNITS.get(id)
    if (unit === undefined) throw new Error(`names for an unknown unit: ${id}`)
    byName.set(id, unit)
    for (const name of names.trim().split(/\s+/)) if (!byName.has(name)) byName.set(name, unit)
  }
  return byName
}
