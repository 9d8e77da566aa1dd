/**
 * Paths of the public origin that Django answers; every other path belongs to SvelteKit.
 * A path stands for itself and everything below it (`/admin` covers `/admin/login`).
 */
export const BACKEND_PATHS = [
	'/graphql',
	'/admin',
	'/_allauth',
	'/accounts',
	'/webhooks',
	'/media',
	'/static',
	'/healthz',
	'/livez',
	'/uploads',
	'/share-pictures',
	'/shop-files',
	'/sitemaps',
	'/documents',
	'/letters',
	'/seen'
];

/** Where the local Stripe shows its hosted pages; only proxied when it runs. */
export const LOOPBACK_STRIPE_PATH = '/loopback-stripe';

/**
 * @param {string} pathname
 * @param {string} prefix
 */
export const isUnder = (pathname, prefix) =>
	pathname === prefix || pathname.startsWith(`${prefix}/`);

/** @param {string} pathname */
export const isBackendPath = (pathname) =>
	BACKEND_PATHS.some((prefix) => isUnder(pathname, prefix));
