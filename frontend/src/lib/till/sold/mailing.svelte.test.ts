import { expect, test } from 'vitest';
import { Refusal } from '../session/refusal.ts';
import { Mailing } from './mailing.svelte.ts';

/** A dialog whose first paper is the receipt itself, and what it asked the till for. */
function dialog(): { mailing: Mailing; sent: string[]; refuse: (refusal: Refusal | null) => void } {
	const sent: string[] = [];
	let next = 0;
	let refusal: Refusal | null = null;
	const mailing = new Mailing(
		(to, language, copy) => {
			sent.push(`${to} ${language} ${copy}`);
			return refusal ? Promise.reject(refusal) : Promise.resolve();
		},
		() => Promise.resolve(next++)
	);
	return { mailing, sent, refuse: (given) => (refusal = given) };
}

test('the first address gets the receipt, another one a duplicate, the same one the same again', async () => {
	const { mailing, sent } = dialog();

	expect(await mailing.send(' a@b.fr ', 'fr')).toBe(true);
	expect(mailing.isSent).toBe(true);
	await mailing.send('a@b.fr', 'fr');
	await mailing.send('c@d.fr', 'ar');

	expect(sent).toEqual(['a@b.fr fr 0', 'a@b.fr fr 0', 'c@d.fr ar 1']);
});

test('what may have arrived before the network went keeps its number', async () => {
	const { mailing, sent, refuse } = dialog();
	refuse(new Refusal('NO_NETWORK'));

	expect(await mailing.send('a@b.fr', 'fr')).toBe(false);
	expect(mailing.isSent).toBe(false);
	await mailing.send('a@b.fr', 'fr');
	await mailing.send('c@d.fr', 'fr');

	expect(sent).toEqual(['a@b.fr fr 0', 'a@b.fr fr 0', 'c@d.fr fr 1']);
});

test('a number that the server refused goes to the address that was meant', async () => {
	const { mailing, sent, refuse } = dialog();
	refuse(new Refusal('RECEIPT_MAIL', { message: 'Check this e-mail address.' }));
	await mailing.send('a@b', 'fr');
	expect(mailing.attempt.problem).toBe('Check this e-mail address.');
	refuse(null);

	expect(await mailing.send('a@b.fr', 'fr')).toBe(true);

	expect(sent).toEqual(['a@b fr 0', 'a@b.fr fr 0']);
	expect(mailing.attempt.problem).toBe('');
});
