/** What the till refuses and reports, by code; the screens have words for each. */

export type NoticeCode =
	| 'SIGNATURE' // the server does not believe our signature: {receipt, message}
	| 'FORK' // another event has this number: {receipt, message}
	| 'MALFORMED' // the server cannot read an event: {receipt, message}
	| 'BEHIND' // the server has events that this device has lost: pair it again {stream, here, there}
	| 'CLOCK' // {from, to}
	| 'RETIRED' // the organiser took this device out of service
	| 'STORAGE'; // the browser may delete what it keeps

export type RefusalCode =
	| 'NOT_PAIRED'
	| 'PAIRING_CODE' // {message}
	| 'NOT_SENT' // {waiting}: pairing would lose what the server does not have
	| 'NO_NETWORK'
	| 'OTHER_TAB'
	| 'NOBODY_SIGNED_IN'
	| 'WRONG_PIN'
	| 'MANAGER_NEEDED'
	| 'MARKET_NOT_OPEN' // {missing}
	| 'NO_SHIFT'
	| 'SHIFT_IS_OPEN'
	| 'DAY_NOT_CLOSED' // {day}
	| 'DAY_HAS_NOTHING'
	| 'IN_TRAINING'
	| 'COUNTS_DIFFER' // {counted, counts}
	| 'REASON_NEEDED'
	| 'AMOUNT_NEEDED'
	| 'DRAWER_TOO_LOW' // {amount, expected}
	| 'EMPTY_BASKET'
	| 'QUANTITY' // {label}
	| 'DISCOUNT_TOO_HIGH' // {label}
	| 'UNKNOWN_SELLER' // {label}
	| 'TENDERS_DIFFER' // {total, tendered}
	| 'CASH_NOT_ENOUGH' // {amount, given}
	| 'CASH_LIMIT' // {limit}
	| 'REFERENCE_NEEDED'
	| 'REQUEST_OPEN' // {amount}
	| 'REQUEST_UNUSED' // {amount}: paid, must be used or given back
	| 'REQUEST_NOT_PAID'
	| 'REQUEST_DIFFERS' // {amount}: the basket is not the one that was paid for
	| 'MORE_THAN_SOLD' // {label, left}
	| 'MORE_THAN_PAID' // {kind, left}
	| 'NOTHING_LEFT'
	| 'MORE_THAN_WAITING' // {label, left}: of a web order that is collected
	| 'RECEIPT_MAIL' // {message}: the server's words
	| 'WEB_RETURN' // {message}: the server's words
	| 'NOT_A_TICKET'
	| 'CODE_UNREADABLE'
	| 'CODE_PARTS' // {have, of}
	| 'CODE_SIGNATURE'
	| 'CODE_STRANGER'
	| 'UNKNOWN_KIND' // {kind}
	| 'STORAGE_FULL';
