/** Bars in a drawing 100 high whose width is the number of bars: it is stretched to fit its page. */

export interface Bar {
	/** Spoken and shown under it when there is room. */
	readonly label: string;
	/** One figure per series, drawn on top of one another; those below zero hang below the line. */
	readonly values: readonly number[];
	/** A line to compare the bar with. */
	readonly mark: number | null;
}

export interface Rect {
	readonly series: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Drawing {
	readonly bars: readonly (readonly Rect[])[];
	/** Heights of the marks; null without one. */
	readonly marks: readonly (number | null)[];
	/** Figures written at the side, the highest first, each with its height. */
	readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

const HEIGHT = 100;
const BAR_WIDTH = 0.72;

/** The least whole number of 1, 2 or 5 × 10ⁿ that is not below `value`. */
export function roundStep(value: number): number {
	if (value <= 1) return 1;
	const power = 10 ** Math.floor(Math.log10(value));
	const factor = [1, 2, 5].find((one) => one * power >= value) ?? 10;
	return factor * power;
}

export function draw(bars: readonly Bar[], mirrored = false): Drawing {
	const above = bars.map(({ values }) => sum(values.filter((value) => value > 0)));
	const below = bars.map(({ values }) => sum(values.filter((value) => value < 0)));
	const marks = bars.map(({ mark }) => mark ?? 0);
	const [top, bottom] = [Math.max(0, ...above, ...marks), Math.min(0, ...below, ...marks)];
	const step = roundStep(Math.max(top - bottom, 1) / 4);
	const [highest, lowest] = [Math.ceil(top / step), Math.floor(bottom / step)];
	const scale = HEIGHT / ((Math.max(highest, lowest + 1) - lowest) * step);
	const heightOf = (value: number): number => HEIGHT - (value - lowest * step) * scale;
	const xOf = (at: number): number => (mirrored ? bars.length - 1 - at : at) + (1 - BAR_WIDTH) / 2;
	const count = Math.max(highest, lowest + 1) - lowest;
	return {
		bars: bars.map(({ values }, at) => stacked(values, xOf(at), heightOf)),
		marks: bars.map(({ mark }) => (mark === null ? null : heightOf(mark))),
		ticks: Array.from({ length: count + 1 }, (_, at) => (count - at + lowest) * step).map(
			(value) => ({ value, y: heightOf(value) })
		)
	};
}

function stacked(
	values: readonly number[],
	x: number,
	heightOf: (value: number) => number
): readonly Rect[] {
	let [up, down] = [0, 0];
	return values.flatMap((value, series) => {
		const from = value > 0 ? up : down;
		if (value > 0) up += value;
		else down += value;
		const [y, end] = [
			heightOf(Math.max(from, from + value)),
			heightOf(Math.min(from, from + value))
		];
		return value === 0 ? [] : [{ series, x, y, width: BAR_WIDTH, height: end - y }];
	});
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
