// German, as the window says it.
import type { WindowCatalogue } from './window-catalogue.ts'
import { flowDe } from './window-flow-de.ts'
import { importDe } from './window-import-de.ts'
import { planDe } from './window-plan-de.ts'
import { reportsDe } from './window-reports-de.ts'
import { itemsDe } from './window-items-de.ts'
import { tableDe } from './window-table-de.ts'
import { safetyDe } from './window-safety-de.ts'
import { termsDe } from './window-terms-de.ts'
import { workbenchDe } from './window-workbench-de.ts'

const whole = new Intl.NumberFormat('de-DE')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'Zeile' : 'Zeilen'}`
const items = (count: number) => `${whole.format(count)} Artikel`

export const windowDe: WindowCatalogue = {
  ...flowDe,
  ...importDe,
  ...planDe,
  ...reportsDe,
  ...itemsDe,
  ...tableDe,
  ...workbenchDe,
  ...safetyDe,
  languageName: 'Deutsch',
  action: {
    importFiles: 'Importieren…',
    chooseFiles: 'Dateien wählen…',
    importItems: 'Artikelliste einlesen…',
    trySample: 'Mit Beispieldaten ausprobieren',
    create: 'Anlegen…',
    open: 'Öffnen…',
    post: (count) => `${lines(count)} buchen`,
    postNothing: 'Nichts zu buchen',
    change: 'Ändern…',
    plan: 'Plan zeigen',
    later: 'Nicht jetzt',
    discard: 'Verwerfen',
    remove: 'Aus der Liste nehmen',
    emptyQueue: 'Liste leeren',
    cancel: 'Abbrechen',
    cancelling: 'Wird abgebrochen…',
    close: 'Schließen',
    done: 'Fertig',
    nextFile: 'Nächste Datei',
    retryImport: (importId) => `Import ${importId} erneut versuchen`,
    tryAgain: 'Noch einmal versuchen',
    importAgain: 'Absichtlich noch einmal importieren',
    openImport: (importId) => `Import ${importId} öffnen`,
    asItemList: 'Als Artikelliste einlesen',
    createItems: (count) => `Artikel für ${lines(count)} anlegen`,
    showInventory: 'Bestand ansehen',
    showReview: (count) => `${lines(count)} prüfen`,
    takeUp: 'Plan wieder öffnen',
    clear: 'Leeren',
    copyDetails: 'Einzelheiten kopieren',
    reload: 'Fenster neu laden',
    palette: 'Suchen oder Befehl ausführen',
    switchInventory: 'Bestand wechseln'
  },
  screen: {
    import: 'Import',
    review: 'Prüfung',
    inventory: 'Bestand',
    imports: 'Importe',
    importNumber: (importId) => `Import ${importId}`,
    settings: 'Einstellungen',
    help: 'Tastenkürzel',
    codes: 'Was die Gründe bedeuten',
    about: 'Über Docket'
  },
  start: {
    welcome: 'Lieferantenrechnungen in den Bestand',
    promise:
      'Keine Zeile geht verloren, keine Einheit wird geraten. Was Sie in der Vorschau sehen, geschieht.',
    createTitle: 'Bestand anlegen',
    createHint: 'Eine Datei auf diesem Rechner, die alles enthält, auch die Originalrechnungen.',
    currency: 'Währung',
    currencyHint: 'Einmal festgelegt für den ganzen Bestand.',
    openTitle: 'Bestand öffnen',
    openHint: 'Eine Datei, die auf .docket endet.',
    sampleTitle: 'Nur mal schauen?',
    sampleHint:
      'Ein frischer Bestand mit echten Artikeln und einer echten Rechnung, bereit zum Importieren. Löschen Sie ihn, wann Sie wollen.',
    recentTitle: 'Zuletzt geöffnet',
    recentEmpty: 'Hier stehen später die Bestände, die Sie geöffnet haben.',
    missing: 'Nicht mehr da',
    offline: 'Docket arbeitet ohne Netz. Nichts verlässt diesen Rechner.'
  },
  inventory: {
    search: 'Nummer, Name oder Strichcode',
    sku: 'Artikelnummer',
    name: 'Name',
    gtin: 'Strichcode',
    onHand: 'Bestand',
    unit: 'Einheit',
    unitCost: 'Stückwert',
    lastPrice: 'Letzter Preis',
    value: 'Wert',
    items,
    itemsFound: (found, all) => `${whole.format(found)} von ${items(all)}`,
    total: 'Bestandswert',
    table: 'Artikel',
    emptyTitle: 'Noch keine Artikel',
    emptyHint:
      'Importieren Sie eine Rechnung und lassen Sie sie dabei anlegen, oder bringen Sie Ihre Artikelliste als CSV mit.',
    nothingFound: (search) => `Kein Artikel passt zu „${search}“.`,
    itemsImported: (added, changed, unchanged, failed) =>
      `Artikelliste eingelesen: ${whole.format(added)} neu, ${whole.format(changed)} geändert, ${whole.format(unchanged)} wie zuvor, ${whole.format(failed)} abgelehnt.`
  },
  imports: {
    table: 'Importe',
    number: 'Nr.',
    file: 'Datei',
    supplier: 'Lieferant',
    status: 'Status',
    linesRead: 'Zeilen',
    posted: 'Gebucht',
    open: 'Offen',
    value: 'Netto',
    by: 'Von',
    at: 'Wann',
    emptyTitle: 'Noch keine Importe',
    emptyHint: 'Jede importierte Datei bleibt hier mit ihren Zeilen, ihren Hinweisen und ihrem Original.',
    linesTab: 'Zeilen',
    line: (line) => `Nur Zeile ${line}`,
    noticesTab: 'Hinweise',
    plannedHint: 'Dieser Import ist geplant. Noch ist nichts davon im Bestand.',
    filter: 'Zeilen zeigen',
    all: 'Alle'
  },
  reverse: {
    action: 'Rückbuchen…',
    title: (importId) => `Import ${importId} rückbuchen`,
    intro:
      'Gegenbuchungen nehmen den Import zurück. Nichts wird gelöscht, und die Datei lässt sich wieder importieren.',
    lines: 'Zurückgenommene Zeilen',
    items: 'Geänderte Artikel',
    value: 'Zurückgenommener Wert',
    revokedAliases: 'Zuordnungen, die vergessen werden',
    keptAliases: 'Zuordnungen, die bleiben, weil andere Importe sie nutzen',
    archivedItems: 'Artikel, die archiviert werden',
    keptItems: 'Artikel, die bleiben, weil sie anderswo gebraucht werden',
    more: (count) => `und ${whole.format(count)} weitere`,
    confirm: 'Rückbuchen',
    done: (importId) => `Import ${importId} ist rückgebucht.`
  },
  review: {
    intro: 'Zeilen aller Importe, die auf eine Entscheidung warten.',
    reason: 'Grund',
    anyReason: 'Jeder Grund',
    emptyTitle: 'Nichts zu prüfen',
    emptyHint: 'Hier warten Zeilen, die sich nicht sicher buchen ließen.',
    nothingFits: 'Keine offene Zeile passt zum Filter.',
    count: (count) => `${lines(count)} offen`,
    retried: (posted, open) => `Erneut versucht: ${lines(posted)} gebucht, ${whole.format(open)} noch offen.`,
    retryHint: 'Plant die offenen Zeilen dieses Imports mit heutigem Wissen neu und bucht, was bereit ist.'
  },
  settings: {
    language: 'Sprache',
    theme: 'Erscheinungsbild',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    languageHint: 'Zahlen und Datum folgen der Sprache.',
    version: (version) => `Docket ${version}`,
    privacy:
      'Docket enthält keinen Netzwerkcode. Ihre Rechnungen und Ihr Bestand bleiben in einer Datei, die Ihnen gehört.',
    standIn: 'Läuft ohne Electron in einem installierten Browser.'
  },
  shell: {
    navigation: 'Ansichten',
    palettePlaceholder: 'Ansichten und Befehle suchen',
    paletteEmpty: 'Kein Befehl passt.',
    paletteGo: 'Gehe zu',
    paletteHere: 'Auf dieser Seite',
    paletteDo: 'Ausführen',
    paletteLook: 'Aussehen',
    readOnly: 'Nur lesen',
    openLines: (count) => `${lines(count)} zu prüfen`,
    work: 'Laufende Arbeit',
    shortcuts: 'Tastenkürzel',
    shortcutsEverywhere: 'Überall',
    shortcutsImport: 'Beim Importieren',
    shortcutsTables: 'In Tabellen',
    moveInTable: 'Zwischen Zeilen wechseln',
    postPlan: 'Den Plan buchen',
    stepBack: 'Nicht jetzt, abbrechen oder fertig',
    save: 'Speichern, oder die Tabelle exportieren',
    allSaved: 'Alles ist schon gespeichert: Docket behält jeden Schritt, wie Sie ihn tun.',
    closeLayer: 'Oberste Ebene schließen',
    focusSearch: 'Zum Suchfeld',
    crashTitle: 'Diese Ansicht funktioniert nicht mehr',
    crashHint:
      'Ihr Bestand ist nicht betroffen. Laden Sie das Fenster neu; passiert es wieder, kopieren Sie die Einzelheiten für eine Meldung.',
    newInventory: 'Neuer Bestand…',
    openInventory: 'Bestand öffnen…',
    closeInventory: 'Bestand schließen',
    recent: 'Zuletzt geöffnet'
  },
  key: { control: 'Strg', alt: 'Alt', shift: 'Umschalt', enter: 'Eingabe', escape: 'Esc' },
  errorTitle: 'Das hat nicht geklappt',
  error: {
    DUPLICATE_FILE: (e) =>
      `${e.file ?? 'Die Datei'} wurde schon als Import ${e.importId ?? '?'} eingelesen. Nichts wurde gebucht.`,
    INVENTORY_IN_USE: (e) =>
      `${e.file ?? 'Der Bestand'} wird von einem anderen Programm benutzt. Schließen Sie ihn dort und versuchen Sie es noch einmal.`,
    LEDGER_CUT: (e) =>
      `${e.file ?? 'Der Bestand'} hat das Ende seines Lagerjournals verloren (${e.found ?? '?'}).`,
    USAGE: (e) => e.found ?? 'Die Anfrage war nicht vollständig.'
  },
  terms: termsDe
}
