// The system's dialogs: what they ask, and the folder each kind showed last.
import {
  type BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions
} from 'electron'
import { dirname, extname, join } from 'node:path'
import type { AppError } from '../core/contract/app-error.ts'
import type { Language } from '../core/contract/calls/app.ts'
import type { ExportFormat } from '../core/contract/report-page.ts'
import type { Catalogue } from '../core/texts/catalogue.ts'
import { de } from '../core/texts/de.ts'
import { en } from '../core/texts/en.ts'
import { pt } from '../core/texts/pt.ts'
import type { Store } from './store.ts'
import type { Words } from './words.ts'

export interface Dialogs {
  askFiles(): Promise<readonly string[]>
  /** A folder whose files are to be imported. */
  askFolder(): Promise<readonly string[]>
  askInventory(): Promise<string | undefined>
  askNewInventory(): Promise<string | undefined>
  /** Where a report goes; the name is a suggestion, without its extension. */
  askReportFile(name: string, format: ExportFormat): Promise<string | undefined>
  /** Where a copy of something in the inventory goes. */
  askCopy(name: string, extension: string): Promise<string | undefined>
  /** True when the running import is to be cancelled so that the app can quit. */
  askToCancelAndQuit(): Promise<boolean>
  /** Something that the user asked for outside the window, such as opening a file from the desktop, did not work. */
  showFailure(error: AppError): Promise<void>
}

export interface DialogDeps {
  readonly store: Store
  /** Where a dialog starts when nothing was chosen before. */
  readonly documents: string
  readonly window: () => BrowserWindow | undefined
  readonly words: () => Words
}

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de, pt }

const INVOICE_EXTENSIONS = ['csv', 'tsv', 'txt', 'gz', 'xlsx', 'xlsm', 'ods', 'xml', 'pdf']

/** Dialogs of the app's window. */
export function createDialogs(deps: DialogDeps): Dialogs {
  const { store, words } = deps

  async function ask(kind: string, options: OpenDialogOptions): Promise<readonly string[]> {
    const window = deps.window()
    const all: OpenDialogOptions = { defaultPath: store.readFolder(kind) ?? deps.documents, ...options }
    const { filePaths } = await (window === undefined
      ? dialog.showOpenDialog(all)
      : dialog.showOpenDialog(window, all))
    const [first] = filePaths
    if (first !== undefined) store.saveFolder(kind, dirname(first))
    return filePaths
  }

  async function askPlace(
    kind: string,
    name: string,
    type: { readonly name: string; readonly extension: string }
  ): Promise<string | undefined> {
    const window = deps.window()
    const options: SaveDialogOptions = {
      defaultPath: join(store.readFolder(kind) ?? deps.documents, `${name}.${type.extension}`),
      filters: [{ name: type.name, extensions: [type.extension] }]
    }
    const { filePath } = await (window === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    if (filePath === '') return undefined
    store.saveFolder(kind, dirname(filePath))
    return extname(filePath) === '' ? `${filePath}.${type.extension}` : filePath
  }

  return {
    askFiles: () =>
      ask('files', {
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words().invoiceFiles, extensions: INVOICE_EXTENSIONS },
          { name: words().allFiles, extensions: ['*'] }
        ]
      }),
    askFolder: () => ask('files', { properties: ['openDirectory'] }),
    async askInventory() {
      const [path] = await ask('inventory', {
        properties: ['openFile'],
        filters: [{ name: words().inventoryFiles, extensions: ['docket'] }]
      })
      return path
    },
    askNewInventory: () =>
      askPlace('inventory', words().newInventoryName, {
        name: words().inventoryFiles,
        extension: 'docket'
      }),
    askReportFile: (name, format) =>
      askPlace('report', name, { name: format.toUpperCase(), extension: format }),
    askCopy: (name, extension) => askPlace('copy', name, { name: extension.toUpperCase(), extension }),
    async askToCancelAndQuit() {
      const window = deps.window()
      if (window === undefined) return true
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: words().stillRunning,
        detail: words().stillRunningDetail,
        buttons: [words().keepRunning, words().cancelAndQuit],
        defaultId: 0,
        cancelId: 0
      })
      return response === 1
    },
    async showFailure(error) {
      const message = catalogues[store.readSettings().language].appError[error.code](error)
      const window = deps.window()
      const options: MessageBoxOptions = { type: 'error', message, buttons: [words().ok] }
      await (window === undefined ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options))
    }
  }
}
