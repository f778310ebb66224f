// German: what each line issue means, in one sentence.
import type { Catalogue } from './catalogue.ts'

export const issueHelpDe: Catalogue['lineIssueHelp'] = {
  ITEM_UNMATCHED: 'Weder Nummer noch Strichcode noch Text der Zeile sind für diesen Lieferanten bekannt.',
  ITEM_AMBIGUOUS: 'Die Angaben der Zeile weisen auf verschiedene oder auf mehrere gleichartige Artikel.',
  UNIT_UNRESOLVED:
    'Die Packungsgröße zwischen Rechnungs- und Lagereinheit ist nicht bekannt, und Docket rät sie nicht.',
  UNIT_INCOMPATIBLE: 'Gewicht, Volumen, Länge und Stück lassen sich nur umrechnen, wo der Artikel sagt, wie.',
  QUANTITY_INVALID: 'Eine Menge ist eine schlichte Zahl mit höchstens sechs Nachkommastellen.',
  PRICE_INVALID: 'Ein Preis oder Betrag ist eine schlichte Zahl.',
  NUMBER_AMBIGUOUS:
    'Eine Zahl wie 1.234 bedeutet tausend oder etwas mehr als eins, und nichts in der Datei klärt es.',
  LINE_TOTAL_MISMATCH: 'Menge, Preis und Zeilenbetrag stimmen nicht miteinander überein.',
  DOCUMENT_TOTAL_MISMATCH: 'Die Summe der Zeilen ist nicht die Summe, die der Beleg nennt.',
  DUPLICATE_DOCUMENT: 'Eine Rechnung dieses Lieferanten mit dieser Nummer ist schon im Bestand.',
  DUPLICATE_SUSPECTED:
    'Eine andere Nummer, aber Datum und Summe oder die meisten Zeilen sind die eines schon gebuchten Belegs.',
  SUPPLIER_UNKNOWN:
    'Nummern, Zuordnungen und die Prüfung auf Doppeltes gehören zu einem Lieferanten; ein Import braucht deshalb einen.',
  CURRENCY_MISMATCH: 'Ein Bestand hat eine Währung; eine Rechnung in einer anderen braucht einen Kurs.',
  PRICE_VARIANCE: 'Der Preis hat sich seit dem letzten Einkauf stärker bewegt als erlaubt.',
  SIGN_INCONSISTENT:
    'Menge und Betrag haben verschiedene Vorzeichen, oder eine Rückgabe steht auf einer gewöhnlichen Rechnung.',
  DATE_INVALID: 'Das Datum des Belegs ließ sich nicht lesen.',
  FIELD_MISSING: 'Ein Feld, das jede Zeile braucht, ist leer.',
  ROW_MALFORMED:
    'Die Zeile hat zu wenige oder zu viele Felder oder ein Anführungszeichen, das nie geschlossen wird.',
  NO_LINES_IN_PROFILE: 'Manche E-Rechnungsprofile enthalten nur Summen; dann gibt es nichts einzubuchen.',
  ENCODING_UNSURE: 'Die Datei enthält Bytes, die in ihrer Kodierung kein Text sind.',
  CELLS_HIDDEN:
    'Verborgene Zeilen und Spalten können Reste sein oder zur Rechnung gehören; keine wird ausgelassen, sehen Sie sie an.',
  PLAN_STALE: 'Worauf sich der Plan stützte, wurde vor dem Buchen geändert.',
  OUT_OF_RANGE:
    'Mengen werden auf ein Millionstel, Beträge auf die kleinste Münze genau geführt; diese Zahl passt nicht hinein.',
  DB_CONSTRAINT:
    'Eine Regel der Bestandsdatei selbst hat die Zeile abgelehnt; die anderen Zeilen wurden gebucht.'
}
