import { fromBase64url } from './base64url.ts';

export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

const known = new Map<string, Promise<CryptoKey>>();

/** Whether the holder of `publicKey` (uncompressed point) signed the text; both in base64url. */
export async function isSigned(
	publicKey: string,
	text: string,
	signature: string
): Promise<boolean> {
	try {
		const [key, bytes] = [await keyOf(publicKey), fromBase64url(signature)];
		return await crypto.subtle.verify(SIGNING, key, bytes, new TextEncoder().encode(text));
	} catch {
		return false;
	}
}

function keyOf(publicKey: string): Promise<CryptoKey> {
	const imported = known.get(publicKey) ?? importKey(publicKey);
	known.set(publicKey, imported);
	return imported;
}

const importKey = async (publicKey: string): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', fromBase64url(publicKey), ALGORITHM, false, ['verify']);
