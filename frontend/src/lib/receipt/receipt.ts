/** What a receipt says; the signed data of a sale, a void or a refund (docs/journal.md). Cents, basis points. */
export interface Receipt {
	readonly kind: 'sale' | 'void' | 'refund';
	readonly at: string;
	readonly receipt: string;
	readonly market: { readonly name: string; readonly place: string };
	readonly till: string;
	readonly currency: string;
	readonly sellers: Readonly<Record<string, ReceiptSeller>>;
	readonly lines: readonly ReceiptLine[];
	readonly total: number;
	readonly tenders: readonly ReceiptTender[];
	readonly original?: { readonly receipt: string };
	readonly reason?: string;
}

export interface ReceiptSeller {
	readonly name: string;
	readonly siren: string;
	readonly regime: 'franchise' | 'vat';
}

export interface ReceiptLine {
	readonly seller: string;
	readonly label: string;
	readonly quantity: number;
	readonly unit: number;
	readonly discount: number;
	readonly reason: string;
	readonly total: number;
	readonly rate: number;
	readonly vat: number;
}

export interface ReceiptTender {
	readonly kind: 'cash' | 'card' | 'qr' | 'own_terminal';
	readonly amount: number;
	readonly given: number;
	readonly change: number;
}

export interface RateSum {
	readonly rate: number;
	readonly gross: number;
	readonly net: number;
	readonly vat: number;
}

/** The lines of each seller, in the order of the receipt. */
export function bySeller({
	sellers,
	lines
}: Receipt): { id: string; seller: ReceiptSeller | undefined; lines: ReceiptLine[] }[] {
	const groups = Map.groupBy(lines, ({ seller }) => seller);
	return [...groups].map(([id, sold]) => ({ id, seller: sellers[id], lines: sold }));
}

/** What was sold at each rate of VAT, lowest rate first; rate 0 is that of sellers without VAT. */
export function rateSums(lines: readonly ReceiptLine[]): RateSum[] {
	const groups = [...Map.groupBy(lines, ({ rate }) => rate)].sort(([a], [b]) => a - b);
	return groups.map(([rate, sold]) => {
		const gross = sold.reduce((sum, { total }) => sum + total, 0);
		const vat = sold.reduce((sum, line) => sum + line.vat, 0);
		return { rate, gross, net: gross - vat, vat };
	});
}
