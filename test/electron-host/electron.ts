// What `import … from 'electron'` finds on the stand-in: the parts that the app uses. Anything else does not link, or throws.
import { standInApp } from './app.ts'
import { openControl } from './control.ts'
import { only } from './only.ts'
import { isAutomated } from './record.ts'
import { isVisible, StandInWindow } from './window.ts'

export { clipboard, dialog, Menu, nativeTheme, Notification, shell } from './desktop.ts'
export { protocol, session } from './session.ts'
export { ipcMain } from './window.ts'
export const app = only('app', standInApp)
export { StandInWindow as BrowserWindow }

openControl()

if (!isAutomated) {
  process.stderr.write(
    'Docket runs on the stand-in for Electron: the same main process, preload and window in an installed browser.\n' +
      "Not proved this way: Electron's fuses, its sandbox switch, the app:// scheme, native menus and dialogs.\n"
  )
  if (!isVisible())
    process.stderr.write('There is no display here, so nobody sees the window. Ctrl+C ends it.\n')
}
