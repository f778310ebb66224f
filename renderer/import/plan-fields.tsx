// The fields before a plan: the supplier, the questions of the file, and what to do with lines that match nothing.
import { Autocomplete, Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReadColumn } from '../../core/contract/read-result.ts'
import { callQuery, useClient, useInventoryInfo } from '../client-context.tsx'
import { focusOnMount } from '../shell/focus-on-mount.ts'
import { currencyChoices } from '../start/currencies.ts'
import { useWords } from '../words/words-context.tsx'
import type { PlanChoices } from './import-state.ts'
import classes from './import.module.css'
import type { DraftChange, DraftProblems } from './plan-draft.ts'
import { answerIn, withAnswer, type PlanQuestion } from './plan-questions.ts'

export interface PlanFieldsProps {
  readonly draft: PlanChoices
  /** `change`: there was a plan, which may have shown that a rate is missing. */
  readonly kind: 'first' | 'change'
  readonly questions: readonly PlanQuestion[]
  readonly columns: readonly ReadColumn[]
  /** Shown once the user has tried to go on. */
  readonly problems: DraftProblems | undefined
  readonly onChange: (change: DraftChange) => void
}

export function PlanFields(props: PlanFieldsProps) {
  return (
    <div className={classes.formColumns}>
      <Stack gap="sm">
        <SupplierField {...props} />
        {props.questions.map((question) => (
          <QuestionField key={question.id} question={question} {...props} />
        ))}
      </Stack>
      <Stack gap="sm">
        <UnmatchedField {...props} />
        <CurrencyFields {...props} />
      </Stack>
    </div>
  )
}

function SupplierField({ draft, problems, onChange }: PlanFieldsProps) {
  const { import: texts } = useWords().window
  const client = useClient()
  const suppliers = useQuery(callQuery(client, 'supplier.list', {})).data?.suppliers ?? []
  return (
    <Autocomplete
      label={texts.supplier}
      description={texts.supplierHint}
      data={[...suppliers]}
      limit={12}
      openOnFocus={false}
      // Inside the form, so that the list belongs to the page's main region.
      comboboxProps={{ withinPortal: false }}
      ref={focusOnMount}
      value={draft.supplier}
      onChange={(supplier) => onChange({ type: 'supplier_named', supplier })}
      error={problems?.supplier === undefined ? null : texts.supplierMissing}
    />
  )
}

function QuestionField({
  question,
  draft,
  columns,
  problems,
  onChange
}: PlanFieldsProps & { readonly question: PlanQuestion }) {
  const { import: texts } = useWords().window
  return (
    <Select
      label={question.sentence}
      data={[...question.choices]}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      value={answerIn(draft.fix, question, columns) ?? null}
      onChange={(chosen) =>
        chosen !== null &&
        onChange({ type: 'layout_fixed', fix: withAnswer(draft.fix, question, { chosen, columns }) })
      }
      error={problems?.questions.includes(question.id) === true ? texts.answerMissing : null}
    />
  )
}

function UnmatchedField({ draft, onChange }: PlanFieldsProps) {
  const { import: texts } = useWords().window
  return (
    <Radio.Group
      label={texts.unmatched}
      description={texts.unmatchedHint}
      value={draft.unmatched}
      onChange={(value) =>
        onChange({ type: 'unmatched_chosen', unmatched: value === 'create' ? 'create' : 'review' })
      }
    >
      <Group mt={6} gap="lg">
        <Radio value="review" label={texts.unmatchedReview} />
        <Radio value="create" label={texts.unmatchedCreate} />
      </Group>
    </Radio.Group>
  )
}

/** The currency of a file that names none, and what one of it is worth where it is not the inventory's. */
function CurrencyFields({ draft, kind, problems, onChange }: PlanFieldsProps) {
  const { window: words, format } = useWords()
  const base = useInventoryInfo().data?.currency
  if (base === undefined) return null
  const needsRate = kind === 'change' || draft.currency !== '' || draft.rate !== ''
  const choices = currencyChoices(format.currencyName).filter(({ value }) => value !== base)
  return (
    <Group gap="sm" align="flex-start" grow>
      <Select
        label={words.layout.currency}
        description={words.layout.currencyHint}
        data={[{ value: base, label: words.layout.inventoryCurrency(base) }, ...choices]}
        value={draft.currency === '' ? base : draft.currency}
        onChange={(value) =>
          onChange({ type: 'currency_chosen', currency: value === base ? '' : (value ?? '') })
        }
        searchable
        allowDeselect={false}
        limit={40}
        comboboxProps={{ withinPortal: false }}
      />
      {needsRate && (
        <TextInput
          label={words.import.rate}
          description={words.import.rateHint}
          inputMode="decimal"
          value={draft.rate}
          onChange={(event) => onChange({ type: 'rate_typed', rate: event.currentTarget.value })}
          error={problems?.rate === undefined ? null : words.import.rateInvalid}
        />
      )}
    </Group>
  )
}
