import { describe, expect, test } from 'vitest';
import { htmlFromLines, isRich, linesFromHtml } from './description.ts';

describe('descriptions', () => {
	test('paragraphs, line breaks and lists come back as they were', () => {
		const html =
			'<p>Lin lavé &amp; cousu<br>à la main.</p><ul><li>Taille 38</li><li>3 &lt; 4</li></ul>';
		const lines = 'Lin lavé & cousu\nà la main.\n\n- Taille 38\n- 3 < 4';
		expect(linesFromHtml(html)).toBe(lines);
		expect(htmlFromLines(lines)).toBe(html);
	});

	test('line ends of a browser form and spaces are tidied', () => {
		expect(htmlFromLines('  Un \r\n\r\n\r\n Deux ')).toBe('<p>Un</p><p>Deux</p>');
	});

	test('what lines cannot say is edited as HTML', () => {
		const html = '<p>Une <strong>vraie</strong> robe</p>';
		expect(isRich(html)).toBe(true);
		expect(linesFromHtml(html)).toBe(html);
		expect(htmlFromLines(html)).toBe(html);
	});

	test('an empty text is an empty description', () => {
		expect(htmlFromLines(' \n ')).toBe('');
	});
});
