// The application menu as data: labels, roles and keys; what a choice does is given in.
import type { MenuItemConstructorOptions } from 'electron'
import type { AppState, Settings } from '../core/contract/calls/app.ts'
import type { EventPayload } from '../core/contract/events.ts'
import type { Words } from './words.ts'

export type MenuCommand = EventPayload<'menu.chosen'>['command']

export interface MenuActions {
  command(command: MenuCommand): void
  openRecent(recentId: string): void
  clearRecent(): void
  showLog(): void
  copyDiagnostics(): void
}

export interface MenuInput {
  readonly words: Words
  readonly recent: AppState['recent']
  readonly theme: Settings['theme']
  readonly isMac: boolean
  /** Reload and developer tools. */
  readonly isDevelopment: boolean
  readonly actions: MenuActions
}

/** The menu bar; on a Mac with the application's own menu first. */
export function menuTemplate(input: MenuInput): MenuItemConstructorOptions[] {
  const { words } = input
  const macMenu: MenuItemConstructorOptions[] = input.isMac ? [{ role: 'appMenu' }] : []
  return [
    ...macMenu,
    { id: 'file', label: words.file, submenu: fileMenu(input) },
    { id: 'edit', label: words.edit, submenu: editMenu(input) },
    { id: 'view', label: words.view, submenu: viewMenu(input) },
    { id: 'go', label: words.go, submenu: goMenu(input) },
    { id: 'help', label: words.help, role: 'help', submenu: helpMenu(input) }
  ]
}

/** The menu of a right click: editing where text is edited, copying where text is selected. */
export function contextTemplate(
  words: Words,
  at: { readonly isEditable: boolean; readonly selectionText: string }
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy }
  if (!at.isEditable) return at.selectionText === '' ? [] : [copy]
  return [
    { role: 'cut', label: words.cut },
    copy,
    { role: 'paste', label: words.paste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll }
  ]
}

function command(
  { actions }: MenuInput,
  id: MenuCommand,
  label: string,
  accelerator?: string
): MenuItemConstructorOptions {
  const keys = accelerator === undefined ? {} : { accelerator }
  return { id, label, ...keys, click: () => actions.command(id) }
}

/** The screen in view hears the key itself; the menu shows it, and serves the mouse. */
function screenCommand(
  input: MenuInput,
  id: MenuCommand,
  label: string,
  accelerator: string
): MenuItemConstructorOptions {
  return { ...command(input, id, label, accelerator), registerAccelerator: false }
}

function fileMenu(input: MenuInput): MenuItemConstructorOptions[] {
  const { words } = input
  const quit: MenuItemConstructorOptions[] = input.isMac
    ? []
    : [{ type: 'separator' }, { id: 'quit', role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' }]
  return [
    command(input, 'importFiles', words.importFiles, 'CmdOrCtrl+O'),
    command(input, 'importFolder', words.importFolder, 'CmdOrCtrl+Shift+F'),
    command(input, 'pasteTable', words.pasteTable),
    { type: 'separator' },
    screenCommand(input, 'exportView', words.exportView, 'CmdOrCtrl+E'),
    screenCommand(input, 'printView', words.printView, 'CmdOrCtrl+P'),
    { type: 'separator' },
    command(input, 'newInventory', words.newInventory, 'CmdOrCtrl+N'),
    command(input, 'openInventory', words.openInventory, 'CmdOrCtrl+Shift+O'),
    { id: 'recent', label: words.recent, enabled: input.recent.length > 0, submenu: recentMenu(input) },
    { type: 'separator' },
    command(input, 'showSafety', words.safety, 'CmdOrCtrl+8'),
    command(input, 'showInbox', words.inbox),
    command(input, 'showSettings', words.screen.settings, 'CmdOrCtrl+,'),
    ...quit
  ]
}

function recentMenu({ words, recent, actions }: MenuInput): MenuItemConstructorOptions[] {
  return [
    ...recent.map((inventory): MenuItemConstructorOptions => ({
      id: `recent-${inventory.recentId}`,
      // An ampersand in a name is a letter, not the mark of a key.
      label: `${inventory.name} – ${inventory.folder}`.replaceAll('&', '&&'),
      enabled: inventory.exists,
      click: () => actions.openRecent(inventory.recentId)
    })),
    { type: 'separator' },
    { id: 'clearRecent', label: words.clearRecent, click: () => actions.clearRecent() }
  ]
}

function editMenu(input: MenuInput): MenuItemConstructorOptions[] {
  const { words } = input
  return [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    { type: 'separator' },
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'delete', label: words.remove },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll },
    { type: 'separator' },
    command(input, 'undoLast', words.undoLast),
    screenCommand(input, 'fillDown', words.fillDown, 'CmdOrCtrl+D'),
    screenCommand(input, 'find', words.find, 'CmdOrCtrl+F')
  ]
}

function viewMenu(input: MenuInput): MenuItemConstructorOptions[] {
  const { words } = input
  const development: MenuItemConstructorOptions[] = input.isDevelopment
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : []
  return [
    command(input, 'showPalette', words.palette, 'CmdOrCtrl+K'),
    { type: 'separator' },
    { id: 'theme', label: words.theme, submenu: themeMenu(input) },
    { type: 'separator' },
    { role: 'resetZoom', label: words.actualSize },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    { type: 'separator' },
    { role: 'togglefullscreen', label: words.fullScreen, accelerator: input.isMac ? 'Ctrl+Cmd+F' : 'F11' },
    ...development
  ]
}

function themeMenu(input: MenuInput): MenuItemConstructorOptions[] {
  const { words, theme } = input
  const item = (id: MenuCommand, name: Settings['theme']): MenuItemConstructorOptions => ({
    ...command(input, id, words.themes[name]),
    type: 'radio',
    checked: theme === name
  })
  return [item('themeSystem', 'system'), item('themeLight', 'light'), item('themeDark', 'dark')]
}

/** In the order of the window's own list of screens, with the same keys. */
function goMenu(input: MenuInput): MenuItemConstructorOptions[] {
  const { words } = input
  return [
    command(input, 'showImport', words.screen.import, 'CmdOrCtrl+1'),
    command(input, 'showReview', words.screen.review, 'CmdOrCtrl+2'),
    command(input, 'showInventory', words.screen.inventory, 'CmdOrCtrl+3'),
    command(input, 'showImports', words.screen.imports, 'CmdOrCtrl+4'),
    command(input, 'showSuppliers', words.suppliers, 'CmdOrCtrl+5'),
    command(input, 'showReports', words.reports, 'CmdOrCtrl+7')
  ]
}

function helpMenu(input: MenuInput): MenuItemConstructorOptions[] {
  const { words, actions } = input
  return [
    command(input, 'showHelp', words.screen.help, 'CmdOrCtrl+/'),
    command(input, 'showCodes', words.screen.codes),
    { type: 'separator' },
    { id: 'showLog', label: words.openLogFolder, click: () => actions.showLog() },
    { id: 'copyDiagnostics', label: words.copyDiagnostics, click: () => actions.copyDiagnostics() },
    { type: 'separator' },
    command(input, 'showAbout', words.about)
  ]
}
