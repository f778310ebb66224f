// The life of the app: locks before it is ready, one instance, and the desk when it is.
import { app, dialog, protocol } from 'electron'
import { join } from 'node:path'
import { openDesk } from './desk.ts'
import { createLockdown } from './lockdown.ts'
import { type Log, openLog } from './log.ts'
import { filesOnCommandLine, type Opened, secondStart } from './opened-files.ts'
import { origin } from './origin.ts'
import { thrownDetail } from './thrown.ts'

/** Starts the app with its window; `args` may name files to open. A second start hands them to the first and ends. */
export function startApp(args: readonly string[]): void {
  const paths = filesOnCommandLine(args, process.cwd())
  const log = openLog(join(app.getPath('userData'), 'logs'))
  endOnBugs(log)
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    {
      scheme: new URL(origin).protocol.slice(0, -1),
      privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, codeCache: true }
    }
  ])
  const lockdown = createLockdown(app, origin, log)
  lockdown.closeNetwork()
  if (!app.requestSingleInstanceLock({ paths })) return app.quit()

  app.on('web-contents-created', (_event, contents) => lockdown.holdInPlace(contents))
  app.on('window-all-closed', () => app.quit())
  const opened = collectOpened(paths)
  void app.whenReady().then(() => openDesk({ log, lockdown, opened }))
}

function collectOpened(first: readonly string[]): Opened {
  let waiting: (readonly string[])[] = [first]
  let tell = (paths: readonly string[]): void => void waiting.push(paths)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    tell([path])
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const start = secondStart.safeParse(data)
    tell(start.success ? start.data.paths : [])
  })
  return {
    listen(listener) {
      tell = listener
      for (const paths of waiting) listener(paths)
      waiting = []
    }
  }
}

/** A bug that nothing caught: the state of main is unknown, so it ends; what the writer had not committed never happened. */
function endOnBugs(log: Log): void {
  process.on('uncaughtException', (thrown) => {
    log.error('main', 'UNEXPECTED', thrownDetail(thrown))
    if (app.isReady()) dialog.showErrorBox('Docket', thrown.message)
    app.exit(1)
  })
}
