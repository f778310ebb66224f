// Files from outside: choosing, dropping and looking at them.
import { layoutFix, readLayout, readLine, readQuestion } from '../read-result.ts'
import { layoutChange } from '../layout-change.ts'
import { z } from '../z.ts'
import { nothing } from './shapes.ts'

/** A file that the user dropped or chose: the window holds its token, never its path. */
export const chosenFile = z.object({ fileId: z.string(), name: z.string(), byteSize: z.number() })
export type ChosenFile = z.infer<typeof chosenFile>

/** Files on their way to the queue. */
export const chosenFiles = z.object({
  files: z.array(chosenFile),
  /** True when there were more than one drop or folder may bring. */
  isCut: z.boolean()
})

/** Letters that may be pasted at once; a larger table comes in as a file. */
export const MAX_PASTED = 900_000

/** What the file was understood to be, before anything is written: enough for one screen. */
export const filePreview = z.object({
  file: z.string(),
  format: z.string(),
  layout: readLayout,
  questions: z.array(readQuestion),
  /** Supplier named by the file or recognised by its layout. */
  supplier: z.string().optional(),
  /** What is otherwise than in the profile of the supplier, or of the one whose files are nearly like this one. */
  layoutChange: layoutChange.optional(),
  documentsSeen: z.number().int(),
  /** The first rows of a table as they stand in the file, title and header included. */
  head: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  /** The sheets of a workbook. */
  sheets: z.array(z.string()).optional(),
  /** The first lines, at most 50. */
  lines: z.array(readLine),
  /** True when the file goes on after the lines that were looked at. */
  more: z.boolean()
})
export type FilePreview = z.infer<typeof filePreview>

export const fileCalls = {
  'files.choose': { lane: 'main', request: nothing, reply: chosenFiles },
  /** Asks for a folder and stands for every file in it. */
  'files.chooseFolder': { lane: 'main', request: nothing, reply: chosenFiles },
  /** Called with File objects: the preload turns them into paths that only the main process sees. */
  'files.drop': { lane: 'main', request: nothing, reply: chosenFiles },
  /** A table from the clipboard becomes a file like any other. */
  'files.paste': {
    lane: 'main',
    request: z.object({ text: z.string().min(1).max(MAX_PASTED) }),
    reply: chosenFiles
  },
  'file.preview': {
    lane: 'writer',
    request: z.object({
      fileId: z.string(),
      fix: layoutFix.optional(),
      /** The supplier that the user names. */
      supplier: z.string().optional(),
      /** `show`: a table in which no line is found is no error, so that its layout can be set right. */
      onNoLines: z.enum(['refuse', 'show']).optional()
    }),
    reply: filePreview
  }
} as const
