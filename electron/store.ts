// Settings and recent inventories, kept in one small file in the user's data folder.
import Conf from 'conf'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import {
  languages,
  type AppState,
  type Language,
  type Settings,
  settings
} from '../core/contract/calls/app.ts'
import { backupSchedule, safetyState } from '../core/contract/calls/backup.ts'
import { z } from '../core/contract/z.ts'

/** How an inventory is looked after here: when it is backed up, when it was checked, which folder it watches. */
const care = z.object({
  schedule: backupSchedule.catch('daily'),
  lastVerified: safetyState.shape.lastVerified.catch(undefined),
  inbox: z.object({ folder: z.string(), isOn: z.boolean() }).optional().catch(undefined)
})
export type Care = z.output<typeof care>

const stored = z.object({
  settings: settings.optional().catch(undefined),
  /** Paths, latest first. */
  recent: z.array(z.string()).catch([]),
  /** The inventory that was open when the app was left. */
  open: z.string().optional().catch(undefined),
  /** The folder that each kind of dialog showed last. */
  folders: z.record(z.string(), z.string()).catch({}),
  /** What was set for each inventory on this computer, by the id of its path. */
  care: z.record(z.string(), care).catch({})
})
type Stored = z.output<typeof stored>

const MAX_RECENT = 10

export interface Store {
  readSettings(): Settings
  saveSettings(settings: Settings): void
  readRecent(): AppState['recent']
  findRecentPath(recentId: string): string | undefined
  addRecent(path: string): void
  clearRecent(): void
  forgetRecent(recentId: string): void
  removeRecentPath(path: string): void
  readOpen(): string | undefined
  saveOpen(path: string | undefined): void
  readFolder(kind: string): string | undefined
  saveFolder(kind: string, folder: string): void
  /** How the inventory at this path is looked after. */
  readCare(path: string): Care
  saveCare(path: string, change: Partial<Care>): void
}

/** Opens the store in `folder`. `locale` decides the language until the user does. */
export function openStore(folder: string, locale: string): Store {
  const conf = new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: 'settings',
    clearInvalidConfig: true
  })
  // Parsed on every read: what another version or an editor wrote there must not break this one.
  const read = (): Stored => stored.parse(conf.store)
  const keepRecent = (isKept: (path: string) => boolean): void =>
    conf.set('recent', read().recent.filter(isKept))
  return {
    readSettings: () => read().settings ?? { language: languageOf(locale), theme: 'system' },
    saveSettings: (next) => conf.set('settings', next),
    readRecent: () => read().recent.map(toRecent),
    findRecentPath: (recentId) => read().recent.find((path) => idOf(path) === recentId),
    addRecent(path) {
      conf.set('recent', [path, ...read().recent.filter((other) => other !== path)].slice(0, MAX_RECENT))
    },
    clearRecent: () => conf.set('recent', []),
    forgetRecent: (recentId) => keepRecent((path) => idOf(path) !== recentId),
    removeRecentPath: (path) => keepRecent((other) => other !== path),
    readOpen: () => read().open,
    saveOpen: (path) => (path === undefined ? conf.delete('open') : conf.set('open', path)),
    readFolder: (kind) => read().folders[kind],
    saveFolder: (kind, dialogFolder) => conf.set('folders', { ...read().folders, [kind]: dialogFolder }),
    readCare: (path) => careOf(read(), path),
    saveCare(path, change) {
      const all = read()
      conf.set('care', { ...all.care, [idOf(path)]: { ...careOf(all, path), ...change } })
    }
  }
}

function careOf({ care: all }: Stored, path: string): Care {
  return all[idOf(path)] ?? { schedule: 'daily' }
}

function toRecent(path: string): AppState['recent'][number] {
  return { recentId: idOf(path), name: inventoryName(path), folder: dirname(path), exists: existsSync(path) }
}

/** An inventory's name as the user knows it: its file without the extension. */
export function inventoryName(path: string): string {
  return basename(path).replace(/\.docket$/i, '')
}

/** The window names a recent inventory by this, never by its path. */
export function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}

function languageOf(locale: string): Language {
  const found = languages.safeParse(locale.slice(0, 2).toLowerCase())
  return found.success ? found.data : 'en'
}
