import { describe, expect, test } from 'vitest';
import { searchPreview } from './search-preview.ts';

describe('a piece among the results of a search', () => {
	test('its name with the shop’s, and its text on one line', () => {
		expect(searchPreview({ title: 'Robe', shop: 'Ann', text: 'En lin.\n\nDoublée.' })).toEqual({
			title: 'Robe – Ann',
			text: 'En lin. Doublée.',
			isTitleCut: false,
			isEmpty: false
		});
	});

	test('what is too long is cut at a word’s end', () => {
		const title = 'Robe longue en lin lavé à manches ballon et col claudine brodé main';
		const shown = searchPreview({ title, shop: 'Ann', text: '' });
		expect(shown.title).toBe('Robe longue en lin lavé à manches ballon et col claudine …');
		expect([shown.isTitleCut, shown.isEmpty]).toEqual([true, true]);
	});
});
