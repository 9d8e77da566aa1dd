import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiFailure } from '#lib/graphql/failure.ts';
import { Basket } from './basket.svelte.ts';
import { Sale, type Answer, type Attempt } from './sale.svelte.ts';
import { memoryStorage, piece, receipt } from './till-fixtures.ts';

let storage: Storage;
let basket: Basket;
let sent: Attempt[];

beforeEach(() => {
	vi.useFakeTimers();
	storage = memoryStorage();
	basket = new Basket('basket', storage);
	basket.add(piece('1'));
	sent = [];
});

afterEach(() => {
	vi.useRealTimers();
});

const sold = (attempt: Attempt): Answer => ({ sale: receipt(attempt.id), problems: [] });
const refused = (): Answer => ({
	sale: null,
	problems: [{ code: 'SHIFT_CLOSED', message: 'This shift is closed.', field: null }]
});
const unreachable = (): Answer => {
	throw new ApiFailure('network', 'gone');
};

/** A till whose server gives these answers, one after the other. */
function saleWith(...answers: ((attempt: Attempt) => Answer)[]): Sale {
	const send = (attempt: Attempt): Promise<Answer> => {
		sent.push(attempt);
		const answer = answers.shift();
		return answer ? Promise.resolve().then(() => answer(attempt)) : new Promise(() => undefined);
	};
	return new Sale('sale', send, storage);
}

test('a sale sends its lines and gives its receipt', async () => {
	const sale = saleWith(sold);

	await sale.confirm(basket, 'shift-1', 5000);

	expect(sent).toEqual([
		{
			id: sent[0]?.id,
			shift: 'shift-1',
			lines: [{ variant: '1', quantity: 1 }],
			tendered: 5000
		}
	]);
	expect(sale.state).toBe('sold');
	expect(sale.receipt?.change.amount).toBe(500);
});

test('a lost answer sends the very same sale again after two seconds', async () => {
	const sale = saleWith(unreachable, sold);

	await sale.confirm(basket, 'shift-1', 5000);
	expect(sale.state).toBe('unanswered');
	expect(sale.failure).toBe('network');
	await vi.advanceTimersByTimeAsync(1999);
	expect(sent).toHaveLength(1);
	await vi.advanceTimersByTimeAsync(1);

	expect(sent[1]).toEqual(sent[0]);
	expect(sale.state).toBe('sold');
});

test('after a reload the kept sale is sent again under its id', async () => {
	const before = saleWith();
	void before.confirm(basket, 'shift-1', 5000);
	before.stop();

	const after = saleWith(sold);
	expect(after.state).toBe('sending');
	await after.resend();

	expect(sent).toHaveLength(2);
	expect(sent[1]).toEqual(sent[0]);
	expect(after.state).toBe('sold');
});

test('confirming twice sends once', async () => {
	const sale = saleWith(sold, sold);

	await Promise.all([sale.confirm(basket, 'shift-1', 5000), sale.confirm(basket, 'shift-1', 5000)]);

	expect(sent).toHaveLength(1);
});

test('a refused sale keeps the basket and its id', async () => {
	const sale = saleWith(refused, sold);

	await sale.confirm(basket, 'shift-1', 5000);
	expect(sale.state).toBe('selling');
	expect(sale.problems.map(({ code }) => code)).toEqual(['SHIFT_CLOSED']);
	expect(basket.count).toBe(1);
	await sale.confirm(basket, 'shift-2', 5000);

	expect(sent[1]?.id).toBe(sent[0]?.id);
	expect(sale.problems).toEqual([]);
});

test('without a sign-in nothing is sent until the cashier is back', async () => {
	const sale = saleWith(() => {
		throw new ApiFailure('sign-in', 'who?');
	});

	await sale.confirm(basket, 'shift-1', 5000);
	await vi.advanceTimersByTimeAsync(60_000);

	expect(sent).toHaveLength(1);
	expect(sale.failure).toBe('sign-in');
});

test('the next customer has an empty basket and an id of her own', async () => {
	const sale = saleWith(sold, sold);
	await sale.confirm(basket, 'shift-1', 5000);

	sale.next(basket);
	expect(basket.isEmpty).toBe(true);
	expect(sale.state).toBe('selling');
	basket.add(piece('2'));
	await sale.confirm(basket, 'shift-1', 5000);

	expect(sent[1]?.id).not.toBe(sent[0]?.id);
});

test('an empty basket is not sent', async () => {
	basket.clear();
	const sale = saleWith(sold);

	await sale.confirm(basket, 'shift-1', 5000);

	expect(sent).toEqual([]);
});
