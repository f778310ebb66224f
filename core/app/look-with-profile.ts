// The first look at a file, with what was set right for earlier files of the same layout: what is settled once is not asked again.
import type { AppError } from '../contract/app-error.ts'
import { readLayout, type ColumnMeaning, type LayoutFix, type ReadLayout } from '../contract/read-result.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { findProfileLayout } from '../inventory/suppliers.ts'
import type { FileSource, FirstLook, ReadOptions } from '../intake/read-events.ts'
import { lookAt } from '../intake/read-invoice.ts'
import { ok, type Result } from '../lib/result.ts'
import { withAttachments } from './extract-attachments.ts'
import { joinFixes, withFix } from './layout-fix.ts'

export interface ProfiledLook {
  /** Its fingerprint is that of the file as it shows itself, whatever was set right. */
  readonly look: FirstLook
  /** The options that the look was made with; reading needs the same. */
  readonly readOptions: ReadOptions
}

type Look = Result<ProfiledLook, AppError>

/**
 * Looks at the file. What the user sets right now stands above what was set right for its layout before, and that above
 * detection; where a question stays, the earlier files' answers settle it.
 */
export async function lookWithProfile(
  inventory: Inventory,
  source: FileSource,
  fix: LayoutFix | undefined
): Promise<Look> {
  const look = async (readOptions: ReadOptions): Promise<Look> => {
    const found = await lookAt(source, readOptions)
    return found.ok ? ok({ look: found.value, readOptions }) : found
  }
  const seen = await look(withAttachments({ columns: new Map() }))
  const learned = seen.ok ? findLayout(inventory, seen.value.look.fingerprint) : undefined
  const fixed = joinFixes(learned?.fixed, fix)
  const current = fixed === undefined ? seen : await lookFixed(seen, fixed, look)
  if (!current.ok) return fix === undefined ? seen : current
  const settled = learned === undefined ? current : await settle(current.value, learned, look)
  // A profile that does not fit the file any more is left aside; the questions are asked.
  return ok(named(settled.ok ? settled.value : current.value, { seen, fixed }))
}

function lookFixed(
  seen: Look,
  fixed: LayoutFix,
  look: (readOptions: ReadOptions) => Promise<Look>
): Promise<Look> {
  // A fix may find lines in a file that showed none.
  const options = seen.ok ? seen.value.readOptions : withAttachments({ columns: new Map() })
  return look(withFix(options, fixed))
}

async function settle(
  current: ProfiledLook,
  learned: ReadLayout,
  look: (readOptions: ReadOptions) => Promise<Look>
): Promise<Look> {
  if (current.look.questions.length === 0) return ok(current)
  return look(withLayout(current.readOptions, learned))
}

function named(
  { look, readOptions }: ProfiledLook,
  { seen, fixed }: { readonly seen: Look; readonly fixed: LayoutFix | undefined }
): ProfiledLook {
  const fingerprint = seen.ok ? seen.value.look.fingerprint : look.fingerprint
  const layout = fixed === undefined ? look.layout : { ...look.layout, fixed }
  return { look: { ...look, fingerprint, layout }, readOptions }
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
