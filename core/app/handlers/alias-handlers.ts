// Aliases: listing, editing and revoking what suppliers' codes and texts mean.
import type { aliasCalls } from '../../contract/calls/alias.ts'
import { listAliases } from '../../inventory/lists/list-aliases.ts'
import { ok } from '../../lib/result.ts'
import { editAlias, findAliasMovements, revokeAlias } from '../aliases.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function aliasWriters({ inventory, begin }: Writer): AreaHandlers<'writer', typeof aliasCalls> {
  return {
    'alias.edit': async ({ aliasId, meaning }) => editAlias(inventory, aliasId, meaning, begin()),
    'alias.revoke': async ({ aliasId }) => revokeAlias(inventory, aliasId, begin())
  }
}

export function aliasReaders({ inventory }: Reader): AreaHandlers<'reader', typeof aliasCalls> {
  return {
    'alias.list': async ({ offset, limit, ...filter }) =>
      ok(listAliases(inventory, filter, { offset, limit })),
    'alias.movements': async ({ aliasId }) => findAliasMovements(inventory, aliasId)
  }
}
