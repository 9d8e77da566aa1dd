declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;

	interface Compression {
		(options?: {
			filter?: Filter;
		}): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
		/** What is text, by its type. */
		filter: Filter;
	}

	const compression: Compression;
	export default compression;
}
