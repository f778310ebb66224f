// The first look at a file, with what was answered for earlier files of the same layout: what is settled once is not asked again.
import type { AppError } from '../contract/app-error.ts'
import { readLayout, type ColumnMeaning, type ReadLayout } from '../contract/read-result.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findProfileLayout } from '../inventory/suppliers.ts'
import type { FileSource, FirstLook, ReadOptions } from '../intake/read-events.ts'
import { lookAt } from '../intake/read-invoice.ts'
import { ok, type Result } from '../lib/result.ts'
import { withAttachments } from './extract-attachments.ts'

export interface ProfiledLook {
  readonly look: FirstLook
  /** The options that the look was made with; reading needs the same. */
  readonly readOptions: ReadOptions
}

/**
 * Looks at the file; where it leaves something open and its layout is known, the earlier answers settle it.
 * What the caller gives stands above what was learned.
 */
export async function lookWithProfile(
  inventory: Inventory,
  source: FileSource,
  options: ReadOptions
): Promise<Result<ProfiledLook, AppError>> {
  const readOptions = withAttachments(options)
  const look = await lookAt(source, readOptions)
  if (!look.ok) return look
  const learned =
    look.value.questions.length === 0 ? undefined : findLayout(inventory, look.value.fingerprint)
  if (learned === undefined) return ok({ look: look.value, readOptions })
  const merged = withLayout(readOptions, learned)
  const again = await lookAt(source, merged)
  // A profile that does not fit the file any more is left aside; the questions are asked.
  return ok(again.ok ? { look: again.value, readOptions: merged } : { look: look.value, readOptions })
}

function findLayout(inventory: Inventory, fingerprint: string): ReadLayout | undefined {
  const json = findProfileLayout(inventory.db, fingerprint)
  const decoded = json === undefined ? undefined : readLayout.safeParse(JSON.parse(json))
  return decoded?.success === true ? decoded.data : undefined
}

function withLayout(options: ReadOptions, learned: ReadLayout): ReadOptions {
  const { encoding, decimalMark, dateOrder, sheet, columns } = learned
  const meanings = new Map<string, ColumnMeaning>(columns?.map(({ header, meaning }) => [header, meaning]))
  return {
    ...options,
    columns: new Map([...meanings, ...(options.columns ?? [])]),
    layout: {
      ...(encoding === undefined ? {} : { encoding }),
      ...(decimalMark === undefined ? {} : { decimalMark }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(sheet === undefined ? {} : { sheet }),
      ...options.layout
    }
  }
}
