import type { AnyRegister } from '../register/declaration.ts'
import { diagram, movesFrom, type Workflow } from '../workflow/workflow.ts'

const row = (cells: string[]): string => `| ${cells.join(' | ')} |`

function moves(life: Workflow): string[] {
  return Object.entries(life).flatMap(([state, { withinDays, dueOn }]) =>
    movesFrom(life, state).map(([name, move]) =>
      row([
        state,
        `${name} (${move.th})`,
        move.to,
        `${(move.roles ?? ['whoever may move']).join(', ')}${move.by ? ` by \`${move.by}\`` : ''}`,
        [
          move.reason ? 'needs a reason' : '',
          move.needs ? `needs ${move.needs.join(', ')}` : '',
          move.notByProposer ? 'not by the proposer' : '',
        ]
          .filter(Boolean)
          .join(', '),
        dueOn ? `by \`${dueOn}\`` : withinDays === undefined ? '' : `${withinDays} days`,
      ]),
    ),
  )
}

const page = (register: AnyRegister, life: Workflow): string =>
  [
    `## ${register.name} · ${register.th.one}`,
    '',
    '```mermaid',
    diagram(life),
    '```',
    '',
    row(['from', 'move', 'to', 'who', 'rules', 'state to be left within']),
    row(['---', '---', '---', '---', '---', '---']),
    ...moves(life),
  ].join('\n')

/** The lives of records, as diagrams and as tables. */
export const workflowsMd = (registers: AnyRegister[]): string =>
  [
    '# Workflows · ขั้นตอนของระเบียน',
    'Generated from the declarations by `./buaban truth`.',
    ...registers.flatMap((register) => (register.workflow ? [page(register, register.workflow)] : [])),
  ].join('\n\n')
