// The process boundary as one table: every call with its request and reply. Handlers, preload, client and tests derive from it.
import { aliasCalls } from './calls/alias.ts'
import { appCalls } from './calls/app.ts'
import { backupCalls } from './calls/backup.ts'
import { copyCalls } from './calls/copy.ts'
import { conversionCalls } from './calls/conversion.ts'
import { fileCalls } from './calls/file.ts'
import { importCalls } from './calls/import.ts'
import { inboxCalls } from './calls/inbox.ts'
import { itemCalls } from './calls/item.ts'
import { itemPageCalls } from './calls/item-page.ts'
import { lineCalls } from './calls/line.ts'
import { operationCalls } from './calls/operation.ts'
import { priceCalls } from './calls/price.ts'
import { reportCalls } from './calls/report.ts'
import { rescueCalls } from './calls/rescue.ts'
import { stockCalls } from './calls/stock.ts'
import { supplierCalls } from './calls/supplier.ts'
import type { z } from './z.ts'

/** `area.verb` → request and reply. `lane` says who answers: the main process, the writing worker, or the reading worker. */
export const calls = {
  ...appCalls,
  ...fileCalls,
  ...itemCalls,
  ...itemPageCalls,
  ...operationCalls,
  ...stockCalls,
  ...conversionCalls,
  ...importCalls,
  ...lineCalls,
  ...priceCalls,
  ...reportCalls,
  ...supplierCalls,
  ...aliasCalls,
  ...copyCalls,
  ...backupCalls,
  ...rescueCalls,
  ...inboxCalls
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Request<Name extends CallName> = z.input<Calls[Name]['request']>
export type DecodedRequest<Name extends CallName> = z.output<Calls[Name]['request']>
export type Reply<Name extends CallName> = z.output<Calls[Name]['reply']>
export type Lane = Calls[CallName]['lane']
export type CallsOf<L extends Lane> = {
  [Name in CallName]: Calls[Name]['lane'] extends L ? Name : never
}[CallName]
