import type { Receipt } from './receipt.ts';

const KINDS = ['sale', 'void', 'refund'];
const TENDERS = ['cash', 'card', 'qr', 'own_terminal'];

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const hasTexts = (value: Fields, ...names: string[]): boolean =>
	names.every((name) => typeof value[name] === 'string');
const hasNumbers = (value: Fields, ...names: string[]): boolean =>
	names.every((name) => Number.isSafeInteger(value[name]));
const areAll = (value: unknown, is: (item: Fields) => boolean): value is unknown[] =>
	Array.isArray(value) && value.every((item) => isFields(item) && is(item));

const isSeller = (value: unknown): boolean =>
	isFields(value) &&
	hasTexts(value, 'name', 'siren') &&
	(value.regime === 'franchise' || value.regime === 'vat');
const isLine = (line: Fields): boolean =>
	hasTexts(line, 'seller', 'label', 'reason') &&
	hasNumbers(line, 'quantity', 'unit', 'discount', 'total', 'rate', 'vat');
const isTender = (tender: Fields): boolean =>
	TENDERS.includes(String(tender.kind)) && hasNumbers(tender, 'amount', 'given', 'change');

/**
 * The receipt that an event holds, or null: anybody can write a code, so nothing is believed of its shape.
 * Whether a till signed it is for the server to say.
 */
export function readReceipt(event: unknown): Receipt | null {
	if (!isFields(event) || !hasTexts(event, 'at', 'kind') || !isFields(event.data)) return null;
	const { data, kind, at } = event;
	const isWhole =
		KINDS.includes(String(kind)) &&
		event.stream === 'ticket' &&
		!Number.isNaN(Date.parse(String(at))) &&
		hasTexts(data, 'receipt', 'till') &&
		data.currency === 'EUR' &&
		hasNumbers(data, 'total') &&
		isFields(data.market) &&
		hasTexts(data.market, 'name', 'place') &&
		isFields(data.sellers) &&
		Object.values(data.sellers).every(isSeller) &&
		areAll(data.lines, isLine) &&
		areAll(data.tenders, isTender) &&
		(data.original === undefined ||
			(isFields(data.original) && hasTexts(data.original, 'receipt')));
	return isWhole ? ({ ...data, kind, at } as unknown as Receipt) : null;
}
