/** The review of a plan's tree, for the server and the browser alike: nothing here touches a database. */
export { lineKinds } from './line-kinds.ts'
export { apply, can, type Edit } from './review/edit.ts'
export { begin, edit, type Review, redo, undo } from './review/history.ts'
export { countsOf, faultsOf, linesOf, lineText, type ReviewNode, type ReviewState, reviewOf } from './review/state.ts'
export { blockOf, type Step } from './review/tree.ts'
export { parseEdit, parseState } from './review/wire.ts'
export { type Light, type LightConvention, lightConventions, lightOf } from './status/lights.ts'
export { figure, type Judgement, type Standing, standings } from './status/measured.ts'
