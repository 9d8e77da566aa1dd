import type { Money } from '#lib/money.ts';
import { amountForInput } from '#lib/money.ts';

interface Offered {
	readonly sku: string;
	readonly available: number;
	readonly price: Money;
}

interface Described {
	readonly title: string;
	readonly shop: { readonly name: string };
	readonly pictures: readonly { readonly url: string }[];
	readonly variants: readonly Offered[];
	readonly facts: {
		readonly composition: readonly { readonly fibres: readonly { readonly name: string }[] }[];
	} | null;
}

/** Days to change one's mind after a purchase on the web (C. conso. L221-18). */
const WITHDRAWAL_DAYS = 14;

const AVAILABILITY = 'https://schema.org/';

/** schema.org's Product: each variant is an offer of the designer's. `address` is the page's own. */
export function productData(product: Described, summary: string, address: URL): object {
	const fibres = product.facts?.composition.flatMap(({ fibres }) => fibres.map(({ name }) => name));
	return {
		'@context': 'https://schema.org',
		'@type': 'Product',
		name: product.title,
		description: summary,
		brand: { '@type': 'Brand', name: product.shop.name },
		image: product.pictures.map(({ url }) => new URL(url, address).href),
		...(fibres?.length && { material: [...new Set(fibres)].join(', ') }),
		offers: product.variants.map((variant) => ({
			'@type': 'Offer',
			url: address.href,
			...(variant.sku && { sku: variant.sku }),
			price: amountForInput(variant.price, 'en'),
			priceCurrency: variant.price.currency,
			availability: AVAILABILITY + (variant.available > 0 ? 'InStock' : 'OutOfStock'),
			itemCondition: 'https://schema.org/NewCondition',
			hasMerchantReturnPolicy: {
				'@type': 'MerchantReturnPolicy',
				applicableCountry: 'FR',
				returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
				merchantReturnDays: WITHDRAWAL_DAYS
			},
			seller: { '@type': 'Organization', name: product.shop.name }
		}))
	};
}

/** schema.org's way from the site to a page: `path`s are of its own pages, in order. */
export function breadcrumbData(
	trail: readonly { readonly name: string; readonly path: string }[],
	address: URL
): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: trail.map(({ name, path }, at) => ({
			'@type': 'ListItem',
			position: at + 1,
			name,
			item: new URL(path, address).href
		}))
	};
}

/**
 * JSON that can stand inside a `<script>` element: no `<` is left that could end it or open a comment.
 * Browsers take it for data, so that the security policy lets it pass.
 */
export function asScript(data: object): string {
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

/** The words of sanitised HTML on one line, at most `length` characters: for summaries that machines read. */
export function plainText(html: string, length: number): string {
	const words = html
		.replace(/<[^>]*>/g, ' ')
		.replaceAll('&nbsp;', ' ')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
		.replace(/\s+/g, ' ')
		.trim();
	return words.length <= length ? words : `${words.slice(0, length - 1).trimEnd()}…`;
}
