// What a command of the command line is, and how it reads its words.
import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { AppError } from '../contract/app-error.ts'
import type { Terminal } from './terminal.ts'

/** Exit codes: 0 success, 2 partial success, 1 failed, 64 wrong usage (sysexits EX_USAGE). */
export const EXIT = { success: 0, failed: 1, partial: 2, usage: 64 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export type OptionSpec = NonNullable<ParseArgsConfig['options']>

export interface Command {
  /** Words that name it, for instance `items import`. */
  readonly name: string
  /** The line of `docket --help`. */
  readonly usage: string
  readonly summary: string
  readonly options: OptionSpec
  /** Whether words besides the options are read, such as files; otherwise they are refused. */
  readonly operands: 'none' | 'some'
  readonly run: (words: Words, terminal: Terminal) => Promise<ExitCode>
}

/** A command's words, read: options by name, and what is left over. */
export class Words {
  readonly positionals: readonly string[]
  readonly #values: Readonly<Record<string, unknown>>

  constructor(positionals: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.positionals = positionals
    this.#values = values
  }

  /** The option's text if it was given. */
  text(name: string): string | undefined {
    const value = this.#values[name]
    return typeof value === 'string' ? value : undefined
  }

  has(name: string): boolean {
    return this.#values[name] === true
  }

  /** The option's text; throws a UsageError that names it. */
  required(name: string): string {
    const value = this.text(name)
    if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`)
    return value
  }

  /** One of `choices`, or the first if the option was not given. */
  choice<const Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.text(name)
    if (value === undefined) return choices[0]
    const chosen = choices.find((choice) => choice === value)
    if (chosen === undefined) throw new UsageError(`--${name} is one of ${choices.join(', ')}, not ${value}.`)
    return chosen
  }

  /** A whole number of at least `least`. */
  wholeNumber(text: string | undefined, name: string, least: number): number {
    if (text === undefined || !/^\d{1,9}$/.test(text) || Number(text) < least) {
      throw new UsageError(`${name} is a whole number from ${least}, not ${text ?? 'nothing'}.`)
    }
    return Number(text)
  }

  /** The only positional word; throws a UsageError if there is none or more than one. */
  only(what: string): string {
    const [first, ...others] = this.positionals
    if (first === undefined) throw new UsageError(`${what} is missing.`)
    if (others.length > 0) throw new UsageError(`One ${what} at a time, not also ${others.join(' ')}.`)
    return first
  }
}

/** Wrong words on the command line; ends with exit code 64. */
export class UsageError extends Error {
  readonly detail: AppError
  constructor(sentence: string) {
    super(sentence)
    this.name = 'UsageError'
    this.detail = { code: 'USAGE', found: sentence }
  }
}

/** Reads the words after a command's name. */
export function readWords(args: readonly string[], command: Pick<Command, 'options' | 'operands'>): Words {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, help: FLAG },
      allowPositionals: true,
      strict: true
    })
    const [first] = positionals
    if (first !== undefined && command.operands === 'none')
      throw new UsageError(`${first} is one word too many.`)
    return new Words(positionals, values)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) throw new UsageError(`${error.message}.`)
    throw error
  }
}

export const TEXT = { type: 'string' } as const
export const FLAG = { type: 'boolean' } as const
/** Options that every command with an inventory has. */
export const DB_OPTIONS = { db: TEXT, json: FLAG } as const
