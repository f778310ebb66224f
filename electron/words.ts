// The words of the menus and the system's own dialogs, which the window does not draw. Everything else is in core/texts,
// the names of the screens too.
import type { Language } from '../core/contract/calls/app.ts'
import type { WindowCatalogue } from '../core/texts/window-catalogue.ts'
import { windowDe } from '../core/texts/window-de.ts'
import { windowEn } from '../core/texts/window-en.ts'
import { windowPt } from '../core/texts/window-pt.ts'

export interface Words {
  readonly file: string
  readonly importFiles: string
  readonly importFolder: string
  readonly pasteTable: string
  readonly pastedTable: string
  readonly newInventory: string
  readonly openInventory: string
  readonly recent: string
  readonly clearRecent: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly remove: string
  readonly selectAll: string
  readonly undoLast: string
  readonly fillDown: string
  readonly find: string
  readonly exportView: string
  readonly printView: string
  readonly view: string
  readonly palette: string
  readonly theme: string
  readonly themes: WindowCatalogue['settings']['themes']
  readonly actualSize: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fullScreen: string
  readonly go: string
  readonly screen: WindowCatalogue['screen']
  readonly reports: string
  readonly suppliers: string
  readonly safety: string
  readonly inbox: string
  readonly help: string
  readonly openLogFolder: string
  readonly copyDiagnostics: string
  readonly about: string
  readonly ok: string
  readonly inventoryFiles: string
  readonly invoiceFiles: string
  readonly allFiles: string
  readonly newInventoryName: string
  readonly stillRunning: string
  readonly stillRunningDetail: string
  readonly keepRunning: string
  readonly cancelAndQuit: string
  readonly importFinished: (counts: { readonly processed: number; readonly failed: number }) => string
  readonly importStopped: string
  readonly planReady: string
}

const en: Words = {
  file: '&File',
  importFiles: '&Import…',
  importFolder: 'Import a &folder…',
  pasteTable: '&Paste a table…',
  pastedTable: 'Pasted table',
  newInventory: '&New inventory…',
  openInventory: '&Open inventory…',
  recent: 'Open &recent',
  clearRecent: 'Clear list',
  quit: '&Quit',
  edit: '&Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  remove: 'Delete',
  selectAll: 'Select all',
  undoLast: windowEn.undo.action,
  fillDown: windowEn.table.fillDown,
  find: 'Find',
  exportView: 'Export…',
  printView: 'Print',
  view: '&View',
  palette: 'Find a command…',
  theme: 'Theme',
  themes: windowEn.settings.themes,
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  go: '&Go',
  screen: windowEn.screen,
  reports: windowEn.reports.title,
  suppliers: windowEn.suppliers.title,
  safety: windowEn.safety.title,
  inbox: windowEn.inbox.title,
  help: '&Help',
  openLogFolder: 'Show the log file',
  copyDiagnostics: 'Copy diagnostics',
  about: 'About Docket',
  ok: 'OK',
  inventoryFiles: 'Docket inventories',
  invoiceFiles: 'Invoices and lists',
  allFiles: 'All files',
  newInventoryName: 'Inventory',
  stillRunning: 'An import is still running.',
  stillRunningDetail: 'If you quit now it is cancelled, and nothing of it is left half done.',
  keepRunning: 'Keep running',
  cancelAndQuit: 'Cancel import and quit',
  importFinished: ({ processed, failed }) =>
    failed === 0
      ? `Import finished: ${processed} posted.`
      : `Import finished: ${processed} posted, ${failed} failed.`,
  importStopped: 'The import stopped before its end.',
  planReady: 'The file has been read. Its plan waits for you.'
}

const de: Words = {
  file: '&Datei',
  importFiles: '&Importieren…',
  importFolder: '&Ordner importieren…',
  pasteTable: '&Tabelle einfügen…',
  pastedTable: 'Eingefügte Tabelle',
  newInventory: '&Neuer Bestand…',
  openInventory: 'Bestand ö&ffnen…',
  recent: '&Zuletzt geöffnet',
  clearRecent: 'Liste leeren',
  quit: '&Beenden',
  edit: '&Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  remove: 'Löschen',
  selectAll: 'Alles auswählen',
  undoLast: windowDe.undo.action,
  fillDown: windowDe.table.fillDown,
  find: 'Suchen',
  exportView: 'Exportieren…',
  printView: 'Drucken',
  view: '&Ansicht',
  palette: 'Befehl suchen…',
  theme: 'Farbschema',
  themes: windowDe.settings.themes,
  actualSize: 'Originalgröße',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fullScreen: 'Vollbild',
  go: '&Gehe zu',
  screen: windowDe.screen,
  reports: windowDe.reports.title,
  suppliers: windowDe.suppliers.title,
  safety: windowDe.safety.title,
  inbox: windowDe.inbox.title,
  help: '&Hilfe',
  openLogFolder: 'Protokolldatei zeigen',
  copyDiagnostics: 'Diagnose kopieren',
  about: 'Über Docket',
  ok: 'OK',
  inventoryFiles: 'Docket-Bestände',
  invoiceFiles: 'Rechnungen und Listen',
  allFiles: 'Alle Dateien',
  newInventoryName: 'Bestand',
  stillRunning: 'Ein Import läuft noch.',
  stillRunningDetail: 'Wenn Sie jetzt beenden, wird er abgebrochen; nichts davon bleibt halb fertig.',
  keepRunning: 'Weiterlaufen lassen',
  cancelAndQuit: 'Import abbrechen und beenden',
  importFinished: ({ processed, failed }) =>
    failed === 0
      ? `Import beendet: ${processed} gebucht.`
      : `Import beendet: ${processed} gebucht, ${failed} fehlgeschlagen.`,
  importStopped: 'Der Import wurde vor seinem Ende angehalten.',
  planReady: 'Die Datei ist gelesen. Ihr Plan wartet auf Sie.'
}

const pt: Words = {
  file: '&Ficheiro',
  importFiles: '&Importar…',
  importFolder: 'Importar uma &pasta…',
  pasteTable: '&Colar uma tabela…',
  pastedTable: 'Tabela colada',
  newInventory: '&Novo inventário…',
  openInventory: '&Abrir inventário…',
  recent: 'Abertos &recentemente',
  clearRecent: 'Limpar lista',
  quit: '&Sair',
  edit: '&Editar',
  undo: 'Anular',
  redo: 'Refazer',
  cut: 'Cortar',
  copy: 'Copiar',
  paste: 'Colar',
  remove: 'Eliminar',
  selectAll: 'Selecionar tudo',
  undoLast: windowPt.undo.action,
  fillDown: windowPt.table.fillDown,
  find: 'Procurar',
  exportView: 'Exportar…',
  printView: 'Imprimir',
  view: '&Ver',
  palette: 'Procurar um comando…',
  theme: 'Tema',
  themes: windowPt.settings.themes,
  actualSize: 'Tamanho real',
  zoomIn: 'Ampliar',
  zoomOut: 'Reduzir',
  fullScreen: 'Ecrã inteiro',
  go: '&Ir para',
  screen: windowPt.screen,
  reports: windowPt.reports.title,
  suppliers: windowPt.suppliers.title,
  safety: windowPt.safety.title,
  inbox: windowPt.inbox.title,
  help: 'A&juda',
  openLogFolder: 'Mostrar o registo',
  copyDiagnostics: 'Copiar diagnóstico',
  about: 'Acerca do Docket',
  ok: 'OK',
  inventoryFiles: 'Inventários do Docket',
  invoiceFiles: 'Faturas e listas',
  allFiles: 'Todos os ficheiros',
  newInventoryName: 'Inventário',
  stillRunning: 'Ainda está uma importação em curso.',
  stillRunningDetail: 'Se sair agora, ela é cancelada e nada fica a meio.',
  keepRunning: 'Continuar',
  cancelAndQuit: 'Cancelar importação e sair',
  importFinished: ({ processed, failed }) =>
    failed === 0
      ? `Importação concluída: ${processed} lançadas.`
      : `Importação concluída: ${processed} lançadas, ${failed} falhadas.`,
  importStopped: 'A importação parou antes do fim.',
  planReady: 'O ficheiro foi lido. O plano espera por si.'
}

/** Every language that the settings offer. */
export const words: Readonly<Record<Language, Words>> = { en, de, pt }
