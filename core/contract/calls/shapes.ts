// What several areas of calls are made of.
import { z } from '../z.ts'

export const nothing = z.object({})
export const importId = z.number().int().positive()
export const page = z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(1000) })

export function paged<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), total: z.number().int() })
}
