// docket adjust: stock issues, counts and corrections from a file.
import { adjustStock, listAdjustmentKinds } from '../../app/adjust.ts'
import { openFileSource } from '../../app/file-source.ts'
import { DB_OPTIONS, EXIT, FLAG, TEXT, UsageError, type Command, type Words } from '../command.ts'
import { done, runWithInventory } from '../with-inventory.ts'

export const adjustCommand: Command = {
  name: 'adjust',
  usage: `adjust FILE --db FILE --reason TEXT [--kind ${listAdjustmentKinds().join('|')}] [--again] [--wait S] [--json]`,
  summary:
    'Post stock issues, counts and corrections from a CSV (code, quantity, date); a change of -3 takes out 3',
  options: { ...DB_OPTIONS, reason: TEXT, kind: TEXT, again: FLAG, wait: TEXT },
  operands: 'some',
  run: (words, terminal) => {
    const path = words.only('FILE')
    const reason = words.required('reason')
    const kind = readKind(words)
    return runWithInventory(words, terminal, { access: 'write' }, async (inventory, session) => {
      const source = await openFileSource(path)
      if (!source.ok) return source
      const adjusted = await adjustStock(
        inventory,
        { source: source.value, reason, kind, isRepeat: words.has('again') },
        session
      )
      if (!adjusted.ok) return adjusted
      const { read, posted, skipped, failed, value, currency } = adjusted.value
      const issues = adjusted.value.issues.map((issue) => ({
        ...issue,
        error: terminal.texts.lineIssue[issue.code](issue)
      }))
      if (words.has('json')) terminal.out(`${JSON.stringify({ ...adjusted.value, issues }, undefined, 2)}\n`)
      else {
        terminal.out(
          `${path}: ${read} rows read, ${posted} posted, ${skipped} without a change, ${failed} failed; stock value ${value} ${currency}\n`
        )
        for (const issue of issues) terminal.out(`  line ${issue.line}: ${issue.error} (${issue.code})\n`)
      }
      if (failed === 0) return done(EXIT.success)
      return done(posted === 0 ? EXIT.failed : EXIT.partial)
    })
  }
}

function readKind(words: Words) {
  const text = words.text('kind')
  if (text === undefined) return undefined
  const kind = listAdjustmentKinds().find((each) => each === text)
  if (kind === undefined)
    throw new UsageError(`--kind is one of ${listAdjustmentKinds().join(', ')}, not ${text}.`)
  return kind
}
