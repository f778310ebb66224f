// Deutsch, zu Sicherungen und Prüfungen, Rettung und überwachtem Ordner.
import type { WindowSafetyCatalogue } from './window-safety-words.ts'

const whole = new Intl.NumberFormat('de-DE')
const some = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

export const safetyDe: WindowSafetyCatalogue = {
  safety: {
    title: 'Sicherheit',
    backups: 'Sicherungen',
    keepRule:
      'Behalten wird je eine für jede Stunde des letzten Tages, jeden Tag der letzten Woche, jede der letzten vier Wochen, jeden Monat des letzten Jahres, und immer die letzten drei.',
    make: 'Jetzt sichern',
    made: 'Gesichert, und die Kopie ist geprüft.',
    save: 'Sicherung woanders speichern…',
    saved: (file) => `Als ${file} gespeichert, und die Kopie ist geprüft.`,
    none: 'Noch keine Sicherung. Machen Sie jetzt eine; es dauert nur einen Augenblick.',
    columns: { at: 'Wann', why: 'Warum', size: 'Größe', rows: 'Bewegungen', action: 'Aktion' },
    reason: {
      asked: 'Von Ihnen verlangt',
      schedule: 'Nach Zeitplan',
      migration: 'Vor einer Umstellung der Datei',
      reversal: 'Vor der Rücknahme eines Imports',
      restore: 'Vor dem Einspielen einer Sicherung'
    },
    unreadable: 'Nicht lesbar',
    restore: 'Einspielen…',
    restoreTitle: 'Diese Sicherung einspielen',
    restoreHint:
      'Der Bestand wird, was er damals war. Was er jetzt ist, wird zuerst gesichert; das lässt sich also zurücknehmen.',
    restoreNow: 'Einspielen',
    restored: 'Die Sicherung ist eingespielt. Was vorher da war, ist jetzt selbst eine Sicherung.',
    undoRestore: 'Rückgängig',
    now: 'Jetzt',
    backThen: 'Damals',
    figure: {
      items: 'Artikel',
      imports: 'Importe',
      ledgerRows: 'Bewegungen',
      openLines: 'Zu prüfende Zeilen',
      stockValue: 'Lagerwert'
    },
    importsGone: (count) => `${some(count, 'Import geht', 'Importe gehen')} auf den Stand von damals zurück:`,
    schedule: 'Wann gesichert wird',
    schedules: { daily: 'Einmal am Tag', close: 'Bei jedem Schließen', off: 'Nur auf Wunsch' },
    scheduleHint: {
      daily: 'Beim Öffnen und solange der Bestand offen ist, sobald die letzte Sicherung einen Tag alt ist.',
      close: 'Wenn der Bestand geschlossen wird und sich darin etwas geändert hat.',
      off: 'Docket sichert trotzdem, bevor es einen Import zurücknimmt, eine Sicherung einspielt oder die Datei umstellt.'
    },
    scheduleProblem:
      'Die letzte Sicherung nach Zeitplan gelang nicht. Sichern Sie jetzt, um zu sehen, warum.',
    check: 'Prüfungen',
    checkHint: 'Rechnet alles nach: Seiten, Verweise, die Kette der Bewegungen, jede Summe, die Originale.',
    checkNow: 'Jetzt prüfen',
    neverChecked: 'Auf diesem Rechner noch nie ganz geprüft.',
    lastGood: (at) => `Am ${at} war alles in Ordnung.`,
    lastBad: (at) => `Am ${at} stimmte etwas nicht. Prüfen Sie erneut, um zu sehen, was.`,
    whole: 'Alles ist in Ordnung.',
    broken:
      'Etwas stimmt nicht. Spielen Sie die neueste Sicherung ein, oder kopieren Sie die Datei, bevor Sie weitermachen.',
    checks: {
      'bytes as closed': 'Die Datei ist, wie Docket sie verlassen hat',
      'ledger end': 'Am Ende fehlt keine Bewegung',
      pages: 'Die Seiten der Datei sind heil',
      references: 'Jeder Verweis führt irgendwohin',
      'ledger chain': 'Keine Bewegung wurde geändert oder entfernt',
      'on hand and stock value': 'Menge und Wert sind die Summen ihrer Bewegungen',
      'posted lines': 'Jede gebuchte Zeile hat ihre Bewegung',
      'plan and posting': 'Gebucht ist, was geplant war',
      'reversed imports': 'Zurückgenommene Importe sind es ganz',
      originals: 'Die Originale sind, wie sie importiert wurden'
    },
    file: 'Die Datei'
  },
  rescue: {
    title: (name) => `${name} ließ sich nicht öffnen`,
    hint: 'Nichts wurde verändert. So geht es weiter:',
    hints: {
      INVENTORY_MISSING:
        'Legen Sie die Datei zurück und versuchen Sie es erneut, oder wählen Sie, wo sie jetzt liegt.',
      INVENTORY_IN_USE: 'Nur ein Programm darf zur selben Zeit in einen Bestand schreiben.',
      INVENTORY_NEWER:
        'Eine Sicherung von vor der Umstellung lässt sich einspielen, ohne das, was seither geschah.',
      LEDGER_CUT:
        'Das geschieht, wenn die Datei ohne ihre letzten Änderungen kopiert wurde oder ein Datenträger sie verlor.',
      INVENTORY_NOT_A_DATABASE: 'Falls es einmal ein Bestand war, wurde sein Anfang überschrieben.'
    },
    ways: {
      retry: 'Erneut versuchen',
      restore: 'Die neueste heile Sicherung einspielen',
      salvage: 'Retten, was noch lesbar ist…',
      accept: 'Ohne die verlorenen Bewegungen weitermachen',
      look: 'Ansehen, ohne etwas zu ändern'
    },
    wayHints: {
      retry:
        'Nachdem Sie die Datei zurückgelegt, das andere Programm geschlossen oder Platz geschaffen haben.',
      restore: 'Was jetzt da ist, wird daneben aufgehoben.',
      salvage: 'In eine neue Datei, mit einer Liste des Verlorenen. Die beschädigte bleibt, wie sie ist.',
      accept:
        'Nur wenn Sie wissen, dass sie endgültig verloren sind. Importieren Sie deren Dateien danach erneut.',
      look: 'Berichte und Listen gehen; gebucht werden kann nichts.'
    },
    best: (at) => `Vom ${at}; ihre Bytes sind noch die, die damals geprüft wurden.`,
    noBackup: 'Neben der Datei liegt keine heile Sicherung.',
    older: 'Alle Sicherungen',
    restoreAt: (at) => `Die vom ${at} einspielen`,
    backupFile: 'Eine Sicherung von woanders nehmen…',
    another: 'Einen anderen Bestand öffnen…',
    leave: 'Zurück zum Anfang',
    salvaged: (file) => `${file} enthält, was lesbar war`,
    copied: 'Gerettet',
    lost: 'Verloren',
    table: 'Was',
    detached: (count) =>
      `${some(count, 'Bewegung bleibt', 'Bewegungen bleiben')} als Korrektur: die Zeilen dazu sind verloren.`,
    reopened: (count) =>
      `${some(count, 'Zeile wartet', 'Zeilen warten')} wieder in der Prüfung: die Bewegungen sind verloren.`,
    reversed: (count) => `${some(count, 'Bewegung', 'Bewegungen')} zurückgenommener Importe wurden ergänzt.`,
    openSalvaged: 'Öffnen',
    readOnly: 'Nur zum Lesen geöffnet'
  },
  inbox: {
    title: 'Überwachter Ordner',
    intro:
      'Was in diesem Ordner landet, wird von selbst importiert, genau einmal. Gelesene Dateien wandern in seinen Ordner „done“, andere nach „refused“.',
    choose: 'Ordner wählen…',
    chooseOther: 'Anderen Ordner wählen…',
    show: 'Ordner zeigen',
    switch: 'Diesen Ordner überwachen',
    watching: 'Wird überwacht',
    off: 'Wird nicht überwacht',
    stopped:
      'Angehalten, weil Sie einen Import daraus abgebrochen haben. Aus- und wieder einschalten, um weiterzumachen.',
    paused: (until) => `Pause bis ${until}`,
    waiting: (count) => some(count, 'Datei wartet', 'Dateien warten'),
    refused: (count) => `${some(count, 'Datei', 'Dateien')} ließen sich nicht importieren`,
    refusedHint:
      'Sie liegen im Ordner „refused“. Bringen Sie sie in Ordnung und legen Sie sie zurück, oder importieren Sie sie von Hand.',
    outcomes: 'Seit der Bestand geöffnet wurde',
    noOutcomes: 'Noch ist keine Datei gekommen.',
    posted: (posted, failed) =>
      failed === 0
        ? `${some(posted, 'Zeile', 'Zeilen')} gebucht`
        : `${some(posted, 'Zeile', 'Zeilen')} gebucht, ${whole.format(failed)} zu prüfen`,
    notImported: 'Nicht importiert'
  }
}
