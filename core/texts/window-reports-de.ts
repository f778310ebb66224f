// German, around reports.
import type { WindowReportsCatalogue } from './window-reports-words.ts'

const whole = new Intl.NumberFormat('de-DE')

export const reportsDe: WindowReportsCatalogue = {
  reports: {
    title: 'Berichte',
    list: 'Alle Berichte',
    about: {
      'stock-balance': 'Was von jedem Artikel da ist, heute oder an einem beliebigen Tag.',
      valuation: 'Was der Bestand wert ist, auf den Cent nach den Rechnungen.',
      'stock-ledger': 'Jede Bewegung in der Reihenfolge, in der sie gebucht wurde.',
      purchases: 'Was gekauft wurde, nach Lieferant, Artikel, Monat oder Kategorie.',
      'price-changes': 'Welche Zeilen etwas anderes kosten als zuvor, und was das ausmacht.',
      'open-lines': 'Was nie zugeordnet oder abgelehnt wurde und noch wartet.',
      'import-log': 'Wer wann welche Datei importiert hat und was daraus wurde.',
      reorder: 'Was bei diesem Abgang ausgeht.',
      'slow-stock': 'Was Geld bindet und sich kaum bewegt.',
      'supplier-comparison': 'Was derselbe Artikel bei jedem Lieferanten kostet.'
    },
    period: 'Zeitraum',
    periods: {
      all: 'Gesamte Zeit',
      thisMonth: 'Dieser Monat',
      lastMonth: 'Letzter Monat',
      thisQuarter: 'Dieses Quartal',
      lastQuarter: 'Letztes Quartal',
      thisYear: 'Dieses Jahr',
      lastYear: 'Letztes Jahr',
      custom: 'Von – bis'
    },
    from: 'Von',
    to: 'Bis',
    at: 'Am Ende des',
    supplier: 'Lieferant',
    item: 'Artikel',
    category: 'Kategorie',
    anySupplier: 'Alle Lieferanten',
    anyItem: 'Alle Artikel',
    anyCategory: 'Alle Kategorien',
    noCategory: 'Ohne Kategorie',
    by: 'Summiert nach',
    groups: {
      none: 'Artikel für Artikel',
      supplier: 'Lieferant',
      sku: 'Artikel',
      month: 'Monat',
      category: 'Kategorie'
    },
    onlyImport: (importId) => `Nur Import ${importId}`,
    onlyMovements: { imports: 'Nur Bewegungen aus Importen', issues: 'Nur Abgänge' },
    clearFilters: 'Filter entfernen',
    columns: 'Spalten',
    allColumns: 'Alle Spalten zeigen',
    rows: (count) => `${whole.format(count)} ${count === 1 ? 'Zeile' : 'Zeilen'}`,
    totals: 'Summen',
    nothing: 'Hier gibt es nichts zu berichten.',
    nothingHint: 'Ein längerer Zeitraum oder weniger Filter zeigen mehr.',
    emptyTitle: 'Noch keine Zahlen',
    emptyHint: 'Importieren Sie eine erste Rechnung, dann füllt sich jeder Bericht von selbst.',
    chart: (report) => `Diagramm: ${report}`,
    chartHint: 'Die Tabelle darunter enthält dieselben Zahlen.',
    hideChart: 'Diagramm ausblenden',
    showChart: 'Diagramm zeigen',
    drill: 'Hinter dieser Zahl',
    toMovements: 'Bewegungen zeigen',
    toImport: (importId) => `Import ${importId} öffnen`,
    toPrices: 'Preisverlauf zeigen',
    export: 'Exportieren…',
    exportTitle: 'Wie gezeigt exportieren',
    exportAs: { csv: 'CSV', xlsx: 'Excel', pdf: 'PDF', json: 'JSON' },
    separator: 'Trennzeichen',
    separators: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator' },
    decimalMark: 'Dezimalzeichen',
    decimalMarks: { '.': '1.5', ',': '1,5' },
    encoding: 'Zeichen',
    encodings: { 'utf-8': 'UTF-8', 'utf-8-bom': 'UTF-8 für Excel', 'utf-16': 'UTF-16' },
    paper: 'Papier',
    papers: { a4: 'A4', letter: 'US Letter' },
    save: 'Speichern…',
    copy: 'Kopieren',
    print: 'Drucken…',
    writing: (rows) => `Wird geschrieben, bisher ${rows} Zeilen`,
    written: (rows, file) =>
      `${file} wurde geschrieben, ${whole.format(rows)} ${rows === 1 ? 'Zeile' : 'Zeilen'}.`,
    copied: (count) =>
      `${whole.format(count)} ${count === 1 ? 'Zeile liegt' : 'Zeilen liegen'} in der Zwischenablage.`,
    opened: 'Der Bericht ist in Ihrem PDF-Programm offen und kann gedruckt werden.'
  }
}
