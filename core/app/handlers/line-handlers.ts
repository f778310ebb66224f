// Import lines: listing them, deciding on them, trying the failed ones again.
import type { lineCalls } from '../../contract/calls/line.ts'
import { listImportLines } from '../../inventory/lists/list-import-lines.ts'
import { err, ok } from '../../lib/result.ts'
import { countOpenLines, findUnsettled } from '../../inventory/lists/survey-lines.ts'
import { decideLines } from '../decide-lines.ts'
import { readFailedFile, writeFailedFile } from '../failed-file.ts'
import { findIdentical, previewLine } from '../preview-line.ts'
import { retryAll } from '../retry-all.ts'
import { retryFailed } from '../retry-failed.ts'
import { undoDecisions } from '../undo-decisions.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

export function lineWriters({
  inventory,
  begin,
  withFile
}: Writer): AreaHandlers<'writer', typeof lineCalls> {
  return {
    'line.decide': async ({ decisions, stepId }) => {
      const taken = decideLines(inventory, decisions, begin(), stepId)
      return taken.ok ? ok({ ...taken.value, problems: [...taken.value.problems] }) : taken
    },
    'line.undecide': async ({ stepId }) => {
      const undone = undoDecisions(inventory, stepId, begin())
      return undone.ok ? ok({ ...undone.value, problems: [...undone.value.problems] }) : undone
    },
    'failed.retry': ({ importId }) => retryFailed(inventory, importId, begin()),
    'failed.retryAll': async () => {
      const retried = await retryAll(inventory, begin())
      return retried.ok ? ok({ imports: [...retried.value] }) : retried
    },
    'failed.read': ({ fileId }) =>
      withFile(fileId, async (source, session) => {
        const read = await readFailedFile(inventory, source, session)
        if (!read.ok) return read
        const { stepId, taken, problems, issues } = read.value
        const rows = issues.map((issue) => ({ row: issue.line, error: session.describe(issue) }))
        const step = stepId === undefined ? {} : { stepId }
        return ok({ ...step, taken, problems: [...problems], rows })
      })
  }
}

export function lineReaders({
  inventory,
  session,
  reports
}: Reader): AreaHandlers<'reader', typeof lineCalls> {
  return {
    'import.lines': async ({ offset, limit, order, ...filter }) =>
      ok(listImportLines(inventory, filter, { offset, limit }, order)),
    'line.facets': async (filter) => ok(countOpenLines(inventory, filter)),
    'line.next': async ({ from, direction, order, ...filter }) => {
      const index = findUnsettled(inventory, { filter, order, from, direction })
      return ok(index === undefined ? {} : { index })
    },
    'line.identical': async ({ importId, line }) => ok(findIdentical(inventory, importId, line)),
    'failed.write': async ({ targetId, importId, format }) => {
      const path = reports.findTarget(targetId)
      return path === undefined
        ? err({ code: 'FILE_NOT_FOUND' })
        : writeFailedFile(inventory, { importId, format, path }, session)
    },
    'line.preview': async (request) => ok({ previews: [...previewLine(inventory, request)] })
  }
}
