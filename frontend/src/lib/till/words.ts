import { getLocale } from '#lib/i18n.ts';
import { formatMoney } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Piece, TenderKind } from './session/types.ts';

/** Every till of a French market counts in euros. */
export const CURRENCY = 'EUR';

/** `84,00 €`; cents. */
export const euros = (amount: number): string =>
	formatMoney({ amount, currency: CURRENCY }, getLocale());

export const pieceName = ({ title, variantTitle }: Piece): string =>
	variantTitle ? `${title}, ${variantTitle}` : title;

const TENDER_WORDS: Record<TenderKind, () => string> = {
	cash: m.till_tender_cash,
	card: m.till_tender_card,
	qr: m.till_tender_qr,
	own_terminal: m.till_tender_own
};

export const tenderName = (kind: TenderKind): string => TENDER_WORDS[kind]();
