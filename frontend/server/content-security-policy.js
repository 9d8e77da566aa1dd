/** @import { Config } from '@sveltejs/kit/vite' */

/** @typedef {NonNullable<NonNullable<Config['csp']>['directives']>} Directives */

/**
 * What a page may load. SvelteKit adds a nonce for its own inline script.
 *
 * @param {`https://${string}.${string}`} [mediaOrigin] where pictures live when they are not under `/media` (S3 in production)
 * @param {string} [uploadOrigin] where browsers send photographs when that is not here (S3 in production)
 * @returns {Directives}
 */
export function contentSecurityPolicy(mediaOrigin, uploadOrigin) {
	const uploads = /** @type {`https://${string}.${string}`[]} */ (
		uploadOrigin ? [uploadOrigin] : []
	);
	const elsewhere = mediaOrigin ? [mediaOrigin] : [];
	return {
		'default-src': ['self'],
		// The till reads bar codes with WebAssembly where the browser cannot; that compiles no JavaScript.
		'script-src': ['self', 'wasm-unsafe-eval'],
		'style-src': ['self'],
		// `style="--accent: …"` carries a shop's tints and chart sizes; it cannot run code.
		'style-src-attr': ['unsafe-inline'],
		'img-src': ['self', 'data:', 'blob:', ...elsewhere],
		'font-src': ['self'],
		'connect-src': ['self', ...uploads],
		'worker-src': ['self'],
		'manifest-src': ['self'],
		'object-src': ['none'],
		'base-uri': ['self'],
		'frame-ancestors': ['none'],
		// A form that leads to Stripe is a redirect of our own form, which browsers check here too.
		'form-action': ['self', 'https://checkout.stripe.com', 'https://connect.stripe.com']
	};
}
