// What lists share: pages, and searching for a text as it stands.

/** A window of a list, in rows. */
export interface Page {
  readonly offset: number
  readonly limit: number
}

/** A LIKE pattern for texts that contain `search` as it stands. */
export function containing(search: string): string {
  return `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
