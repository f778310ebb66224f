// What is different in a file of a known supplier: its columns and notations beside those of the profile.
import { columnMeaning } from './read-result.ts'
import { z } from './z.ts'

/** Facts whose change a person should see. Encodings and quotes follow the content; sheets are named after months. */
export const LAYOUT_FACTS = ['format', 'delimiter', 'decimalMark', 'dateOrder'] as const
export const layoutFact = z.enum(LAYOUT_FACTS)
export type LayoutFact = z.infer<typeof layoutFact>

/** Positions count columns from 1. */
const position = z.number().int()

export const layoutDifference = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), header: z.string(), position, meaning: columnMeaning }),
  z.object({ kind: z.literal('removed'), header: z.string(), position, meaning: columnMeaning }),
  z.object({ kind: z.literal('renamed'), from: z.string(), to: z.string(), meaning: columnMeaning }),
  z.object({ kind: z.literal('moved'), header: z.string(), from: position, to: position }),
  z.object({ kind: z.literal('meaning'), header: z.string(), from: columnMeaning, to: columnMeaning }),
  z.object({ kind: z.literal('fact'), fact: layoutFact, from: z.string(), to: z.string() })
])
export type LayoutDifference = z.infer<typeof layoutDifference>

export const layoutChange = z.object({
  /** Whose profile the file was compared with. */
  supplier: z.string(),
  differences: z.array(layoutDifference)
})
export type LayoutChange = z.infer<typeof layoutChange>
