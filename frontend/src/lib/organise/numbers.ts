import { m } from '#lib/paraglide/messages.js';

/** From `first` to `last`, both included. */
export interface Span {
	readonly first: number;
	readonly last: number;
}

/** As many as the API takes at once. */
export const MOST = 1000;

/** What one form acknowledges of a gap; the page has the rest of it afterwards. */
export const partOf = ({ first, last }: Span): Span => ({
	first,
	last: Math.min(last, first + MOST - 1)
});

/** None for what is no span; never more than the API takes. */
export function numbersOf(span: Span): number[] {
	const { first, last } = partOf(span);
	const count = Number.isInteger(first) && Number.isInteger(last) ? last - first + 1 : 0;
	return Array.from({ length: Math.max(0, count) }, (_none, index) => first + index);
}

/** The name of a gap's form: what was acknowledged of it makes it another. */
export const gapId = (gap: {
	readonly device: string;
	readonly stream: string;
	readonly first: number;
}): string => `${gap.device}:${gap.stream}:${gap.first}`;

/** `3–5, 9`; the numbers are in order. */
export function spansOf(numbers: readonly number[]): string {
	const spans: { first: number; last: number }[] = [];
	for (const number of numbers) {
		const current = spans.at(-1);
		if (current && number === current.last + 1) current.last = number;
		else spans.push({ first: number, last: number });
	}
	return spans.map(spanText).join(', ');
}

/** `3–5`, or `9`. */
export const spanText = ({ first, last }: Span): string =>
	first === last ? String(first) : `${first}–${last}`;

const STREAMS: Readonly<Record<string, () => string>> = {
	ticket: m.missing_stream_ticket,
	payment: m.missing_stream_payment,
	shift: m.missing_stream_shift,
	total: m.missing_stream_total,
	log: m.missing_stream_log,
	copy: m.missing_stream_copy,
	collect: m.missing_stream_collect,
	training: m.missing_stream_training
};

/** What a device numbers there, in words. */
export const streamName = (stream: string): string => STREAMS[stream]?.() ?? stream;
