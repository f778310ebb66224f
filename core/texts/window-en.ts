// English, as the window says it.
import type { WindowCatalogue } from './window-catalogue.ts'
import { flowEn } from './window-flow-en.ts'
import { importEn } from './window-import-en.ts'
import { planEn } from './window-plan-en.ts'
import { reportsEn } from './window-reports-en.ts'
import { itemsEn } from './window-items-en.ts'
import { tableEn } from './window-table-en.ts'
import { safetyEn } from './window-safety-en.ts'
import { termsEn } from './window-terms-en.ts'
import { workbenchEn } from './window-workbench-en.ts'

const whole = new Intl.NumberFormat('en-GB')
const lines = (count: number) => `${whole.format(count)} ${count === 1 ? 'line' : 'lines'}`
const items = (count: number) => `${whole.format(count)} ${count === 1 ? 'item' : 'items'}`

export const windowEn: WindowCatalogue = {
  ...flowEn,
  ...importEn,
  ...planEn,
  ...reportsEn,
  ...itemsEn,
  ...tableEn,
  ...workbenchEn,
  ...safetyEn,
  languageName: 'English',
  action: {
    importFiles: 'Import…',
    chooseFiles: 'Choose files…',
    importItems: 'Import an item list…',
    trySample: 'Try with sample data',
    create: 'Create…',
    open: 'Open…',
    post: (count) => `Post ${lines(count)}`,
    postNothing: 'Nothing to post',
    change: 'Change…',
    plan: 'Show the plan',
    later: 'Not now',
    discard: 'Discard',
    remove: 'Remove from the queue',
    emptyQueue: 'Empty the list',
    cancel: 'Cancel',
    cancelling: 'Cancelling…',
    close: 'Close',
    done: 'Done',
    nextFile: 'Next file',
    retryImport: (importId) => `Retry import ${importId}`,
    tryAgain: 'Try again',
    importAgain: 'Import it again on purpose',
    openImport: (importId) => `Open import ${importId}`,
    asItemList: 'Read it as an item list',
    createItems: (count) => `Create items for ${lines(count)}`,
    showInventory: 'See the inventory',
    showReview: (count) => `Review ${lines(count)}`,
    takeUp: 'Open the plan again',
    clear: 'Clear',
    copyDetails: 'Copy details',
    reload: 'Reload the window',
    palette: 'Search or run a command',
    switchInventory: 'Switch inventory'
  },
  screen: {
    import: 'Import',
    review: 'Review',
    inventory: 'Inventory',
    imports: 'Imports',
    importNumber: (importId) => `Import ${importId}`,
    settings: 'Settings',
    help: 'Keyboard shortcuts',
    codes: 'What the reasons mean',
    about: 'About Docket'
  },
  start: {
    welcome: 'Supplier invoices into stock',
    promise: 'No line lost, no unit guessed. The preview is what happens.',
    createTitle: 'Create an inventory',
    createHint: 'One file on this computer that holds everything, the original invoices included.',
    currency: 'Currency',
    currencyHint: 'Set once for the whole inventory.',
    openTitle: 'Open an inventory',
    openHint: 'A file that ends in .docket.',
    sampleTitle: 'Just looking?',
    sampleHint:
      'A fresh inventory with real items and a real invoice, ready to import. Delete it whenever you like.',
    recentTitle: 'Recent',
    recentEmpty: 'Inventories that you open will be listed here.',
    missing: 'Not there any more',
    offline: 'Docket works offline. Nothing leaves this computer.'
  },
  inventory: {
    search: 'Search by SKU, name or barcode',
    sku: 'SKU',
    name: 'Name',
    gtin: 'Barcode',
    onHand: 'On hand',
    unit: 'Unit',
    unitCost: 'Unit cost',
    lastPrice: 'Last price',
    value: 'Stock value',
    items,
    itemsFound: (found, all) => `${whole.format(found)} of ${items(all)}`,
    total: 'Stock value',
    table: 'Items',
    emptyTitle: 'No items yet',
    emptyHint: 'Import an invoice and let it create them, or bring a list of your items as CSV.',
    nothingFound: (search) => `No item fits “${search}”.`,
    itemsImported: (added, changed, unchanged, failed) =>
      `Item list read: ${whole.format(added)} added, ${whole.format(changed)} changed, ${whole.format(unchanged)} as before, ${whole.format(failed)} refused.`
  },
  imports: {
    table: 'Imports',
    number: 'No.',
    file: 'File',
    supplier: 'Supplier',
    status: 'Status',
    linesRead: 'Lines',
    posted: 'Posted',
    open: 'Open',
    value: 'Net',
    by: 'By',
    at: 'When',
    emptyTitle: 'No imports yet',
    emptyHint: 'Every file you import is kept here with its lines, its notices and its original.',
    linesTab: 'Lines',
    line: (line) => `Line ${line} only`,
    noticesTab: 'Notices',
    plannedHint: 'This import is planned. Nothing of it is in stock yet.',
    filter: 'Show lines',
    all: 'All'
  },
  reverse: {
    action: 'Reverse…',
    title: (importId) => `Reverse import ${importId}`,
    intro: 'Opposite movements take the import back. Nothing is deleted, and the file can be imported again.',
    lines: 'Lines taken back',
    items: 'Items changed',
    value: 'Value taken back',
    revokedAliases: 'Matches that will be forgotten',
    keptAliases: 'Matches that stay, because other imports use them',
    archivedItems: 'Items that will be archived',
    keptItems: 'Items that stay, because they are used elsewhere',
    more: (count) => `and ${whole.format(count)} more`,
    confirm: 'Reverse it',
    done: (importId) => `Import ${importId} is reversed.`
  },
  review: {
    intro: 'Lines of all imports that wait for a decision.',
    reason: 'Reason',
    anyReason: 'Any reason',
    emptyTitle: 'Nothing to review',
    emptyHint: 'Lines that could not be posted for certain will wait here.',
    nothingFits: 'No open line fits the filter.',
    count: (count) => `${lines(count)} open`,
    retried: (posted, open) => `Retried: ${lines(posted)} posted, ${whole.format(open)} still open.`,
    retryHint:
      'Plans the open lines of this import again with what is known today, and posts those that are ready.'
  },
  settings: {
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    languageHint: 'Numbers and dates follow the language.',
    version: (version) => `Docket ${version}`,
    privacy: 'Docket has no network code. Your invoices and your stock stay in one file that you own.',
    standIn: 'Running without Electron, in an installed browser.'
  },
  shell: {
    navigation: 'Screens',
    palettePlaceholder: 'Search screens and commands',
    paletteEmpty: 'No command fits.',
    paletteGo: 'Go to',
    paletteHere: 'On this screen',
    paletteDo: 'Do',
    paletteLook: 'Look',
    readOnly: 'Read only',
    openLines: (count) => `${lines(count)} to review`,
    work: 'Running work',
    shortcuts: 'Keyboard shortcuts',
    shortcutsEverywhere: 'Everywhere',
    shortcutsImport: 'While importing',
    shortcutsTables: 'In tables',
    moveInTable: 'Move between rows',
    postPlan: 'Post the plan',
    stepBack: 'Not now, cancel, or done',
    save: 'Save, or export the table',
    allSaved: 'Everything is saved already: Docket keeps each step as you make it.',
    closeLayer: 'Close the top layer',
    focusSearch: 'Go to the search field',
    crashTitle: 'This screen stopped working',
    crashHint:
      'Your inventory is not affected. Reload the window; if it happens again, copy the details for a report.',
    newInventory: 'New inventory…',
    openInventory: 'Open inventory…',
    closeInventory: 'Close inventory',
    recent: 'Recent'
  },
  key: { control: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter', escape: 'Esc' },
  errorTitle: 'That did not work',
  error: {
    DUPLICATE_FILE: (e) =>
      `${e.file ?? 'The file'} was already imported as import ${e.importId ?? '?'}. Nothing was posted.`,
    INVENTORY_IN_USE: (e) =>
      `${e.file ?? 'The inventory'} is in use by another program. Close it there and try again.`,
    LEDGER_CUT: (e) =>
      `${e.file ?? 'The inventory'} has lost the end of its stock ledger (${e.found ?? '?'}).`,
    USAGE: (e) => e.found ?? 'The request was not complete.'
  },
  terms: termsEn
}
