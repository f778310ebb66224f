// The watched folder of the open inventory.
import type { inboxCalls } from '../../contract/calls/inbox.ts'
import { err, ok } from '../../lib/result.ts'
import type { AreaHandlers, WriterDeps } from './deps.ts'

export function inboxWriters({
  inbox,
  findFile
}: Pick<WriterDeps, 'inbox' | 'findFile'>): AreaHandlers<'writer', typeof inboxCalls> {
  return {
    'inbox.watch': async ({ folderId }) => {
      if (folderId === undefined) {
        inbox.stop()
        return ok({})
      }
      const folder = findFile(folderId)
      if (folder === undefined) return err({ code: 'FILE_NOT_FOUND' })
      inbox.watch(folder.path)
      return ok({})
    },
    'inbox.read': async () => ok(await inbox.read())
  }
}
