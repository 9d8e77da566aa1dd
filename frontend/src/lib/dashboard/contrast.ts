/** What the API demands of a shop's accent, told while it is being chosen: WCAG 2.2 AA on our paper. */
export const LEAST_CONTRAST = 4.5;

/** The storefront's paper by day. */
const PAPER = '#f1f4f7';

/** The contrast ratio of a colour (`#rrggbb`) with the paper, 1 to 21; null for anything else. */
export function contrastWithPaper(colour: string): number | null {
	if (!/^#[0-9a-f]{6}$/i.test(colour)) return null;
	const [dark = 0, light = 0] = [luminance(colour), luminance(PAPER)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
		linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)
	);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number): number =>
	channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
