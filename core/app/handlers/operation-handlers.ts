// What a person does to stock, and taking it back.
import type { operationCalls } from '../../contract/calls/operation.ts'
import type { stockCalls } from '../../contract/calls/stock.ts'
import { ok } from '../../lib/result.ts'
import { postAdjustment, previewAdjustment } from '../items/adjust-list.ts'
import { lastStep, undoOperation } from '../operations.ts'
import type { AreaHandlers, Reader, Writer } from './deps.ts'

type OperationCalls = typeof operationCalls & typeof stockCalls

export function operationWriters({ inventory, begin }: Writer): AreaHandlers<'writer', OperationCalls> {
  return {
    'operation.undo': ({ operationId }) => undoOperation(inventory, operationId, begin()),
    'stock.adjust': (request) => postAdjustment(inventory, request, begin())
  }
}

export function operationReaders({ inventory, session }: Reader): AreaHandlers<'reader', OperationCalls> {
  return {
    'operation.last': async () => ok(lastStep(inventory)),
    'stock.preview': async (request) => previewAdjustment(inventory, request, session)
  }
}
