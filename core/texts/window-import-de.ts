// German, between a dropped file and its result.
import type { WindowImportCatalogue } from './window-import-words.ts'

const whole = new Intl.NumberFormat('de-DE')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'Zeile' : 'Zeilen'}`

export const importDe: WindowImportCatalogue = {
  import: {
    emptyTitle: 'Rechnungen irgendwo in dieses Fenster ziehen',
    emptyHint:
      'CSV-, Excel- oder E-Rechnungsdateien, auch mehrere auf einmal. Bevor etwas gebucht wird, sehen Sie, was geschehen wird.',
    dropTitle: 'Zum Importieren loslassen',
    dropHint: 'Zuerst sehen Sie einen Plan. Noch wird nichts gebucht.',
    dropNeedsInventory:
      'Legen Sie zuerst einen Bestand an oder öffnen Sie einen, dann ziehen Sie die Dateien noch einmal herein.',
    nothingDropped: 'Es war keine Datei dabei.',
    queueTitle: 'Dateien',
    queueWaiting: (count) => `noch ${whole.format(count)} offen`,
    autoPost: 'Ohne Rückfrage buchen, wenn jede Zeile bereit ist',
    steps: { understood: 'Verstanden', plan: 'Plan', posting: 'Buchung', result: 'Ergebnis' },
    stage: {
      waiting: 'Wartet',
      reading: 'Wird gelesen',
      asking: 'Braucht eine Antwort',
      planning: 'Wird geplant',
      planned: 'Bereit zum Buchen',
      posting: 'Wird gebucht',
      set_aside: 'Zurückgestellt',
      discarding: 'Wird verworfen',
      failed: 'Nicht importiert'
    },
    readingFile: (file) => `${file} wird gelesen`,
    questionsTitle: 'Vor dem Plan',
    questionsHint: 'Docket fragt nur, was die Datei offenlässt.',
    whichColumn: (meaning) => `In welcher Spalte steht: ${meaning}?`,
    answerMissing: 'Bitte wählen.',
    supplier: 'Wer hat das geschickt?',
    supplierHint: 'Ein bekannter Lieferant oder ein neuer Name.',
    supplierMissing: 'Nennen Sie den Lieferanten.',
    unmatched: 'Zeilen, zu denen kein Artikel passt',
    unmatchedReview: 'Zur Prüfung lassen',
    unmatchedCreate: 'Artikel anlegen',
    unmatchedHint: 'Ein neuer Artikel übernimmt Nummer und Text des Lieferanten.',
    rate: 'Wechselkurs',
    rateHint: 'Nur für eine Rechnung in anderer Währung: wie viel eine Einheit davon in Ihrer wert ist.',
    rateInvalid: 'Ein Kurs ist eine Zahl über null, zum Beispiel 1,18.',
    understoodTitle: 'Was verstanden wurde',
    layout: {
      format: 'Format',
      encoding: 'Kodierung',
      delimiter: 'Trennzeichen',
      sheet: 'Blatt',
      headerRow: 'Kopfzeile',
      noHeader: 'keine',
      decimalMark: 'Dezimalzeichen',
      dateOrder: 'Datum',
      documents: 'Gesehene Belege',
      supplier: 'Lieferant'
    },
    columnsTitle: 'Spalten und ihre Bedeutung',
    columnUnsure: 'nicht sicher',
    firstLines: (shown, more) => (more === 'more' ? `Die ersten ${lines(shown)}` : count(shown)),
    setAsideHint: 'Der Plan bleibt erhalten. Sie finden ihn unter Importe oder machen hier weiter.',
    cancelledTitle: 'Abgebrochen. Nichts wurde gebucht.'
  },
  plan: {
    title: 'Was geschehen wird',
    willPost: (count) => `${lines(count)} ${count === 1 ? 'wird' : 'werden'} gebucht`,
    nothingReady: 'Keine Zeile ist bereit zum Buchen.',
    openAfter: (count) => `${lines(count)} ${count === 1 ? 'wartet' : 'warten'} danach in der Prüfung`,
    documents: 'Belege',
    items: 'Artikel',
    newItems: 'Neue Artikel',
    value: 'Wert',
    warnings: 'Warnungen',
    ready: 'Bereit',
    toReview: 'Zu prüfen',
    skipped: 'Übersprungen',
    groups: 'Gruppen von Zeilen',
    allLines: 'Alle Zeilen',
    lines: 'Zeilen',
    from: (supplier) => `von ${supplier}`
  },
  progress: {
    phase: {
      taking_in: 'Wird aufgenommen',
      reading: 'Wird gelesen',
      planning: 'Wird geplant',
      posting: 'Wird gebucht'
    },
    steps: 'Schritte',
    ofLines: (done, total) => `${done} von ${total} Zeilen`,
    ofBytes: (done, total) => `${done} von ${total}`,
    rate: (rate) => `${rate} Zeilen pro Sekunde`,
    remaining: (time) => `noch ${time}`,
    estimating: 'Restzeit wird geschätzt',
    posted: 'Gebucht',
    failed: 'Fehlgeschlagen',
    skipped: 'Übersprungen',
    read: 'Gelesen',
    percentDone: (file, percent) => `${file}: ${percent} erledigt`,
    cancelHint: 'Abbrechen nimmt alles zurück. Nichts bleibt halb fertig.',
    notices: 'Hinweise',
    finishedElsewhere: (importId) => `Import ${importId} ist fertig.`
  },
  result: {
    success: (posted) => `${lines(posted)} gebucht`,
    partial: (posted, open) => `${lines(posted)} gebucht, ${whole.format(open)} offen geblieben`,
    failed: 'Nichts wurde gebucht',
    cancelled: 'Abgebrochen. Nichts wurde gebucht.',
    planned: 'Geplant, nicht gebucht',
    summary: (posted, open, skipped) =>
      `${lines(posted)} gebucht, ${whole.format(open)} offen, ${whole.format(skipped)} übersprungen.`,
    took: (time) => `Dauer ${time}`,
    linesRead: 'Zeilen gelesen',
    posted: 'Gebucht',
    open: 'Offen geblieben',
    skipped: 'Übersprungen',
    totals: 'Summen',
    currency: 'Währung',
    invoiced: 'Berechnet',
    withoutNet: (count) => `${lines(count)} ohne Betrag`,
    openLines: 'Offene Zeilen',
    noOpenLines: 'Keine Zeile ist offen geblieben.',
    notices: 'Hinweise',
    noNotices: 'Nichts Ungewöhnliches ist passiert.',
    warnings: 'Warnungen',
    warningLines: (count, shown) => `${lines(count)}: ${shown}`,
    mode: {
      batch: 'In einem Stück gebucht',
      batch_with_fallback: 'In einem Stück gebucht, abgelehnte Zeilen herausgelöst',
      sequential: 'Zeile für Zeile gebucht'
    }
  },
  line: {
    line: 'Zeile',
    document: 'Beleg',
    status: 'Status',
    reason: 'Grund',
    code: 'Nummer',
    description: 'Bezeichnung',
    item: 'Artikel',
    quantity: 'Menge',
    unit: 'Einheit',
    unitPrice: 'Einzelpreis',
    net: 'Netto',
    stockQuantity: 'Zugang',
    raw: 'So steht es in der Datei',
    candidates: 'Könnte sein',
    noCandidates: 'Kein Artikel kommt infrage.',
    details: 'Zeile im Einzelnen',
    table: 'Zeilen',
    searchLines: 'Zeilen durchsuchen',
    none: 'Keine Zeile passt.',
    import: 'Import',
    match: 'Zuordnung'
  }
}

function count(shown: number): string {
  return shown === 1 ? 'Die einzige Zeile' : `Alle ${lines(shown)}`
}
