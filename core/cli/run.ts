// Finds the command that the words name and runs it; what it throws by design ends as a sentence and an exit code.
import { EXIT, readWords, UsageError, type Command, type ExitCode } from './command.ts'
import { aliasesEditCommand, aliasesListCommand, aliasesRevokeCommand } from './commands/aliases.ts'
import { aliasesExportCommand, aliasesImportCommand } from './commands/aliases-file.ts'
import { adjustCommand } from './commands/adjust.ts'
import { itemsConversionsCommand, itemsConvertCommand } from './commands/conversions.ts'
import { failedExportCommand, failedListCommand, failedRetryCommand } from './commands/failed.ts'
import { backupCommand, backupsListCommand, restoreCommand } from './commands/backup.ts'
import { discardCommand, importCommand, postCommand } from './commands/import.ts'
import { importsListCommand } from './commands/imports.ts'
import { initCommand } from './commands/init.ts'
import { itemsExportCommand, itemsImportCommand, itemsListCommand } from './commands/items.ts'
import { itemsEditCommand, itemsMergeCommand } from './commands/items-change.ts'
import { matchCommand } from './commands/match.ts'
import {
  profilesExportCommand,
  profilesImportCommand,
  profilesListCommand,
  profilesShowCommand
} from './commands/profiles.ts'
import {
  pricesAcceptCommand,
  pricesHoldCommand,
  pricesListCommand,
  pricesThresholdCommand
} from './commands/prices.ts'
import { readCommand } from './commands/read.ts'
import { reportCommand } from './commands/report.ts'
import { reverseCommand } from './commands/reverse.ts'
import { salvageCommand } from './commands/salvage.ts'
import { undoCommand } from './commands/undo.ts'
import { verifyCommand } from './commands/verify.ts'
import { watchCommand } from './commands/watch.ts'
import { tellError, type Terminal } from './terminal.ts'

const COMMANDS: readonly Command[] = [
  initCommand,
  importCommand,
  postCommand,
  discardCommand,
  readCommand,
  itemsImportCommand,
  itemsListCommand,
  itemsExportCommand,
  itemsEditCommand,
  itemsMergeCommand,
  itemsConvertCommand,
  itemsConversionsCommand,
  failedListCommand,
  failedExportCommand,
  failedRetryCommand,
  importsListCommand,
  aliasesListCommand,
  aliasesEditCommand,
  aliasesRevokeCommand,
  aliasesExportCommand,
  aliasesImportCommand,
  profilesListCommand,
  profilesShowCommand,
  profilesExportCommand,
  profilesImportCommand,
  matchCommand,
  reverseCommand,
  adjustCommand,
  undoCommand,
  pricesListCommand,
  pricesHoldCommand,
  pricesAcceptCommand,
  pricesThresholdCommand,
  reportCommand,
  verifyCommand,
  backupCommand,
  backupsListCommand,
  restoreCommand,
  salvageCommand,
  watchCommand
]

/** Runs `docket ARGS…` and returns its exit code; only bugs are thrown. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    if (args.length === 0 || args.includes('--help') || args[0] === 'help') {
      printHelp(terminal)
      return args.length === 0 ? EXIT.usage : EXIT.success
    }
    const command = findCommand(args)
    const rest = args.slice(command.name.split(' ').length)
    return await command.run(readWords(rest, command), terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    tellError(terminal, error.detail, args.includes('--json') ? 'json' : 'text')
    return EXIT.usage
  }
}

function findCommand(args: readonly string[]): Command {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, at) => args[at] === word))
  if (command === undefined) throw new UsageError(`There is no command ${args.slice(0, 2).join(' ')}.`)
  return command
}

function printHelp(terminal: Terminal): void {
  terminal.out('docket: supplier invoices into stock, offline\n\n')
  for (const { usage, summary } of COMMANDS) terminal.out(`  docket ${usage}\n      ${summary}\n`)
  terminal.out('\nExit codes: 0 success, 2 partial success, 1 failed, 64 wrong usage.\n')
}
