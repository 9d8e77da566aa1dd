import { expect, test } from 'vitest';
import type { Till } from '../session/till.svelte.ts';
import type { Ticket } from '../session/types.ts';
import { memoryStorage } from '../till-fixtures.ts';
import { sellOnce, soldMeanwhile } from './kept.ts';

const DRAFT = { lines: [], tenders: [] };

const tillWith = (...tickets: Partial<Ticket>[]) =>
	({
		frame: { device: { id: 'd' } },
		isTraining: false,
		tickets: () => Promise.resolve(tickets as Ticket[]),
		sell: () => new Promise<Ticket>(() => undefined)
	}) as unknown as Till;

test('a page that dies while it sells finds the ticket, once', async () => {
	const storage = memoryStorage();
	void sellOnce(tillWith(), DRAFT, storage);
	const ticket = { kind: 'sale', at: '2999-01-01T00:00:00Z', isMirrored: false } as const;

	expect(await soldMeanwhile(tillWith(ticket), storage)).toEqual(ticket);
	expect(await soldMeanwhile(tillWith(ticket), storage)).toBeNull();
});

test('an older ticket, and one of another till, is not what was being sold', async () => {
	const storage = memoryStorage();
	const older = { kind: 'sale', at: '2026-01-01T00:00:00Z', isMirrored: false } as const;
	const others = { kind: 'sale', at: '2999-01-01T00:00:00Z', isMirrored: true } as const;
	void sellOnce(tillWith(), DRAFT, storage);

	expect(await soldMeanwhile(tillWith(others, older), storage)).toBeNull();
});

test('a sale that was answered leaves nothing behind', async () => {
	const storage = memoryStorage();
	const till = {
		...tillWith(),
		sell: () => Promise.reject(new Error('refused'))
	} as unknown as Till;

	await expect(sellOnce(till, DRAFT, storage)).rejects.toThrow('refused');

	expect(storage.length).toBe(0);
});
