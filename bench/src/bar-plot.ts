import { type Figure, valueText } from './figure.ts';

/** Figures of one unit with a common scale. */
export interface BarGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

const LABEL_WIDTH = 330;
const BAR_WIDTH = 400;
const VALUE_WIDTH = 110;
const WIDTH = LABEL_WIDTH + BAR_WIDTH + VALUE_WIDTH;
const ROW_HEIGHT = 22;
const BAR_HEIGHT = 12;
const TITLE_HEIGHT = 34;
const GAP = 8;
const COLOURS = { background: '#ffffff', text: '#1f2328', bar: '#4c78a8', range: '#1f2328' };

/** An SVG: a bar for each figure, as long as its median, with a line from its minimum to its maximum. */
export function barPlot(groups: readonly BarGroup[]): string {
  const parts: string[] = [];
  let top = 0;
  for (const group of groups) {
    parts.push(...drawGroup(group, top));
    top += TITLE_HEIGHT + group.figures.length * ROW_HEIGHT;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top + GAP}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="${COLOURS.background}"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function drawGroup({ title, figures }: BarGroup, top: number): string[] {
  const highest = Math.max(...figures.map(({ max }) => max));
  const x = (value: number): string => (LABEL_WIDTH + (value / highest) * BAR_WIDTH).toFixed(1);
  const rows = figures.flatMap(({ name, unit, median, min, max }, row) => {
    const middle = top + TITLE_HEIGHT + (row + 0.5) * ROW_HEIGHT;
    const width = (Number(x(median)) - LABEL_WIDTH).toFixed(1);
    return [
      text(LABEL_WIDTH - GAP, middle, name, 'text-anchor="end"'),
      `<rect x="${LABEL_WIDTH}" y="${middle - BAR_HEIGHT / 2}" width="${width}" height="${BAR_HEIGHT}" fill="${COLOURS.bar}"/>`,
      `<path d="M${x(min)} ${middle}H${x(max)}" stroke="${COLOURS.range}" stroke-width="2"/>`,
      text(LABEL_WIDTH + BAR_WIDTH + GAP, middle, `${valueText(unit, median)} ${unit}`),
    ];
  });
  return [text(GAP, top + TITLE_HEIGHT / 2 + GAP / 2, title, 'font-weight="bold"'), ...rows];
}

function text(x: number, y: number, content: string, attributes = ''): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x}" y="${y}" dominant-baseline="central" fill="${COLOURS.text}" ${attributes}>${escaped}</text>`;
}
