// The words that only the window says, one catalogue per language, complete or it does not compile.
// Counts come in as numbers, because each language forms its own plural; amounts come in formatted.
import type { AppError } from '../contract/app-error.ts'
import type { AppErrorCode } from '../contract/codes.ts'
import type { WindowFlowCatalogue } from './window-flow-words.ts'
import type { WindowImportCatalogue } from './window-import-words.ts'
import type { WindowPlanCatalogue } from './window-plan-words.ts'
import type { WindowReportsCatalogue } from './window-reports-words.ts'
import type { WindowItemsCatalogue } from './window-items-words.ts'
import type { WindowSafetyCatalogue } from './window-safety-words.ts'
import type { Count, Fill } from './window-sentence.ts'
import type { WindowTableCatalogue } from './window-table-words.ts'
import type { WindowTerms } from './window-terms.ts'
import type { WindowWorkbenchCatalogue } from './window-workbench-words.ts'

/** Codes whose shared sentence names a switch of the command line; the window says them in its own way. */
export type WindowErrorCode = Extract<
  AppErrorCode,
  'DUPLICATE_FILE' | 'INVENTORY_IN_USE' | 'LEDGER_CUT' | 'USAGE'
>

/** What a button offers. Its key stands in the tooltip, never in the text. */
export interface ActionWords {
  readonly importFiles: string
  readonly chooseFiles: string
  readonly importItems: string
  readonly trySample: string
  readonly create: string
  readonly open: string
  readonly post: Count
  readonly postNothing: string
  readonly change: string
  readonly plan: string
  readonly later: string
  readonly discard: string
  readonly remove: string
  readonly emptyQueue: string
  readonly cancel: string
  readonly cancelling: string
  readonly close: string
  readonly done: string
  readonly nextFile: string
  readonly retryImport: (importId: number) => string
  readonly tryAgain: string
  readonly importAgain: string
  readonly openImport: (importId: number) => string
  readonly asItemList: string
  readonly createItems: Count
  readonly showInventory: string
  readonly showReview: Count
  readonly takeUp: string
  readonly clear: string
  readonly copyDetails: string
  readonly reload: string
  readonly palette: string
  readonly switchInventory: string
}

export interface ScreenWords {
  readonly import: string
  readonly review: string
  readonly inventory: string
  readonly imports: string
  readonly importNumber: (importId: number) => string
  readonly settings: string
  readonly help: string
  readonly codes: string
  readonly about: string
}

export interface StartWords {
  readonly welcome: string
  readonly promise: string
  readonly createTitle: string
  readonly createHint: string
  readonly currency: string
  readonly currencyHint: string
  readonly openTitle: string
  readonly openHint: string
  readonly sampleTitle: string
  readonly sampleHint: string
  readonly recentTitle: string
  readonly recentEmpty: string
  readonly missing: string
  readonly offline: string
}

export interface InventoryWords {
  readonly search: string
  readonly sku: string
  readonly name: string
  readonly gtin: string
  readonly onHand: string
  readonly unit: string
  readonly unitCost: string
  readonly lastPrice: string
  readonly value: string
  readonly items: Count
  readonly itemsFound: (found: number, all: number) => string
  readonly total: string
  readonly table: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly nothingFound: Fill
  readonly itemsImported: (added: number, changed: number, unchanged: number, failed: number) => string
}

export interface ImportsWords {
  readonly table: string
  readonly number: string
  readonly file: string
  readonly supplier: string
  readonly status: string
  readonly linesRead: string
  readonly posted: string
  readonly open: string
  readonly value: string
  readonly by: string
  readonly at: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly linesTab: string
  /** Only this line is shown. */
  readonly line: (line: number) => string
  readonly noticesTab: string
  readonly plannedHint: string
  readonly filter: string
  readonly all: string
}

/** Taking an import back: what it will do, and what it leaves. */
export interface ReverseWords {
  readonly action: string
  readonly title: (importId: number) => string
  readonly intro: string
  readonly lines: string
  readonly items: string
  readonly value: string
  readonly revokedAliases: string
  readonly keptAliases: string
  readonly archivedItems: string
  readonly keptItems: string
  readonly more: Count
  readonly confirm: string
  readonly done: (importId: number) => string
}

export interface ReviewWords {
  readonly intro: string
  readonly reason: string
  readonly anyReason: string
  readonly emptyTitle: string
  readonly emptyHint: string
  readonly nothingFits: string
  readonly count: Count
  readonly retried: (posted: number, open: number) => string
  readonly retryHint: string
}

export interface SettingsWords {
  readonly language: string
  readonly theme: string
  readonly themes: { readonly system: string; readonly light: string; readonly dark: string }
  readonly languageHint: string
  readonly version: Fill
  readonly privacy: string
  readonly standIn: string
}

export interface ShellWords {
  readonly navigation: string
  readonly palettePlaceholder: string
  readonly paletteEmpty: string
  readonly paletteGo: string
  /** What the screen in view can do. */
  readonly paletteHere: string
  readonly paletteDo: string
  readonly paletteLook: string
  readonly readOnly: string
  readonly openLines: Count
  readonly work: string
  readonly shortcuts: string
  readonly shortcutsEverywhere: string
  readonly shortcutsImport: string
  readonly shortcutsTables: string
  readonly moveInTable: string
  readonly postPlan: string
  readonly stepBack: string
  /** Ctrl+S: the form that is open, else the table on the screen. */
  readonly save: string
  readonly allSaved: string
  readonly closeLayer: string
  readonly focusSearch: string
  readonly crashTitle: string
  readonly crashHint: string
  readonly newInventory: string
  readonly openInventory: string
  readonly closeInventory: string
  readonly recent: string
}

/** What stands on the caps of the keyboard. */
export interface KeyWords {
  readonly control: string
  readonly alt: string
  readonly shift: string
  readonly enter: string
  readonly escape: string
}

export interface WindowCatalogue
  extends
    WindowFlowCatalogue,
    WindowImportCatalogue,
    WindowItemsCatalogue,
    WindowPlanCatalogue,
    WindowReportsCatalogue,
    WindowTableCatalogue,
    WindowSafetyCatalogue,
    WindowWorkbenchCatalogue {
  readonly languageName: string
  readonly action: ActionWords
  readonly screen: ScreenWords
  readonly start: StartWords
  readonly inventory: InventoryWords
  readonly imports: ImportsWords
  readonly reverse: ReverseWords
  readonly review: ReviewWords
  readonly settings: SettingsWords
  readonly shell: ShellWords
  readonly key: KeyWords
  readonly errorTitle: string
  readonly error: Readonly<Record<WindowErrorCode, (error: AppError) => string>>
  readonly terms: WindowTerms
}
