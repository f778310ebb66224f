// What the window says around a file: its layout put right, its plan in groups, tables from the clipboard, and the app itself.

/** Putting right how a table was understood. */
export interface LayoutWords {
  readonly rows: string
  readonly rowsHint: string
  /** The button above a column, for those who do not see it. */
  readonly meaningOf: (column: string, meaning: string) => string
  readonly columnNumber: (position: number) => string
  readonly asHeader: (line: number) => string
  readonly header: string
  readonly unknown: string
  readonly currency: string
  readonly currencyHint: string
  readonly inventoryCurrency: (code: string) => string
  readonly reset: string
  readonly reading: string
  /** Beside a warning in the plan. */
  readonly lookAt: string
  readonly intoStock: string
}

/** The ways in beside a file dialog: folders, the clipboard. */
export interface IntakeWords {
  readonly folder: string
  readonly paste: string
  readonly pasteHint: string
  readonly pasteField: string
  readonly noTable: string
  readonly tooLarge: string
  readonly cut: string
  readonly saved: string
}

export interface RecentWords {
  readonly forget: (name: string) => string
  readonly clear: string
}

/** The bundled sample, and how it goes away again. */
export interface SampleWords {
  readonly badge: string
  readonly remove: string
  readonly removeHint: string
  readonly removed: string
}

export interface AboutWords {
  readonly offlineTitle: string
  readonly offline: string
  readonly data: string
  readonly diagnostics: string
  readonly copy: string
  readonly copied: string
  readonly showLog: string
  readonly licences: string
  readonly licencesHint: string
  readonly noLicences: string
}

/** What the codes mean, one by one. */
export interface CodeWords {
  readonly intro: string
  readonly whatsThis: (title: string) => string
  readonly lines: string
  readonly files: string
  readonly posts: string
  readonly stops: string
  readonly whatToDo: string
  readonly all: string
}

/** Many files at a glance. */
export interface QueueWords {
  readonly filter: string
  readonly all: string
  readonly needsYou: string
  readonly running: string
  readonly done: string
  readonly refused: string
  readonly none: string
}

export interface WindowFlowCatalogue {
  readonly layout: LayoutWords
  readonly intake: IntakeWords
  readonly recent: RecentWords
  readonly sample: SampleWords
  readonly about: AboutWords
  readonly codes: CodeWords
  readonly queue: QueueWords
}
