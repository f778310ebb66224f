// Deutsch: ändern, zusammenführen, berichtigen und zurücknehmen.
import type { OperationWords } from './operation-words.ts'

export const operationDe: OperationWords = {
  operation: {
    item_create: ({ sku }) => `Artikel ${sku ?? '?'} wurde angelegt.`,
    item_edit: ({ sku }) => `Artikel ${sku ?? '?'} wurde geändert.`,
    item_merge: ({ sku }) => `Artikel ${sku ?? '?'} wurde mit einem anderen zusammengeführt.`,
    adjustment: ({ sku }) =>
      sku === undefined
        ? 'Der Bestand mehrerer Artikel wurde berichtigt.'
        : `Der Bestand von ${sku} wurde berichtigt.`,
    alias_revoke: ({ sku }) =>
      sku === undefined
        ? 'Ein Alias von Nebenkosten wurde widerrufen.'
        : `Ein Alias des Artikels ${sku} wurde widerrufen.`,
    alias_edit: ({ sku }) =>
      sku === undefined ? 'Ein Alias meint jetzt Nebenkosten.' : `Ein Alias meint jetzt den Artikel ${sku}.`
  },
  itemProblem: {
    EMPTY: () => 'Das darf nicht leer sein.',
    TOO_LONG: () => 'Das ist zu lang.',
    NOT_A_NUMBER: () => 'Das ist keine Zahl. Schreiben Sie sie wie 12.5.',
    OUT_OF_RANGE: () => 'Diese Zahl ist negativ, zu groß oder zu fein.',
    GTIN_INVALID: () =>
      'Das ist kein Strichcode: Er hat 8 bis 14 Ziffern, und die letzte muss zu den anderen passen.',
    TAKEN: ({ other }) =>
      `Artikel ${other ?? '?'} hat das schon. Sind beide dasselbe, führen Sie sie zusammen.`,
    HAS_MOVEMENTS: () => 'Das lässt sich nicht mehr ändern: Im Lagerbuch stehen Bewegungen damit.',
    HAS_PACKS: () => 'Packungsgrößen oder Umrechnungen zählen in dieser Einheit. Entfernen Sie diese zuerst.',
    HOLDS_STOCK: () =>
      'Ein Artikel mit Bestand oder Wert lässt sich nicht ablegen. Bringen Sie ihn zuerst auf 0.',
    NOT_OURS_TO_EDIT: () =>
      'Dieser Artikel ging in einem anderen auf oder ist nur geplant und lässt sich nicht ändern.'
  },
  mergeObstacle: {
    SAME_ITEM: 'Ein Artikel kann nicht in sich selbst aufgehen.',
    NOT_STANDING:
      'Beide Artikel müssen in Gebrauch sein: Einer ist abgelegt, zusammengeführt oder nur geplant.',
    UNITS_DIFFER:
      'Die beiden werden in verschiedenen Einheiten geführt, und kein Faktor dazwischen wäre sicher.',
    OUT_OF_RANGE: 'Menge oder Wert sind zu groß, um bewegt zu werden.'
  },
  undoObstacle: {
    ALREADY_UNDONE: 'Das wurde schon rückgängig gemacht.',
    CHANGED_SINCE: 'Das wurde seitdem wieder geändert. Nehmen Sie zuerst die spätere Änderung zurück.',
    MERGED_SINCE: 'Der Artikel wurde seitdem zusammengeführt. Nehmen Sie zuerst das zurück.',
    USED_SINCE: 'Das ist inzwischen in Gebrauch und lässt sich nicht zurücknehmen.'
  },
  adjustFinding: {
    ITEM_UNKNOWN: 'Kein Artikel hat diese Nummer oder diesen Strichcode.',
    ITEM_AMBIGUOUS: 'Mehrere Artikel haben diesen Strichcode. Nehmen Sie die Artikelnummer.',
    LISTED_TWICE: 'Dieser Artikel steht zweimal da. Behalten Sie eine Zeile mit der ganzen Zählung.',
    QUANTITY_INVALID: 'Das ist keine Zahl.',
    QUANTITY_NEGATIVE: 'Das darf nicht negativ sein.',
    OUT_OF_RANGE: 'Diese Zahl ist zu groß oder zu fein.',
    DATE_INVALID: 'Das ist kein Tag, oder er kommt erst noch.'
  }
}
