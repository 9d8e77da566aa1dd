const PIECE = 0x8000;

/** Base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (let start = 0; start < bytes.length; start += PIECE) {
		text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
	}
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @throws SyntaxError when `text` is not base64url, or one of several spellings of the same bytes */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
	if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) throw new SyntaxError('not base64url');
	const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
	if (toBase64url(bytes) !== text) throw new SyntaxError('not base64url');
	return bytes;
}
