// What the rules need to know about one source file, read from its syntax tree.
// The tree, not ts.preProcessFile: that one only scans tokens, so a backtick in a regular expression or in JSX text hides every
// import() behind it, and it knows nothing of barrels and calls.
import { extname } from 'node:path'
import ts from 'typescript'

/** A source file by its path in the repository, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export interface SourceFacts {
  readonly path: string
  /** Every module it names: import, export from, import(), require(), import types, new URL(…, import.meta.url). */
  readonly imports: readonly ImportFact[]
  readonly lineCount: number
  /** Hands on other modules' exports and declares nothing of its own. */
  readonly isBarrel: boolean
  /** Names that reach for the network without an import. */
  readonly networkNames: readonly string[]
}

export interface ImportFact {
  readonly specifier: string
  /** Names imported one by one, as in `import { net } from 'electron'`. */
  readonly names: readonly string[]
}

const NETWORK_NAMES: ReadonlySet<string> = new Set([
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'XMLHttpRequest',
  'RTCPeerConnection',
  'sendBeacon'
])

/**
 * Reads one file.
 * @example readSource({ path: 'core/a.ts', text: "import './b.ts'" }).imports // [{ specifier: './b.ts', names: [] }]
 */
export function readSource({ path, text }: SourceFile): SourceFacts {
  const kind = extname(path) === '.tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)
  const imports: ImportFact[] = []
  const networkNames: string[] = []
  visit(tree)
  return {
    path,
    imports,
    lineCount: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    isBarrel: isBarrel(tree),
    networkNames
  }

  function visit(node: ts.Node): void {
    const found = findImport(node)
    if (found !== undefined) imports.push(found)
    const name = findNetworkName(node)
    if (name !== undefined) networkNames.push(name)
    ts.forEachChild(node, visit)
  }
}

function findImport(node: ts.Node): ImportFact | undefined {
  if (ts.isImportDeclaration(node)) return toFact(node.moduleSpecifier, namesOf(node.importClause))
  if (ts.isExportDeclaration(node)) return toFact(node.moduleSpecifier)
  if (ts.isExternalModuleReference(node)) return toFact(node.expression)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return toFact(node.argument.literal)
  if (ts.isCallExpression(node) && isLoader(node.expression)) return toFact(node.arguments[0])
  if (ts.isNewExpression(node) && isNamed(node.expression, 'URL') && isMetaUrl(node.arguments?.[1]))
    return toFact(node.arguments?.[0])
  return undefined
}

/** A specifier that is computed names nothing that could be checked; such a load is for paths known at run time only. */
function toFact(specifier: ts.Node | undefined, names: readonly string[] = []): ImportFact | undefined {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { specifier: specifier.text, names }
    : undefined
}

function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings
  if (bindings === undefined || !ts.isNamedImports(bindings)) return []
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text)
}

function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || isNamed(callee, 'require')
}

function isNamed(node: ts.Expression, name: string): boolean {
  return ts.isIdentifier(node) && node.text === name
}

function isMetaUrl(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression)
}

function findNetworkName(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && NETWORK_NAMES.has(node.text)) return node.text
  if (!ts.isCallExpression(node)) return undefined
  const callee = node.expression
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee
  return ts.isIdentifier(name) && name.text === 'fetch' ? 'fetch' : undefined
}

function isBarrel(tree: ts.SourceFile): boolean {
  const handsOn = (statement: ts.Statement) => ts.isExportDeclaration(statement)
  const declaresNothing = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement)
  return tree.statements.some(handsOn) && tree.statements.every(declaresNothing)
}
