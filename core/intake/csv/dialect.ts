// How a delimited text file writes its fields.

export interface Dialect {
  /** One or more characters. */
  readonly delimiter: string
  /** Empty: quotes have no meaning. */
  readonly quote: '"' | "'" | ''
  /** How a quote stands inside a quoted field: doubled, after a backslash, or bare (`stray`: it closes only before a delimiter or line end). */
  readonly escape: 'double' | 'backslash' | 'stray'
  /** Whether a carriage return without a line feed ends a line. */
  readonly loneCr: 'ends' | 'text'
}

export const COMMA_DIALECT: Dialect = { delimiter: ',', quote: '"', escape: 'double', loneCr: 'ends' }
