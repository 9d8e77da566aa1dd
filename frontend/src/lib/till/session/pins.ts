import { fromHex, hex } from '../journal/hash.ts';
import type { StoredCashier } from '../store/database.ts';

const ROUNDS = 100_000;
const BITS = 256;

/** PBKDF2-HMAC-SHA-256 of the digits, 100,000 rounds, 32 bytes in hex; `salt` is hex too. */
export async function hashPin(pin: string, salt: string): Promise<string> {
	const digits = await crypto.subtle.importKey(
		'raw',
		new TextEncoder().encode(pin),
		'PBKDF2',
		false,
		['deriveBits']
	);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: ROUNDS },
		digits,
		BITS
	);
	return hex(new Uint8Array(bits));
}

/** A PIN names who acts; it guards no secret, so that comparing plainly gives nothing away. */
export const isPinOf = async (cashier: StoredCashier, pin: string): Promise<boolean> =>
	(await hashPin(pin, cashier.pinSalt)) === cashier.pinHash;
