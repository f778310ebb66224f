// Drives the built app in real Electron, over playwright's own support for it.
import { _electron, type ElectronApplication } from 'playwright'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { DriveOptions, RunningApp } from './drive.ts'
import type { Recorded } from './record.ts'

/** What is kept inside Electron's main process for the test. */
interface Kept {
  readonly recorded: Recorded
  readonly open: (readonly string[])[]
  readonly save: string[]
  readonly message: number[]
}

/** Starts Electron on the checkout. */
export async function driveElectron(
  root: string,
  binary: string,
  options: DriveOptions
): Promise<RunningApp> {
  const isRoot = process.getuid?.() === 0
  const switches = [root, `--user-data-dir=${options.userData}`, ...(isRoot ? ['--no-sandbox'] : [])]
  const env = { ...definedEnv(), ...options.env }
  const app = await _electron.launch({
    executablePath: binary,
    args: [...switches, '--lang=en-GB', ...(options.args ?? [])],
    env
  })
  await replaceDesktop(app)
  const page = await app.firstWindow()
  const exited = once(app.process(), 'exit').then(([code]) => Number(code))

  return {
    host: 'electron',
    page,
    answerOpenDialog: (paths) => put(app, 'open', paths),
    answerSaveDialog: (path) => put(app, 'save', path),
    answerMessageBox: (button) => put(app, 'message', button),
    chooseMenu: (id) =>
      app.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted)
        if (item?.enabled !== true) return false
        item.click()
        return true
      }, id),
    readRecorded: () => readRecorded(app),
    async startAgain(args) {
      const second = spawn(binary, [...switches, ...args], { stdio: 'ignore', env })
      const [code] = await once(second, 'exit')
      return Number(code)
    },
    async quit() {
      // The answer is lost when the app is gone before it could be sent.
      await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined)
      return exited
    },
    async kill() {
      app.process().kill('SIGKILL')
      await exited
    }
  }
}

/** Puts recorders in the place of dialogs and taskbar; the app's own calls go through the same objects. */
async function replaceDesktop(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const kept: Kept = {
      recorded: {
        // Electron's own start is the app's: nobody starts it without.
        hostStartMs: 0,
        dialogs: [],
        notifications: [],
        progress: [],
        opened: [],
        switches: [],
        title: '',
        clipboard: '',
        isShown: true,
        theme: '',
        backgroundColor: '',
        webPreferences: {},
        menu: []
      },
      open: [],
      save: [],
      message: []
    }
    Reflect.set(globalThis, 'docketTest', kept)
    const show = (kind: Recorded['dialogs'][number]['kind'], asked: readonly unknown[]): void => {
      const options: unknown = asked.at(-1)
      const read = (key: string): unknown =>
        typeof options === 'object' && options !== null ? Reflect.get(options, key) : undefined
      const text = (key: string): string | undefined => {
        const value = read(key)
        return typeof value === 'string' ? value : undefined
      }
      const buttons = read('buttons')
      kept.recorded.dialogs.push({
        kind,
        title: text('message') ?? text('title') ?? '',
        detail: text('detail') ?? text('defaultPath') ?? '',
        buttons: Array.isArray(buttons) ? buttons.map(String) : []
      })
    }
    dialog.showOpenDialog = async (...asked: readonly unknown[]) => {
      show('open', asked)
      const filePaths = [...(kept.open.shift() ?? [])]
      return { canceled: filePaths.length === 0, filePaths }
    }
    dialog.showSaveDialog = async (...asked: readonly unknown[]) => {
      show('save', asked)
      const filePath = kept.save.shift() ?? ''
      return { canceled: filePath === '', filePath }
    }
    dialog.showMessageBox = async (...asked: readonly unknown[]) => {
      show('message', asked)
      return { response: kept.message.shift() ?? 0, checkboxChecked: false }
    }
    BrowserWindow.prototype.setProgressBar = (progress) => void kept.recorded.progress.push(progress)
  })
}

function put(app: ElectronApplication, list: 'open' | 'save' | 'message', answer: unknown): Promise<void> {
  return app.evaluate(
    (_electronModule, [name, value]) => {
      const kept: unknown = Reflect.get(globalThis, 'docketTest')
      const answers: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : undefined
      if (Array.isArray(answers)) answers.push(value)
    },
    [list, answer] as const
  )
}

function readRecorded(app: ElectronApplication): Promise<Recorded> {
  return app.evaluate(async ({ BrowserWindow, clipboard, Menu, nativeTheme, app: electronApp }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Set by replaceDesktop above, before anything else ran.
    const kept: Kept = Reflect.get(globalThis, 'docketTest')
    // Electron keeps this method out of its documentation and its types.
    const preferences = (): Recorded['webPreferences'] => {
      const contents = window?.webContents
      const read: unknown =
        contents === undefined ? undefined : Reflect.get(contents, 'getLastWebPreferences')
      return typeof read === 'function' ? { ...Reflect.apply(read, contents, []) } : {}
    }
    const describe = (items: readonly Electron.MenuItem[]): Recorded['menu'] =>
      items.map((item) => ({
        id: item.id,
        label: item.label,
        accelerator: item.accelerator ?? '',
        isEnabled: item.enabled,
        items: describe(item.submenu?.items ?? [])
      }))
    return {
      ...kept.recorded,
      title: window?.getTitle() ?? '',
      clipboard: await clipboard.readText(),
      isShown: window?.isVisible() ?? false,
      theme: nativeTheme.themeSource,
      backgroundColor: window?.getBackgroundColor() ?? '',
      webPreferences: preferences(),
      switches: ['host-resolver-rules', 'dns-prefetch-disable'].filter((name) =>
        electronApp.commandLine.hasSwitch(name)
      ),
      menu: describe(Menu.getApplicationMenu()?.items ?? [])
    }
  })
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  )
}
