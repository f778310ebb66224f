import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { detectEncoding } from '../../core/intake/text/detect-encoding.ts'
import { guessEncoding } from '../../core/intake/text/guess-encoding.ts'
import { decodeText } from '../../core/intake/text/text-decoder.ts'
import { readAll, sourceOf } from './reading.ts'

const WESTERN = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850']
const CENTRAL = ['windows-1250', 'iso-8859-2', 'cp852']

/** Text of each language in every encoding that suppliers write it in. */
const TEXTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['German', '1;Größe Mütze;3,50\n2;Käsespätzle süß;4,00\n3;Öl für Türen;2\n', WESTERN],
  ['French', '1;Crème brûlée à la française\n2;Forêt où Noël arrivé\n', WESTERN],
  ['Spanish', 'Código;Descripción\n1;Jamón ibérico de niño\n2;Piña\n', WESTERN],
  ['Portuguese', 'Código;Descrição\n1;Pão de açúcar, maçã\n2;Limão e coração\n', WESTERN],
  ['Polish', 'Kod;Ilość\n1;Żółta łódź\n2;Gęś i jabłko, śruba\n3;Książka źródło\n', CENTRAL],
  ['Czech', 'Kód;Množství\n1;Příliš žluťoučký kůň úpěl\n2;Ďábelské ódy, řeřicha\n', CENTRAL],
  ['Hungarian', '1;Árvíztűrő tükörfúrógép\n2;őszibarack\n', CENTRAL],
  [
    'Russian',
    'Код;Наименование\n1;Гвоздь строительный\n2;Молоток большой, пила\n',
    ['windows-1251', 'koi8-r', 'iso-8859-5', 'cp866']
  ],
  ['Greek', 'Κωδικός;Περιγραφή\n1;Λεωνίδας σοκολάτα\n2;Ελαιόλαδο παρθένο\n', ['windows-1253', 'iso-8859-7']],
  ['Turkish', 'Kod;Açıklama\n1;Şeker ve çay bardağı\n2;Işık güneş İstanbul\n', ['windows-1254']],
  ['Lithuanian', '1;Žąsis ėda šieną, lūpų\n2;ąžuolas\n', ['windows-1257']],
  ['Hebrew', 'קוד;שם\n1;מברג גדול\n2;פטיש\n', ['windows-1255']],
  ['Arabic', 'رمز;اسم\n1;مطرقة كبيرة\n2;مفك\n', ['windows-1256']],
  ['Thai', 'รหัส;ชื่อ\n1;ค้อนใหญ่\n2;ไขควง\n', ['windows-874']],
  ['Japanese', 'コード;品名\n1;日本の時計\n2;赤いハンマー\n', ['shift_jis', 'euc-jp']],
  ['Chinese', '代码;名称\n1;中国制造的锤子\n2;红色的钟\n', ['gbk']],
  ['Chinese of Taiwan', '代碼;名稱\n1;臺灣製造的鎚子\n2;紅色的鐘\n', ['big5']],
  ['Korean', '코드;품명\n1;한국에서 만든 망치\n2;빨간 시계\n', ['euc-kr']],
  ['wide', 'Code;Name\n1;Größe\n2;Öl\n', ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'utf-8']]
]

describe('text without a mark is read in the encoding that makes words of it', () => {
  it.each(
    TEXTS.flatMap(([language, text, encodings]) =>
      encodings.map((encoding) => [language, encoding, text] as const)
    )
  )('%s in %s', (_, encoding, text) => {
    const bytes = iconv.encode(text, encoding)
    const detected = detectEncoding(bytes, true)
    expect(decodeText(bytes, detected.encoding)).toBe(text)
  })
})

describe('a text that two encodings read as well is a question, with the word that they differ in', () => {
  it.each([
    ['one letter of a Macintosh', '1;schön\n', 'macintosh', 'schšn'],
    ['one letter of DOS', '1;schön\n', 'cp850', 'schîn']
  ])('%s', (_, text, encoding, word) => {
    const detected = detectEncoding(iconv.encode(text, encoding), true)
    expect(detected).toMatchObject({ certainty: 'guessed', word })
    expect(detected.rivals).toContain(encoding)
  })
})

it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'utf-8'])(
  'reads %s with its mark',
  async (encoding) => {
    const bytes = iconv.encode('\uFEFFCode;Menge;Preis\nA;2;1,50\nB;3;2,25\n', encoding)
    const { lines } = await readAll(sourceOf(bytes, 'x.csv', 7))
    expect(lines.map(({ supplierSku, unitPrice }) => [supplierSku, unitPrice])).toEqual([
      ['A', '1.50'],
      ['B', '2.25']
    ])
  }
)

it('reads names of Scandinavia and Portugal as no ideographs', () => {
  const lines = ['id;city', '1;Århus', '2;São Paulo', '3;Århus', '4;Århus']
  expect(guessEncoding(iconv.encode(lines.join('\n'), 'windows-1252'))).toMatchObject({
    encoding: 'windows-1252'
  })
})
