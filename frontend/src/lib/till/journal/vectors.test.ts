import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonical, Malformed, parse } from '#lib/receipt-code/canonical.ts';
import { isSigned } from '#lib/receipt-code/signature.ts';
import type { TicketData, TicketKind } from '../session/types.ts';
import { dayClosing, nextPeriod, periodClosing, type ClosingData } from './closings.ts';
import type { Head } from './events.ts';
import { NO_HASH, sha256 } from './hash.ts';
import { sumOf, totalsOf } from './totals.ts';
import { vatIn } from './vat.ts';

interface Vectors {
	canonical: { name: string; value: unknown; text: string; hash: string }[];
	refused: { name: string; text: string }[];
	first: string;
	events: { event: string; hash: string; value: unknown }[];
	signatures: { name: string; public: string; text: string; signature: string; good: boolean }[];
	tickets: { kind: TicketKind; data: TicketData; totals: unknown }[];
	sum: unknown;
	closings: [ClosingData, ClosingData];
	periods: { kind: 'day' | 'month' | 'year'; data: ClosingData }[];
	vat: { total: number; rate: number; vat: number }[];
}

/** What the server's tests hold the same format to. */
const address = new URL('../../../../../tests/markets/fiscal/vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(address, 'utf8')) as Vectors;

describe('canonical text', () => {
	test.each(vectors.canonical)('$name', async ({ value, text, hash }) => {
		expect(canonical(value)).toBe(text);
		expect(parse(text)).toEqual(value);
		expect(await sha256(text)).toBe(hash);
	});

	test.each(vectors.refused)('$name is refused', ({ text }) => {
		expect(() => parse(text)).toThrow(Malformed);
	});

	test.each(vectors.events)(
		'of event $value.stream $value.number',
		async ({ event, hash, value }) => {
			expect(canonical(value)).toBe(event);
			expect(await sha256(event)).toBe(hash);
		}
	);
});

test.each(vectors.signatures)(
	'signature: $name',
	async ({ public: key, text, signature, good }) => {
		expect(await isSigned(key, text, signature)).toBe(good);
	}
);

describe('sums', () => {
	test.each(vectors.vat)('VAT in $total at $rate', ({ total, rate, vat }) => {
		expect(vatIn(total, rate)).toBe(vat);
	});

	test.each(vectors.tickets)('totals of $kind $data.receipt', ({ kind, data, totals }) => {
		expect(totalsOf(kind, data)).toEqual(totals);
	});

	test('totals of all tickets', () => {
		const parts = vectors.tickets.map(({ kind, data }) => totalsOf(kind, data));
		expect(sumOf(parts)).toEqual(vectors.sum);
	});

	const headsOf = ({ heads }: ClosingData): Head[] =>
		Object.entries(heads).map(([stream, head]) => ({ stream, ...head }));

	test('a day and the month it is in', () => {
		const [day, month] = vectors.closings;
		const tickets = vectors.tickets.map(({ kind, data }, index) => ({
			number: index + 1,
			totals: totalsOf(kind, data)
		}));

		expect(dayClosing(day.key, { tickets, before: null, heads: headsOf(day) })).toEqual(day);
		expect(periodClosing(month.key, [day], headsOf(month))).toEqual(month);
	});

	test('a period closes what none has closed yet, whenever it was', () => {
		const closings = vectors.periods.map(({ kind, data }) => ({ kind, ...data }));
		const periods = vectors.periods.flatMap(({ kind, data }, at) =>
			kind === 'day' ? [] : [{ kind, data, before: closings.slice(0, at) }]
		);

		expect(periods.map(({ data }) => data.key)).toEqual(['2026-11', '2026-12', '2026-12', '2026']);
		for (const { kind, data, before } of periods) {
			const next = nextPeriod(before, kind, kind === 'month' ? '2027-01' : '2027');
			expect(next?.key).toBe(data.key);
			expect(periodClosing(data.key, next?.parts ?? [], headsOf(data))).toEqual(data);
		}
		expect(nextPeriod(closings, 'month', '2027-01')).toBeNull();
		expect(nextPeriod(closings, 'year', '2027')).toBeNull();
		expect(nextPeriod(closings.slice(0, 3), 'month', '2026-11')).toBeNull();
	});

	test('nothing comes before the first event', () => {
		expect(NO_HASH).toBe(vectors.first);
	});
});
