// @vitest-environment jsdom
// Backups, rescue and the watched folder in the window, over a real core and real files that are damaged for the purpose.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { claimInbox } from '../../../core/app/inbox/inbox-folder.ts'
import type { CallName, Reply, Request } from '../../../core/contract/calls.ts'
import { takeWriterLock } from '../../../core/inventory/lock.ts'
import { valueOf } from '../../support/inventory.ts'
import { provideTemplates } from '../window/corner-shop.ts'
import { CORNER_SHOP, sample, type Shop } from '../window/shop.ts'
import { mountApp, type Mounted } from './mount.tsx'

const { filled } = provideTemplates()

async function ask<Name extends CallName>(
  shop: Shop,
  name: Name,
  request: Request<Name>
): Promise<Reply<Name>> {
  return valueOf(await shop.bridge.call(name, request))
}

const pathOf = (shop: Shop): string => join(shop.folder, CORNER_SHOP)

/** Closes the inventory, lets something happen to its file, and tries to open it again. */
async function happen(shop: Shop, work: (path: string) => void | Promise<void>): Promise<void> {
  const { recent } = await ask(shop, 'inventory.close', {})
  await work(pathOf(shop))
  const refused = await shop.bridge.call('inventory.reopen', { recentId: recent[0]?.recentId ?? '' })
  expect(refused.ok).toBe(false)
}

const overwriteHeader = (path: string): void =>
  writeFileSync(path, Buffer.concat([Buffer.alloc(100, 0xa5), readFileSync(path).subarray(100)]))

const openRescue = (before: (shop: Shop) => Promise<void>): Promise<Mounted> =>
  mountApp({ inventory: filled, before })

describe('safety', () => {
  test('backs up, shows what restoring would change, restores, and takes that back', async () => {
    const mounted = await mountApp({ inventory: filled, address: '#/safety' })
    const { user } = mounted
    await user.click(await screen.findByRole('button', { name: 'Back up now' }))
    const table = await screen.findByRole('table', { name: 'Backups' })
    await within(table).findByText('You asked for it')
    await ask(mounted, 'import.post', { importId: 3 })
    const after = (await ask(mounted, 'inventory.info', {})).stockValue
    const [latest] = within(table).getAllByRole('button', { name: /^Restore…/ })
    if (latest === undefined) throw new Error('no backup to restore')
    await user.click(latest)
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('1 import goes back to what it was then:')
    expect(within(dialog).getByText('536532.csv')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Restore it' }))
    await screen.findByText(/^The backup is restored/)
    expect((await ask(mounted, 'import.summary', { importId: 3 })).status).toBe('planned')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect((await ask(mounted, 'inventory.info', {})).stockValue).toBe(after))
  })

  test('checks everything and remembers that it was well', async () => {
    const { user } = await mountApp({ inventory: filled, address: '#/safety' })
    await screen.findByText('Never checked in full on this computer.')
    await user.click(screen.getByRole('button', { name: 'Check now' }))
    await screen.findByText('All is well.')
    expect(screen.getByText('No movement was changed or removed')).toBeTruthy()
  })

  test('backs up at the close where that is the schedule and something has changed', async () => {
    const mounted = await mountApp({ inventory: filled, address: '#/safety' })
    await mounted.user.click(await screen.findByRole('radio', { name: /^Each time it is closed/ }))
    await waitFor(() => expect(mounted.store.readCare(pathOf(mounted)).schedule).toBe('close'))
    const again = async (): Promise<void> => {
      const { recent } = await ask(mounted, 'inventory.close', {})
      await ask(mounted, 'inventory.reopen', { recentId: recent[0]?.recentId ?? '' })
    }
    const count = async (): Promise<number> => (await ask(mounted, 'backup.list', {})).backups.length
    // The opening made one, because this inventory had none for a day.
    const first = await count()
    await again()
    expect(await count()).toBe(first)
    await ask(mounted, 'import.post', { importId: 3 })
    await again()
    expect(await count()).toBe(first + 1)
  })

  test('a name that is no backup leads nowhere', async () => {
    const mounted = await mountApp({ inventory: filled, address: '#/safety' })
    for (const backupId of [`../${CORNER_SHOP}`, CORNER_SHOP, '..']) {
      const refused = { ok: false, error: { code: 'FILE_NOT_FOUND' } }
      expect(await mounted.bridge.call('backup.preview', { backupId })).toMatchObject(refused)
      expect(await mounted.bridge.call('backup.restore', { backupId })).toMatchObject(refused)
    }
  })
})

describe('an inventory that cannot be opened', () => {
  test('is brought back from the newest good backup', async () => {
    const { user, ...shop } = await openRescue(async (before) => {
      await ask(before, 'backup.make', {})
      await happen(before, overwriteHeader)
    })
    await screen.findByRole('heading', { name: 'Corner shop could not be opened' })
    await user.click(screen.getByRole('button', { name: 'Restore the newest good backup' }))
    await screen.findByRole('button', { name: /^Corner shop/ })
    expect((await ask(shop, 'inventory.verify', {})).ok).toBe(true)
  })

  test('without a backup is salvaged into a new file, and what was saved is told', async () => {
    const { user } = await openRescue((before) => happen(before, overwriteHeader))
    await user.click(await screen.findByRole('button', { name: 'Save what can still be read…' }))
    await screen.findByRole('table', { name: 'New shop.docket holds what could be read' })
    await user.click(screen.getByRole('button', { name: 'Open it' }))
    expect(await screen.findByRole('button', { name: /^New shop/ })).toBeTruthy()
  })

  test('goes on without lost movements, if that is what a person wants', async () => {
    const { user } = await openRescue((before) =>
      happen(before, (path) => {
        const head: unknown = JSON.parse(readFileSync(`${path}-head`, 'utf8'))
        writeFileSync(`${path}-head`, JSON.stringify(Object.assign({}, head, { seq: 9_999 })))
      })
    )
    await screen.findByText(/has lost the end of its stock ledger/)
    await user.click(screen.getByRole('button', { name: 'Go on without the lost movements' }))
    expect(await screen.findByRole('button', { name: /^Corner shop/ })).toBeTruthy()
  })

  test('because another program writes to it can be looked at, but not changed', async () => {
    const { user, ...shop } = await openRescue((before) =>
      happen(before, async (path) => void valueOf(await takeWriterLock(path, 0)))
    )
    await user.click(await screen.findByRole('button', { name: 'Look at it without changing it' }))
    await screen.findByText('Opened for reading only')
    expect((await ask(shop, 'inventory.info', {})).readOnly).toBe(true)
    expect(await shop.bridge.call('import.discard', { importId: 3 })).toMatchObject({ ok: false })
  })

  test('where nothing may be written is shown for reading at once', async () => {
    const mounted = await mountApp({
      inventory: filled,
      before: async (shop) => {
        const { recent } = await ask(shop, 'inventory.close', {})
        rmSync(`${pathOf(shop)}-lock`)
        mkdirSync(`${pathOf(shop)}-lock`)
        await ask(shop, 'inventory.reopen', { recentId: recent[0]?.recentId ?? '' })
      }
    })
    await screen.findByText('Opened for reading only')
    rmSync(`${pathOf(mounted)}-lock`, { recursive: true })
    await mounted.user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(screen.queryByText('Opened for reading only')).toBeNull())
  })

  test('can be left alone: the start is one click away', async () => {
    const { user } = await openRescue((before) => happen(before, (path) => rmSync(path)))
    await user.click(await screen.findByRole('button', { name: 'Back to the start' }))
    expect(await screen.findByRole('heading', { name: 'Create an inventory' })).toBeTruthy()
  })
})

describe('the watched folder', () => {
  async function watch(): Promise<Mounted & { readonly inbox: string }> {
    const mounted = await mountApp({ inventory: filled, address: '#/inbox' })
    const inbox = join(mounted.folder, 'inbox')
    mkdirSync(inbox)
    await mounted.choose(inbox)
    await mounted.user.click(await screen.findByRole('button', { name: 'Choose a folder…' }))
    return { ...mounted, inbox }
  }

  test('imports what lands there, and sets aside what it cannot read', async () => {
    const { inbox, ...shop } = await watch()
    await screen.findByText('Watching')
    const invoice = readFileSync(sample('536532.csv'), 'utf8').replaceAll('536532', '599999')
    writeFileSync(join(inbox, 'new.csv'), invoice)
    writeFileSync(join(inbox, 'holiday.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3]))
    const table = await screen.findByRole('table', { name: 'Since the inventory was opened' })
    await within(table).findByText('new.csv')
    await screen.findByRole('heading', { name: '1 file could not be imported' })
    const { rows } = await ask(shop, 'import.list', { offset: 0, limit: 10 })
    expect(rows.map(({ file }) => file)).toContain('new.csv')
    expect(readFileSync(join(inbox, 'done', 'new.csv'), 'utf8')).toBe(invoice)
  })

  test('waits while another program watches it, and says so', async () => {
    const mounted = await mountApp({ inventory: filled, address: '#/inbox' })
    const inbox = join(mounted.folder, 'inbox')
    mkdirSync(inbox)
    const held = valueOf(await claimInbox(inbox))
    await mounted.choose(inbox)
    await mounted.user.click(await screen.findByRole('button', { name: 'Choose a folder…' }))
    await screen.findByText(/is watched by another program already/)
    held.release()
    expect(await screen.findByText('Watching')).toBeTruthy()
  })

  test('is watched again after a restart, and not after it was switched off', async () => {
    const { user, ...shop } = await watch()
    await screen.findByText('Watching')
    const again = async (): Promise<void> => {
      const { recent } = await ask(shop, 'inventory.close', {})
      await ask(shop, 'inventory.reopen', { recentId: recent[0]?.recentId ?? '' })
    }
    const kind = async (): Promise<string> => (await ask(shop, 'inbox.state', {})).watch.kind
    await again()
    await waitFor(async () => expect(await kind()).toBe('watching'))
    await user.click(await screen.findByRole('switch', { name: 'Watch this folder' }))
    await waitFor(async () => expect(await kind()).toBe('off'))
    await again()
    expect(await kind()).toBe('off')
  })
})
