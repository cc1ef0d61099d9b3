/** Every setting, read from the environment. The one list that the checks, `--help` and the README are made from. */
export const settings = [
  {
    name: 'DATABASE_URL',
    kind: 'databaseAddress',
    default: undefined,
    description: {
      th: 'เซิร์ฟเวอร์ PostgreSQL รุ่น 15 ถึง 18 ที่จะใช้แทนตัวที่มากับบัวบาน',
      en: 'A PostgreSQL server, 15 to 18, to use instead of the one that comes with Buaban',
    },
  },
  {
    name: 'BUABAN_DATA',
    kind: 'folder',
    default: './data',
    description: { th: 'โฟลเดอร์ข้อมูล', en: 'The data folder' },
  },
  {
    name: 'BUABAN_HOST',
    kind: 'text',
    default: '127.0.0.1',
    description: {
      th: 'ที่อยู่เครือข่ายที่เปิดรับ ใช้ 0.0.0.0 เพื่อรับจากทุกเครื่อง',
      en: 'Network address to listen on; 0.0.0.0 serves every machine',
    },
  },
  {
    name: 'BUABAN_PORT',
    kind: 'port',
    default: '4280',
    description: { th: 'พอร์ตของเว็บ', en: 'Port of the web server' },
  },
  {
    name: 'BUABAN_ORIGIN',
    kind: 'webAddress',
    default: undefined,
    description: {
      th: 'ที่อยู่เว็บที่ผู้ใช้พิมพ์ จำเป็นเมื่ออยู่หลังพร็อกซี',
      en: 'The web address that people type; needed behind a proxy',
    },
  },
  {
    name: 'BUABAN_LOG_LEVEL',
    kind: 'choice',
    choices: ['debug', 'info', 'warn', 'error'],
    default: 'info',
    description: { th: 'ความละเอียดของบันทึกการทำงาน', en: 'How much the log says' },
  },
  {
    name: 'BUABAN_SECRET_FILE',
    kind: 'file',
    default: undefined,
    description: {
      th: 'ไฟล์กุญแจ หากไม่ต้องการเก็บ secrets.json ไว้ในโฟลเดอร์ข้อมูล',
      en: 'The key file, where it should not be secrets.json of the data folder',
    },
  },
  {
    name: 'BUABAN_PROVINCE',
    kind: 'province',
    default: undefined,
    description: {
      th: 'รหัสจังหวัดสองหลักของโฟลเดอร์ข้อมูลใหม่ (ปกติ 13) โฟลเดอร์จำไว้หลังใช้ครั้งแรก',
      en: 'Two-digit code of the province of a new data folder (default 13); the folder remembers it from the first use on',
    },
  },
  {
    name: 'BUABAN_PROVINCE_SCHEMA',
    kind: 'schema',
    default: undefined,
    description: {
      th: 'ชื่อ schema ของจังหวัดในฐานข้อมูล (ปกติ p ตามด้วยรหัสจังหวัด) โฟลเดอร์จำไว้เช่นกัน',
      en: 'Name of the province’s schema in the database (default: p and the province’s code); remembered likewise',
    },
  },
  {
    name: 'BUABAN_ADDRESS_HEADER',
    kind: 'headerName',
    default: undefined,
    description: {
      th: 'ส่วนหัวที่พร็อกซีบอกที่อยู่ของผู้เรียก เช่น x-forwarded-for ใช้เฉพาะเมื่อมีพร็อกซีเขียนทับเสมอ',
      en: 'The header in which a proxy tells the caller’s address, such as x-forwarded-for; only where the proxy always sets it',
    },
  },
  {
    name: 'BUABAN_API_PER_MINUTE',
    kind: 'count',
    default: '600',
    description: {
      th: 'จำนวนครั้งต่อนาทีที่โทเคนหรือบัญชีหนึ่งเรียก API ได้',
      en: 'How many calls of the API a token or an account has a minute',
    },
  },
  {
    name: 'BUABAN_API_OPEN_PER_MINUTE',
    kind: 'count',
    default: '240',
    description: {
      th: 'จำนวนครั้งต่อนาทีของที่อยู่เครือข่ายหนึ่งที่เรียก API โดยไม่แสดงตน',
      en: 'The same for a network address that calls without a token or a session',
    },
  },
  {
    name: 'BUABAN_OIDC_ISSUER',
    kind: 'issuerAddress',
    default: undefined,
    description: {
      th: 'ผู้ให้บริการยืนยันตัวตน OpenID Connect (ThaID หรือของกระทรวง)',
      en: 'A provider of OpenID Connect (ThaID, or a ministry’s own)',
    },
  },
  {
    name: 'BUABAN_OIDC_CLIENT_ID',
    kind: 'text',
    default: undefined,
    description: { th: 'รหัสของระบบนี้ที่ผู้ให้บริการออกให้', en: 'The name by which the provider knows this system' },
  },
  {
    name: 'BUABAN_OIDC_CLIENT_SECRET',
    kind: 'text',
    default: undefined,
    description: { th: 'ความลับที่ผู้ให้บริการออกให้', en: 'The secret that the provider has given' },
  },
  {
    name: 'BUABAN_OIDC_NAME',
    kind: 'text',
    default: 'ThaID',
    description: { th: 'ชื่อบนปุ่มเข้าสู่ระบบ', en: 'The name on the sign-in button' },
  },
  {
    name: 'BUABAN_OIDC_SCOPES',
    kind: 'text',
    default: 'pid',
    description: {
      th: 'ข้อมูลที่ขอ นอกจาก openid คั่นด้วยช่องว่าง',
      en: 'What is asked for besides openid, with blanks between',
    },
  },
  {
    name: 'BUABAN_OIDC_ID_CLAIM',
    kind: 'text',
    default: 'pid',
    description: {
      th: 'ช่องที่ผู้ให้บริการใส่เลขประจำตัวประชาชนที่ตรวจแล้ว ใส่ - หากไม่มี',
      en: 'The claim that holds the verified national id; - for none',
    },
  },
  {
    name: 'BUABAN_WEBHOOK_HOSTS',
    kind: 'text',
    default: undefined,
    description: {
      th: 'ชื่อหรือที่อยู่ของเครื่องในเครือข่ายภายในที่ให้แจ้งเหตุไปได้ คั่นด้วยจุลภาค (ปกติแจ้งได้เฉพาะอินเทอร์เน็ตเปิดผ่าน https)',
      en: 'Names or addresses of machines in the own network that may be told of events, separated by commas (otherwise only the open internet, by https)',
    },
  },
  {
    name: 'BUABAN_BACKUP_FOLDER',
    kind: 'folder',
    default: undefined,
    description: {
      th: 'โฟลเดอร์ที่สำรองข้อมูลไว้เองทุกวัน ควรอยู่คนละดิสก์หรือคนละเครื่อง',
      en: 'Folder of the daily backups, best on another disk or machine; none are taken without it',
    },
  },
  {
    name: 'BUABAN_BACKUP_TIME',
    kind: 'timeOfDay',
    default: '02:30',
    description: { th: 'เวลาที่สำรอง ตามเวลาไทย', en: 'When they are taken, in the time of Thailand' },
  },
  {
    name: 'BUABAN_BACKUP_KEEP',
    kind: 'keep',
    default: '7,5,12',
    description: {
      th: 'เก็บไว้กี่วัน กี่สัปดาห์ กี่เดือน',
      en: 'How many stay: the newest of so many days, weeks, months',
    },
  },
  {
    name: 'BUABAN_BACKUP_PASSPHRASE',
    kind: 'text',
    default: undefined,
    description: {
      th: 'รหัสผ่านของไฟล์สำรอง อย่างน้อย 12 อักขระ',
      en: 'Passphrase of backups, 12 characters or more',
    },
  },
] as const

/** Settings that hold a secret: each may instead be read from the file that the same name with `_FILE` tells. */
export const SECRETS = ['DATABASE_URL', 'BUABAN_OIDC_CLIENT_SECRET', 'BUABAN_BACKUP_PASSPHRASE'] as const

export type SettingName = (typeof settings)[number]['name']
