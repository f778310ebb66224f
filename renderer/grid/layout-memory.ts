// How a table was left: widths and order of its columns, and its sort order; kept by the window between starts.
import { z } from '../../core/contract/z.ts'

const sheetLayout = z.object({
  columns: z.array(z.object({ id: z.string(), width: z.number().optional() })),
  sort: z.object({ id: z.string(), direction: z.enum(['asc', 'desc']) }).optional()
})
export type SheetLayout = z.infer<typeof sheetLayout>

/** What was kept under this name; undefined if nothing was, or if it cannot be read any more. */
export function readLayout(storage: Pick<Storage, 'getItem'>, name: string): SheetLayout | undefined {
  const text = storage.getItem(keyOf(name))
  if (text === null) return undefined
  try {
    return sheetLayout.safeParse(JSON.parse(text)).data
  } catch {
    // Not written by us, or cut off: the sheet looks as at first.
    return undefined
  }
}

export function keepLayout(storage: Pick<Storage, 'setItem'>, name: string, layout: SheetLayout): void {
  storage.setItem(keyOf(name), JSON.stringify(layout))
}

function keyOf(name: string): string {
  return `docket.sheet.${name}`
}
