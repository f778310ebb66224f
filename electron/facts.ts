// Facts about this build and this run: where its files lie, and what a report of a problem needs.
import { app } from 'electron'
import { join } from 'node:path'
import type { Lockdown } from './lockdown.ts'
import type { Log } from './log.ts'
import { host } from './origin.ts'

/** Where the build lies. */
export const BUILD = join(import.meta.dirname, '..')

/** Versions, what was denied, and where the log lies, as text. */
export function diagnostics({
  lockdown,
  log
}: {
  readonly lockdown: Lockdown
  readonly log: Pick<Log, 'path'>
}): string {
  const { electron, chrome, node } = process.versions
  const { requests, navigations, windows, permissions } = lockdown.readDenials()
  return [
    `Docket ${app.getVersion()} (${host})`,
    `Electron ${electron ?? '–'} · Chromium ${chrome ?? '–'} · Node ${node} · ${process.platform} ${process.arch}`,
    `Denied: ${requests} requests, ${navigations} navigations, ${windows} windows, ${permissions} permissions`,
    `Log: ${log.path}`
  ].join('\n')
}

/** The bundled samples, fonts and icons. */
export function resourcesFolder(): string {
  return join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'resources')
}

/** The licences of what is bundled: beside the package, or where the build left them. */
export function licenceFiles(): readonly string[] {
  return app.isPackaged
    ? ['licences-main.md', 'licences-window.md'].map((name) => join(process.resourcesPath, name))
    : ['main', 'renderer'].map((part) => join(BUILD, part, '.vite', 'license.md'))
}
