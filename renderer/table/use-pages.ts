// Rows of a long list, fetched page by page as they come into view: 100,000 rows cost what a screenful costs.
import { useThrottledValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useQueries, useQuery, type QueryKey } from '@tanstack/react-query'

export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

/** Where rows come from. A new key is a new list: other filter, other order. */
export interface PageSource<Row> {
  readonly key: QueryKey
  readonly load: (page: { readonly offset: number; readonly limit: number }) => Promise<Page<Row>>
}

export const PAGE_SIZE = 100

/** Pages out of view are forgotten soon, so that a long scroll does not keep the whole list in memory. */
const KEPT_MS = 30_000
/** While the user drags the scroll bar, pages passed by are not worth a query each. */
const SETTLE_MS = 60

export interface Rows<Row> {
  readonly total: number
  readonly isLoading: boolean
  /** True while the rows on screen still belong to the list before. */
  readonly isStale: boolean
  readonly error: Error | null
  readonly rowAt: (index: number) => Row | undefined
}

/** The first page, which also knows the total; the list before stays visible until it is there. */
export function useFirstPage<Row>(source: PageSource<Row>) {
  return useQuery({ ...pageQuery(source, 0), placeholderData: keepPreviousData })
}

export function useRows<Row>(
  source: PageSource<Row>,
  first: ReturnType<typeof useFirstPage<Row>>,
  wanted: { readonly from: number; readonly to: number; readonly selected: number | undefined }
): Rows<Row> {
  const from = useThrottledValue(Math.floor(wanted.from / PAGE_SIZE), SETTLE_MS)
  const to = useThrottledValue(Math.floor(wanted.to / PAGE_SIZE), SETTLE_MS)
  const numbers = pagesToLoad(from, to, wanted.selected)
  const later = useQueries({ queries: numbers.map((number) => pageQuery(source, number)) })
  const pages = new Map<number, readonly Row[]>()
  numbers.forEach((number, index) => {
    const rows = later[index]?.data?.rows
    if (rows !== undefined && !first.isPlaceholderData) pages.set(number, rows)
  })
  if (first.data !== undefined) pages.set(0, first.data.rows)
  return {
    total: first.data?.total ?? 0,
    isLoading: first.isPending,
    isStale: first.isPlaceholderData,
    error: first.error,
    rowAt: (index) => pages.get(Math.floor(index / PAGE_SIZE))?.[index % PAGE_SIZE]
  }
}

function pageQuery<Row>(source: PageSource<Row>, number: number) {
  return queryOptions({
    queryKey: [...source.key, 'page', number],
    queryFn: () => source.load({ offset: number * PAGE_SIZE, limit: PAGE_SIZE }),
    gcTime: KEPT_MS
  })
}

/** The pages in view and the one of the selected row; page 0 has its own query. */
function pagesToLoad(from: number, to: number, selected: number | undefined): readonly number[] {
  const inView = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  const all = selected === undefined ? inView : [...inView, Math.floor(selected / PAGE_SIZE)]
  return [...new Set(all)].filter((number) => number > 0)
}
