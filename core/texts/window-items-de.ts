// Deutsch: Artikel, Bestand, Lieferanten, und wie man etwas zurücknimmt.
import type { WindowItemsCatalogue } from './window-items-words.ts'

const whole = new Intl.NumberFormat('de-DE')
const counted = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

export const itemsDe: WindowItemsCatalogue = {
  itemList: {
    category: 'Warengruppe',
    lastSupplier: 'Letzter Lieferant',
    reorderPoint: 'Meldebestand',
    low: 'Knapp',
    show: 'Zeigen',
    everything: 'Alle Artikel',
    filters: { low: 'Knapper Bestand', negative: 'Unter null', archived: 'Abgelegt' },
    anyCategory: 'Jede Warengruppe',
    create: 'Neuer Artikel…',
    stocktake: 'Inventur…'
  },
  item: {
    title: (sku) => `Artikel ${sku}`,
    edit: 'Ändern…',
    editTitle: (sku) => `Artikel ${sku} ändern`,
    createTitle: 'Neuer Artikel',
    save: 'Speichern',
    unchanged: 'Nichts war anders.',
    fields: {
      sku: 'Artikelnummer',
      name: 'Name',
      gtin: 'Strichcode',
      stockUnit: 'Lagereinheit',
      category: 'Warengruppe',
      reorderPoint: 'Meldebestand',
      priceThreshold: 'Preishinweis ab %',
      isArchived: 'Abgelegt'
    },
    hints: {
      gtin: '8 bis 14 Ziffern mit Prüfziffer.',
      stockUnit: 'Was eines davon ist: EA, kg, l …',
      reorderPoint: 'Ab diesem Bestand und darunter gilt der Artikel als knapp.',
      priceThreshold:
        'Bewegt sich ein Preis weiter, wird es gezeigt. Leer: wie beim Lieferanten oder bei allen.'
    },
    fixed: 'Fest, weil im Lagerbuch Bewegungen damit stehen.',
    archived: 'Abgelegt',
    mergedInto: (sku) => `Aufgegangen in ${sku}`,
    absorbed: 'Enthält, was',
    created: 'Angelegt',
    tabs: {
      ledger: 'Lagerbuch',
      prices: 'Preise',
      suppliers: 'Lieferanten',
      aliases: 'Zuordnungen',
      conversions: 'Umrechnungen'
    },
    movement: {
      receipt: 'Zugang',
      reversal: 'Rücknahme',
      adjustment: 'Berichtigung',
      issue: 'Abgang',
      count: 'Zählung',
      transfer: 'Umbuchung'
    },
    ledger: {
      on: 'Datum',
      what: 'Bewegung',
      quantity: 'Menge',
      value: 'Wert',
      balance: 'Bestand danach',
      source: 'Woher',
      by: 'Von',
      empty:
        'Noch nichts bewegt. Importieren Sie eine Rechnung mit diesem Artikel oder berichtigen Sie den Bestand.',
      takenBack: 'zurückgenommen',
      line: (importId, line) => `Import ${importId}, Zeile ${line}`,
      transfer: (sku) => `mit ${sku}`
    },
    prices: {
      chart: (name) => `Wofür ${name} eingekauft wurde`,
      price: 'Preis je Einheit',
      quantity: 'Menge',
      supplier: 'Lieferant',
      unknownSupplier: 'Unbekannter Lieferant',
      on: 'Datum',
      source: 'Woher',
      empty: 'Noch kein Einkauf mit einem Preis.',
      latest: (shown, all) => `Die letzten ${whole.format(shown)} von ${whole.format(all)} Einkäufen.`
    },
    supply: {
      code: 'Deren Nummer',
      description: 'Deren Text',
      unit: 'Einheit',
      packSize: 'Packung',
      lastPrice: 'Letzter Preis',
      empty: 'Noch hat kein Lieferant diesen Artikel geliefert.'
    },
    alias: {
      key: 'Nummer, Strichcode oder Text',
      packSize: 'Packung',
      uses: 'Zeilen',
      learned: 'Gelernt',
      kinds: { code: 'Nummer', gtin: 'Strichcode', text: 'Text' },
      revoke: 'Widerrufen',
      edit: 'Ändern…',
      editTitle: (key) => `Was „${key}“ bedeutet`,
      item: 'Nummer des Artikels',
      itemHint: 'Von jetzt an. Gebuchtes bleibt.',
      packHint: 'Lagereinheiten in einer Rechnungseinheit, etwa 24 oder 1/12. Leer: nicht gelernt.',
      empty: 'Für diesen Artikel wurde noch nichts gelernt. Bestätigen Sie einen Treffer, dann steht er hier.'
    },
    conversion: {
      unit: 'Ein',
      factor: (unit) => `sind so viele ${unit}`,
      add: 'Hinzufügen',
      remove: (unit) => `${unit} entfernen`,
      empty: 'Keine eigenen Umrechnungen. Feste wie g und kg sind bekannt.'
    }
  },
  merge: {
    action: 'Zusammenführen…',
    title: (sku) => `${sku} mit einem anderen Artikel zusammenführen`,
    intro:
      'Für zwei Artikel, die dasselbe sind. Bestand und Wert gehen über; nichts wird umgeschrieben, und es lässt sich zurücknehmen.',
    into: 'Der Artikel, der bleibt',
    intoHint: 'Nummer oder Strichcode, oder ein Teil des Namens',
    after: 'Danach',
    follows: 'Was mitgeht',
    aliases: (count) => counted(count, 'Zuordnung', 'Zuordnungen'),
    supplierItems: (count) => counted(count, 'Lieferantennummer', 'Lieferantennummern'),
    conversions: (units) => `Die Umrechnungen von ${units}`,
    otherConversions: (units) => `Beide rechnen ${units} um, und verschieden: Es gelten die des bleibenden.`,
    takesGtin: 'Der Strichcode',
    bothGtins: 'Beide haben einen Strichcode; jeder findet den Artikel, der bleibt.',
    confirm: 'Zusammenführen'
  },
  stock: {
    action: 'Bestand berichtigen…',
    title: (sku) => `Bestand von ${sku} berichtigen`,
    kinds: { count: 'Gezählt', adjustment: 'Berichtigung', issue: 'Abgang' },
    quantities: { count: 'Gezählte Menge', adjustment: 'Änderung, etwa −3', issue: 'Menge, die hinausging' },
    kind: 'Was geschah',
    on: 'Datum',
    reason: 'Grund',
    reasonHint: 'Bleibt im Lagerbuch, zum Beispiel „Bruch“.',
    reasonMissing: 'Ein Grund ist nötig: Er bleibt im Lagerbuch.',
    before: 'Bestand',
    change: 'Änderung',
    after: 'Danach',
    value: 'Wert',
    post: (count) => `${counted(count, 'Änderung', 'Änderungen')} buchen`,
    stocktake: 'Inventur',
    intro: 'Tippen oder scannen Sie, was gezählt wurde, oder fügen Sie zwei Spalten ein: Nummer und Menge.',
    list: 'Liste einfügen',
    listHint: 'Ein Artikel je Zeile: Nummer oder Strichcode, dann die gezählte Menge.',
    addAll: 'Übernehmen',
    code: 'Nummer oder Strichcode',
    counted: 'Gezählt',
    row: 'Zeile',
    remove: (code) => `${code} entfernen`,
    add: 'Hinzufügen',
    item: 'Artikel',
    onHand: 'Bestand',
    difference: 'Unterschied',
    nothing: 'Noch nichts gezählt.',
    problems: (count) =>
      `${counted(count, 'Zeile lässt', 'Zeilen lassen')} sich nicht buchen; die anderen schon.`
  },
  suppliers: {
    title: 'Lieferanten',
    search: 'Lieferanten suchen',
    name: 'Lieferant',
    items: 'Artikel',
    aliases: 'Zuordnungen',
    imports: 'Importe',
    lastOn: 'Letzte Rechnung',
    purchases: 'Einkäufe',
    emptyTitle: 'Noch keine Lieferanten',
    emptyHint: 'Ein Lieferant kommt mit seiner ersten Rechnung.',
    nothingFits: (search) => `Kein Lieferant passt zu „${search}“.`,
    tabs: {
      items: 'Artikel',
      purchases: 'Einkäufe',
      prices: 'Preisänderungen',
      aliases: 'Zuordnungen',
      imports: 'Importe',
      profile: 'Profil'
    },
    month: 'Monat',
    lines: 'Zeilen',
    value: 'Wert',
    noPurchases: 'Hier wurde noch nichts gekauft.',
    noPriceChanges: 'Kein Preis hat sich geändert.',
    noItems: 'Kein Artikel dieses Lieferanten passt.',
    oldPrice: 'Vorher',
    newPrice: 'Dann',
    percent: 'Änderung',
    profile: {
      json: 'Als JSON',
      jsonHint: 'Das ganze Profil mit seinen Layouts, wie es exportiert wird.',
      invalid: 'Das ist kein JSON.',
      save: 'Profil speichern',
      saved: 'Das Profil ist gespeichert.',
      exportFile: 'Exportieren…',
      importFile: 'Importieren…',
      exported: (file) => `Gespeichert als ${file}.`,
      form: 'Formular',
      names: 'Andere Namen',
      namesHint: 'Wie seine Dateien ihn nennen, einer je Zeile.',
      unit: 'Einheit von Zeilen ohne eine',
      unitHint: 'Leer: die Lagereinheit des Artikels.',
      currency: 'Währung von Belegen ohne eine',
      codes: 'Nummern auf seinen Rechnungen',
      codesOurs: 'Unsere',
      codesTheirs: 'Die des Lieferanten',
      codesOpen: 'Jede Datei zeigt es',
      creditSign: 'Gutschriften schreiben, was zurückgeht',
      creditPositive: 'als positive Mengen',
      creditNegative: 'als negative Mengen',
      creditOpen: 'Jeder Beleg zeigt es',
      hold: 'Zur Entscheidung anhalten statt warnen',
      layouts: (count) => `${counted(count, 'Layout', 'Layouts')} gelernt`
    }
  },
  history: {
    search: 'Suchen nach Datei, Lieferant oder Beleg',
    status: 'Stand',
    nothingFits: 'Kein Import passt zum Filter.',
    saveOriginal: 'Original speichern…',
    saved: (file) => `Gespeichert als ${file}.`,
    dependents: (count) =>
      `${counted(count, 'spätere Bewegung entstand', 'spätere Bewegungen entstanden')} mit diesem Bestand vor Augen`,
    dependentsHint: 'Sie bleiben, wie sie sind. Sehen Sie danach nach, ob sie noch stimmen.',
    negative: 'Der Bestand läge unter null'
  },
  undo: {
    action: 'Rückgängig',
    done: (what) => `Rückgängig gemacht: ${what}`,
    nothing: 'Es gibt nichts rückgängig zu machen.'
  }
}
