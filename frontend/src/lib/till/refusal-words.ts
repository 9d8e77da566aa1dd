import { formatDate } from '#lib/dates.ts';
import { getLocale } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { Refusal, type RefusalValues } from './session/refusal.ts';
import type { Notice, NoticeCode, RefusalCode } from './session/types.ts';
import { euros } from './words.ts';

type Words = (values: RefusalValues) => string;

const text = (values: RefusalValues, name: string): string => String(values[name] ?? '');
const money = (values: RefusalValues, name: string): string => euros(Number(values[name] ?? 0));
const day = (values: RefusalValues): string => formatDate(text(values, 'day'), getLocale());

const REFUSALS: Record<RefusalCode, Words> = {
	NOT_PAIRED: () => m.till_no_not_paired(),
	PAIRING_CODE: (values) => text(values, 'message') || m.till_no_pairing_code(),
	NOT_SENT: (values) => m.till_no_not_sent({ count: text(values, 'waiting') }),
	NO_NETWORK: () => m.till_no_network(),
	OTHER_TAB: () => m.till_no_other_tab(),
	NOBODY_SIGNED_IN: () => m.till_no_nobody(),
	WRONG_PIN: () => m.till_no_wrong_pin(),
	MANAGER_NEEDED: () => m.till_no_manager(),
	MARKET_NOT_OPEN: (values) => m.till_no_market({ missing: text(values, 'missing') }),
	NO_SHIFT: () => m.till_no_shift(),
	SHIFT_IS_OPEN: () => m.till_no_shift_is_open(),
	DAY_NOT_CLOSED: (values) => m.till_no_day_open({ day: day(values) }),
	DAY_HAS_NOTHING: () => m.till_no_day_empty(),
	IN_TRAINING: () => m.till_no_training(),
	COUNTS_DIFFER: (values) =>
		m.till_no_counts({ counted: money(values, 'counted'), counts: money(values, 'counts') }),
	REASON_NEEDED: () => m.till_no_reason(),
	AMOUNT_NEEDED: () => m.till_amount_needed(),
	DRAWER_TOO_LOW: (values) => m.till_no_drawer({ expected: money(values, 'expected') }),
	EMPTY_BASKET: () => m.till_no_empty(),
	QUANTITY: (values) => m.till_no_quantity({ label: text(values, 'label') }),
	DISCOUNT_TOO_HIGH: (values) => m.till_no_discount({ label: text(values, 'label') }),
	UNKNOWN_SELLER: (values) => m.till_no_seller({ label: text(values, 'label') }),
	TENDERS_DIFFER: (values) =>
		m.till_no_tenders({ total: money(values, 'total'), tendered: money(values, 'tendered') }),
	CASH_NOT_ENOUGH: (values) => m.till_no_cash({ amount: money(values, 'amount') }),
	CASH_LIMIT: (values) => m.till_no_cash_limit({ limit: money(values, 'limit') }),
	REFERENCE_NEEDED: () => m.till_no_reference(),
	REQUEST_OPEN: (values) => m.till_no_request_open({ amount: money(values, 'amount') }),
	REQUEST_UNUSED: (values) => m.till_no_request_unused({ amount: money(values, 'amount') }),
	REQUEST_NOT_PAID: () => m.till_no_request_unpaid(),
	REQUEST_DIFFERS: (values) => m.till_no_request_differs({ amount: money(values, 'amount') }),
	MORE_THAN_SOLD: (values) => m.till_no_more_sold({ label: text(values, 'label') }),
	MORE_THAN_PAID: (values) => m.till_no_more_paid({ left: money(values, 'left') }),
	MORE_THAN_WAITING: (values) => m.till_no_more_waiting({ label: text(values, 'label') }),
	RECEIPT_MAIL: (values) => text(values, 'message'),
	WEB_RETURN: (values) => text(values, 'message'),
	NOTHING_LEFT: () => m.till_no_nothing_left(),
	NOT_A_TICKET: () => m.till_no_ticket(),
	CODE_UNREADABLE: () => m.till_no_code(),
	CODE_PARTS: (values) =>
		m.till_no_code_parts({ have: text(values, 'have'), of: text(values, 'of') }),
	CODE_SIGNATURE: () => m.till_no_code_signature(),
	CODE_STRANGER: () => m.till_no_code_stranger(),
	UNKNOWN_KIND: () => m.till_failed(),
	STORAGE_FULL: () => m.till_no_storage()
};

const NOTICES: Record<NoticeCode, Words> = {
	SIGNATURE: (values) => m.till_notice_signature({ receipt: text(values, 'receipt') }),
	FORK: (values) => m.till_notice_fork({ receipt: text(values, 'receipt') }),
	MALFORMED: (values) => m.till_notice_malformed({ receipt: text(values, 'receipt') }),
	BEHIND: () => m.till_notice_behind(),
	CLOCK: () => m.till_notice_clock(),
	RETIRED: () => m.till_notice_retired(),
	STORAGE: () => m.till_notice_storage()
};

/** What a screen says when the till does not do what was asked, and what to do next. */
export function refusalWords(reason: unknown): string {
	if (reason instanceof Refusal) return REFUSALS[reason.code](reason.values);
	console.error(reason);
	return m.till_failed();
}

export const noticeWords = ({ code, values }: Notice): string => NOTICES[code](values);
