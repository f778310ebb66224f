// The rows of a long list that have been loaded, in pages; the oldest pages give way.

export const PAGE_ROWS = 100
/** Pages kept: enough for a selection of 10,000 rows. */
const MAX_PAGES = 100

export interface LoadedPage<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export class PageCache<Row> {
  readonly #load: (offset: number, limit: number) => Promise<LoadedPage<Row>>
  readonly #pages = new Map<number, readonly Row[]>()
  #total = 0
  /** Counts how often everything was forgotten: what was asked for before that is not kept. */
  #generation = 0

  constructor(load: (offset: number, limit: number) => Promise<LoadedPage<Row>>) {
    this.#load = load
  }

  get total(): number {
    return this.#total
  }

  rowAt(index: number): Row | undefined {
    return this.#pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS]
  }

  /** Loads one page, whether it is known or not. */
  async load(page: number): Promise<LoadedPage<Row>> {
    const generation = this.#generation
    const loaded = await this.#load(page * PAGE_ROWS, PAGE_ROWS)
    if (generation !== this.#generation) return loaded
    this.#pages.delete(page)
    this.#pages.set(page, loaded.rows)
    this.#total = loaded.total
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= MAX_PAGES) break
      this.#pages.delete(oldest)
    }
    return loaded
  }

  /** The rows from `first` to `last`, loading what is missing; rows beyond the list's end are left out. */
  async rows(first: number, last: number): Promise<readonly { readonly index: number; readonly row: Row }[]> {
    const pages = new Map<number, readonly Row[]>()
    for (let page = Math.floor(first / PAGE_ROWS); page <= Math.floor(last / PAGE_ROWS); page++)
      pages.set(page, this.#pages.get(page) ?? (await this.load(page)).rows)
    const found: { index: number; row: Row }[] = []
    for (let index = first; index <= last; index++) {
      const row = pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS]
      if (row !== undefined) found.push({ index, row })
    }
    return found
  }

  clear(): void {
    this.#pages.clear()
    this.#generation++
  }
}
