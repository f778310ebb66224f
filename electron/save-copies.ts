// Copies that the user saves: an import's original, a supplier's profile. The place is asked for here and never leaves main.
import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { CallName } from '../core/contract/calls.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Dialogs } from './dialogs.ts'
import type { MainHandlers } from './ipc.ts'
import type { LaneClient } from './lane-client.ts'
import { done, refused } from './reply.ts'
import { safeFileName } from './safe-file-name.ts'

export interface SaveCopyDeps {
  readonly dialogs: Pick<Dialogs, 'askCopy'>
  readonly reader: Pick<LaneClient, 'call' | 'addFile'>
}

/** The main process's part of saving copies; replies without a file when the user cancelled the dialog. */
export function createCopyHandlers({
  dialogs,
  reader
}: SaveCopyDeps): Pick<MainHandlers, 'copy.saveOriginal' | 'copy.saveProfile'> {
  async function save(
    name: { readonly base: string; readonly extension: string },
    call: Extract<CallName, 'copy.writeOriginal' | 'copy.writeProfile'>,
    request: object
  ): Promise<Envelope<{ file?: string | undefined }>> {
    const path = await dialogs.askCopy(safeFileName(name.base, 'docket'), name.extension)
    if (path === undefined) return done({})
    const targetId = randomUUID()
    reader.addFile({ fileId: targetId, path, name: basename(path) })
    const reply = await reader.call(call, { ...request, targetId })
    // The window knows files by name only.
    return reply.ok ? done({ file: basename(path) }) : refused({ ...reply.error, file: basename(path) })
  }

  return {
    'copy.saveOriginal': ({ importId, file }) => {
      const extension = extname(file).slice(1)
      const isPlain = /^[A-Za-z0-9]{1,8}$/.test(extension)
      return save(
        {
          base: isPlain ? file.slice(0, -extension.length - 1) : file,
          extension: isPlain ? extension : 'bin'
        },
        'copy.writeOriginal',
        { importId }
      )
    },
    'copy.saveProfile': ({ supplier }) =>
      save({ base: supplier, extension: 'json' }, 'copy.writeProfile', { supplier })
  }
}
