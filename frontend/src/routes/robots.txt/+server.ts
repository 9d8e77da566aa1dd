import type { RequestHandler } from './$types';

/** Nobody's own pages, and lists in every order, are nothing to be searched for. */
const PRIVATE = [
	'account',
	'basket',
	'checkout',
	'dashboard',
	'orders',
	'organise',
	'receipt',
	'staff',
	'till',
	'wishlist',
	'withdraw'
];
const PREFIXES = ['', '/en', '/ar'];

export const GET: RequestHandler = ({ url }) => {
	const closed = PREFIXES.flatMap((prefix) => PRIVATE.map((path) => `${prefix}/${path}`));
	const lines = [
		'User-agent: *',
		...closed.map((path) => `Disallow: ${path}`),
		'Disallow: /graphql',
		'Disallow: /seen/',
		'Disallow: /*?*after=',
		'Disallow: /*?*sort=',
		'',
		`Sitemap: ${url.origin}/sitemaps/index.xml`,
		''
	];
	return new Response(lines.join('\n'), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=3600' }
	});
};
