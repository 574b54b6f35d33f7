/**
 * Draws a model as SVG from its own diagram, so that a page or a README shows it without a browser having rendered it first.
 * Black on nothing: colour in a diagram means heatmap data.
 */
import { is } from 'bpmnlint-utils';

const INK = '#161616';
const MARGIN = 12;
const LINE = 14;
// widths of a sans serif are guessed: Cyrillic runs wider than Latin
const width = (words, size) =>
  ([...words].reduce((sum, it) => sum + (/[\u0400-\u04ff]/.test(it) ? 6.8 : /[ilI.,:;'!|]/.test(it) ? 3.4 : 6.3), 0) * size) / 12;

const escape = (words) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const VOWEL = /[aeiouyаеёиоуыэюяәіөүұ]/i;
const startsSyllable = (word, i) => !VOWEL.test(word[i]) && VOWEL.test(word[i + 1] ?? '') && !/[ьъ]/i.test(word[i]);

function hyphenate(word, most, size) {
  if (width(word, size) <= most) return [word];
  const cut = Math.floor((word.length * most) / width(word, size)) - 1;
  let at = cut;
  while (at > 2 && !startsSyllable(word, at)) at -= 1;
  if (at <= 2) at = cut;
  return [`${word.slice(0, at)}-`, word.slice(at)];
}

/** Breaks at spaces, and inside a word only where it is wider than a whole line. */
export function wrap(words, most, size) {
  const lines = [''];
  for (const word of words.split(/\s+/)) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (width(longer, size) <= most || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.flatMap((line) => hyphenate(line, most, size));
}

const text = (lines, x, y, size) =>
  `<text text-anchor="middle" font-size="${size}">${lines
    .map((line, i) => `<tspan x="${x}" y="${y + i * LINE}">${escape(line)}</tspan>`)
    .join('')}</text>`;

const circle = (x, y, r, stroke = 2, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff" stroke="${INK}" stroke-width="${stroke}"${more}/>`;
const path = (d, stroke = 1.2, fill = 'none') => `<path d="${d}" fill="${fill}" stroke="${INK}" stroke-width="${stroke}"/>`;

const envelope = (x, y, w, h) => path(`M${x} ${y}h${w}v${h}h${-w}zl${w / 2} ${h * 0.6}l${w / 2} ${-h * 0.6}`);
const clock = (x, y) => `${circle(x, y, 10, 1.4)}${path(`M${x} ${y - 7}V${y}L${x + 5} ${y + 3}`, 1.4)}`;
const person = (x, y) => `${path(`M${x} ${y + 16}v-3a6 6 0 0 1 12 0v3z`)}<circle cx="${x + 6}" cy="${y + 4}" r="3.4" fill="#fff" stroke="${INK}" stroke-width="1.2"/>`;

function gear(x, y) {
  const teeth = Array.from({ length: 8 }, (_, i) => {
    const [cos, sin] = [Math.cos((i * Math.PI) / 4), Math.sin((i * Math.PI) / 4)];
    return `M${(x + cos * 5).toFixed(1)} ${(y + sin * 5).toFixed(1)}L${(x + cos * 8).toFixed(1)} ${(y + sin * 8).toFixed(1)}`;
  }).join('');
  return `${path(teeth, 2.4)}<circle cx="${x}" cy="${y}" r="5" fill="#fff" stroke="${INK}" stroke-width="1.2"/><circle cx="${x}" cy="${y}" r="2" fill="none" stroke="${INK}"/>`;
}

function icon(node, { x, y }) {
  if (is(node, 'bpmn:UserTask')) return person(x + 6, y + 5);
  if (is(node, 'bpmn:ServiceTask')) return gear(x + 13, y + 13);
  if (is(node, 'bpmn:BusinessRuleTask')) return path(`M${x + 6} ${y + 6}h18v13h-18zm0 4.5h18m-12 0v8.5m-6-4h18`);
  if (is(node, 'bpmn:ReceiveTask')) return envelope(x + 6, y + 6, 18, 13);
  return '';
}

function activity(node, box, label) {
  const { x, y, width: w, height: h } = box;
  const call = is(node, 'bpmn:CallActivity');
  const lines = wrap(label, w - 4, 12);
  // three bars: once for each of several
  const each = node.loopCharacteristics;
  const middle = x + w / 2 + (call && each ? 9 : 0);
  const bars = each ? path(`M${middle - (call ? 24 : 4)} ${y + h - 17}v12m4 -12v12m4 -12v12`, 2) : '';
  const marker = call ? `<rect x="${middle - 7}" y="${y + h - 18}" width="14" height="14" fill="#fff" stroke="${INK}"/>${path(`M${middle} ${y + h - 15}v8m-4 -4h8`)}` : '';
  // three lines make room for the icon above or the marker below
  const aside = lines.length < 3 ? 0 : call ? -6 : 8;
  const top = y + h / 2 - ((lines.length - 1) * LINE) / 2 + 4 + aside;
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="10" fill="#fff" stroke="${INK}" stroke-width="${call ? 4 : 2}"/>${icon(node, box)}${bars}${marker}${text(lines, x + w / 2, top, 12)}`;
}

function event(node, { x, y, width: w }) {
  const [cx, cy] = [x + w / 2, y + w / 2];
  const waits = is(node, 'bpmn:IntermediateCatchEvent') || is(node, 'bpmn:BoundaryEvent');
  const [definition] = node.eventDefinitions ?? [];
  const inside = definition && is(definition, 'bpmn:TimerEventDefinition') ? clock(cx, cy) : definition ? envelope(cx - 8, cy - 6, 16, 12) : '';
  // what begins without ending anything else is drawn with dashes
  const dashes = node.isInterrupting === false || node.cancelActivity === false ? ' stroke-dasharray="5 3"' : '';
  return `${circle(cx, cy, w / 2, is(node, 'bpmn:EndEvent') ? 4 : waits ? 1.5 : 2, dashes)}${waits ? circle(cx, cy, w / 2 - 3, 1.5, dashes) : ''}${inside}`;
}

function gateway(node, { x, y, width: w }) {
  const c = w / 2;
  const sign = is(node, 'bpmn:ParallelGateway') ? `M${x + c} ${y + 14}v${w - 28}M${x + 14} ${y + c}h${w - 28}` : `M${x + 17} ${y + 17}l16 16m0 -16l-16 16`;
  const inner = is(node, 'bpmn:EventBasedGateway') ? circle(x + c, y + c, 12, 1.5) : path(sign, 4);
  return `${path(`M${x + c} ${y}l${c} ${c}l${-c} ${c}l${-c} ${-c}z`, 2, '#fff')}${inner}`;
}

/** Corners rounded a little, as in the editor. */
function connection(points) {
  const parts = points.map(({ x, y }, i) => {
    if (i === 0) return `M${x} ${y}`;
    const next = points[i + 1];
    if (!next) return `L${x} ${y}`;
    const before = points[i - 1];
    const towards = (to) => {
      const length = Math.hypot(to.x - x, to.y - y);
      const by = Math.min(5, length / 2) / length;
      return `${x + (to.x - x) * by} ${y + (to.y - y) * by}`;
    };
    return `L${towards(before)}Q${x} ${y} ${towards(next)}`;
  });
  return `<path d="${parts.join('')}" fill="none" stroke="${INK}" stroke-width="1.8" marker-end="url(#arrow)"/>`;
}

function usualMark([from, to]) {
  const steep = from.x === to.x;
  const by = Math.sign(steep ? to.y - from.y : to.x - from.x) * 9;
  return path(steep ? `M${from.x - 6} ${from.y + by + 2}l12 -4` : `M${from.x + by - 2} ${from.y - 6}l4 12`, 1.5);
}

/** What stands upright at the left edge of a pool or a lane. */
const upright = (label, { x, y, height: h }) =>
  `<text text-anchor="middle" font-size="12" transform="translate(${x + 19} ${y + h / 2}) rotate(-90)">${escape(label)}</text>`;

function pool({ x, y, width: w, height: h }, label) {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="${INK}" stroke-width="1.5"/>${path(`M${x + 30} ${y}v${h}`, 1.5)}${upright(label, { x, y, height: h })}`;
}

const lane = (box, label) => `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="none" stroke="${INK}"/>${upright(label, box)}`;

/** A sub-process drawn open: what is inside stands in the file as shapes of their own. */
function open(element, { x, y, width: w, height: h }, label) {
  const dots = element.triggeredByEvent ? ' stroke-dasharray="1 4" stroke-linecap="round"' : '';
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="10" fill="#fff" stroke="${INK}" stroke-width="2"${dots}/>${text([label], x + w / 2, y + 18, 12)}`;
}

function shape(it, label) {
  const element = it.bpmnElement;
  if (is(element, 'bpmn:Participant')) return pool(it.bounds, label);
  if (is(element, 'bpmn:Lane')) return lane(it.bounds, label);
  if (is(element, 'bpmn:SubProcess') && it.isExpanded) return open(element, it.bounds, label);
  if (is(element, 'bpmn:Activity')) return activity(element, it.bounds, label);
  return (is(element, 'bpmn:Gateway') ? gateway : event)(element, it.bounds);
}

/**
 * @param definitions as read from the file
 * @param label of an element by its id, falls back to the element's own name
 */
export function draw(definitions, label = () => undefined) {
  const process = definitions.rootElements.find((it) => is(it, 'bpmn:Process'));
  const named = (element) => label(element.id) ?? element.name ?? '';
  const drawn = definitions.diagrams[0].plane.planeElement;
  const boxes = [];
  const parts = { ground: [], edges: [], shapes: [], attached: [], labels: [] };
  for (const it of drawn) {
    const element = it.bpmnElement;
    if (is(it, 'bpmndi:BPMNEdge')) {
      parts.edges.push(connection(it.waypoint), element.sourceRef.default === element ? usualMark(it.waypoint) : '');
      boxes.push(...it.waypoint.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    } else {
      boxes.push(it.bounds);
      const ground = is(element, 'bpmn:Participant') || is(element, 'bpmn:Lane') || it.isExpanded;
      const to = ground ? parts.ground : is(element, 'bpmn:BoundaryEvent') ? parts.attached : parts.shapes;
      to.push(shape(it, is(element, 'bpmn:Participant') ? named(process) : named(element)));
    }
    if (it.label?.bounds && named(element)) {
      const { x, y, width: w, height: h } = it.label.bounds;
      const lines = wrap(named(element), Math.max(84, w), 11);
      // a label above its shape grows upwards when a translation needs more lines
      const above = it.bounds && y + h <= it.bounds.y;
      const top = above ? y + h - lines.length * LINE : y;
      parts.labels.push(text(lines, x + w / 2, top + 11, 11));
      const widest = Math.max(...lines.map((line) => width(line, 11)));
      boxes.push({ x: x + w / 2 - widest / 2, y: top, width: widest, height: lines.length * LINE });
    }
  }
  const left = Math.min(...boxes.map((it) => it.x)) - MARGIN;
  const top = Math.min(...boxes.map((it) => it.y)) - MARGIN;
  const right = Math.max(...boxes.map((it) => it.x + it.width)) + MARGIN;
  const bottom = Math.max(...boxes.map((it) => it.y + it.height)) + MARGIN;
  const view = [left, top, right - left, bottom - top].map(Math.round);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(' ')}" width="${view[2]}" height="${view[3]}" role="img" font-family="IBM Plex Sans, Arial, sans-serif" fill="${INK}">
<title>${escape(named(process))}</title>
<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 1L10 5L0 9z"/></marker></defs>
${[...parts.ground, ...parts.edges, ...parts.shapes, ...parts.attached, ...parts.labels].filter(Boolean).join('\n')}
</svg>
`;
}
