// A small subtree of an XML document. Names are local: prefixes and namespaces never decide what a field means.

export interface XmlNode {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
  /** Its own text, trimmed. */
  readonly text: string
}

/** The first node at the end of a path of local names, if there is one. */
export function findNode(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  let at = node
  for (const name of path) at = at?.children.find((child) => child.name === name)
  return at
}

/** All children of one name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? []
}

/** The text at the end of a path; an empty element says nothing. */
export function textAt(node: XmlNode | undefined, ...path: readonly string[]): string | undefined {
  const text = findNode(node, ...path)?.text
  return text === undefined || text === '' ? undefined : text
}

/** The subtree as markup without prefixes, cut where it is long: what the user is shown beside a finding. */
export function toMarkup(node: XmlNode, limit: number): string {
  const parts: string[] = []
  writeMarkup(node, parts)
  const markup = parts.join('')
  return markup.length > limit ? `${markup.slice(0, limit)}…` : markup
}

function writeMarkup(node: XmlNode, parts: string[]): void {
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escapeText(value)}"`).join('')
  parts.push(`<${node.name}${attributes}>`, escapeText(node.text))
  for (const child of node.children) writeMarkup(child, parts)
  parts.push(`</${node.name}>`)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
