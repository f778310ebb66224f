// Looking at files before anything is written.
import type { fileCalls } from '../../contract/calls/file.ts'
import { previewFile } from '../preview-file.ts'
import type { AreaHandlers, Writer } from './deps.ts'

export function fileWriters({ inventory, withFile }: Writer): AreaHandlers<'writer', typeof fileCalls> {
  return {
    'file.preview': ({ fileId, fix, supplier, onNoLines }) =>
      withFile(fileId, (source) => previewFile(inventory, { source, fix, supplier, onNoLines }))
  }
}
