// Deutsch, während offene Zeilen geprüft werden.
import type { WindowWorkbenchCatalogue } from './window-workbench-words.ts'

const whole = new Intl.NumberFormat('de-DE')
const counted = (one: string, many: string) => (count: number) =>
  `${whole.format(count)} ${count === 1 ? one : many}`
const lines = counted('Zeile', 'Zeilen')
const cells = counted('Zelle', 'Zellen')

export const workbenchDe: WindowWorkbenchCatalogue = {
  workbench: {
    sheet: 'Offene Zeilen',
    column: {
      item: 'Artikel',
      packSize: 'Packung',
      kind: 'Art',
      price: 'Preis',
      date: 'Datum',
      state: 'Stand'
    },
    kind: { goods: 'Ware', charge: 'Nebenkosten', skip: 'auslassen' },
    state: { open: 'wartet', settled: 'entschieden', tried: 'geht noch nicht' },
    problem: {
      number: (text) => `„${text}“ ist keine Zahl. Nichts wurde geändert.`,
      pack: (text) => `„${text}“ ist keine Packungsgröße: eine Zahl über null oder ein Bruch wie 1/12.`,
      item_first: 'Zuerst den Artikel wählen; eine Packungsgröße gehört zu einem.',
      kind: (text) => `„${text}“ ist weder Ware noch Nebenkosten noch auslassen.`,
      date: (text) => `„${text}“ ist kein Datum.`,
      empty: 'Das darf nicht leer bleiben.'
    },
    filter: {
      reason: 'Grund',
      anyReason: 'Jeder Grund',
      supplier: 'Lieferant',
      anySupplier: 'Jeder Lieferant',
      import: 'Import',
      anyImport: 'Alle Importe',
      state: 'Stand',
      anyState: 'Wartende und entschiedene',
      waiting: 'Wartende',
      settled: 'Entschiedene'
    },
    counted: (name, count) => `${name} (${whole.format(count)})`,
    importName: (importId, file) => `${importId} · ${file}`,
    countOf: (open, settled) => `${lines(open)} offen, ${whole.format(settled)} entschieden`,
    selected: (count, all) => `${lines(count)}, ${cells(all)} gewählt`,
    sum: (sum) => `Summe ${sum}`,
    action: {
      accept: (rank) => `Vorschlag ${rank} annehmen`,
      create: 'Artikel anlegen',
      charge: 'Nebenkosten, kein Bestand',
      skip: 'Auslassen',
      clear: 'Entscheidung zurücknehmen',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      undoStep: (step) => `Rückgängig: ${step}`,
      redoStep: (step) => `Wiederholen: ${step}`,
      next: 'Nächste wartende Zeile',
      previous: 'Vorige wartende Zeile',
      retry: 'Entschiedene Zeilen buchen',
      retryPlan: 'Auf den Plan anwenden',
      exportCsv: 'Offene Zeilen als CSV ausgeben…',
      exportXlsx: 'Offene Zeilen als Excel ausgeben…',
      readBack: 'Korrigierte Datei einlesen…',
      reach: 'Wie weit Entscheidungen reichen',
      backToPlan: 'Zurück zum Import'
    },
    hint: {
      create: 'Legt aus der Zeile einen neuen Artikel an. Die Nummer des Lieferanten führt künftig zu ihm.',
      charge: 'Fracht, Pfand und Ähnliches: zählt als Nebenkosten und kommt nie in den Bestand.',
      skip: 'Lässt die Zeile diesmal aus. Nichts wird gelernt.',
      retry:
        'Plant die offenen Zeilen mit den Entscheidungen neu und bucht, was bereit ist, zu ihrem Import.',
      retryPlan: 'Plant die offenen Zeilen mit den Entscheidungen neu. Gebucht wird noch nichts.',
      export: 'Mit Kennung und Grund und leeren Spalten für die Korrekturen.',
      readBack: 'Übernimmt die Entscheidungen einer Tabelle, die hier ausgegeben und korrigiert wurde.'
    },
    reach: {
      label: 'Gilt für',
      line: 'Diese Zeile',
      identical: (count) => (count === 1 ? 'Gleiche Zeilen' : `${whole.format(count)} gleiche Zeilen`),
      supplier: 'Immer',
      hint: {
        line: 'Nur die gewählten Zeilen.',
        identical: 'Auch jede offene Zeile des Lieferanten, die dasselbe sagt.',
        supplier: 'Jede gleiche Zeile, jetzt und auf den nächsten Rechnungen des Lieferanten.'
      }
    },
    basis: { code: 'gleiche Nummer', gtin: 'gleicher Barcode', text: 'gleicher Text' },
    step: {
      edit: (count) => `Änderung von ${cells(count)}`,
      paste: (count) => `Einfügen von ${cells(count)}`,
      fill: (count) => `Ausfüllen von ${cells(count)}`,
      clear: (count) => `Leeren von ${cells(count)}`,
      accept: (count) => `Artikel für ${lines(count)}`,
      create: (count) => `neuer Artikel für ${lines(count)}`,
      charge: (count) => `Nebenkosten für ${lines(count)}`,
      skip: (count) => `Auslassen von ${lines(count)}`,
      file: (count) => `${counted('Entscheidung', 'Entscheidungen')(count)} aus einer Datei`
    },
    told: {
      decided: (count) => `${lines(count)} entschieden.`,
      undone: (step) => `Zurückgenommen: ${step}.`,
      redone: (step) => `Wiederholt: ${step}.`,
      refused: (count) => `${counted('Entscheidung', 'Entscheidungen')(count)} nicht übernommen:`,
      invalid: (count) => `${cells(count)} nicht gültig. Das Zeichen in der Zelle sagt, warum.`,
      noMore: 'In dieser Richtung wartet keine Zeile mehr.',
      nothingSelected: 'Zuerst eine Zeile wählen.',
      noCandidate: 'Kein Vorschlag an dieser Stelle für die gewählten Zeilen.',
      tooMany: 'Höchstens 10.000 Zeilen für einen Schritt wählen.',
      copied: (count) => `${cells(count)} kopiert.`,
      copyRefused: (count) =>
        `${cells(count)} sind zu viele zum Kopieren oder noch nicht geladen. Noch einmal versuchen oder ausgeben.`,
      retried: (posted, skipped, open) =>
        `${lines(posted)} gebucht, ${whole.format(skipped)} ausgelassen, ${whole.format(open)} noch offen.`,
      planImproved: (ready, skipped, open) =>
        `Neu geplant: ${lines(ready)} bereit, ${whole.format(skipped)} ausgelassen, ${whole.format(open)} noch offen.`,
      exported: (file, found) => `${lines(found)} in ${file} geschrieben.`,
      read: (found, refused) =>
        `${counted('Entscheidung', 'Entscheidungen')(found)} aus der Datei übernommen, ${whole.format(refused)} abgelehnt.`
    },
    pane: {
      label: 'Gewählte Zeile',
      none: 'Eine Zeile wählen, um zu sehen, warum sie wartet und was sie sein könnte.',
      problem: 'Warum sie wartet',
      decision: 'Entschieden',
      decidedBy: (by, at) => `${by}, ${at}`,
      corrected: (fields) => `Korrigiert: ${fields}`,
      outcome: 'Was gebucht wird',
      posts: (quantity, value) => `${quantity} für ${value}`,
      arithmetic: 'Einheiten',
      whatsThis: 'Was ist das?',
      isNew: 'neuer Artikel',
      file: 'Datei'
    }
  }
}
