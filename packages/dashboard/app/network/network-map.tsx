import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { theme } from '../shell/theme.ts';
import { type Asset, shortNameOf } from './network.ts';
import { type ColorName, drawScene, type SceneMarks } from './draw-scene.ts';
import { assetAt, type Scene } from './scene.ts';
import { fit, pan, type Point, type Size, type Viewport, zoom } from './viewport.ts';

interface NetworkMapProps {
  readonly scene: Scene;
  readonly marks: Omit<SceneMarks, 'hoveredId'>;
  readonly label: string;
  /** Shown when nothing has coordinates. */
  readonly emptyText: string;
  readonly onSelect: (asset: Asset | undefined) => void;
}

const KEY_STEP = 60;
const KEY_ZOOM = 1.4;
const DRAG_PIXELS = 4; // less is a click

/** The map of a network; pointer, wheel, pinch and keys move it. */
export function NetworkMap({ scene, marks, label, emptyText, onSelect }: NetworkMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const [moved, setMoved] = useState<Viewport>();
  const [hovered, setHovered] = useState<Asset>();
  const { bounds } = scene;
  const whole = useMemo(() => (bounds && size.width > 0 ? fit(bounds, size) : undefined), [bounds, size]);
  const viewport = moved ?? whole;
  const colors = theme.value;

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const palette = useMemo(() => {
    const known = new Map<ColorName, string>();
    return (name: ColorName) => {
      const element = canvas.current;
      let color = known.get(name);
      if (color === undefined && element !== null) {
        element.style.color = `var(--${name.toLowerCase()})`; // the browser knows the current theme
        color = getComputedStyle(element).color;
        known.set(name, color);
      }
      return color ?? '';
    };
  }, [colors]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || viewport === undefined) return;
    const frame = requestAnimationFrame(() => {
      const ratio = devicePixelRatio;
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawScene(context, scene, viewport, size, { ...marks, hoveredId: hovered?.id }, palette);
    });
    return () => cancelAnimationFrame(frame);
  }, [scene, viewport, size, marks, hovered, palette]);

  const move = (change: (from: Viewport) => Viewport) => {
    setMoved((before) => {
      const from = before ?? whole;
      return from === undefined ? undefined : change(from);
    });
  };
  const pointer = usePointer(move, size);
  const zoomBy = (factor: number) =>
    move((from) => zoom(from, size, factor, { x: size.width / 2, y: size.height / 2 }));

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault(); // needs a listener that is not passive, which an attribute cannot add
      const at = { x: event.offsetX, y: event.offsetY };
      move((from) => zoom(from, size, Math.exp(-event.deltaY * (event.deltaMode === 0 ? 0.0015 : 0.05)), at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [size, whole]);

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event.key);
    if (action === undefined) return;
    event.preventDefault();
    if (action === 'whole') setMoved(undefined);
    else if (typeof action === 'number') zoomBy(action);
    else move((from) => pan(from, action));
  };
  const under = (event: PointerEvent): Asset | undefined =>
    viewport && assetAt(scene, viewport, size, { x: event.offsetX, y: event.offsetY });

  return (
    <div class="map">
      <canvas
        ref={canvas}
        tabIndex={0}
        role="img"
        aria-label={`${label}. Arrow keys move the map, plus and minus zoom, 0 shows all. The assets are listed below.`}
        class={hovered === undefined ? '' : 'over-asset'}
        onKeyDown={onKeyDown}
        onPointerDown={pointer.onDown}
        onPointerMove={(event) => {
          if (!pointer.onMove(event)) setHovered(under(event));
        }}
        onPointerUp={(event) => {
          if (pointer.onUp(event)) onSelect(under(event));
        }}
        onPointerCancel={pointer.onUp}
        onPointerLeave={() => setHovered(undefined)}
      />
      <div class="map-buttons">
        <button type="button" title="Zoom in" aria-label="Zoom in" onClick={() => zoomBy(KEY_ZOOM)}>
          +
        </button>
        <button type="button" title="Zoom out" aria-label="Zoom out" onClick={() => zoomBy(1 / KEY_ZOOM)}>
          −
        </button>
        <button type="button" title="Show all" aria-label="Show all" onClick={() => setMoved(undefined)}>
          ⤢
        </button>
      </div>
      {bounds === undefined && <p class="map-note">{emptyText}</p>}
      {hovered !== undefined && (
        <p class="map-note">
          {shortNameOf(hovered)} <span class="muted">{hovered.type}</span>
        </p>
      )}
    </div>
  );
}

function keyAction(key: string): 'whole' | number | Point | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { x: KEY_STEP, y: 0 };
    case 'ArrowRight':
      return { x: -KEY_STEP, y: 0 };
    case 'ArrowUp':
      return { x: 0, y: KEY_STEP };
    case 'ArrowDown':
      return { x: 0, y: -KEY_STEP };
    case '+':
    case '=':
      return KEY_ZOOM;
    case '-':
      return 1 / KEY_ZOOM;
    case '0':
      return 'whole';
    default:
      return undefined;
  }
}

/** Moves with one pointer and zooms with two; distinguishes a click from a drag. */
function usePointer(move: (change: (from: Viewport) => Viewport) => void, size: Size) {
  const down = useRef(new Map<number, Point>());
  const travelled = useRef(0);
  return {
    onDown: (event: PointerEvent) => {
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
      down.current.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
      if (down.current.size === 1) travelled.current = 0;
    },
    /** Whether the map was moved. */
    onMove: (event: PointerEvent): boolean => {
      const before = down.current.get(event.pointerId);
      if (before === undefined) return false;
      const at = { x: event.offsetX, y: event.offsetY };
      const other = [...down.current].find(([id]) => id !== event.pointerId)?.[1];
      down.current.set(event.pointerId, at);
      const step = { x: at.x - before.x, y: at.y - before.y };
      travelled.current += Math.hypot(step.x, step.y);
      if (other === undefined) move((from) => pan(from, step));
      else {
        const apart = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
        move((from) => zoom(from, size, apart(at) / apart(before), other));
      }
      return true;
    },
    /** Whether it was a click. */
    onUp: (event: PointerEvent): boolean => {
      const wasDown = down.current.delete(event.pointerId);
      return wasDown && down.current.size === 0 && travelled.current < DRAG_PIXELS;
    },
  };
}
