// German. Sentences say what was found and what to do; they blame nobody.
import type { AppError } from '../contract/app-error.ts'
import { assertNever } from '../contract/assert-never.ts'
import type { Evidence } from '../contract/batch-result.ts'
import { supplierDe } from './supplier-words-de.ts'
import type { Catalogue, IssueDetail } from './catalogue.ts'
import { invoiceEvidenceDe } from './invoice-evidence-de.ts'
import { issueHelpDe } from './issue-help-de.ts'
import { operationDe } from './operation-de.ts'
import { reportDe } from './report-de.ts'

export const de: Catalogue = {
  ...operationDe,
  report: reportDe,
  lineIssue: {
    ITEM_UNMATCHED: (d) =>
      `Kein Artikel passt zu${quoted(d.got, ' dieser Zeile')}. Wählen Sie den Artikel, legen Sie ihn an oder kennzeichnen Sie die Zeile als Nebenkosten.`,
    ITEM_AMBIGUOUS: (d) =>
      `Mehr als ein Artikel passt zu${quoted(d.got, ' dieser Zeile')}${or(d.expected)}. Wählen Sie den richtigen.`,
    UNIT_UNRESOLVED: (d) =>
      `Die Einheit${quoted(d.got)} lässt sich nicht in${quoted(d.expected, ' die Lagereinheit')} umrechnen. Geben Sie an, wie viel eine enthält.`,
    UNIT_INCOMPATIBLE: (d) =>
      `Die Einheit${quoted(d.got)} misst etwas anderes als${quoted(d.expected, ' die Lagereinheit')}.`,
    QUANTITY_INVALID: (d) => `Die Menge${quoted(d.got)} ist keine buchbare Zahl. Berichtigen Sie sie.`,
    PRICE_INVALID: (d) =>
      `Der Preis oder Betrag${quoted(d.got)} ist keine buchbare Zahl. Berichtigen Sie ihn.`,
    NUMBER_AMBIGUOUS: (d) =>
      `Die Zahl${quoted(d.got)} lässt sich auf zwei Arten lesen. Geben Sie an, welches Dezimalzeichen die Datei verwendet.`,
    LINE_TOTAL_MISMATCH: (d) =>
      `Menge mal Preis ergibt ${d.expected ?? 'einen anderen Betrag'}, in der Zeile steht aber ${d.got ?? 'etwas anderes'}.`,
    DOCUMENT_TOTAL_MISMATCH: (d) =>
      `Die Zeilen ergeben zusammen ${d.got ?? 'eine andere Summe'}, im Beleg steht aber ${d.expected ?? 'etwas anderes'}.`,
    DUPLICATE_DOCUMENT: (d) =>
      `Dieser Beleg${quoted(d.got)} ist bereits gebucht${by(d.expected)}. Nichts davon wurde noch einmal gebucht.`,
    DUPLICATE_SUSPECTED: (d) =>
      `Dieser Beleg${quoted(d.got)} ist vielleicht noch einmal einer aus Import ${d.expected ?? '?'}: ${d.field === 'overlapping' ? 'die meisten Zeilen sind gleich' : 'Lieferant, Datum und Summe sind gleich'}. Vergleichen Sie die beiden.`,
    SUPPLIER_UNKNOWN: () =>
      'Nichts in der Datei sagt, von wem sie stammt. Nennen Sie den Lieferanten und lassen Sie neu planen.',
    CURRENCY_MISMATCH: (d) =>
      `Der Betrag lautet auf ${d.got ?? 'eine andere Währung'}, der Bestand wird in ${d.expected ?? 'seiner eigenen'} geführt. Geben Sie den Wechselkurs an.`,
    PRICE_VARIANCE: (d) =>
      d.field === 'net'
        ? `Menge mal Preis ergibt ${d.expected ?? 'einen anderen Betrag'}. Die Zeile nennt${plain(d.got)}, und die Summe des Belegs ebenso: Das wurde übernommen.`
        : `Der Preis${plain(d.got)} weicht vom üblichen ${d.expected ?? 'Preis'} ab.`,
    SIGN_INCONSISTENT: (d) =>
      `Das Vorzeichen von${quoted(d.got, ' Menge oder Betrag')} passt nicht zum Beleg. Prüfen Sie, ob es eine Rückgabe ist.`,
    DATE_INVALID: (d) => `Das Datum${quoted(d.got)} ist keines. Berichtigen Sie es.`,
    FIELD_MISSING: (d) =>
      `In der Zeile fehlt eine Angabe${d.field === undefined ? '' : `: ${d.field}`}. Tragen Sie sie nach.`,
    ROW_MALFORMED: rowDamage,
    NO_LINES_IN_PROFILE: (d) => `Diese Art E-Rechnung${quoted(d.got)} enthält nur Summen, keine Zeilen.`,
    ENCODING_UNSURE: (d) =>
      `Einige Zeichen ließen sich nicht sicher lesen${quoted(d.got)}. Prüfen Sie den Text.`,
    CELLS_HIDDEN: (d) =>
      `Die Arbeitsmappe verbirgt oder filtert Zellen, die wie alle anderen gelesen wurden: ${d.got ?? 'Zeilen oder Spalten'}.`,
    PLAN_STALE: (d) =>
      `Der Artikel${quoted(d.got)} oder seine Zuordnung wurde nach dem Planen geändert. Versuchen Sie die Zeile noch einmal.`,
    OUT_OF_RANGE: (d) => `Die Zahl${quoted(d.got)} ist zu groß oder zu fein, um genau gebucht zu werden.`,
    DB_CONSTRAINT: (d) =>
      `Die Bestandsdatei hat diese Zeile abgelehnt: ${d.got ?? 'eine Regel wurde verletzt'}.`
  },
  lineIssueHelp: issueHelpDe,
  appError: {
    FILE_NOT_FOUND: (e) => `${file(e)} gibt es nicht. Prüfen Sie Name und Ordner.`,
    FILE_IS_FOLDER: (e) => `${file(e)} ist ein Ordner. Nennen Sie die Dateien darin.`,
    FILE_UNREADABLE: (e) =>
      `${file(e)} lässt sich nicht lesen${found(e)}. Prüfen Sie, ob die Datei anderswo geöffnet ist und ob Sie sie lesen dürfen.`,
    FILE_EMPTY: (e) => `${file(e)} ist leer.`,
    FILE_TRUNCATED: (e) =>
      `${file(e)} bricht vor dem Ende ab${at(e)}${found(e)}. Holen Sie die Datei noch einmal.`,
    FILE_TOO_LARGE: (e) => `${file(e)} ist größer, als Docket lesen kann${found(e)}.`,
    FILE_CHANGED: (e) =>
      `${file(e)} wurde während des Lesens geändert. Importieren Sie die Datei noch einmal.`,
    FORMAT_UNKNOWN: (e) => `${file(e)} hat kein Rechnungsformat, das Docket kennt${found(e)}.`,
    FORMAT_UNSUPPORTED: (e) =>
      `${file(e)} hat ein Format, das Docket noch nicht liest${found(e)}. Bitten Sie um CSV, Excel, UBL oder CII.`,
    FORMAT_DAMAGED: (e) => `${file(e)} ist beschädigt${at(e)}${found(e)}. Holen Sie die Datei noch einmal.`,
    NO_LINES: (e) =>
      `${file(e)} enthält keine Rechnungszeilen${below(e)}${found(e)}. Prüfen Sie, ob es die richtige Datei ist und ob ihre Zeilen eine Menge und eine Nummer oder einen Text haben.`,
    NO_LINES_IN_PROFILE: (e) =>
      `${file(e)} ist eine E-Rechnung, die nur Summen enthält${found(e)}. Bitten Sie den Lieferanten um eine mit Zeilen.`,
    LAYOUT_UNCLEAR: (e) =>
      `Der Aufbau von ${file(e)} ist unklar${at(e)}${found(e)}. Geben Sie an, was die Spalten bedeuten.`,
    DUPLICATE_FILE: (e) =>
      `${file(e)} wurde schon als Import ${e.importId ?? '?'} eingelesen. Nichts wurde gebucht. Mit --again wird die Datei absichtlich noch einmal gebucht.`,
    DUPLICATE_ADJUSTMENT: (e) =>
      `${file(e)} wurde schon als Bestandsänderung ${e.found ?? '?'} gebucht. Nichts wurde gebucht. Mit --again wird die Datei absichtlich noch einmal gebucht.`,
    INVENTORY_MISSING: (e) =>
      `Unter ${file(e)} liegt kein Bestand. Legen Sie ihn zuerst mit seiner Währung an.`,
    INVENTORY_EXISTS: (e) => `${file(e)} gibt es schon. Wählen Sie einen anderen Namen.`,
    INVENTORY_NOT_OPEN: () => 'Kein Bestand ist geöffnet.',
    INVENTORY_NOT_A_DATABASE: (e) => `${file(e)} ist kein Docket-Bestand${found(e)}.`,
    INVENTORY_NEWER: (e) =>
      `${file(e)} wurde von einer neueren Docket-Version geschrieben${found(e)}. Aktualisieren Sie Docket, um die Datei zu öffnen.`,
    INVENTORY_READ_ONLY: (e) =>
      `${file(e)} lässt sich nicht beschreiben. Prüfen Sie die Rechte oder kopieren Sie die Datei in einen eigenen Ordner.`,
    INVENTORY_IN_USE: (e) =>
      `${file(e)} wird von einem anderen Programm benutzt. Schließen Sie die Datei dort oder warten Sie mit --wait.`,
    INVENTORY_DAMAGED: (e) =>
      `${file(e)} ist beschädigt${found(e)}. Spielen Sie eine Sicherung ein oder retten Sie, was noch lesbar ist.`,
    INVENTORY_MOVED: (e) =>
      `${file(e)} wurde verschoben, umbenannt oder gelöscht, während es offen war. Nichts wurde gebucht. Legen Sie es zurück, oder öffnen Sie es am neuen Ort.`,
    LEDGER_CUT: (e) =>
      `${file(e)} hat das Ende seines Lagerjournals verloren${found(e)}. Stellen Sie eine Sicherung wieder her, oder machen Sie ohne diese Zeilen weiter: docket verify --accept.`,
    BACKUP_DAMAGED: (e) =>
      `${file(e)} ist keine Sicherung, die sich wiederherstellen lässt${found(e)}. Wählen Sie eine andere.`,
    BACKUP_OF_OTHER: (e) =>
      `${file(e)} ist die Sicherung eines anderen Inventars. Stellen Sie sie unter einem eigenen Namen wieder her.`,
    FOLDER_IN_USE: (e) =>
      `${file(e)} wird schon von einem anderen Programm überwacht. Jede Datei ginge an das schnellere, deshalb darf es nur eines tun.`,
    COMMIT_UNSURE: () =>
      'Die Platte versagte, während die Buchung festgeschrieben wurde. Öffnen Sie das Inventar erneut: Die Liste der Importe sagt, ob gebucht wurde.',
    CURRENCY_UNKNOWN: (e) =>
      `${e.found ?? 'Das'} ist kein Währungscode. Verwenden Sie drei Buchstaben wie EUR oder GBP.`,
    DISK_FULL: (e) =>
      `Der Datenträger ist voll${found(e)}. Nichts wurde gebucht; schaffen Sie Platz und machen Sie weiter.`,
    DISK_FAULT: (e) =>
      `Der Datenträger hat einen Fehler gemeldet${found(e)}. Nichts wurde gebucht; prüfen Sie ihn und machen Sie weiter.`,
    IMPORT_NOT_FOUND: (e) => `Den Import${plain(e.importId)} gibt es nicht.`,
    IMPORT_WRONG_STATE: (e) =>
      `Der Import${plain(e.importId)} ist ${e.found ?? 'in einem anderen Zustand'}; deshalb geht das mit ihm nicht.`,
    ORIGINAL_NOT_KEPT: (e) =>
      `${e.file ?? 'Die Datei'} war zu groß, um aufbewahrt zu werden: Nur ihr Fingerabdruck liegt im Bestand.`,
    OPERATION_NOT_FOUND: (e) =>
      `Es gibt nichts mit der Nummer ${e.found ?? '?'}, das sich rückgängig machen ließe.`,
    ITEM_NOT_FOUND: (e) => `Den Artikel${quoted(e.found)} gibt es nicht.`,
    ALIAS_NOT_FOUND: (e) => `Einen gültigen Alias${plain(e.found)} gibt es nicht.`,
    PACK_SIZE_INVALID: (e) =>
      `${e.found ?? 'Das'} ist keine Zahl über null. Schreiben Sie 24, 0.75 oder 1/12.`,
    CONVERSION_NOT_FOUND: (e) => `Der Artikel hat keine eigene Umrechnung für${quoted(e.found)}.`,
    CONVERSION_FIXED: (e) =>
      `${e.found ?? 'Diese Einheiten'}: Das gilt für jeden Artikel und lässt sich nicht für einen festlegen.`,
    SUPPLIER_NOT_FOUND: (e) => `Es gibt keinen Lieferanten${quoted(e.found)}.`,
    PROFILE_INVALID: (e) =>
      `${file(e)} ist kein brauchbares Lieferantenprofil${at(e)}${found(e)}. Berichtigen Sie es.`,
    PROFILE_NEWER: (e) =>
      `${file(e)} ist ein Profil der Version ${e.found ?? '?'}, die dieses Docket noch nicht kennt. Aktualisieren Sie Docket.`,
    PROFILE_UNFIT: (e) =>
      `Kein Aufbau in diesem Profil passt zu ${file(e)}${found(e)}. Nehmen Sie das Profil des Lieferanten oder keines.`,
    PROFILE_OTHER_SUPPLIER: (e) =>
      `Das Profil gehört zu einem anderen Lieferanten${found(e)}. Lassen Sie --supplier weg, oder importieren Sie das Profil zuerst unter diesem Namen.`,
    FILE_UNWRITABLE: (e) =>
      `${file(e)} lässt sich nicht schreiben${found(e)}. Ist die Datei anderswo geöffnet, und dürfen Sie dort schreiben?`,
    REPORT_TOO_LONG: (e) =>
      `Dieser Bericht hat mehr als ${e.found ?? 'die erlaubten'} Zeilen, zu viele zum Sortieren oder Kopieren. Wählen Sie einen kürzeren Zeitraum, einen Lieferanten, eine Kategorie oder einen Artikel, oder exportieren Sie ihn in seiner eigenen Reihenfolge.`,
    CANCELLED: () => 'Abgebrochen. Nichts ist halb fertig geblieben.',
    BUSY: () => 'Ein anderer Schritt läuft noch. Warten Sie auf ihn oder brechen Sie ihn ab.',
    REQUEST_INVALID: (e) => `Die Anfrage wurde abgelehnt${found(e)}.`,
    USAGE: (e) => `${e.found ?? 'Der Befehl ist nicht vollständig.'} Siehe docket --help.`,
    UNEXPECTED: (e) =>
      `Etwas ist schiefgegangen, das nicht passieren dürfte${found(e)}. Näheres steht im Protokoll.`
  },
  decisionProblem: {
    NOT_OPEN: 'Die Zeile ist nicht mehr offen.',
    ITEM_UNKNOWN: 'Es gibt keinen Artikel mit dieser Artikelnummer.',
    NOTHING_TO_LEARN: 'Die Zeile hat weder Nummer, Barcode noch Text, an denen sie wiederzuerkennen wäre.',
    SUPPLIER_UNKNOWN:
      'Es ist nicht bekannt, wer diese Zeile geschickt hat; nennen Sie zuerst den Lieferanten.',
    PACK_SIZE_INVALID: 'Die Packungsgröße ist keine Zahl über null.',
    DOCUMENT_POSTED: 'Zeilen dieses Belegs sind schon gebucht; zum Ändern den Import zurücknehmen.',
    DECIDED_SINCE: 'Über die Zeile wurde seither neu entschieden.'
  },
  question: {
    LAYOUT_UNCLEAR: (q) => `Was bedeutet die Spalte${quoted(q.column)}?`,
    NUMBER_AMBIGUOUS: (q) =>
      `Ist${quoted(q.got)} in der Spalte${quoted(q.column)} eine Zahl mit Dezimalzeichen oder mit Tausendertrennzeichen?`,
    DATE_AMBIGUOUS: (q) =>
      `In welcher Reihenfolge stehen die Teile eines Datums${q.got === undefined ? '' : `, zum Beispiel${quoted(q.got)}`}?`,
    ENCODING_UNSURE: (q) =>
      `Welcher Text stimmt${quoted(q.got)}? Die Datei sagt nicht, wie ihre Buchstaben kodiert sind.`,
    SUPPLIER_UNKNOWN: () => 'Wer hat diese Rechnung geschickt?',
    SHEET_UNCLEAR: (q) => `Auf welchem Blatt steht die Rechnung: ${q.choices.join(', ')}?`
  },
  evidence: sentenceOfEvidence,
  supplier: supplierDe,
  importStatus: reportDe.status,
  lineStatus: {
    ready: 'Bereit',
    needs_review: 'Zu prüfen',
    posted: 'Gebucht',
    failed: 'Fehlgeschlagen',
    skipped: 'Übersprungen',
    reversed: 'Rückgebucht'
  },
  matchStatus: {
    matched: 'Zugeordnet',
    suggested: 'Vorgeschlagen',
    ambiguous: 'Mehrdeutig',
    unmatched: 'Nicht zugeordnet',
    new: 'Neuer Artikel'
  },
  fallbackNotice: (n) =>
    `Ein Stapel von ${n.batchSize} Zeilen wurde wegen Zeile ${n.line} abgelehnt (${n.reason}); seine Zeilen wurden einzeln gebucht.`
}

function sentenceOfEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'our_code':
      return `unsere Artikelnummer ${evidence.text}`
    case 'supplier_code':
      return `Nummer des Lieferanten ${evidence.text}, früher bestätigt`
    case 'gtin':
      return `Strichcode ${evidence.text}`
    case 'confirmed_text':
      return 'Text früher bestätigt'
    case 'same_text':
      return 'gleicher Text'
    case 'folded_code':
      return `Nummer ${evidence.text} in anderer Groß- und Kleinschreibung`
    case 'same_words':
      return `gleiche Wörter: ${evidence.text}`
    case 'similar_words':
      return `ähnliche Wörter: ${evidence.text}`
    case 'missing_words':
      return `nicht beim Artikel: ${evidence.text}`
    case 'model_number':
      return `Modellnummer ${evidence.text}`
    case 'size':
      return `Größe ${evidence.text}`
    case 'contradiction':
      return `${evidence.text} gegen ${evidence.other}`
    case 'price':
      return `Preis ${evidence.text}, üblich ${evidence.other}`
    case 'earlier_line':
      return `Nummer ${evidence.text} war früher dieser Artikel: ${evidence.other}`
    case 'earlier_text':
      return `der Text „${evidence.text}“ des Lieferanten war früher dieser Artikel: ${evidence.other}`
    case 'taken':
      return `eine andere Zeile der Rechnung führt ihn als ${evidence.text}`
    case 'invoice':
      return invoiceEvidenceDe(evidence)
    default:
      return assertNever(evidence)
  }
}

function quoted(text: string | undefined, otherwise = ''): string {
  return text === undefined || text === '' ? otherwise : ` „${text}“`
}

function plain(value: string | number | undefined): string {
  return value === undefined || value === '' ? '' : ` ${value}`
}

function or(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`
}

function by(text: string | undefined): string {
  return text === undefined ? '' : ` mit Import ${text}`
}

/** What is wrong with a row that is none. */
function rowDamage(detail: IssueDetail): string {
  if (detail.field === 'columns')
    return `Die Zeile hat ${columns(detail.got)}, die Tabelle hat ${detail.expected ?? 'eine andere Zahl'}. Suchen Sie ein Trennzeichen zu viel oder zu wenig.`
  if (detail.got === 'quote')
    return 'Ein Anführungszeichen gehört nicht in die Zeile oder wird nie geschlossen. Berichtigen Sie es in der Datei.'
  if (detail.got === 'too_long')
    return 'Die Zeile ist länger, als eine Zeile sein kann. Suchen Sie ein fehlendes Anführungszeichen oder Zeilenende.'
  if (detail.got === 'nul')
    return 'Die Zeile enthält Nullbytes; ein Teil der Datei ist beschädigt. Holen Sie die Datei noch einmal.'
  return `Die Zeile passt nicht in die Tabelle${quoted(detail.got)}. Berichtigen Sie sie in der Datei.`
}

function columns(count: string | undefined): string {
  return count === '1' ? '1 Spalte' : `${count ?? '?'} Spalten`
}

function below(error: AppError): string {
  return error.line === undefined ? '' : ` unter Zeile ${error.line}`
}

function file(error: AppError): string {
  return error.file ?? 'Die Datei'
}

function found(error: AppError): string {
  return error.found === undefined ? '' : ` (${error.found})`
}

function at(error: AppError): string {
  return error.line === undefined ? '' : ` (Zeile ${error.line})`
}
