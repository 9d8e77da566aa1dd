import { expect, test } from 'vitest';
import { GET } from './+server.ts';

const lines = async () => {
	const url = new URL('https://m.example/robots.txt');
	const answer = await GET({ url } as unknown as Parameters<typeof GET>[0]);
	return (await answer.text()).split('\n');
};

test('search engines are shown the sitemaps', async () => {
	expect(await lines()).toContain('Sitemap: https://m.example/sitemaps/index.xml');
});

test("nobody's own pages are closed in every language, public ones are not", async () => {
	const closed = (await lines()).filter((line) => line.startsWith('Disallow: '));

	expect(closed).toContain('Disallow: /basket');
	expect(closed).toContain('Disallow: /ar/orders');
	expect(closed.some((line) => /\/(shops|themes|markets)/.test(line))).toBe(false);
});
