import { expect, test } from 'vitest';
import type { Money } from '#lib/money.ts';
import { stationsOf, type FlowOrder } from './flow.ts';
import type { MoneyOfShareFragment } from './MoneyOfShare.gql.ts';
import { shareFigures } from './share-figures.ts';

const euros = (amount: number): Money => ({ amount, currency: 'EUR' });
const NOTHING = euros(0);

/** A share of 54,90 € with 12 % commission of which 1,00 € is VAT, as far as its money is concerned. */
const share = (changes: Partial<MoneyOfShareFragment> = {}): MoneyOfShareFragment =>
	({
		id: '1',
		shopName: 'Atelier Ann',
		gross: euros(5490),
		commission: euros(600),
		commissionVat: euros(100),
		amount: euros(4890),
		refunded: NOTHING,
		lost: NOTHING,
		frozen: NOTHING,
		transferred: NOTHING,
		takenBack: NOTHING,
		netted: NOTHING,
		indebted: NOTHING,
		outstanding: euros(4890),
		excess: NOTHING,
		payouts: [],
		...changes
	}) as MoneyOfShareFragment;

const order = (shares: MoneyOfShareFragment[], terms: Record<string, number>): FlowOrder => ({
	total: euros(5490),
	charge: { amount: euros(5490), stripeFee: euros(107) },
	shares,
	proof: {
		terms: Object.entries(terms).map(([code, amount]) => ({ code, amount: euros(amount) }))
	}
});

const amountsAt = (shown: FlowOrder, key: string): Record<string, number> =>
	Object.fromEntries(
		stationsOf(shown)
			.filter((station) => station.key === key)
			.flatMap(({ figures }) => figures.map((figure) => [figure.key, figure.money.amount]))
	);

test('before it is sent all lies with the programme', () => {
	const paid = order([share()], { waiting: 4890, programme: 500, vat: 100 });
	const [card, programme, designers, banks] = stationsOf(paid);

	expect(card?.onward?.money.amount).toBe(5490);
	expect(card?.back).toBeNull();
	expect(amountsAt(paid, 'programme')).toEqual({
		waiting: 4890,
		commission: 500,
		vat: 100,
		fee: -107
	});
	expect(programme?.onward).toBeNull();
	expect(designers?.figures).toEqual([]);
	expect(banks?.figures).toEqual([]);
});

test('a refund that came too late goes back to the card, and the debt stands with the designers', () => {
	const late = share({
		transferred: euros(4890),
		refunded: euros(4890),
		indebted: euros(4890),
		outstanding: NOTHING
	});
	const refunded = order([late], { sent: 4890, owed: -4890, refunded: 5490 });
	const [card, programme] = stationsOf(refunded);

	expect(card?.back?.money.amount).toBe(5490);
	expect(programme?.onward?.money.amount).toBe(4890);
	expect(amountsAt(refunded, 'designers')).toEqual({ '1': 4890, debt: -4890 });
});

test('nothing is drawn of an order that nobody paid', () => {
	const unpaid: FlowOrder = { total: euros(5490), charge: null, shares: [], proof: null };

	expect(
		stationsOf(unpaid).flatMap(({ figures, onward, back }) => [figures, onward, back])
	).toEqual([[], null, null, [], null, null, [], null, null, [], null, null]);
});

test('a share adds up from what the customer paid to what is still to be sent', () => {
	const values = shareFigures(share({ refunded: euros(1000), outstanding: euros(3890) }), 'en').map(
		({ value }) => value
	);

	expect(values).toEqual(['€54.90', '-€6.00', '€48.90', '-€10.00', '€38.90']);
});

test('what has to come back from her stands below zero', () => {
	const over = share({ transferred: euros(4890), refunded: euros(4890), excess: euros(4890) });

	expect(shareFigures(over, 'en').at(-1)).toMatchObject({ value: '-€48.90', total: true });
});
