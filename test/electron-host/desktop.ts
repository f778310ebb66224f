// What the desktop offers an app: dialogs, menus, notifications, clipboard, theme, shell. Recorded, and answered by a test.
import type {
  MenuItemConstructorOptions,
  MessageBoxOptions,
  NotificationConstructorOptions,
  OpenDialogOptions,
  SaveDialogOptions
} from 'electron'
import { EventEmitter } from 'node:events'
import { only } from './only.ts'
import { askFiles, askText } from './prompt.ts'
import { answers, describeMenu, isAutomated, recorded } from './record.ts'
import { applyTheme, isVisible, StandInWindow } from './window.ts'

/** Dialogs may be given their window first. */
type Asked<Options> = readonly [StandInWindow, Options] | readonly [Options]

function optionsOf<Options>(asked: Asked<Options>): Options {
  return asked.length === 2 ? asked[1] : asked[0]
}

export const dialog = only('dialog', {
  async showOpenDialog(...asked: Asked<OpenDialogOptions>) {
    const options = optionsOf(asked)
    recorded.dialogs.push({
      kind: 'open',
      title: options.title ?? '',
      detail: options.defaultPath ?? '',
      buttons: []
    })
    const isMany = options.properties?.includes('multiSelections') ?? false
    const filePaths = answers.open.shift() ?? (isVisible() ? await askFiles(isMany) : [])
    return { canceled: filePaths.length === 0, filePaths: [...filePaths] }
  },
  async showSaveDialog(...asked: Asked<SaveDialogOptions>) {
    const options = optionsOf(asked)
    recorded.dialogs.push({
      kind: 'save',
      title: options.title ?? '',
      detail: options.defaultPath ?? '',
      buttons: []
    })
    const filePath =
      answers.save.shift() ?? (isVisible() ? await askText('Save as', options.defaultPath ?? '') : '')
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...asked: Asked<MessageBoxOptions>) {
    const options = optionsOf(asked)
    const buttons = options.buttons ?? ['OK']
    const detail = options.detail ?? ''
    recorded.dialogs.push({ kind: 'message', title: options.message, detail, buttons })
    const ready = answers.message.shift()
    if (ready !== undefined || !isVisible())
      return { response: ready ?? options.cancelId ?? 0, checkboxChecked: false }
    const list = buttons.map((label, index) => `${index + 1}  ${label}`).join('\n')
    const typed = await askText(`${options.message}\n${detail}\n\n${list}`, '1')
    return { response: typed === '' ? (options.cancelId ?? 0) : Number(typed) - 1, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string) {
    recorded.dialogs.push({ kind: 'error', title, detail: content, buttons: [] })
    process.stderr.write(`${title}: ${content}\n`)
  }
})

class StandInMenu {
  readonly template: readonly MenuItemConstructorOptions[]
  constructor(template: readonly MenuItemConstructorOptions[]) {
    this.template = template
  }
  popup(): void {}
}

let applicationMenu: readonly MenuItemConstructorOptions[] = []

export const Menu = only('Menu', {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) =>
    only('menu', new StandInMenu(template)),
  setApplicationMenu(menu: StandInMenu) {
    applicationMenu = menu.template
    recorded.menu = describeMenu(menu.template)
  }
})

/** Chooses an item of the application menu as a person would; false when it is not there or disabled. */
export function chooseMenuItem(id: string): boolean {
  const item = findItem(applicationMenu, id)
  if (item === undefined || item.enabled === false || item.click === undefined) return false
  // The handlers of the app look at none of the three arguments that Electron gives them.
  Reflect.apply(item.click, undefined, [])
  return true
}

function findItem(
  items: readonly MenuItemConstructorOptions[],
  id: string
): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    if (item.id === id) return item
    const found = Array.isArray(item.submenu) ? findItem(item.submenu, id) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

export class Notification extends EventEmitter {
  private readonly options: NotificationConstructorOptions
  constructor(options: NotificationConstructorOptions) {
    super()
    this.options = options
  }
  show(): void {
    recorded.notifications.push({ title: this.options.title ?? '', body: this.options.body ?? '' })
  }
}

export const clipboard = only('clipboard', {
  writeText: (text: string): Promise<void> => {
    recorded.clipboard = text
    return Promise.resolve()
  }
})

export const shell = only('shell', {
  openPath(path: string): Promise<string> {
    recorded.opened.push(path)
    return Promise.resolve('')
  },
  showItemInFolder(path: string) {
    recorded.opened.push(path)
    if (!isAutomated) process.stdout.write(`${path}\n`)
  }
})

class StandInTheme extends EventEmitter {
  get shouldUseDarkColors(): boolean {
    return recorded.theme === 'dark'
  }
  get themeSource(): string {
    return recorded.theme
  }
  set themeSource(theme: string) {
    recorded.theme = theme
    this.emit('updated')
    const [window] = StandInWindow.getAllWindows()
    void window
      ?.readPage()
      .then(applyTheme)
      .catch(() => undefined)
  }
}

export const nativeTheme = new StandInTheme()
