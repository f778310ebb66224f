// The first look at a file, with what is known of its sender's files: what is settled once is not asked again.
import { OperationError, type AppError } from '../contract/app-error.ts'
import type { LayoutChange } from '../contract/layout-change.ts'
import type { LayoutFix } from '../contract/read-result.ts'
import type { Inventory } from '../inventory/open-inventory.ts'
import { listKnownLayouts, type KnownLayout } from '../inventory/supplier-profiles.ts'
import { findSupplierByName } from '../inventory/suppliers.ts'
import type { FileSource, FirstLook, ReadOptions } from '../intake/read-events.ts'
import { lookAt, readEvents } from '../intake/read-invoice.ts'
import { ok, type Result } from '../lib/result.ts'
import { withAttachments } from './extract-attachments.ts'
import { joinFixes, withFix } from './layout-fix.ts'
import { compareLayouts } from './profiles/compare-layouts.ts'
import { recogniseOf, recogniseUnnamed, toSeenLayout, type Recognition } from './profiles/recognise-layout.ts'
import { toSettledFix, withLearned } from './profiles/settled-fix.ts'

export interface LookRequest {
  readonly source: FileSource
  /** What the user sets right now; it stands above what was set right before. */
  readonly fix: LayoutFix | undefined
  /** The supplier that the user names. */
  readonly supplier: string | undefined
  /** What a table without a line of an invoice gives; a refusal if absent. */
  readonly onNoLines?: ReadOptions['onNoLines'] | undefined
}

interface Looked {
  readonly look: FirstLook
  /** The options that the look was made with; reading needs the same. */
  readonly readOptions: ReadOptions
}

export interface ProfiledLook extends Looked {
  /** Its fingerprint is that of the file as it shows itself, whatever was set right. */
  readonly look: FirstLook
  readonly recognition: Recognition
  /** What is otherwise than in the profile; absent if nothing is, or nothing is known. */
  readonly change: LayoutChange | undefined
}

type Look = Result<Looked, AppError>

/**
 * Looks at the file. What the user sets right now stands above what the supplier's profile has settled, and that above
 * detection; where a question stays, the earlier files' answers settle it.
 */
export async function lookWithProfile(
  inventory: Inventory,
  request: LookRequest
): Promise<Result<ProfiledLook, AppError>> {
  const look = async (readOptions: ReadOptions): Promise<Look> => {
    const found = await lookAt(request.source, readOptions)
    return found.ok ? ok({ look: found.value, readOptions }) : found
  }
  const first = firstOptions(request)
  const seen = await look(first)
  const recognition: Recognition = seen.ok ? await recognise(inventory, request, seen.value) : { kind: 'new' }
  const known = recognition.kind === 'known' || recognition.kind === 'changed' ? recognition.known : undefined
  const settled = known !== undefined && seen.ok ? toSettledFix(known.layout, seen.value.look) : undefined
  const fixed = joinFixes(settled, request.fix)
  // A fix may find lines in a file that showed none.
  const current = fixed === undefined ? seen : await look(withFix(first, fixed))
  const kept = current.ok || request.fix !== undefined ? current : seen
  if (!kept.ok) return kept
  const learned = known === undefined ? kept : await answer(kept.value, known, look)
  // A profile that does not fit the file any more is left aside; the questions are asked.
  const { look: last, readOptions } = learned.ok ? learned.value : kept.value
  const named = withMarks(last, { seen, fixed: current.ok ? fixed : undefined })
  return ok({ look: named, readOptions, recognition, change: changeOf(recognition, named) })
}

function firstOptions({ onNoLines }: LookRequest): ReadOptions {
  return withAttachments({ columns: new Map(), ...(onNoLines === undefined ? {} : { onNoLines }) })
}

async function answer(
  current: Looked,
  known: KnownLayout,
  look: (readOptions: ReadOptions) => Promise<Look>
): Promise<Look> {
  if (current.look.questions.length === 0) return ok(current)
  return look(withLearned(current.readOptions, known.layout, current.look))
}

function withMarks(
  look: FirstLook,
  { seen, fixed }: { readonly seen: Look; readonly fixed: LayoutFix | undefined }
): FirstLook {
  const fingerprint = seen.ok ? seen.value.look.fingerprint : look.fingerprint
  return { ...look, fingerprint, layout: fixed === undefined ? look.layout : { ...look.layout, fixed } }
}

/** Who sent it: the user says, else the file itself, else its layout. */
async function recognise(
  inventory: Inventory,
  { source, supplier: given }: LookRequest,
  looked: Looked
): Promise<Recognition> {
  const { db } = inventory
  const seen = toSeenLayout(looked.look)
  const layouts = listKnownLayouts(db)
  if (layouts.length === 0) return { kind: 'new' }
  const name = given?.trim() ?? ''
  const isSeller = seen.fingerprint.startsWith('seller:')
  const said = name === '' && !isSeller ? await readSender(source, looked) : name
  if (said === '') return recogniseUnnamed(seen, layouts)
  const supplierId = findSupplierByName(db, said)?.supplierId
  return recogniseOf(
    seen,
    layouts.filter(({ supplier }) => supplier.supplierId === supplierId)
  )
}

/** The one name that the head of the file gives for its sender; empty if it gives none, or several. */
async function readSender(source: FileSource, { look, readOptions }: Looked): Promise<string> {
  const names = new Set<string>()
  try {
    for await (const event of readEvents(source, look, readOptions)) {
      if (event.kind === 'document' && event.document.supplier !== undefined)
        names.add(event.document.supplier)
      if (event.kind !== 'document') break
    }
  } catch (error) {
    // A layout that is not clear yet tells nothing; any other fault comes up again when the file is read.
    if (!(error instanceof OperationError)) throw error
  }
  const [only = ''] = names
  return names.size === 1 ? only : ''
}

function changeOf(recognition: Recognition, look: FirstLook): LayoutChange | undefined {
  if (recognition.kind === 'new') return undefined
  const { supplier, layout } = recognition.known
  const differences = compareLayouts(layout, toSeenLayout(look))
  return differences.length === 0 ? undefined : { supplier: supplier.name, differences: [...differences] }
}
