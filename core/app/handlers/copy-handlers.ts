// Copies that leave the inventory, into places that main has asked for.
import type { AppError } from '../../contract/app-error.ts'
import type { copyCalls } from '../../contract/calls/copy.ts'
import { err, type Result } from '../../lib/result.ts'
import { saveOriginal, saveProfileCopy } from '../save-copies.ts'
import type { AreaHandlers, Reader } from './deps.ts'

type Written = Result<Record<string, never>, AppError>

export function copyReaders({
  inventory,
  reports
}: Pick<Reader, 'inventory' | 'reports'>): AreaHandlers<'reader', typeof copyCalls> {
  async function into(
    targetId: string,
    write: (path: string) => Promise<Written> | Written
  ): Promise<Written> {
    const path = reports.findTarget(targetId)
    return path === undefined ? err({ code: 'FILE_NOT_FOUND' }) : write(path)
  }
  return {
    'copy.writeOriginal': ({ importId, targetId }) =>
      into(targetId, (path) => saveOriginal(inventory, importId, path)),
    'copy.writeProfile': ({ supplier, targetId }) =>
      into(targetId, (path) => saveProfileCopy(inventory, supplier, path))
  }
}
