/** Every fault of the platform: its exit class and its texts; `{name}` is filled from the details. */
export const faultTexts = {
  config_invalid: {
    exit: 'usage',
    th: 'ค่าตั้งระบบไม่ถูกต้อง: {list}',
    en: 'The configuration is not valid: {list}',
  },
  data_in_use: {
    exit: 'unavailable',
    th: 'โฟลเดอร์ข้อมูล {folder} มีบัวบานอีกตัวใช้อยู่ (กระบวนการ {pid} ที่ {address}) ให้หยุดตัวนั้นก่อน หรือใช้ --data กับโฟลเดอร์อื่น',
    en: 'The data folder {folder} is in use by another Buaban (process {pid} at {address}). Stop that one first, or choose another folder with --data.',
  },
  data_not_usable: {
    exit: 'unavailable',
    th: 'ใช้โฟลเดอร์ข้อมูล {folder} ไม่ได้: {reason}',
    en: 'The data folder {folder} cannot be used: {reason}',
  },
  data_not_yours: {
    exit: 'unavailable',
    th: 'บัญชีผู้ใช้นี้ไม่มีสิทธิ์ใน {path} ให้ใช้บัญชีที่สร้างโฟลเดอร์ข้อมูลนี้ หรือใช้ --data กับโฟลเดอร์อื่น',
    en: 'This user account may not use {path}. Use the account that made this data folder, or choose another folder with --data.',
  },
  data_busy: {
    exit: 'unavailable',
    th: 'รอคำสั่งอื่นที่กำลังเปิดหรือปิดฐานข้อมูลใน {folder} นานเกินไป ให้ลองใหม่อีกครั้ง',
    en: 'Waited too long for another command that is opening or closing the database in {folder}. Try again.',
  },
  secrets_damaged: {
    exit: 'failed',
    th: 'ไฟล์กุญแจ {path} เสียหาย: {reason} ให้นำไฟล์เดิมกลับมาจากสำเนาสำรอง อย่าสร้างใหม่ เพราะข้อมูลที่เข้ารหัสไว้จะอ่านไม่ได้',
    en: 'The key file {path} is damaged: {reason}. Bring it back from a backup; do not make a new one, or what is encrypted can never be read again.',
  },
  disk_full: {
    exit: 'unavailable',
    th: 'พื้นที่ดิสก์เต็มที่ {path} ให้เพิ่มพื้นที่ว่างแล้วลองใหม่',
    en: 'The disk is full at {path}. Free some space and try again.',
  },
  port_in_use: {
    exit: 'unavailable',
    th: 'พอร์ต {port} ของ {host} มีโปรแกรมอื่นใช้อยู่ ให้ใช้ --port กับเลขอื่น',
    en: 'Port {port} of {host} is in use by another program. Choose another one with --port.',
  },
  port_refused: {
    exit: 'unavailable',
    th: 'เปิดพอร์ต {port} ของ {host} ไม่ได้: {reason}',
    en: 'Port {port} of {host} cannot be opened: {reason}',
  },
  database_unreachable: {
    exit: 'unavailable',
    th: 'ติดต่อฐานข้อมูลที่ {server} ไม่ได้: {reason}',
    en: 'The database at {server} cannot be reached: {reason}',
  },
  database_refused: {
    exit: 'unavailable',
    th: 'ฐานข้อมูลที่ {server} ไม่ยอมให้เข้าใช้: {reason}',
    en: 'The database at {server} refused the sign-in: {reason}',
  },
  database_version: {
    exit: 'unavailable',
    th: 'ฐานข้อมูลเป็น PostgreSQL รุ่น {version} บัวบานใช้รุ่น 15 ถึง 18',
    en: 'The database is PostgreSQL {version}; Buaban needs 15 to 18.',
  },
  database_rights: {
    exit: 'unavailable',
    th: 'บัญชีฐานข้อมูล {user} ขาดสิทธิ์: {missing}',
    en: 'The database account {user} lacks the right to {missing}.',
  },
  database_encoding: {
    exit: 'unavailable',
    th: 'ฐานข้อมูลใช้รหัสอักขระ {encoding} บัวบานต้องใช้ UTF8',
    en: 'The database is encoded in {encoding}; Buaban needs UTF8.',
  },
  database_newer: {
    exit: 'refused',
    th: 'ฐานข้อมูลใหม่กว่าโปรแกรมนี้ (ฐานข้อมูล {database} โปรแกรม {program}) ให้ปรับรุ่นโปรแกรมก่อน',
    en: 'The database is newer than this program (database {database}, program {program}). Update the program first.',
  },
  database_lost: {
    exit: 'unavailable',
    th: 'การเชื่อมต่อกับฐานข้อมูลขาดไป: {reason}',
    en: 'The connection to the database was lost: {reason}',
  },
  postgres_missing: {
    exit: 'failed',
    th: 'ไม่มีโปรแกรม PostgreSQL สำหรับเครื่องแบบ {machine} ({reason}) ให้ตั้ง DATABASE_URL ไปที่เซิร์ฟเวอร์ PostgreSQL',
    en: 'There is no PostgreSQL program for this kind of machine, {machine} ({reason}). Set DATABASE_URL to a PostgreSQL server.',
  },
  postgres_failed: {
    exit: 'failed',
    th: 'เปิด PostgreSQL ใน {folder} ไม่สำเร็จ: {reason}',
    en: 'PostgreSQL in {folder} did not start: {reason}',
  },
  postgres_user: {
    exit: 'failed',
    th: 'PostgreSQL ทำงานด้วยสิทธิ์ root ไม่ได้ และหาบัญชีผู้ใช้อื่นในเครื่องไม่พบ: {reason} ให้ใช้บัญชีธรรมดา หรือสร้างบัญชีชื่อ postgres',
    en: 'PostgreSQL does not run as root and no other account was found on this machine: {reason}. Use an ordinary account, or create one named postgres.',
  },
  postgres_blocked: {
    exit: 'failed',
    th: 'บัญชี {user} ที่ใช้เปิด PostgreSQL เข้าถึง {path} ไม่ได้ เพราะ {folder} ปิดไว้ ให้ใช้ --data กับโฟลเดอร์นอก {folder} เช่น /srv/buaban หรือสั่ง chmod o+x {folder}',
    en: 'The account {user} that runs PostgreSQL cannot reach {path} because {folder} is closed to it. Choose a data folder outside {folder} with --data, such as /srv/buaban, or run: chmod o+x {folder}',
  },
  unknown_command: { exit: 'usage', th: 'ไม่มีคำสั่ง {name}', en: 'There is no command {name}.' },
  unknown_option: {
    exit: 'usage',
    th: 'คำสั่ง {command} ไม่มีตัวเลือก {option}',
    en: 'The command {command} has no option {option}.',
  },
  option_value: {
    exit: 'usage',
    th: 'ค่าของตัวเลือก {option} ไม่ถูกต้อง: {reason}',
    en: 'The value of option {option} is not valid: {reason}',
  },
  argument_missing: { exit: 'usage', th: 'ขาดค่า {name}', en: 'The argument {name} is missing.' },
  argument_unknown: {
    exit: 'usage',
    th: 'คำสั่ง {command} ไม่รู้จัก {value}',
    en: 'The command {command} does not know {value}.',
  },
  usage: { exit: 'usage', th: 'ใช้คำสั่งไม่ถูกต้อง: {reason}', en: 'The command was not used rightly: {reason}' },
  refused: { exit: 'refused', th: 'ไม่อนุญาต: {reason}', en: 'Refused: {reason}' },
  demo_elsewhere: {
    exit: 'refused',
    th: 'จังหวัดตัวอย่างเป็นของรหัส 13 เท่านั้น สำหรับจังหวัด {province} ให้เริ่มด้วย --no-demo',
    en: 'The demo is of province 13 only. For province {province} start with --no-demo.',
  },
  backup_there: {
    exit: 'refused',
    th: 'มีไฟล์ {file} อยู่แล้ว ให้ใช้ชื่ออื่น',
    en: 'There is a file {file} already. Choose another name.',
  },
  backup_busy: {
    exit: 'unavailable',
    th: 'กำลังนำข้อมูลชุดใหญ่เข้า ยังสำรองไม่ได้ ให้รอจนเสร็จ',
    en: 'A bulk load is under way, and half of it is not worth keeping. Wait until it has ended.',
  },
  backup_hidden: {
    exit: 'unavailable',
    th: 'บัญชีฐานข้อมูลนี้อ่านตาราง {table} ได้ไม่ครบ จึงสำรองไม่ได้',
    en: 'This database account cannot read all of table {table}, so the backup would not be whole.',
  },
  backup_foreign: {
    exit: 'failed',
    th: '{file} ไม่ใช่ไฟล์สำรองของบัวบาน',
    en: '{file} is not a backup of Buaban.',
  },
  backup_damaged: {
    exit: 'failed',
    th: 'ไฟล์สำรองเสียหายหรือไม่ครบ: {reason}',
    en: 'The backup is damaged or not whole: {reason}.',
  },
  backup_sealed: {
    exit: 'usage',
    th: '{file} เข้ารหัสไว้ ให้บอกรหัสผ่านด้วย --passphrase-file หรือ BUABAN_BACKUP_PASSPHRASE_FILE',
    en: '{file} is encrypted. Give its passphrase with --passphrase-file or BUABAN_BACKUP_PASSPHRASE_FILE.',
  },
  backup_passphrase: {
    exit: 'refused',
    th: 'รหัสผ่านของไฟล์สำรองไม่ถูกต้อง',
    en: 'This is not the passphrase of the backup.',
  },
  backup_newer: {
    exit: 'refused',
    th: 'ไฟล์สำรองมาจากโปรแกรมที่ใหม่กว่าหรือต่างสาย ({program}) ให้ปรับรุ่นโปรแกรมก่อน',
    en: 'The backup comes from a newer or another program ({program}). Update this program first.',
  },
  backup_keys: {
    exit: 'refused',
    th: 'ไฟล์สำรองนี้ไม่มีกุญแจ หรือกุญแจที่ให้มาไม่ใช่ชุดที่ใช้เข้ารหัสข้อมูลนี้ ให้ใช้ --keys กับสำเนาของ secrets.json',
    en: 'The backup has no keys in it, or those given are not the ones its records were sealed with. Give a copy of secrets.json with --keys.',
  },
  passphrase_missing: {
    exit: 'usage',
    th: 'ไม่มีรหัสผ่าน ({reason}) ใช้อย่างน้อย 12 อักขระ',
    en: 'There is no passphrase ({reason}). It needs 12 characters or more.',
  },
  restore_filled: {
    exit: 'refused',
    th: '{target} มีข้อมูลอยู่แล้ว คืนข้อมูลได้เฉพาะที่ว่าง',
    en: '{target} holds records already. A backup goes into an empty place only.',
  },
  restore_half: {
    exit: 'refused',
    th: 'การคืนข้อมูลครั้งก่อนไม่จบ ให้สั่ง ./buaban restore อีกครั้ง',
    en: 'A restore was cut short here. Run ./buaban restore again; it begins anew.',
  },
  restore_differs: {
    exit: 'failed',
    th: 'ข้อมูลที่คืนไม่ตรงกับไฟล์สำรอง: {reason}',
    en: 'What was restored is not what the backup holds: {reason}.',
  },
  database_moved: {
    exit: 'refused',
    th: 'จังหวัดนี้ย้ายไปที่ {to} แล้วเมื่อ {at} ให้ตั้ง DATABASE_URL ตามนั้น (หรือเอาออกเมื่อย้ายกลับมาที่โฟลเดอร์ข้อมูล)',
    en: 'This province moved to {to} on {at}. Set DATABASE_URL accordingly, or unset it where it moved into the data folder.',
  },
  database_used: {
    exit: 'unavailable',
    th: 'ยังมีโปรแกรมใช้จังหวัดนี้อยู่ {count} การเชื่อมต่อ ให้หยุดก่อนย้าย',
    en: 'There are {count} connections at work on this province. Stop them before the move.',
  },
  tools_missing: {
    exit: 'unavailable',
    th: 'ไม่พบ {tool} ที่ใช้กับ PostgreSQL รุ่น {version} ได้: {reason}',
    en: 'There is no {tool} here that fits PostgreSQL {version}: {reason}',
  },
  province_unknown: {
    exit: 'refused',
    th: 'โฟลเดอร์ข้อมูลนี้ไม่มีจังหวัด {province} ให้เพิ่มก่อนด้วย ./buaban province add {province}',
    en: 'This data folder has no province {province}. Add it first: ./buaban province add {province}',
  },
  pages_not_built: { exit: 'failed', th: 'สร้างหน้าเว็บไม่สำเร็จ: {reason}', en: 'The pages could not be built: {reason}' },
  interrupted: { exit: 'interrupted', th: 'หยุดตามคำสั่ง', en: 'Stopped as asked.' },
  not_found: { exit: 'unavailable', th: 'ไม่พบ {what}', en: '{what} was not found.' },
} as const satisfies Record<
  string,
  { exit: 'failed' | 'usage' | 'unavailable' | 'refused' | 'interrupted'; th: string; en: string }
>

export type FaultName = keyof typeof faultTexts
