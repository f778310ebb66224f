// What `import … from 'electron'` finds on the stand-in: the parts that the app uses. Anything else does not link, or throws.
import { standInApp } from './app.ts'
import { openControl } from './control.ts'
import { only } from './only.ts'
import { StandInWindow } from './window.ts'

export { clipboard, dialog, Menu, nativeTheme, Notification, shell } from './desktop.ts'
export { protocol, session } from './session.ts'
export { ipcMain } from './window.ts'
export const app = only('app', standInApp)
export { StandInWindow as BrowserWindow }

openControl()
