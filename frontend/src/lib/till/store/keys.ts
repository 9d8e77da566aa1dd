import { toBase64url } from '#lib/receipt-code/base64url.ts';
import { ALGORITHM, SIGNING } from '#lib/receipt-code/signature.ts';
import type { Database } from './database.ts';

const SIGNING_KEY = 'signing';

/** A key that signs and can never be read, and its public point in base64url. */
export interface DeviceKey {
	readonly key: CryptoKey;
	readonly publicKey: string;
}

export async function makeKey(): Promise<DeviceKey> {
	const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
	const point = await crypto.subtle.exportKey('raw', pair.publicKey);
	return { key: pair.privateKey, publicKey: toBase64url(new Uint8Array(point)) };
}

/** IndexedDB keeps the key itself: its bytes never pass through JavaScript. */
export async function keepKey(database: Database, key: CryptoKey): Promise<void> {
	await database.keys.put({ id: SIGNING_KEY, key });
}

export async function keptKey(database: Database): Promise<CryptoKey | null> {
	return (await database.keys.get(SIGNING_KEY))?.key ?? null;
}

export async function sign(key: CryptoKey, text: string): Promise<string> {
	const bytes = await crypto.subtle.sign(SIGNING, key, new TextEncoder().encode(text));
	return toBase64url(new Uint8Array(bytes));
}
