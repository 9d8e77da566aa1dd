import type { Money } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MoneyOfShareFragment } from './MoneyOfShare.gql.ts';

/** A sum of a station, or an arrow's; `isBad`: it should not be there for long. */
export interface FlowFigure {
	readonly key: string;
	readonly label: string;
	readonly money: Money;
	readonly isBad?: boolean;
}

/** A place where money can be, with what goes on from it and what came back to it. */
export interface Station {
	readonly key: 'card' | 'programme' | 'designers' | 'banks';
	readonly name: string;
	readonly figures: readonly FlowFigure[];
	readonly onward: FlowFigure | null;
	readonly back: FlowFigure | null;
}

export interface FlowOrder {
	readonly total: Money;
	readonly charge: { readonly amount: Money; readonly stripeFee: Money | null } | null;
	readonly shares: readonly MoneyOfShareFragment[];
	readonly proof: {
		readonly terms: readonly { readonly code: string; readonly amount: Money }[];
	} | null;
}

/** The way of an order's money, from the card to the banks, in four stations. */
export function stationsOf(order: FlowOrder): Station[] {
	const { currency } = order.total;
	const money = (amount: number): Money => ({ amount, currency });
	const term = (code: string): number =>
		order.proof?.terms.find((known) => known.code === code)?.amount.amount ?? 0;
	const sum = (pick: (share: MoneyOfShareFragment) => Money): number =>
		order.shares.reduce((total, share) => total + pick(share).amount, 0);
	const figure = (key: string, label: string, amount: number, isBad = false): FlowFigure => ({
		key,
		label,
		money: money(amount),
		isBad
	});
	const some = (...figures: FlowFigure[]): FlowFigure[] =>
		figures.filter(({ money: { amount } }) => amount !== 0);
	const one = (found: FlowFigure): FlowFigure | null => (found.money.amount === 0 ? null : found);

	return [
		{
			key: 'card',
			name: m.staff_flow_card(),
			figures: [],
			onward: one(figure('paid', m.staff_flow_paid(), order.charge?.amount.amount ?? 0)),
			back: one(figure('refunded', m.staff_flow_refunded(), term('refunded')))
		},
		{
			key: 'programme',
			name: m.staff_flow_programme(),
			figures: some(
				figure('waiting', m.staff_flow_waiting(), term('waiting')),
				figure('commission', m.staff_flow_commission(), term('programme')),
				figure('vat', m.staff_flow_vat(), term('vat')),
				figure('kept', m.staff_flow_kept(), term('kept')),
				figure('lost', m.staff_flow_lost(), term('lost'), true),
				figure('customer-owed', m.staff_flow_customer_owed(), term('unallocated'), true),
				figure('fee', m.staff_flow_fee(), -(order.charge?.stripeFee?.amount ?? 0))
			),
			onward: one(
				figure(
					'sent',
					m.staff_flow_sent(),
					sum(({ transferred }) => transferred)
				)
			),
			back: one(
				figure(
					'taken-back',
					m.staff_flow_taken_back(),
					sum(({ takenBack }) => takenBack)
				)
			)
		},
		{
			key: 'designers',
			name: m.staff_flow_designers(),
			figures: [
				...some(
					...order.shares.map((share) =>
						figure(share.id, share.shopName, share.transferred.amount - share.takenBack.amount)
					)
				),
				...some(figure('debt', m.staff_flow_debt(), term('owed'), true))
			],
			onward: null,
			back: null
		},
		{
			key: 'banks',
			name: m.staff_flow_banks(),
			figures: order.shares.flatMap(({ shopName, payouts }) =>
				payouts.map(({ id, amount, stateWords, state }) => ({
					key: id,
					label: `${shopName} · ${stateWords}`,
					money: amount,
					isBad: state === 'FAILED'
				}))
			),
			onward: null,
			back: null
		}
	];
}
