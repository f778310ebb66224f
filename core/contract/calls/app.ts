// The app, its settings and its inventory file: calls and shapes.
import { appError } from '../app-error.ts'
import { z } from '../z.ts'
import { chosenFile } from './file.ts'
import { nothing } from './shapes.ts'

export const languages = z.enum(['en', 'de', 'pt'])
export type Language = z.infer<typeof languages>

export const settings = z.object({
  language: languages,
  theme: z.enum(['system', 'light', 'dark'])
})
export type Settings = z.infer<typeof settings>

export const inventoryInfo = z.object({
  name: z.string(),
  currency: z.string(),
  itemCount: z.number().int(),
  supplierCount: z.number().int(),
  importCount: z.number().int(),
  onHandItems: z.number().int(),
  stockValue: z.string(),
  openLines: z.number().int(),
  readOnly: z.boolean()
})
export type InventoryInfo = z.infer<typeof inventoryInfo>

export const recentInventory = z.object({
  recentId: z.string(),
  name: z.string(),
  folder: z.string(),
  exists: z.boolean()
})

/** What can be done about an inventory that could not be opened. */
export const RESCUE_WAYS = ['retry', 'restore', 'salvage', 'accept', 'look'] as const
export const rescueWay = z.enum(RESCUE_WAYS)
export type RescueWay = z.infer<typeof rescueWay>

/** An inventory that could not be opened, or whose file went away while it was. */
export const rescueState = z.object({
  name: z.string(),
  folder: z.string(),
  error: appError,
  ways: z.array(rescueWay),
  /** The newest backup whose bytes are still those that were checked when it was made. */
  backup: z.object({ backupId: z.string(), at: z.string() }).optional(),
  /** All backups of its folder, the latest first. */
  backups: z.array(z.object({ backupId: z.string(), at: z.string() }))
})
export type RescueState = z.infer<typeof rescueState>

export const appState = z.object({
  version: z.string(),
  host: z.enum(['electron', 'stand-in']),
  inventory: inventoryInfo.optional(),
  /** The open inventory is the bundled sample, made in the app's own folder. */
  isSample: z.boolean(),
  /** Why the open inventory cannot be written; absent where it can. */
  readOnlyBecause: appError.optional(),
  /** Present while no inventory is open because this one could not be. */
  rescue: rescueState.optional(),
  recent: z.array(recentInventory),
  settings
})
export type AppState = z.infer<typeof appState>

export const appCalls = {
  'app.state': { lane: 'main', request: nothing, reply: appState },
  'settings.save': { lane: 'main', request: settings, reply: settings },
  'app.about': {
    lane: 'main',
    request: nothing,
    /** `licences` holds the texts of everything that is bundled. */
    reply: z.object({ diagnostics: z.string(), licences: z.string() })
  },
  'app.copyDiagnostics': { lane: 'main', request: nothing, reply: nothing },
  'app.showLog': { lane: 'main', request: nothing, reply: nothing },
  /** Takes an inventory off the list of recent ones; its file stays where it is. */
  'recent.forget': { lane: 'main', request: z.object({ recentId: z.string() }), reply: appState },
  'recent.clear': { lane: 'main', request: nothing, reply: appState },
  /** Asks for a place by a dialog; replies without an inventory when the user cancelled it. */
  'inventory.create': { lane: 'main', request: z.object({ currency: z.string() }), reply: appState },
  'inventory.choose': { lane: 'main', request: nothing, reply: appState },
  'inventory.reopen': { lane: 'main', request: z.object({ recentId: z.string() }), reply: appState },
  'inventory.close': { lane: 'main', request: nothing, reply: appState },
  /** A fresh inventory with the bundled items and sample invoice, in the user's data folder. */
  'inventory.openSample': {
    lane: 'main',
    request: nothing,
    reply: z.object({ state: appState, sample: chosenFile })
  },
  /** Closes the open sample inventory and deletes its file; refused for any other inventory. */
  'inventory.removeSample': { lane: 'main', request: nothing, reply: appState },
  'inventory.info': { lane: 'reader', request: nothing, reply: inventoryInfo }
} as const
