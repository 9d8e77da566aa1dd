import type { TenderKind, TicketData, TicketKind, TotalsData } from '../session/types.ts';

type Sums = Record<string, number>;

export const NO_TOTALS: TotalsData = {
	count: 0,
	gross: 0,
	net: 0,
	vat: 0,
	sales: 0,
	refunds: 0,
	sellers: {},
	rates: {},
	tenders: {}
};

/** Of one ticket, as `markets/fiscal/totals.py` computes it. */
export function totalsOf(
	kind: TicketKind,
	ticket: Pick<TicketData, 'lines' | 'tenders' | 'total'>
): TotalsData {
	const { sellers, gross, taxes, tenders } = noSums();
	for (const { seller, rate, total, vat } of ticket.lines) {
		add(sellers, seller, total);
		add(gross, String(rate), total);
		add(taxes, String(rate), vat);
	}
	for (const { kind: tender, amount } of ticket.tenders) add(tenders, tender, amount);
	const isSale = kind === 'sale';
	return totals({
		count: 1,
		sales: isSale ? ticket.total : 0,
		refunds: isSale ? 0 : ticket.total,
		sellers,
		gross,
		taxes,
		tenders
	});
}

export function sumOf(parts: Iterable<TotalsData>): TotalsData {
	let [count, sales, refunds] = [0, 0, 0];
	const { sellers, gross, taxes, tenders } = noSums();
	for (const part of parts) {
		count += part.count;
		sales += part.sales;
		refunds += part.refunds;
		for (const [seller, amount] of Object.entries(part.sellers)) add(sellers, seller, amount);
		for (const [rate, sums] of Object.entries(part.rates)) {
			add(gross, rate, sums.gross);
			add(taxes, rate, sums.vat);
		}
		for (const [tender, amount] of Object.entries(part.tenders)) add(tenders, tender, amount);
	}
	return totals({ count, sales, refunds, sellers, gross, taxes, tenders });
}

interface Raw {
	readonly count: number;
	readonly sales: number;
	readonly refunds: number;
	readonly sellers: Sums;
	/** By rate. */
	readonly gross: Sums;
	readonly taxes: Sums;
	readonly tenders: Sums;
}

function totals({ count, sales, refunds, sellers, gross, taxes, tenders }: Raw): TotalsData {
	const all = sales + refunds;
	const vat = Object.values(taxes).reduce((sum, tax) => sum + tax, 0);
	const rates = Object.entries(gross)
		.map(([rate, amount]) => [rate, amount, taxes[rate] ?? 0] as const)
		.filter(([, amount, tax]) => amount !== 0 || tax !== 0)
		.map(([rate, amount, tax]) => [rate, { gross: amount, net: amount - tax, vat: tax }]);
	return {
		count,
		gross: all,
		net: all - vat,
		vat,
		sales,
		refunds,
		sellers: withoutZeros(sellers),
		rates: Object.fromEntries(rates),
		tenders: withoutZeros(tenders) as Partial<Record<TenderKind, number>>
	};
}

const noSums = (): Pick<Raw, 'sellers' | 'gross' | 'taxes' | 'tenders'> => ({
	sellers: {},
	gross: {},
	taxes: {},
	tenders: {}
});

function add(sums: Sums, key: string, amount: number): void {
	sums[key] = (sums[key] ?? 0) + amount;
}

const withoutZeros = (sums: Sums): Sums =>
	Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
