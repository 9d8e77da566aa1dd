import { getLocale, href } from '#lib/i18n.ts';
import { amountForInput, type Money } from '#lib/money.ts';

interface Proposal {
	/** Codes of accounts of the books. */
	readonly source: string;
	readonly destination: string;
	readonly amount: Money;
	/** What it settles when it is approved. */
	readonly debt?: string;
	readonly refund?: string;
}

/** A link to the form of an entry by hand, filled in as far as it is known. */
export function proposal({ amount, ...rest }: Proposal): string {
	const filled = new URLSearchParams({ ...rest, amount: amountForInput(amount, getLocale()) });
	return `${href('/staff/books')}?${filled.toString()}#propose`;
}
