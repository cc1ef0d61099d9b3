import type { Indicator } from '../indicator/declaration.ts'

const page = (indicator: Indicator): string =>
  [
    `## ${indicator.name} · ${indicator.th}`,
    '',
    `${indicator.en}. ${indicator.about.en}`,
    '',
    `- Formula: ${indicator.formula.en} · ${indicator.formula.th}`,
    `- Source: ${indicator.source.en} · ${indicator.source.th}`,
    `- Unit: ${indicator.unit}; better: ${indicator.direction}${indicator.range ? ` ${indicator.range.join('–')}` : ''}`,
    `- Counts over: ${[...new Set(Object.values(indicator.parts).map(({ basis }) => basis.over))].join(', ')}; by ${indicator.by.join(', ') || 'nothing'}`,
    `- ${indicator.hideBelow > 0 ? `Counts below ${indicator.hideBelow} are hidden from those who may not read the records` : 'No count is hidden'}${indicator.open ? '; open to everyone for the province and its districts' : ''}`,
  ].join('\n')

/** Every indicator with its formula and where the formula comes from. */
export const indicatorsMd = (indicators: Iterable<Indicator>): string =>
  [
    '# Indicators · ตัวชี้วัด',
    'Generated from the declarations by `./buaban truth`. Each is computed by place and academic year, now or as of any day.',
    ...[...indicators].map(page),
  ].join('\n\n')
