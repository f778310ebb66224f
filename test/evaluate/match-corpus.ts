// How good matching is: node test/evaluate/match-corpus.ts FOLDER [--json] [--wrong NAME]
// prints for each data set how often the right item comes first, among the first five, and how much is accepted without
// asking, rightly and wrongly, at the product's default setting. Nothing is trained: the sets only measure.
//
// FOLDER holds the known corpora (matching/abt-buy, online-retail, iowa-liquor, …; what is missing is left out) and any number
// of sets of your own, each a folder at any depth with two CSV files with headers, UTF-8, or gzipped with .gz behind .csv:
//   items.csv    code, name, and optionally size, price (of one)       what the inventory holds
//   queries.csv  description, truth, and optionally size, price        the lines; truth: codes of items.csv, several apart by |,
//                                                                      empty: the goods are not in the inventory
// For example Google → Amazon: FOLDER/google-amazon/items.csv with the goods of Amazon, queries.csv with the titles of Google.
import { createMatcher } from '../../core/matching/create-matcher.ts'
import { decideCodeOwner } from '../../core/matching/decide-code-owner.ts'
import type { Matcher, MatchJudgement } from '../../core/matching/match-types.ts'
import type { EvaluatedLine, MatchSet } from './match-set.ts'
import { readMatchSets } from './match-sets.ts'

interface Measured {
  readonly set: string
  readonly items: number
  readonly lines: number
  /** Share of lines with the right item first, or accepted. */
  readonly first: number
  readonly firstFive: number
  readonly accepted: number
  /** Wrongly accepted lines as a share of the accepted ones, and of all. */
  readonly wrongOfAccepted: number
  readonly wrongOfLines: number
  readonly microsPerLine: number
}

interface Outcome {
  readonly line: EvaluatedLine
  readonly judgement: MatchJudgement
  /** Place of the right item from 0, -1 if it is not among the first five. */
  readonly place: number
  readonly accepted: string | undefined
}

const TOP = 5

function main(args: readonly string[]): void {
  const [folder, ...options] = args
  if (folder === undefined) {
    process.stderr.write(
      'usage: node test/evaluate/match-corpus.ts FOLDER [--json] [--wrong NAME] [--missed NAME]\n'
    )
    process.exitCode = 64
    return
  }
  const shown = { wrong: valueOf(options, '--wrong'), missed: valueOf(options, '--missed') }
  const rows = readMatchSets(folder.replace(/\/$/, '')).map((set) => measure(set, shown))
  process.stdout.write(options.includes('--json') ? `${JSON.stringify(rows, undefined, 2)}\n` : toTable(rows))
}

function measure(
  set: MatchSet,
  shown: { readonly wrong?: string | undefined; readonly missed?: string | undefined }
): Measured {
  const matcher = createMatcher(set.items, [])
  const skus = new Map(set.items.map((item) => [item.itemId, item.sku]))
  const codeOwner = decideCodeOwner(
    (set.file ?? set.lines).map(({ supplierSku: code, description }) => ({ code, description })),
    matcher
  )
  warmUp(matcher, set)
  const start = performance.now()
  const judgements = set.lines.map((line) =>
    matcher.match({ supplierId: undefined, codeOwner, ...line }, TOP)
  )
  const micros = ((performance.now() - start) * 1000) / set.lines.length
  const outcomes = judgements.map((judgement, at) => toOutcome(set.lines[at], judgement, skus))
  const accepted = outcomes.filter((each) => each.accepted !== undefined)
  const wrong = accepted.filter((each) => !each.line.truth.has(each.accepted ?? ''))
  if (shown.wrong !== undefined && set.name.includes(shown.wrong)) show(wrong, set)
  if (shown.missed !== undefined && set.name.includes(shown.missed))
    show(
      outcomes.filter((each) => each.place !== 0),
      set
    )
  const share = (of: readonly Outcome[]): number => of.length / set.lines.length
  return {
    set: set.name,
    items: set.items.length,
    lines: set.lines.length,
    first: share(outcomes.filter((each) => each.place === 0)),
    firstFive: share(outcomes.filter((each) => each.place >= 0)),
    accepted: share(accepted),
    wrongOfAccepted: accepted.length === 0 ? 0 : wrong.length / accepted.length,
    wrongOfLines: share(wrong),
    microsPerLine: micros
  }
}

/** The index is built at the first text; its build is not part of a line's time. */
function warmUp(matcher: Matcher, set: MatchSet): void {
  for (const line of set.lines.slice(0, 200)) {
    matcher.match(
      { supplierId: undefined, codeOwner: 'supplier', description: `${line.description} warm up` },
      TOP
    )
  }
}

function toOutcome(
  line: EvaluatedLine | undefined,
  judgement: MatchJudgement,
  skus: ReadonlyMap<number, string>
): Outcome {
  if (line === undefined) throw new Error('a judgement without its line')
  const accepted = judgement.status === 'matched' ? skus.get(judgement.itemId ?? 0) : undefined
  const ranked = accepted === undefined ? judgement.candidates.map((each) => each.sku) : [accepted]
  return { line, judgement, place: ranked.findIndex((sku) => line.truth.has(sku)), accepted }
}

function show(outcomes: readonly Outcome[], set: MatchSet): void {
  const names = new Map(set.items.map((item) => [item.sku, item.name]))
  for (const { line, accepted, judgement } of outcomes.slice(0, 100)) {
    const got = accepted ?? judgement.candidates[0]?.sku ?? ''
    const truth = [...line.truth].map((sku) => `${sku} ${names.get(sku) ?? 'not kept'}`)
    process.stdout.write(
      `${line.description}\n   got  ${got} ${names.get(got) ?? ''} (${judgement.status}, ${judgement.candidates[0]?.score ?? ''})\n   true ${truth.join(' | ')}\n`
    )
  }
}

function toTable(rows: readonly Measured[]): string {
  const head = ['set', 'items', 'lines', 'first', 'in five', 'accepted', 'wrong/acc.', 'wrong/all', 'µs/line']
  const body = rows.map((row) => [
    row.set,
    `${row.items}`,
    `${row.lines}`,
    row.first.toFixed(4),
    row.firstFive.toFixed(4),
    row.accepted.toFixed(4),
    row.wrongOfAccepted.toFixed(4),
    row.wrongOfLines.toFixed(4),
    row.microsPerLine.toFixed(1)
  ])
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((row) => (row[column] ?? '').length))
  )
  const toLine = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
  return `${[head, ...body].map(toLine).join('\n')}\n`
}

function valueOf(options: readonly string[], name: string): string | undefined {
  const at = options.indexOf(name)
  return at < 0 ? undefined : options[at + 1]
}

main(process.argv.slice(2))
