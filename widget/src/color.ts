/** One colour from the host page, made readable: contrast as WCAG counts it. */

export type Rgb = [number, number, number];

export interface Accent {
  /** For surfaces with white or black text on them. */
  fill: string;
  onFill: string;
  /** For text and lines on the light and the dark background. */
  onLight: string;
  onDark: string;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const LIGHT: Rgb = [242, 245, 248]; // the darkest of the light surfaces
const DARK: Rgb = [32, 38, 46]; // the lightest of the dark ones
const TEXT = 4.5;

/** #abc, #aabbcc or rgb(…) as numbers; null if it is none of these. */
export function parseColor(value: string): Rgb | null {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value.trim())?.[1];
  if (hex) {
    const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
    return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16)) as Rgb;
  }
  const parts = /^rgb\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})\s*\)$/.exec(value.trim());
  return parts ? (parts.slice(1, 4).map((part) => Math.min(255, Number(part))) as Rgb) : null;
}

/** The colour in the shades that keep text readable. */
export function accent(color: Rgb): Accent {
  const onFill = contrast(color, WHITE) >= TEXT ? WHITE : BLACK;
  return {
    fill: css(color),
    onFill: css(onFill),
    onLight: css(towards(color, BLACK, LIGHT)),
    onDark: css(towards(color, WHITE, DARK)),
  };
}

function towards(color: Rgb, goal: Rgb, background: Rgb): Rgb {
  for (let part = 0; part < 1; part += 0.05) {
    const mixed = color.map((value, at) => Math.round(value + (goal[at]! - value) * part)) as Rgb;
    if (contrast(mixed, background) >= TEXT) return mixed;
  }
  return goal;
}

/** 1 (the same) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function css(color: Rgb): string {
  return `rgb(${color.join(" ")})`;
}
