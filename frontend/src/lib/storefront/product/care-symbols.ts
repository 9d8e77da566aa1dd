import { m } from '#lib/paraglide/messages.js';

/** A care symbol as we draw it, in a square of 24: the shape of its family, then what is special about it. */
interface Symbol {
	/** Words, for they are what is read out and what most people need. */
	readonly words: () => string;
	readonly path: string;
	/** A number or letter within the shape. */
	readonly mark?: string;
}

const TUB = 'M2 7l2.5 12h15L22 7M2 9c2.5-2 4-2 6.5 0s4 2 6.5 0 4-2 6.5-.5';
const TRIANGLE = 'M12 3.5 22 20H2z';
const SQUARE = 'M3 3h18v18H3z';
const DRUM = `${SQUARE}M12 5a7 7 0 1 0 .01 0z`;
const IRON = 'M3 18h18L19.5 8H8M3 18c.4-3.6 2.4-5.6 6-5.6h10.4';
const CIRCLE = 'M12 3a9 9 0 1 0 .01 0z';
const NOT = 'M2 2l20 20M22 2 2 22';
const dots = (count: number, y: number): string =>
	Array.from({ length: count }, (_, at) => `M${12 + (at * 2 - count + 1) * 1.7} ${y}h.01`).join('');

/** By the API's code. The forms follow ISO 3758; the drawings are ours. */
export const CARE_SYMBOLS: Readonly<Record<string, Symbol>> = {
	wash_30: { words: m.care_wash_30, path: TUB, mark: '30' },
	wash_30_gentle: { words: m.care_wash_30_gentle, path: `${TUB}M5 22h14`, mark: '30' },
	wash_40: { words: m.care_wash_40, path: TUB, mark: '40' },
	wash_60: { words: m.care_wash_60, path: TUB, mark: '60' },
	wash_hand: { words: m.care_wash_hand, path: `${TUB}M8 16l3-3 1-6M11 13h4l2 2` },
	wash_not: { words: m.care_wash_not, path: TUB + NOT },
	bleach: { words: m.care_bleach, path: TRIANGLE },
	bleach_oxygen: { words: m.care_bleach_oxygen, path: `${TRIANGLE}M9 20l6-10M13.5 20l4-6.5` },
	bleach_not: { words: m.care_bleach_not, path: TRIANGLE + NOT },
	tumble_low: { words: m.care_tumble_low, path: DRUM + dots(1, 12) },
	tumble_normal: { words: m.care_tumble_normal, path: DRUM + dots(2, 12) },
	tumble_not: { words: m.care_tumble_not, path: DRUM + NOT },
	dry_line: { words: m.care_dry_line, path: `${SQUARE}M12 6v12` },
	dry_flat: { words: m.care_dry_flat, path: `${SQUARE}M6 12h12` },
	dry_shade: { words: m.care_dry_shade, path: `${SQUARE}M3 9l6-6M3 13 13 3M12 9v9` },
	iron_low: { words: m.care_iron_low, path: IRON + dots(1, 15.5) },
	iron_medium: { words: m.care_iron_medium, path: IRON + dots(2, 15.5) },
	iron_high: { words: m.care_iron_high, path: IRON + dots(3, 15.5) },
	iron_not: { words: m.care_iron_not, path: IRON + NOT },
	clean_dry: { words: m.care_clean_dry, path: CIRCLE, mark: 'P' },
	clean_wet: { words: m.care_clean_wet, path: CIRCLE, mark: 'W' },
	clean_not: { words: m.care_clean_not, path: CIRCLE + NOT }
};
