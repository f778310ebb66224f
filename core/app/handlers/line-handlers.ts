// Import lines: listing them, deciding on them, trying the failed ones again.
import type { lineCalls } from '../../contract/calls/line.ts'
import { listImportLines } from '../../inventory/lists/list-import-lines.ts'
import { ok } from '../../lib/result.ts'
import { decideLines } from '../decide-lines.ts'
import { retryFailed } from '../retry-failed.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function lineWriters({ inventory, begin }: Writer): AreaHandlers<'writer', typeof lineCalls> {
  return {
    'line.decide': async ({ decisions }) => {
      const taken = decideLines(inventory, decisions, begin())
      return taken.ok ? ok({ taken: taken.value.taken, problems: [...taken.value.problems] }) : taken
    },
    'failed.retry': ({ importId }) => retryFailed(inventory, importId, begin())
  }
}

export function lineReaders({ inventory }: Reader): AreaHandlers<'reader', typeof lineCalls> {
  return {
    'import.lines': async ({ offset, limit, ...filter }) =>
      ok(listImportLines(inventory, filter, { offset, limit }))
  }
}
