import { expect, test } from 'vitest';
import { assetsNamedIn, marked } from './page-copy.ts';

test('programs and styles are found in the page and in its header, each once', () => {
	const html = `<link href="/_app/immutable/assets/0.css" rel="stylesheet">
		<link rel="modulepreload" href="/_app/immutable/entry/start.a-1_b.js">
		<script>import("/_app/immutable/entry/start.a-1_b.js")</script><img src="/media/p/1.webp">`;
	const header = '</_app/immutable/assets/sans.woff2>; rel="preload"; nopush';

	expect(assetsNamedIn(html, header)).toEqual([
		'/_app/immutable/assets/0.css',
		'/_app/immutable/entry/start.a-1_b.js',
		'/_app/immutable/assets/sans.woff2'
	]);
	expect(assetsNamedIn('<p></p>', null)).toEqual([]);
});

test('a copy says when it was seen and keeps the colours that were chosen', () => {
	const html =
		'<!doctype html>\n<html lang="ar" dir="rtl" data-theme="system"><head></head></html>';

	expect(marked(html, '2026-03-01T10:00:00.000Z', 'dark')).toBe(
		'<!doctype html>\n<html lang="ar" dir="rtl" data-theme="dark" data-kept-on="2026-03-01T10:00:00.000Z"><head></head></html>'
	);
});
