// Which letters beyond ASCII the languages write, and which encodings hold them: the evidence of single-byte texts.

export interface Alphabet {
  readonly language: string
  /** Lower case; the upper case follows. */
  readonly letters: string
}

const WESTERN: readonly Alphabet[] = [
  { language: 'German', letters: 'äöüßé' },
  { language: 'French', letters: 'éèàçêëîïôûùœæâüÿ' },
  { language: 'Spanish', letters: 'áéíóúñüªº' },
  { language: 'Portuguese', letters: 'ãõáâàéêíóôúçªºü' },
  { language: 'Italian', letters: 'àèéìòùî' },
  { language: 'Nordic', letters: 'åäöæøéü' },
  { language: 'Dutch', letters: 'ëïéèöüá' },
  { language: 'Icelandic', letters: 'áéíóúýþæöð' },
  { language: 'Catalan', letters: 'àèéíòóúïüç' }
]
const CENTRAL: readonly Alphabet[] = [
  { language: 'Polish', letters: 'ąćęłńóśźż' },
  { language: 'Czech', letters: 'áčďéěíňóřšťúůýž' },
  { language: 'Slovak', letters: 'áäčďéíľĺňóôŕšťúýž' },
  { language: 'Hungarian', letters: 'áéíóöőúüű' },
  { language: 'Croatian', letters: 'čćđšž' },
  { language: 'Romanian', letters: 'ăâîşţșț' },
  { language: 'German', letters: 'äöüßé' }
]
const BALTIC: readonly Alphabet[] = [
  { language: 'Lithuanian', letters: 'ąčęėįšųūž' },
  { language: 'Latvian', letters: 'āčēģīķļņšūž' },
  { language: 'Estonian', letters: 'äöõüšž' }
]
const TURKISH: readonly Alphabet[] = [{ language: 'Turkish', letters: 'çğıöşüâî' }]
/** The commonest letters come first: they tell two encodings of one script apart. */
const CYRILLIC: readonly Alphabet[] = [
  { language: 'Russian', letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё' },
  { language: 'Ukrainian', letters: 'оаинветрлісдпукмяьзгбчйхцжїшющєфґ' },
  { language: 'Bulgarian', letters: 'аоиентрсвлдкпмъзугябчжшцщюхйфь' },
  { language: 'Serbian', letters: 'аоиенртсјувдклпмбзгшчцњћжљђхфџ' }
]
const GREEK: readonly Alphabet[] = [{ language: 'Greek', letters: 'αοιετσνηυρπκμλςωγδάίόέβθχφύήώξζψϊϋΐΰ' }]
const HEBREW: readonly Alphabet[] = [{ language: 'Hebrew', letters: 'יוהלאתרמבשנדחכקםפעגצטסזןךףץ' }]
const ARABIC: readonly Alphabet[] = [
  { language: 'Arabic', letters: 'اليمنورتبةعدسفهكقحجأشصطخزىذضثغئءإآؤظپچژگ' }
]
const THAI: readonly Alphabet[] = [
  {
    language: 'Thai',
    letters: Array.from({ length: 0x5b }, (_, at) => String.fromCharCode(0xe01 + at)).join('')
  }
]

export interface SingleByteEncoding {
  readonly encoding: string
  readonly alphabets: readonly Alphabet[]
  /** How usual files in it are, from 0 to 1; decides between readings that are equally good. */
  readonly usual: number
}

/** Every single-byte encoding that is considered, the usual ones first. */
export const SINGLE_BYTE_ENCODINGS: readonly SingleByteEncoding[] = [
  { encoding: 'windows-1252', alphabets: WESTERN, usual: 1 },
  { encoding: 'windows-1250', alphabets: CENTRAL, usual: 0.97 },
  { encoding: 'windows-1251', alphabets: CYRILLIC, usual: 0.97 },
  { encoding: 'windows-1253', alphabets: GREEK, usual: 0.97 },
  { encoding: 'windows-1254', alphabets: TURKISH, usual: 0.96 },
  { encoding: 'windows-1257', alphabets: BALTIC, usual: 0.95 },
  { encoding: 'iso-8859-15', alphabets: WESTERN, usual: 0.95 },
  { encoding: 'iso-8859-2', alphabets: CENTRAL, usual: 0.95 },
  { encoding: 'iso-8859-7', alphabets: GREEK, usual: 0.95 },
  { encoding: 'macintosh', alphabets: WESTERN, usual: 0.93 },
  { encoding: 'windows-1255', alphabets: HEBREW, usual: 0.94 },
  { encoding: 'windows-1256', alphabets: ARABIC, usual: 0.94 },
  { encoding: 'windows-874', alphabets: THAI, usual: 0.94 },
  { encoding: 'koi8-r', alphabets: CYRILLIC, usual: 0.93 },
  { encoding: 'iso-8859-5', alphabets: CYRILLIC, usual: 0.91 },
  { encoding: 'ibm866', alphabets: CYRILLIC, usual: 0.91 },
  { encoding: 'x-mac-cyrillic', alphabets: CYRILLIC, usual: 0.9 },
  { encoding: 'iso-8859-13', alphabets: BALTIC, usual: 0.9 },
  { encoding: 'cp850', alphabets: WESTERN, usual: 0.92 },
  { encoding: 'cp437', alphabets: WESTERN, usual: 0.9 },
  { encoding: 'cp852', alphabets: CENTRAL, usual: 0.9 }
]
