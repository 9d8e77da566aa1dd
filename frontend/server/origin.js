/** @import { IncomingMessage, RequestListener, ServerResponse } from 'node:http' */
import { createServer } from 'node:http';
import compression from 'compression';
import { createProxyServer } from 'httpxy';
import { isBackendPath, isUnder, LOOPBACK_STRIPE_PATH } from './backend-paths.js';
import { createMarks } from './marks.js';
import { createPageCache } from './page-cache.js';
import { stampVisitor } from './visitor.js';

const PAGE_HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	// The camera reads tags at the till; nothing else of the device is asked for.
	'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(self)'
};

/** Programs, styles and fonts have no more of them: every page fetches a dozen. */
const HASHED_FILE_HEADERS = { 'x-content-type-options': 'nosniff' };

const UNREACHABLE =
	'MATRICIA est en train de redémarrer. Réessayez dans une minute.\n' +
	'MATRICIA is restarting. Please try again in a minute.\n';

/**
 * The single public origin: Django's paths go to Django, the local Stripe's to it, the rest to SvelteKit.
 *
 * @param {object} options
 * @param {RequestListener} options.pages SvelteKit's handler
 * @param {string} options.backendUrl
 * @param {string} [options.loopbackStripeUrl]
 * @param {number} [options.trustedProxies] proxies of ours in front of this server; 0 unless told
 */
export function createOrigin({ pages, backendUrl, loopbackStripeUrl, trustedProxies = 0 }) {
	const proxy = createProxyServer({});
	const compress = compression({ filter: isForEverybody });
	const serveKept = createPageCache({ readMarks: createMarks(backendUrl) });

	/** @param {string} pathname */
	const upstreamOf = (pathname) => {
		if (loopbackStripeUrl && isUnder(pathname, LOOPBACK_STRIPE_PATH)) return loopbackStripeUrl;
		return isBackendPath(pathname) ? backendUrl : undefined;
	};

	return createServer((request, response) => {
		stampVisitor(request, trustedProxies);
		const target = upstreamOf(pathnameOf(request));
		if (target) {
			compress(request, response, () =>
				proxy.web(request, response, { target }).catch(() => sayUnreachable(response))
			);
		} else {
			serveKept(request, response, () =>
				compress(request, response, () => servePage(request, response, pages))
			);
		}
	});
}

/**
 * What is one person's alone is sent as it is: from the length of a compressed page that also repeats
 * what its address says, an onlooker could guess its secrets (breachattack.com).
 *
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function isForEverybody(request, response) {
	const kept = String(response.getHeader('cache-control') ?? '');
	return !/private|no-store/.test(kept) && compression.filter(request, response);
}

/** @param {IncomingMessage} request */
function pathnameOf(request) {
	return (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse<IncomingMessage> & { req: IncomingMessage }} response
 * @param {RequestListener} pages
 */
function servePage(request, response, pages) {
	const isHashed = pathnameOf(request).startsWith('/_app/immutable/');
	const headers = isHashed ? HASHED_FILE_HEADERS : PAGE_HEADERS;
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (request.headers['x-forwarded-proto'] === 'https') {
		response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
	}
	pages(request, response);
}

/** @param {ServerResponse} response */
function sayUnreachable(response) {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	response.writeHead(502, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store',
		'retry-after': '10'
	});
	response.end(UNREACHABLE);
}
