/** The picture of a process with a mark where the case stands. The page lists the same in words; this adds nothing but the picture. */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import type { Shape } from 'diagram-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { given } from '../islands';

interface Standing {
  finished: string[];
  waiting: string[];
  taken?: string[];
}

/** Where a step has led into. */
interface Door {
  name: string;
  address: string;
}

/** Height of the mark at the foot of the picture, in pixels. */
const FOOT = 28;

export async function mount(element: HTMLElement): Promise<void> {
  const response = await fetch(element.dataset.model!, { headers: { Accept: 'application/xml' } });
  if (!response.ok) throw new Error(`the model answers ${response.status}`);
  const stage = element.querySelector<HTMLElement>('[data-stage]')!;
  stage.hidden = false;
  // the page keeps its own scrolling; the picture is moved by dragging, by keys and by its buttons
  const font = { fontFamily: 'IBM Plex Sans, sans-serif', fontSize: 11 };
  const viewer = new NavigatedViewer({
    container: stage,
    zoomScroll: { enabled: false },
    textRenderer: { defaultStyle: font, externalStyle: font },
  });
  await viewer.importXML(await response.text());

  translate(viewer, given(element, 'labels'));
  mark(viewer, given(element, 'standing'));
  if (element.querySelector('[data-for="doors"]')) open(viewer, given(element, 'doors'));
  const canvas = viewer.get<Canvas>('canvas');
  const { inner } = canvas.viewbox();
  stage.style.aspectRatio = `${inner.width + 60} / ${inner.height + 110}`;
  canvas.resized();
  const fit = (): void => {
    canvas.zoom('fit-viewport', 'auto' as never);
    // the makers' mark stands at the foot, on nothing
    const free = Math.min(0.96, 1 - (2 * FOOT) / stage.clientHeight);
    canvas.zoom(canvas.zoom() * free, { x: stage.clientWidth / 2, y: stage.clientHeight / 2 });
    canvas.scroll({ dx: 0, dy: -FOOT / 2 });
  };
  fit();
  showWaiting(canvas, given<Standing>(element, 'standing').waiting[0]);
  nameCanvas(stage, element.dataset.name ?? '');

  element.querySelector('[data-fit]')?.addEventListener('click', fit);
  element.querySelectorAll<HTMLElement>('[data-zoom]').forEach((button) =>
    button.addEventListener('click', () => canvas.zoom(canvas.zoom() * Number(button.dataset.zoom))),
  );
}

/** The file carries English labels; the page knows the reader's. */
function translate(viewer: NavigatedViewer, labels: Record<string, string>): void {
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const events = viewer.get<EventBus>('eventBus');
  const texts = viewer.get<TextRenderer>('textRenderer');
  for (const [id, label] of Object.entries(labels)) {
    const shape = registry.get(id);
    if (!shape || shape.businessObject.name === label) continue;
    shape.businessObject.name = label;
    // a name beside its shape gets the room this language needs
    for (const beside of shape.labels ?? []) {
      const bottom = beside.y + beside.height;
      const above = beside.y < (shape as Shape).y;
      const room = { ...box(beside), x: beside.x + beside.width / 2 - 45, width: 90 };
      const bounds = texts.getExternalLabelBounds(room, label);
      Object.assign(beside, bounds, above ? { y: bottom - bounds.height } : {});
    }
    for (const drawn of [shape, ...(shape.labels ?? [])]) {
      events.fire('element.changed', { element: drawn, gfx: registry.getGraphics(drawn) });
    }
  }
}

const box = ({ x, y, width, height }: Shape): Pick<Shape, 'x' | 'y' | 'width' | 'height'> => ({ x, y, width, height });

/** A way into what a step has called; the list below says the same, so the keyboard is led there alone. */
function open(viewer: NavigatedViewer, doors: Record<string, Door>): void {
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  for (const [id, { name, address }] of Object.entries(doors)) {
    if (!registry.get(id)) continue;
    const html = Object.assign(document.createElement('a'), { className: 'door', href: address, textContent: '↳', title: name });
    html.tabIndex = -1;
    html.setAttribute('aria-hidden', 'true');
    overlays.add(id, 'door', { position: { top: -12, left: -8 }, html });
  }
}

function mark(viewer: NavigatedViewer, { finished, waiting, taken = [] }: Standing): void {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  const sign = (id: string, kind: string, text: string): void => {
    if (!registry.get(id)) return;
    canvas.addMarker(id, kind);
    const html = Object.assign(document.createElement('span'), { className: `sign ${kind}`, textContent: text });
    html.setAttribute('aria-hidden', 'true');
    overlays.add(id, 'standing', { position: { top: -9, right: 9 }, html });
  };
  taken.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'is-taken'));
  finished.filter((id) => !waiting.includes(id)).forEach((id) => sign(id, 'is-finished', '✓'));
  waiting.forEach((id) => sign(id, 'is-waiting', '●'));
}

/** Where the whole picture would be too small to read, it starts where the case stands. */
function showWaiting(canvas: Canvas, waiting?: string): void {
  if (canvas.zoom() >= 0.5 || !waiting) return;
  canvas.zoom(0.8);
  canvas.scrollToElement(waiting, 40);
}

function nameCanvas(stage: HTMLElement, name: string): void {
  const svg = stage.querySelector('svg');
  svg?.setAttribute('role', 'img');
  svg?.setAttribute('aria-label', name);
}
