import type { AssetKind } from './asset-kind.ts';

/** Outline of each kind's symbol, around (0, 0) and some 9 units to each side; a different shape for each, as well as a colour. */
export const SYMBOLS: Readonly<Record<AssetKind, string>> = {
  producer: 'M0-9.5 9 7H-9z',
  consumer: 'M-7.5 0a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z',
  storage: 'M-7-7H7V7H-7z',
  conversion: 'M0-9.5 9.5 0 0 9.5-9.5 0z',
  control: 'M-8-6 8 6V-6L-8 6z',
  joint: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z',
  pipe: 'M-9-1.5H9v3H-9z',
  building: 'M-8 8V-2L0-9 8-2V8z',
  other: 'M-4.5-8h9L9 0 4.5 8h-9L-9 0z',
};
