// German, around a file and the app itself.
import type { WindowFlowCatalogue } from './window-flow-words.ts'

export const flowDe: WindowFlowCatalogue = {
  layout: {
    rows: 'Die Datei und was ihre Spalten bedeuten',
    rowsHint:
      'Klicken Sie auf den Kopf einer Spalte, um ihre Bedeutung zu ändern, oder auf die Nummer einer Zeile, um sie zur Kopfzeile zu machen.',
    meaningOf: (column, meaning) => `${column}: ${meaning}. Ändern`,
    columnNumber: (position) => `Spalte ${position}`,
    asHeader: (line) => `Zeile ${line} als Kopfzeile verwenden`,
    header: 'Kopfzeile',
    unknown: 'Nicht sicher',
    currency: 'Währung',
    currencyHint: 'Für Belege, die keine nennen.',
    inventoryCurrency: (code) => `${code}, wie der Bestand`,
    reset: 'Diese Änderungen zurücknehmen',
    reading: 'Wird neu gelesen…',
    lookAt: 'Ansehen',
    intoStock: 'Ins Lager'
  },
  intake: {
    folder: 'Ordner importieren…',
    paste: 'Tabelle einfügen…',
    pasteHint:
      'Kopieren Sie die Zellen samt Überschriften in Ihrer Tabelle und drücken Sie dann Strg+V, auf jeder Seite oder hier.',
    pasteField: 'Hier einfügen',
    noTable: 'In der Zwischenablage ist keine Tabelle. Kopieren Sie Zeilen mit mindestens zwei Spalten.',
    tooLarge:
      'Das ist zu viel für die Zwischenablage. Speichern Sie die Tabelle als CSV oder Excel und importieren Sie die Datei.',
    cut: 'Nur die ersten 1.000 Dateien wurden genommen. Importieren Sie die übrigen danach.',
    saved: 'Es ist schon alles gespeichert.'
  },
  recent: { forget: (name) => `${name} von der Liste nehmen`, clear: 'Liste leeren' },
  sample: {
    badge: 'Beispieldaten',
    remove: 'Beispieldaten entfernen…',
    removeHint:
      'Der Beispielbestand wird geschlossen und seine Datei gelöscht, mit allem, was Sie darin ausprobiert haben.',
    removed: 'Die Beispieldaten sind weg.'
  },
  about: {
    offlineTitle: 'Was Docket nie tut',
    offline:
      'Es öffnet keine Netzwerkverbindung: kein Konto, keine Suche nach Aktualisierungen, keine Statistik. Chromiums eigene Verbindungen sind abgeschaltet; jede andere Anfrage wird abgewiesen und unten gezählt.',
    data: 'Alles steht in der Bestandsdatei, die Ihnen gehört. Kopieren Sie diese eine Datei, und Sie haben alles, auch die Rechnungen im Original.',
    diagnostics: 'Für eine Fehlermeldung',
    copy: 'Diagnose kopieren',
    copied: 'Kopiert.',
    showLog: 'Protokolldatei zeigen',
    licences: 'Lizenzen',
    licencesHint: 'Docket steht unter der MIT-Lizenz. Es enthält diese Werke anderer:',
    noLicences: 'Dieser Stand enthält keine Liste der Lizenzen.'
  },
  codes: {
    intro: 'Jeder Grund, den Docket nennt, was er bedeutet und was zu tun ist.',
    whatsThis: (title) => `Was bedeutet „${title}“?`,
    lines: 'Gründe an einer Zeile',
    files: 'Gründe für eine Datei oder einen Schritt im Ganzen',
    posts: 'Eine Warnung: Die Zeile wird gebucht.',
    stops: 'Die Zeile wird erst gebucht, wenn sie geklärt ist.',
    whatToDo: 'Was zu tun ist',
    all: 'Alle Gründe'
  },
  queue: {
    filter: 'Anzeigen',
    all: 'Alle',
    needsYou: 'Braucht Sie',
    running: 'Zu tun',
    done: 'Fertig',
    refused: 'Nicht importiert',
    none: 'Keine Datei.'
  }
}
