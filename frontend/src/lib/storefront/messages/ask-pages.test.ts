import { expect, test } from 'vitest';
import { askAbout, askAboutPart, begunPage, firstName } from './ask-pages.ts';

test('a question about a piece, a shop, a part of an order', () => {
	expect(askAbout('tamgout', 'robe & sac')).toBe('/messages/new?shop=tamgout&piece=robe+%26+sac');
	expect(askAbout('tamgout')).toBe('/messages/new?shop=tamgout');
	expect(askAboutPart('o1', '7', '')).toBe('/messages/new?order=o1&part=7');
	expect(askAboutPart('o1', '7', 't')).toBe('/messages/new?order=o1&part=7&token=t');
});

test('a conversation that begins carries a guest’s token alone', () => {
	expect(begunPage('c1', 't')).toBe('/messages/c1?token=t&new=');
	expect(begunPage('c1', null)).toBe('/messages/c1?new=');
});

test('the first of her names', () => {
	expect([firstName(' Ann Marie Martin'), firstName('')]).toEqual(['Ann', '']);
});
