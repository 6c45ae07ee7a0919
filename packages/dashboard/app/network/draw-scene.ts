import { type FeedbackSeverity } from '@omotes/http-api';
import type { AssetKind } from './asset-kind.ts';
import type { Asset, Carrier } from './network.ts';
import { placeLabels } from './place-labels.ts';
import type { PlacedAsset, Scene } from './scene.ts';
import { SYMBOLS } from './symbols.ts';
import { type Point, scaleBar, type Size, toScreen, type Viewport } from './viewport.ts';

/** How the assets are drawn, by asset id. */
export interface SceneMarks {
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** The worst severity of the messages about each asset. */
  readonly severities: ReadonlyMap<string, FeedbackSeverity>;
  /** Undefined when no comparison is shown. */
  readonly changes: ReadonlyMap<string, Change> | undefined;
  readonly selectedId: string | undefined;
  readonly hoveredId: string | undefined;
}

export type Change = 'added' | 'removed' | 'changed';

export type ColorName =
  | `kind-${AssetKind}`
  | 'supply'
  | 'return'
  | FeedbackSeverity
  | Change
  | 'ink'
  | 'muted'
  | 'surface'
  | 'accent';
export type Palette = (name: ColorName) => string;

const SHIFT_PIXELS = 1.6;
const SCALE_BAR_PIXELS = 120;
const BUTTONS = { width: 46, height: 108 }; // top right, as in the style sheet

/** Redraws everything; takes some milliseconds for thousands of assets. */
export function drawScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  viewport: Viewport,
  size: Size,
  marks: SceneMarks,
  palette: Palette,
): void {
  context.clearRect(0, 0, size.width, size.height);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const drawing = new Drawing(context, viewport, size, marks, palette);
  const { placed } = scene;
  const of = (shape: PlacedAsset['shape']) => placed.filter((each) => each.shape === shape);
  drawing.outlines(scene.outlines);
  for (const area of of('area')) drawing.area(area);
  for (const line of of('line')) drawing.line(line);
  const symbols = of('symbol').sort((one, other) => rankOf(one.asset) - rankOf(other.asset));
  for (const symbol of symbols) drawing.symbol(symbol);
  drawing.labels(scene);
  drawing.scale();
}

function rankOf({ kind }: Asset): number {
  return kind === 'joint' ? 0 : 1;
}

class Drawing {
  readonly #context: CanvasRenderingContext2D;
  readonly #viewport: Viewport;
  readonly #size: Size;
  readonly #marks: SceneMarks;
  readonly #palette: Palette;
  readonly #symbolScale: number;

  constructor(
    context: CanvasRenderingContext2D,
    viewport: Viewport,
    size: Size,
    marks: SceneMarks,
    palette: Palette,
  ) {
    this.#context = context;
    this.#viewport = viewport;
    this.#size = size;
    this.#marks = marks;
    this.#palette = palette;
    this.#symbolScale = Math.min(1.2, Math.max(0.5, Math.sqrt(viewport.pixelsPerMetre)));
  }

  /** Draws the outlines of districts and regions, behind everything. */
  outlines(rings: Scene['outlines']): void {
    this.#trace(rings, true);
    this.#context.setLineDash([2, 4]);
    this.#stroke(this.#palette('muted'), 1);
    this.#context.setLineDash([]);
  }

  area({ asset, parts }: PlacedAsset): void {
    const color = this.#colorOf(asset);
    this.#trace(parts, true);
    this.#context.globalAlpha = 0.18;
    this.#fill(color, 'evenodd');
    this.#context.globalAlpha = 1;
    this.#stroke(color, this.#isEmphasized(asset) ? 3 : 1.2);
  }

  line({ asset, parts }: PlacedAsset): void {
    this.#trace(parts, false, this.#shiftOf(asset));
    const width = Math.max(1.5, 2.5 * this.#symbolScale);
    const halo = this.#haloOf(asset);
    if (halo !== undefined) {
      this.#context.globalAlpha = 0.55;
      this.#stroke(halo, width + 8);
      this.#context.globalAlpha = 1;
    }
    this.#context.setLineDash(this.#marks.changes?.get(asset.id) === 'removed' ? [5, 5] : []);
    this.#stroke(this.#colorOf(asset), this.#isEmphasized(asset) ? width + 2 : width);
    this.#context.setLineDash([]);
  }

  symbol({ asset, parts }: PlacedAsset): void {
    const at = this.#anchor(parts);
    if (at === undefined) return;
    const context = this.#context;
    context.save();
    context.translate(at.x, at.y);
    context.scale(this.#symbolScale, this.#symbolScale);
    const halo = this.#haloOf(asset);
    if (halo !== undefined) {
      context.beginPath();
      context.arc(0, 0, asset.kind === 'joint' ? 9 : 14, 0, 2 * Math.PI);
      context.globalAlpha = 0.3;
      this.#fill(halo);
      context.globalAlpha = 1;
      this.#stroke(halo, 2);
    }
    const path = new Path2D(SYMBOLS[asset.kind]);
    context.fillStyle = this.#colorOf(asset);
    context.fill(path);
    context.strokeStyle = this.#palette(this.#isEmphasized(asset) ? 'ink' : 'surface');
    context.lineWidth = this.#isEmphasized(asset) ? 2.5 : 1.2;
    context.stroke(path);
    context.restore();
  }

  labels(scene: Scene): void {
    const context = this.#context;
    context.font = '12px system-ui, sans-serif';
    context.textBaseline = 'middle';
    const { width, height } = this.#size;
    const labels = placeLabels(scene, this.#viewport, this.#size, {
      symbolScale: this.#symbolScale,
      widthOf: (text) => context.measureText(text).width,
      reserved: [
        { left: 0, right: SCALE_BAR_PIXELS + 28, top: height - 36, bottom: height },
        { left: width - BUTTONS.width, right: width, top: 0, bottom: BUTTONS.height },
      ],
      selectedId: this.#marks.selectedId,
    });
    for (const { text, box } of labels) {
      const y = (box.top + box.bottom) / 2;
      context.lineWidth = 3;
      context.strokeStyle = this.#palette('surface');
      context.strokeText(text, box.left, y);
      context.fillStyle = this.#palette('ink');
      context.fillText(text, box.left, y);
    }
  }

  scale(): void {
    const { metres, pixels } = scaleBar(this.#viewport.pixelsPerMetre, SCALE_BAR_PIXELS);
    const context = this.#context;
    const y = this.#size.height - 14;
    context.beginPath();
    for (const [x, height] of [
      [14, -5],
      [14, 0],
      [14 + pixels, 0],
      [14 + pixels, -5],
    ] as const)
      context.lineTo(x, y + height);
    this.#stroke(this.#palette('muted'), 1.5);
    context.fillStyle = this.#palette('muted');
    context.textBaseline = 'alphabetic';
    context.fillText(metres >= 1000 ? `${metres / 1000} km` : `${metres} m`, 20, y - 6);
  }

  #anchor(parts: PlacedAsset['parts']): Point | undefined {
    const point = parts[0]?.[0];
    if (point === undefined) return undefined;
    const at = toScreen(this.#viewport, this.#size, point);
    const isOutside =
      at.x < -20 || at.y < -20 || at.x > this.#size.width + 20 || at.y > this.#size.height + 20;
    return isOutside ? undefined : at;
  }

  /** Shifts lines to the side: supply and return share a trench, and one would hide the other. */
  #shiftOf({ carrierId }: Asset): number {
    const flow = carrierId === undefined ? undefined : this.#marks.carriers.get(carrierId)?.temperature;
    if (flow === undefined) return 0;
    return flow === 'supply' ? -SHIFT_PIXELS : SHIFT_PIXELS;
  }

  #trace(parts: PlacedAsset['parts'], close: boolean, shift = 0): void {
    this.#context.beginPath();
    for (const part of parts) {
      for (const [index, point] of part.entries()) {
        const { x, y } = toScreen(this.#viewport, this.#size, point);
        if (index === 0) this.#context.moveTo(x + shift, y + shift);
        else this.#context.lineTo(x + shift, y + shift);
      }
      if (close) this.#context.closePath();
    }
  }

  #fill(color: string, rule: CanvasFillRule = 'nonzero'): void {
    this.#context.fillStyle = color;
    this.#context.fill(rule);
  }

  #stroke(color: string, width: number): void {
    this.#context.strokeStyle = color;
    this.#context.lineWidth = width;
    this.#context.stroke();
  }

  #colorOf(asset: Asset): string {
    const { changes, carriers } = this.#marks;
    if (changes !== undefined) return this.#palette(changes.get(asset.id) ?? 'muted');
    const flow = asset.carrierId === undefined ? undefined : carriers.get(asset.carrierId)?.temperature;
    if (flow !== undefined && (asset.kind === 'pipe' || asset.kind === 'joint')) return this.#palette(flow);
    return this.#palette(`kind-${asset.kind}`);
  }

  #haloOf(asset: Asset): string | undefined {
    if (asset.id === this.#marks.selectedId) return this.#palette('accent');
    const severity = this.#marks.severities.get(asset.id);
    return severity === undefined ? undefined : this.#palette(severity);
  }

  #isEmphasized({ id }: Asset): boolean {
    return id === this.#marks.selectedId || id === this.#marks.hoveredId;
  }
}
