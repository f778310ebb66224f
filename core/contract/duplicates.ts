// A document that may be one already posted, with the evidence: both heads, and what is different between their lines.
import { documentType } from './read-result.ts'
import { z } from './z.ts'

/** same_number refuses the document; the others warn. */
export const DUPLICATE_GRADES = ['same_number', 'same_date_total', 'overlapping'] as const
export const duplicateGrade = z.enum(DUPLICATE_GRADES)
export type DuplicateGrade = z.infer<typeof duplicateGrade>

export const comparedDocument = z.object({
  importId: z.number().int(),
  file: z.string(),
  number: z.string().optional(),
  type: documentType,
  date: z.string().optional(),
  /** Sum of its lines; absent where a line has no amount. */
  total: z.string().optional(),
  currency: z.string(),
  /** Goods and charges. */
  lines: z.number().int()
})
export type ComparedDocument = z.infer<typeof comparedDocument>

export const comparedLine = z.object({
  line: z.number().int(),
  code: z.string().optional(),
  description: z.string().optional(),
  quantity: z.string().optional(),
  unitPrice: z.string().optional(),
  net: z.string().optional()
})
export type ComparedLine = z.infer<typeof comparedLine>

export const lineDifference = z.object({
  /** Lines that both have, each counted as often as both have it. */
  equal: z.number().int(),
  /** Lines of both that name the same thing with another quantity or amount. */
  changed: z.number().int(),
  onlyNew: z.number().int(),
  onlyOld: z.number().int(),
  /** False where a document is so long that only the head of it was compared. */
  isComplete: z.boolean(),
  /** The first of the different lines; the counts above are of all. */
  changedLines: z.array(z.object({ new: comparedLine, old: comparedLine })),
  onlyNewLines: z.array(comparedLine),
  onlyOldLines: z.array(comparedLine)
})
export type LineDifference = z.infer<typeof lineDifference>

export const duplicateEvidence = z.object({
  grade: duplicateGrade,
  document: comparedDocument,
  other: comparedDocument,
  difference: lineDifference
})
export type DuplicateEvidence = z.infer<typeof duplicateEvidence>
