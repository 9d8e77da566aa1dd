import { expect, test } from 'vitest';
import { writeCode } from '#lib/receipt-code/code.ts';
import { canonical } from '#lib/receipt-code/canonical.ts';
import { OpenedReceipt } from './opened-receipt.svelte.ts';
import { saleEvent } from './receipt-fixtures.ts';

const SIGNATURE = 'A'.repeat(86);

const codesOf = (event: unknown): Promise<string[]> =>
	writeCode('https://matricia.fr', { event: canonical(event), signature: SIGNATURE });

function storage(): () => Storage {
	const kept = new Map<string, string>();
	const store = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
	return () => store as Storage;
}

/** Words that do not compress, so that a receipt needs several codes. */
function longSale() {
	const sale = saleEvent();
	const [line] = sale.data.lines;
	const labels = Array.from({ length: 200 }, (_, index) => (index * 2_654_435_761).toString(36));
	return {
		...sale,
		data: { ...sale.data, lines: labels.map((label) => ({ ...line, label: label.repeat(2) })) }
	};
}

test('a scanned receipt is shown, and handed in', async () => {
	const [code = ''] = await codesOf(saleEvent());
	const handed: string[] = [];
	const opened = new OpenedReceipt(async ({ event }) => {
		handed.push(event);
		return true;
	}, storage());

	await opened.open(new URL(code).hash);

	expect(opened.receipt?.receipt).toBe('7-00012');
	expect(opened.proof).toBe('signed');
	expect(handed).toEqual([canonical(saleEvent())]);
});

test('without a network it is shown all the same, unchecked', async () => {
	const [code = ''] = await codesOf(saleEvent());
	const opened = new OpenedReceipt(() => Promise.reject(new Error('offline')), storage());

	await opened.open(new URL(code).hash);

	expect([opened.state, opened.proof]).toEqual(['open', 'unknown']);
});

test('a receipt that no till signed is said to be none of ours', async () => {
	const [code = ''] = await codesOf(saleEvent());
	const opened = new OpenedReceipt(() => Promise.resolve(false), storage());

	await opened.open(new URL(code).hash);

	expect(opened.proof).toBe('refused');
});

test('the parts of a long receipt find one another from page to page', async () => {
	const codes = await codesOf(longSale());
	const store = storage();
	expect(codes.length).toBeGreaterThan(1);

	const states: string[] = [];
	for (const code of codes) {
		const page = new OpenedReceipt(() => Promise.resolve(true), store);
		await page.open(new URL(code).hash);
		states.push(`${page.state} ${page.receipt?.lines.length ?? 0}`);
	}

	expect(states).toEqual([...codes.slice(1).map(() => 'part 0'), 'open 200']);
});

test.each(['', '#', '#1.AAAA', '#hello'])('%j is no receipt', async (hash) => {
	const opened = new OpenedReceipt(() => Promise.resolve(true), storage());

	await opened.open(hash);

	expect(opened.state).toBe('unreadable');
});
