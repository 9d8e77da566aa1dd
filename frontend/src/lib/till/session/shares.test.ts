import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leftOf, wayBack } from './corrections.ts';
import { matchLines, partsLeft, takeBack } from './shares.ts';
import type { TicketData } from './types.ts';

type Told = Pick<TicketData, 'lines' | 'tenders'>;

interface Case {
	name: string;
	sale: Told;
	paid: Record<string, number[]>;
	/** `pieces`: index of the sale's line, and how many; `parts`: what each tender gives back, by line. */
	corrections: (Told & { pieces: [number, number][]; parts: number[][] })[];
	left: Record<string, number[]>;
}

/** What the server's tests hold its bookings to. */
const address = new URL('../../../../../tests/markets/card_parts.json', import.meta.url);
const cases = JSON.parse(readFileSync(address, 'utf8')) as Case[];

describe.each(cases)('$name', ({ sale, paid, corrections, left }) => {
	const before = corrections.map((_, at) => corrections.slice(0, at));

	test('requests have what the server says', () => {
		expect(Object.fromEntries(partsLeft(sale, []))).toEqual(paid);
		expect(Object.fromEntries(partsLeft(sale, corrections))).toEqual(left);
	});

	test('each correction takes from its lines what the server says', () => {
		const matched = matchLines(
			sale.lines,
			corrections.map(({ lines }) => lines)
		);
		for (const [at, { pieces, lines, tenders, parts }] of corrections.entries()) {
			expect(matched[at]).toEqual(pieces.map(([index]) => index));
			const back = lines.map(({ total }, line) => ({ of: matched[at]?.[line] ?? -1, total }));
			expect(takeBack(partsLeft(sale, before[at] ?? []), back, tenders).parts).toEqual(parts);
		}
	});

	test('the till proposes these tenders', () => {
		for (const [at, { pieces, tenders }] of corrections.entries()) {
			const wanted = pieces.map(([index, quantity]) => ({ index, quantity }));
			const proposed = wayBack(leftOf(sale, before[at] ?? []), wanted).tenders;
			expect(proposed).toEqual(
				tenders.map(({ kind, amount, payment }) =>
					payment === '' ? { kind, amount } : { kind, amount, payment }
				)
			);
		}
	});
});
