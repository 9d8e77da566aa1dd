import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf-8');
const TINTS = ['chalk-blue', 'chalk-pink', 'chalk-green', 'chalk-yellow', 'marking-red'];
const SURFACES = ['paper', 'sheet', 'well'];

/** WCAG 2.2: 4.5 for text, 3 for what marks a control. */
const TEXT_PAIRS = [
	...SURFACES.flatMap((surface) => [
		['ink', surface],
		['ink-soft', surface]
	]),
	['ink-faint', 'paper'],
	['ink-faint', 'sheet'],
	...TINTS.flatMap((chalk) => [
		[chalk, `${chalk}-tint`],
		[chalk, 'paper'],
		[chalk, 'sheet'],
		['ink', `${chalk}-tint`],
		['ink-soft', `${chalk}-tint`]
	]),
	['paper', 'chalk-pink'],
	['on-button', 'button'],
	['on-button', 'button-hover']
] as [string, string][];
const MARK_PAIRS = [
	['line-strong', 'paper'],
	['line-strong', 'sheet'],
	['chalk-blue', 'well']
] as [string, string][];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
	test.each(TEXT_PAIRS)('%s on %s is readable (4.5)', (front, back) => {
		expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(4.5);
	});

	test.each(MARK_PAIRS)('%s on %s marks a control (3)', (front, back) => {
		expect(contrast(front, back, scheme)).toBeGreaterThanOrEqual(3);
	});
});

function contrast(front: string, back: string, scheme: 'light' | 'dark'): number {
	const [a, b] = [luminance(colorOf(front, scheme)), luminance(colorOf(back, scheme))];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function colorOf(token: string, scheme: 'light' | 'dark'): string {
	const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
	const color = match?.[scheme === 'light' ? 1 : 2];
	if (!color) throw new Error(`--${token} is no light-dark() pair of hex colours in tokens.css`);
	return color;
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
