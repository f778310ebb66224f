// German, around a plan that needs a second look.
import type { WindowPlanCatalogue } from './window-plan-words.ts'

const whole = new Intl.NumberFormat('de-DE')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'Zeile' : 'Zeilen'}`

export const planDe: WindowPlanCatalogue = {
  duplicates: {
    group: 'Schon gebucht?',
    intro: 'Diese Belege gleichen solchen, die schon gebucht sind. Vergleichen Sie, bevor Sie buchen.',
    grade: {
      same_number: 'Gleiche Nummer: wird nicht noch einmal gebucht',
      same_date_total: 'Gleiches Datum und gleiche Summe',
      overlapping: 'Die meisten Zeilen sind gleich'
    },
    fact: 'Verglichen',
    thisFile: 'Diese Datei',
    earlier: (importId, file) => `Import ${importId}: ${file}`,
    number: 'Nummer',
    date: 'Datum',
    total: 'Summe',
    lines: 'Zeilen',
    equal: (count) => `${lines(count)} gleich`,
    difference: 'Unterschied',
    changed: 'Geändert',
    onlyHere: 'Nur in dieser Datei',
    onlyThere: 'Nur im früheren Import',
    moreLines: (count) => `${count === 1 ? 'Noch eine Zeile weicht' : `Noch ${lines(count)} weichen`} ab`,
    compared: 'Nur die ersten 20.000 Zeilen jedes Belegs wurden verglichen.',
    showMore: 'Mehr zeigen'
  },
  setRight: {
    decide: (count) => `Erst ${lines(count)} entscheiden`,
    decideHint: 'Öffnet die Prüfung für diese Datei. Was Sie dort entscheiden, wird Teil des Plans.',
    backToPlan: 'Zurück zum Plan',
    layout: 'Aufbau richtigstellen…',
    layoutHint:
      'Zeigt die Zeilen der Datei: Wählen Sie die Kopfzeile und die Bedeutung der Spalten, dann wird neu gelesen.'
  }
}
