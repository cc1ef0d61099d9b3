/**
 * What passwords are commonly made of: words and rows of keys that head the lists of leaked passwords everywhere, and those
 * that Thai people type. Written without figures and signs at the ends; the policy takes those off before it looks.
 */
export const COMMON = new Set(
  `password passwort passwd passw pass pwd admin administrator root user guest login welcome letmein master secret changeme
  default test tester testing temp temporary hello qwerty qwertyuiop qwertyui qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm
  qazwsx qazwsxedc qweasd qweasdzxc abcdef abcdefg abcdefgh abcd abcabc iloveyou iloveu loveyou lovely forever monkey dragon
  football baseball soccer superman batman pokemon starwars princess sunshine shadow flower angel angels summer winter
  spring autumn january february march april june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday freedom whatever trustno computer internet windows microsoft google facebook youtube
  instagram samsung iphone android line ferrari mercedes chelsea liverpool arsenal manchester barcelona michael jordan
  jessica ashley daniel charlie thomas robert buster ginger pepper cookie chocolate banana orange apple cheese hunter
  killer ninja access database server security network office company school teacher student education ministry
  thailand thai siam bangkok krungthep pathumthani pathum chiangmai phuket korat konkaen khonkaen phayanak elephant changthai
  sawasdee sawatdee sawadee sawasdeekrub sawasdeeka krub khrap krap kapom khun somchai somsak somying somjai sommai malee
  mali narak naruk tukta tuktuk lukchang nongmai noknoi nokyoong kaewta duangjai rakna rakter chanrakter rakthai rakkhun
  jubjub jaidee suksan suksabai sabaidee sabai maipenrai somtam tomyum padthai khaosan khao muaythai songkran loykrathong
  rongrian khru kru khroo nakrian acharn ajarn director phoao poao moe obec opec dole nfe onie ksn skr spt esao sorpotor
  buaban lotus bua dokbua admin admin obecmail emis dmc sgs schoolmis`.split(/\s+/),
)

/** Thai words that are typed as they stand, and so appear as these letters where the keyboard was left in English (Kedmanee). */
export const THAI_COMMON = [
  'รหัสผ่าน',
  'สวัสดี',
  'สวัสดีครับ',
  'สวัสดีค่ะ',
  'รักเธอ',
  'ฉันรักเธอ',
  'รักคุณ',
  'ประเทศไทย',
  'กรุงเทพ',
  'ปทุมธานี',
  'โรงเรียน',
  'คุณครู',
  'นักเรียน',
  'ผู้อำนวยการ',
  'ครูประจำชั้น',
  'ศึกษาธิการ',
  'กระทรวงศึกษา',
  'บัวบาน',
  'ดอกบัว',
  'สมชาย',
  'สมหญิง',
  'น้องน้อย',
  'ทดสอบ',
  'เข้าสู่ระบบ',
  'ไม่บอก',
  'ขอบคุณ',
  'สงกรานต์',
  'มวยไทย',
  'ฟหกด',
  'ฟหกดเาสว',
  'ๆไำพะัี',
  'กขคง',
]

const KEDMANEE: Record<string, string> = {
  ...pairs('ๅ/_ภถุึคตจขช', '1234567890-='),
  ...pairs('ๆไำพะัีรนยบลฃ', 'qwertyuiop[]\\'),
  ...pairs('ฟหกดเ้่าสวง', "asdfghjkl;'"),
  ...pairs('ผปแอิืทมใฝ', 'zxcvbnm,./'),
  ...pairs('๐"ฎฑธํ๊ณฯญฐ', 'QWERTYUIOP{'),
  ...pairs('ฤฆฏโฌ็๋ษศซ', 'ASDFGHJKL:'),
  ...pairs('()ฉฮฺ์?ฒฬฦ', 'ZXCVBNM<>?'),
}

function pairs(thai: string, latin: string): Record<string, string> {
  const keys = [...latin]
  return Object.fromEntries([...thai].map((letter, at) => [letter, keys[at] ?? '']))
}

/** The letters that an English keyboard gives where these Thai ones were meant. */
export const asEnglishKeys = (thai: string): string => [...thai].map((letter) => KEDMANEE[letter] ?? letter).join('')
