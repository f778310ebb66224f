// E-invoices that were made to hurt.
import { ubl, ublLine } from '../../intake/xml-files.ts'
import { long, MEGABYTE, small, type EvilFile } from './evil-file.ts'

const BODY = ubl().slice(ubl().indexOf('?>') + 2)
const line = (name: string): string => ubl({ lines: ublLine({ name }) })
const entities = Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY e${at} "${(at === 0 ? 'ha' : `&e${at - 1};`).repeat(10)}">`
).join('')

export const EVIL_XML: readonly EvilFile[] = [
  small(
    'entity-file.xml',
    () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${line('&x;').slice(38)}`
  ),
  small('entity-network.xml', () => `<!DOCTYPE a SYSTEM "http://127.0.0.1:9/evil.dtd">${BODY}`),
  small('entity-parameter.xml', () => `<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///dev/zero">%x;]>${BODY}`),
  small(
    'entity-device.xml',
    () => `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///dev/random">]>${line('&x;').slice(38)}`
  ),
  small(
    'entity-expansion.xml',
    () => `<?xml version="1.0"?><!DOCTYPE a [${entities}]><Invoice>&e19;</Invoice>`
  ),
  small(
    'entity-quadratic.xml',
    () => `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(100_000)}">]><Invoice>${'&x;'.repeat(100_000)}</Invoice>`
  ),
  small('entity-undefined.xml', () => line('&boom;')),
  small('xinclude.xml', () =>
    line('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>')
  ),
  small('stylesheet.xml', () => `<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>${BODY}`),
  small('levels.xml', () => `<Invoice>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</Invoice>`),
  small('levels-open.xml', () => '<a>'.repeat(1_000_000)),
  small('levels-in-line.xml', () =>
    ubl({ lines: ublLine({ more: '<x>'.repeat(10_000) + '</x>'.repeat(10_000) }) })
  ),
  small(
    'attributes.xml',
    () => `<Invoice ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`
  ),
  small('attribute-long.xml', () => `<Invoice a="${'x'.repeat(20 * MEGABYTE)}"/>`),
  small('elements-in-line.xml', () => ubl({ lines: ublLine({ more: '<x/>'.repeat(1_000_000) }) })),
  small(
    'namespaces.xml',
    () => `<Invoice ${Array.from({ length: 50_000 }, (_, at) => `xmlns:n${at}="u${at}"`).join(' ')}/>`
  ),
  small('root-svg.xml', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  small(
    'root-order.xml',
    () => '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><a/></Order>'
  ),
  small('root-none.xml', () => '<?xml version="1.0"?>'),
  small(
    'signature-envelope.xml',
    () =>
      `<?xml version="1.0"?><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/><ds:Object>${BODY}</ds:Object></ds:Signature>`
  ),
  small('envelopes.xml', () => `${'<Envelope>'.repeat(90)}${BODY}${'</Envelope>'.repeat(90)}`),
  small('encoding-lie.xml', () => Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${BODY}`)),
  small('encoding-unknown.xml', () => `<?xml version="1.0" encoding="x-none"?>${BODY}`),
  small('cut.xml', () => ubl().slice(0, 900)),
  small('cdata-open.xml', () => `<Invoice><![CDATA[${'x'.repeat(5 * MEGABYTE)}`),
  small('comment-open.xml', () => `<Invoice><!--${'-'.repeat(5 * MEGABYTE)}`),
  small('instruction-open.xml', () => `<Invoice><?x ${'?'.repeat(5 * MEGABYTE)}`),
  small('numbers.xml', () =>
    ubl({ lines: ublLine({ quantity: '9'.repeat(100_000), price: '1e999999999' }) })
  ),
  long('text.xml', {
    head: '<Invoice><ID>',
    piece: 'x'.repeat(MEGABYTE),
    count: 200,
    tail: '</ID></Invoice>'
  })
]
