/** Of the event before the first one of a stream. */
export const NO_HASH = '0'.repeat(64);

/** SHA-256 in 64 hex digits. */
export async function sha256(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	return hex(new Uint8Array(digest));
}

export const hex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** @throws RangeError when the text is not pairs of hex digits */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
	const pairs = text.match(/../g) ?? [];
	if (!/^([0-9a-f]{2})*$/i.test(text)) throw new RangeError('not hex');
	return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
