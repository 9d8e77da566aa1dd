import { expect, test } from 'vitest';
import { asScript, plainText, productData } from './structured-data.ts';

const variant = (sku: string, available: number) => ({
	sku,
	available,
	price: { amount: 16905, currency: 'EUR' }
});

const jumper = {
	title: 'Pull Oruro',
	shop: { name: 'Ch’aska' },
	pictures: [{ url: '/media/a.webp' }],
	variants: [variant('ORU-S', 1), variant('', 0)]
};

test('each variant is an offer with its own price and stock', () => {
	const address = new URL('https://shop.example/shops/chaska/pull-oruro');

	expect(productData(jumper, 'Un pull.', address)).toEqual({
		'@context': 'https://schema.org',
		'@type': 'Product',
		name: 'Pull Oruro',
		description: 'Un pull.',
		brand: { '@type': 'Brand', name: 'Ch’aska' },
		image: ['https://shop.example/media/a.webp'],
		offers: [
			{
				'@type': 'Offer',
				url: 'https://shop.example/shops/chaska/pull-oruro',
				sku: 'ORU-S',
				price: '169.05',
				priceCurrency: 'EUR',
				availability: 'https://schema.org/InStock',
				seller: { '@type': 'Organization', name: 'Ch’aska' }
			},
			{
				'@type': 'Offer',
				url: 'https://shop.example/shops/chaska/pull-oruro',
				price: '169.05',
				priceCurrency: 'EUR',
				availability: 'https://schema.org/OutOfStock',
				seller: { '@type': 'Organization', name: 'Ch’aska' }
			}
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
