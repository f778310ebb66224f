// What Docket needs to know before it plans: who sent the file, what it leaves open, and what to do with unknown lines.
// Below stands what was understood, read anew with every answer.
import { Autocomplete, Group, Radio, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconArrowRight } from '@tabler/icons-react'
import type { FilePreview, PlanAnswer } from '../../core/contract/calls/file.ts'
import { callQuery, useClient } from '../client-context.tsx'
import { ActionButton } from '../shell/action-button.tsx'
import { focusOnMount } from '../shell/focus-on-mount.ts'
import { useWords } from '../words/words-context.tsx'
import { useImportStore } from './import-context.tsx'
import type { Entry, Stage } from './import-state.ts'
import classes from './import.module.css'
import { ItemListButton } from './item-list-button.tsx'
import { firstValues, parseRate, questionsOf, toAnswers, toChoices, type FormQuestion } from './plan-form.ts'
import { UnderstoodPanel } from './understood-panel.tsx'

export interface AskingPanelProps {
  readonly entry: Entry
  readonly stage: Extract<Stage, { kind: 'asking' }>
}

export function AskingPanel({ entry, stage }: AskingPanelProps) {
  const words = useWords()
  const { import: texts, action } = words.window
  const store = useImportStore()
  const client = useClient()
  const suppliers = useQuery(callQuery(client, 'supplier.list', {})).data?.suppliers ?? []
  const questions = questionsOf(stage.understood.preview, words)
  const form = useForm({
    initialValues: firstValues(stage.understood.choices, questions),
    validate: {
      supplier: (value) => (value.trim() === '' ? texts.supplierMissing : null),
      rate: (value) => (value.trim() !== '' && parseRate(value) === undefined ? texts.rateInvalid : null),
      answers: Object.fromEntries(
        questions.map(({ id }) => [id, (value: string) => (value === '' ? texts.answerMissing : null)])
      )
    }
  })
  const isChange = stage.replaces !== undefined
  const leave = () => store.dispatch({ type: isChange ? 'set_aside' : 'removed', entryId: entry.entryId })
  const submit = form.onSubmit((values) => {
    store.dispatch({
      type: 'answered',
      entryId: entry.entryId,
      choices: toChoices(values, questions, stage.understood.choices)
    })
  })
  const shown = useAnsweredPreview(entry, stage.understood.preview, toAnswers(form.values, questions))
  return (
    <div className={classes.scroll}>
      <form className={classes.card} onSubmit={submit} aria-label={texts.questionsTitle}>
        <div>
          <Title order={2}>{texts.questionsTitle}</Title>
          <Text size="sm" c="dimmed">
            {texts.questionsHint}
          </Text>
        </div>
        <div className={classes.formColumns}>
          <Stack gap="sm">
            <Autocomplete
              label={texts.supplier}
              description={texts.supplierHint}
              data={[...suppliers]}
              limit={12}
              openOnFocus={false}
              // Inside the form, so that the list belongs to the page's main region.
              comboboxProps={{ withinPortal: false }}
              ref={focusOnMount}
              {...form.getInputProps('supplier')}
            />
            {questions.map((question) => (
              <QuestionField
                key={question.id}
                question={question}
                inputProps={form.getInputProps(`answers.${question.id}`)}
              />
            ))}
          </Stack>
          <Stack gap="sm">
            <Radio.Group
              label={texts.unmatched}
              description={texts.unmatchedHint}
              {...form.getInputProps('unmatched')}
            >
              <Group mt={6} gap="lg">
                <Radio value="review" label={texts.unmatchedReview} />
                <Radio value="create" label={texts.unmatchedCreate} />
              </Group>
            </Radio.Group>
            {isChange && (
              <TextInput
                label={texts.rate}
                description={texts.rateHint}
                inputMode="decimal"
                {...form.getInputProps('rate')}
              />
            )}
          </Stack>
        </div>
        <Group gap="xs">
          <ActionButton
            type="submit"
            label={action.plan}
            keys="Enter"
            icon={IconArrowRight}
            variant="filled"
          />
          {lacksColumn(stage.understood.preview) && <ItemListButton entry={entry} />}
          <ActionButton label={isChange ? action.cancel : action.remove} onClick={leave} />
        </Group>
      </form>
      {shown !== undefined && <UnderstoodPanel preview={shown} />}
    </div>
  )
}

/** An invoice has quantities; a table without them may be a list of items. */
function lacksColumn(preview: FilePreview | undefined): boolean {
  return (
    preview?.questions.some(({ code, column }) => code === 'LAYOUT_UNCLEAR' && column === undefined) ?? false
  )
}

/** The preview with the answers so far; until it is there, the one before. */
function useAnsweredPreview(
  { source }: Entry,
  first: FilePreview | undefined,
  answers: readonly PlanAnswer[]
): FilePreview | undefined {
  const client = useClient()
  const fileId = source.kind === 'file' ? source.file.fileId : ''
  const answered = useQuery({
    ...callQuery(client, 'file.preview', { fileId, answers: [...answers] }),
    enabled: fileId !== '' && answers.length > 0,
    placeholderData: keepPreviousData
  })
  return answers.length === 0 ? first : (answered.data ?? first)
}

interface QuestionFieldProps {
  readonly question: FormQuestion
  readonly inputProps: ReturnType<ReturnType<typeof useForm>['getInputProps']>
}

function QuestionField({ question, inputProps }: QuestionFieldProps) {
  return question.choices.length === 0 ? (
    <TextInput label={question.sentence} {...inputProps} />
  ) : (
    <Select label={question.sentence} data={[...question.choices]} allowDeselect={false} {...inputProps} />
  )
}
