/** A receipt's text is small; more is somebody's attempt to fill our memory. */
const MOST_BYTES = 1_000_000;

export const deflate = (text: string): Promise<Uint8Array> =>
	allOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')));

/** @throws RangeError for more than a megabyte, TypeError for bytes that are not deflated text */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await allOf(stream));
}

async function allOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const reader = stream.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		length += read.value.length;
		if (length > MOST_BYTES) {
			await reader.cancel();
			throw new RangeError('too long');
		}
		pieces.push(read.value);
	}
	const bytes = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}
