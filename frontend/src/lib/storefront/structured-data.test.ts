import { expect, test } from 'vitest';
import { asScript, breadcrumbData, plainText, productData } from './structured-data.ts';

const variant = (sku: string, available: number) => ({
	sku,
	available,
	price: { amount: 16905, currency: 'EUR' }
});

const jumper = {
	title: 'Pull Oruro',
	shop: { name: 'Ch’aska' },
	pictures: [{ url: '/media/a.webp' }],
	variants: [variant('ORU-S', 1), variant('', 0)],
	facts: { composition: [{ fibres: [{ name: 'alpaga' }, { name: 'laine' }, { name: 'alpaga' }] }] }
};

const address = new URL('https://shop.example/shops/chaska/pull-oruro');

test('each variant is an offer with its own price and stock', () => {
	const { offers } = productData(jumper, 'Un pull.', address) as { offers: object[] };

	expect(offers).toMatchObject([
		{ sku: 'ORU-S', price: '169.05', availability: 'https://schema.org/InStock' },
		{ price: '169.05', availability: 'https://schema.org/OutOfStock' }
	]);
	expect(offers[1]).not.toHaveProperty('sku');
});

test('a product has every field that search engines require of one', () => {
	expect(productData({ ...jumper, variants: [variant('ORU-S', 1)] }, 'Un pull.', address)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'Product',
		name: 'Pull Oruro',
		description: 'Un pull.',
		brand: { '@type': 'Brand', name: 'Ch’aska' },
		image: ['https://shop.example/media/a.webp'],
		material: 'alpaga, laine',
		offers: [
			{
				'@type': 'Offer',
				url: 'https://shop.example/shops/chaska/pull-oruro',
				sku: 'ORU-S',
				price: '169.05',
				priceCurrency: 'EUR',
				availability: 'https://schema.org/InStock',
				itemCondition: 'https://schema.org/NewCondition',
				hasMerchantReturnPolicy: {
					'@type': 'MerchantReturnPolicy',
					applicableCountry: 'FR',
					returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
					merchantReturnDays: 14
				},
				seller: { '@type': 'Organization', name: 'Ch’aska' }
			}
		]
	});
});

test('what nothing is said of is left out', () => {
	expect(productData({ ...jumper, facts: null }, 'Un pull.', address)).not.toHaveProperty(
		'material'
	);
});

test('the way to a page is told in order, with full addresses', () => {
	const trail = [
		{ name: 'Créatrices', path: '/shops' },
		{ name: 'Pull Oruro', path: address.pathname }
	];

	expect(breadcrumbData(trail, address)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'BreadcrumbList',
		itemListElement: [
			{ '@type': 'ListItem', position: 1, name: 'Créatrices', item: 'https://shop.example/shops' },
			{ '@type': 'ListItem', position: 2, name: 'Pull Oruro', item: address.href }
		]
	});
});

test('a title cannot leave the script element', () => {
	expect(asScript({ name: '</script><!--<b>' })).toBe(
		'<script type="application/ld+json">{"name":"\\u003c/script>\\u003c!--\\u003cb>"}</script>'
	);
});

test('HTML becomes its words on one line', () => {
	expect(plainText('<p>Laine &amp;\n soie</p><ul><li>100&nbsp;%</li></ul>', 40)).toBe(
		'Laine & soie 100 %'
	);
});

test('an escaped entity is read once', () => {
	expect(plainText('&amp;lt;', 40)).toBe('&lt;');
});

test('long words are cut and say so', () => {
	expect(plainText('<p>Tricoté à la main</p>', 10)).toBe('Tricoté à…');
});
