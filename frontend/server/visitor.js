/** @import { IncomingMessage } from 'node:http' */

/**
 * Says who is visiting, in exactly one `X-Forwarded-For`, `-Proto` and `-Host` header each, whatever
 * the client sent. Without a trusted proxy in front, a client's own `X-Forwarded-*` are lies and are
 * replaced by what the socket says.
 *
 * @param {IncomingMessage} request changed in place
 * @param {number} trustedProxies how many proxies of ours stand in front (0: none)
 */
export function stampVisitor(request, trustedProxies) {
	const { headers, socket } = request;
	const chain = trustedProxies > 0 ? listOf(headers['x-forwarded-for']) : [];
	const told = chain.at(-trustedProxies);
	const protocol = trustedProxies > 0 ? listOf(headers['x-forwarded-proto']).at(-1) : undefined;
	const host = trustedProxies > 0 ? listOf(headers['x-forwarded-host']).at(-1) : undefined;

	headers['x-forwarded-for'] = told ?? socket.remoteAddress ?? '';
	headers['x-forwarded-proto'] = protocol === 'https' ? 'https' : 'http';
	headers['x-forwarded-host'] = host ?? headers.host ?? '';
	delete headers.forwarded;
	delete headers['x-real-ip'];
}

/** @param {string | string[] | undefined} header */
function listOf(header) {
	const joined = Array.isArray(header) ? header.join(',') : (header ?? '');
	return joined
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
}
