/** @import { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http' */

/** What a page was made from, told by `hooks.server.ts`; it never leaves this server. */
export const BASIS_HEADER = 'x-matricia-basis';

/** Cookies of somebody whose pages are her own; see `matricia/kit/answers/front.py`. */
const PERSONAL_COOKIE = /(?:^|;\s*)(?:sessionid|basket)=/;

/** A page may say what time it is: it is a minute old at most. */
const MOST_AGE_MS = 60_000;

/** Of one page's entry in bytes, beside its body: about. */
const OVERHEAD = 4_000;

/**
 * `basis`: table → mark, of all that the page was made from; `until`: when it speaks differently.
 *
 * @typedef {{ basis: Record<string, string>, until: number }} Origins
 * @typedef {Origins & { headers: OutgoingHttpHeaders, body: Buffer }} Page
 */

/**
 * Pages of visitors of whom nothing is known, kept as they were sent, compressed. Before one is sent
 * again, Django says what is committed: a page older than that is rendered anew.
 *
 * @param {object} options
 * @param {() => Promise<Record<string, string>>} options.readMarks table → mark, as committed now
 * @param {number} [options.mostBytes]
 * @param {() => number} [options.now]
 */
export function createPageCache({ readMarks, mostBytes = 32_000_000, now = Date.now }) {
	/** @type {Map<string, Page>} */
	const pages = new Map();
	let bytes = 0;

	/** @param {string} key */
	const remove = (key) => {
		bytes -= sizeOf(pages.get(key));
		pages.delete(key);
	};

	/**
	 * @param {string} key
	 * @param {Page} page
	 */
	const keep = (key, page) => {
		remove(key);
		if (sizeOf(page) > mostBytes / 10) return;
		pages.set(key, page);
		bytes += sizeOf(page);
		for (const oldest of pages.keys()) {
			if (bytes <= mostBytes) break;
			remove(oldest);
		}
	};

	/** @param {string} key */
	const find = async (key) => {
		const page = pages.get(key);
		if (!page) return undefined;
		const marks = await readMarks().catch(() => undefined);
		if (!marks || !holds(page, marks, now())) return undefined;
		if (pages.delete(key)) pages.set(key, page); // the longest unasked is first
		return page;
	};

	/**
	 * Sends the page that is kept, or lets `render` send one and keeps it when it may be.
	 *
	 * @param {IncomingMessage} request
	 * @param {ServerResponse} response
	 * @param {() => void} render
	 */
	return async function serve(request, response, render) {
		if (request.method !== 'GET' || PERSONAL_COOKIE.test(request.headers.cookie ?? '')) {
			watch(response);
			return render();
		}
		const key = keyOf(request);
		const page = await find(key);
		if (page) return send(page, request, response);
		const startedAt = now();
		watch(response, (headers, body, { basis, until }) =>
			keep(key, { headers, body, basis, until: Math.min(until, startedAt + MOST_AGE_MS) })
		);
		render();
	};
}

/** @param {Page | undefined} page */
const sizeOf = (page) => (page ? page.body.length + OVERHEAD : 0);

/** @param {IncomingMessage} request */
function keyOf({ url, headers }) {
	const { host, cookie, 'accept-encoding': encodings } = headers;
	const proxied = [headers['x-forwarded-proto'], headers['x-forwarded-host']];
	return JSON.stringify([url, host, ...proxied, cookie, encodings]);
}

/**
 * @param {Page} page
 * @param {Record<string, string>} marks
 * @param {number} now
 */
const holds = ({ basis, until }, marks, now) =>
	now < until && Object.entries(basis).every(([table, mark]) => (marks[table] ?? '0') === mark);

/**
 * @param {Page} page
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function send({ headers, body }, request, response) {
	const tags = request.headers['if-none-match']?.split(/,\s*/) ?? [];
	if (headers.etag && tags.includes(String(headers.etag))) {
		const { 'content-length': _length, 'content-encoding': _encoding, ...others } = headers;
		response.writeHead(304, others).end();
	} else {
		response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
	}
}

/**
 * Takes the basis out of what is sent; tells `keep` of a page that has one once it is sent in full.
 *
 * @param {ServerResponse} response
 * @param {(headers: OutgoingHttpHeaders, body: Buffer, origins: Origins) => void} [keep]
 */
function watch(response, keep) {
	const { writeHead, write, end } = response;
	/** @type {Buffer[]} */
	const chunks = [];
	/** @type {Origins | undefined} */
	let origins;

	/** @param {unknown} chunk @param {unknown} encoding */
	const note = (chunk, encoding) => {
		if (!response.headersSent) response.writeHead(response.statusCode);
		if (!origins || chunk === undefined || chunk === null || typeof chunk === 'function') return;
		const text = typeof encoding === 'string' ? encoding : 'utf8';
		chunks.push(
			typeof chunk === 'string'
				? Buffer.from(chunk, /** @type {BufferEncoding} */ (text))
				: Buffer.from(/** @type {Uint8Array} */ (chunk))
		);
	};

	response.writeHead = /** @type {typeof writeHead} */ (
		(/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
			const given = rest.find((part) => typeof part === 'object' && part !== null) ?? {};
			for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
			const told = response.getHeader(BASIS_HEADER);
			response.removeHeader(BASIS_HEADER);
			if (told && status === 200 && !response.hasHeader('set-cookie'))
				origins = JSON.parse(String(told));
			return writeHead.call(response, status);
		}
	);
	response.write = /** @type {typeof write} */ (
		(/** @type {unknown} */ chunk, /** @type {any[]} */ ...rest) => {
			note(chunk, rest[0]);
			return write.apply(response, /** @type {any} */ ([chunk, ...rest]));
		}
	);
	response.end = /** @type {typeof end} */ (
		(/** @type {any} */ chunk, /** @type {any[]} */ ...rest) => {
			note(chunk, rest[0]);
			if (origins) keep?.(headersOf(response), Buffer.concat(chunks), origins);
			return end.apply(response, /** @type {any} */ ([chunk, ...rest]));
		}
	);
}

/** Those that a page sent from memory has too. @param {ServerResponse} response */
function headersOf(response) {
	const { 'transfer-encoding': _transfer, date: _date, ...headers } = response.getHeaders();
	return headers;
}
