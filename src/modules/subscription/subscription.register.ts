import { json } from '#kernel/kinds/json.ts'
import { link } from '#kernel/kinds/link.ts'
import { number } from '#kernel/kinds/number.ts'
import { text } from '#kernel/kinds/text.ts'
import { register } from '#kernel/register/declaration.ts'
import { listening } from './listening.workflow.ts'

/**
 * An address of another program that is told when something happens. It sees what the account that asked for it sees:
 * an event of a record out of that account's reach is never sent.
 */
export const subscription = register('subscription', {
  th: { one: 'การแจ้งเหตุไปยังระบบอื่น', many: 'การแจ้งเหตุไปยังระบบอื่น' },
  en: { one: 'subscription', many: 'subscriptions' },
  about: {
    th: 'ปลายทางของระบบอื่นที่ขอรับแจ้งเมื่อมีเหตุการณ์ในทะเบียน',
    en: 'Addresses of other programs that are told of events in the registers',
  },
  fields: {
    name: text({ th: 'ชื่อ', en: 'Name', required: true, max: 120 }),
    account: link({ th: 'บัญชี', en: 'Account', to: 'account', required: true, fixed: true }),
    endpoint: text({ th: 'ที่อยู่ปลายทาง', en: 'Endpoint', required: true, max: 500, pattern: '^https?://[!-~]+$' }),
    events: json({
      th: 'เหตุการณ์',
      en: 'Events',
      required: true,
      schema: { type: 'array', items: { type: 'string' } },
    }),
    key_number: number({ th: 'กุญแจลำดับที่', en: 'Key number', min: 1, max: 1_000_000 }),
  },
  workflow: listening,
  titled: ['name'],
  listed: ['name', 'account', 'endpoint', 'state'],
  handsOutRights: true,
  access: [
    ...['sysadmin', 'peo_officer', 'esao_officer', 'school_director', 'school_registrar'].map((role) => ({
      role,
      may: ['read' as const, 'create' as const, 'change' as const, 'move' as const, 'withdraw' as const],
      own: 'account',
    })),
    { role: 'sysadmin', may: ['read', 'move', 'withdraw'], anywhere: true },
    { role: 'auditor', may: ['read'], anywhere: true },
    { role: 'dpo', may: ['read'], anywhere: true },
  ],
})
