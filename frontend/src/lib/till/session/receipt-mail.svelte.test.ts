import { afterEach, expect, test } from 'vitest';
import { robe } from '../testing/frame.ts';
import { refusal } from '../testing/refusal.ts';
import { inCash, line, TestBrowser } from '../testing/till.ts';

let browser: TestBrowser;
const fresh = (): TestBrowser => (browser = new TestBrowser());
afterEach(() => browser.stop());

test('a receipt that the server does not have yet is sent there first, then mailed', async () => {
	const till = await fresh().openForSale();
	const ticket = await till.sell(inCash(line(robe)));

	await till.mail(ticket, 'a@b.fr', 'fr', 0);

	expect(browser.server.mails).toEqual([
		{ event: ticket.id, email: 'a@b.fr', language: 'fr', copy: 0 }
	]);
	expect(browser.server.of('copy')).toEqual([]);
});

test('without network nothing is asked, and the till says so', async () => {
	const till = await fresh().openForSale();
	const ticket = await till.sell(inCash(line(robe)));
	browser.server.network = 'down';

	expect(await refusal(till.mail(ticket, 'a@b.fr', 'fr', 0))).toEqual(['NO_NETWORK', {}]);
	expect(browser.server.mails).toEqual([]);
});

test('what the server refuses is said in its words', async () => {
	const till = await fresh().openForSale();
	const ticket = await till.sell(inCash(line(robe)));

	expect(await refusal(till.mail({ ...ticket, id: 'elsewhere' }, 'a@b.fr', 'fr', 0))).toEqual([
		'RECEIPT_MAIL',
		{ message: 'The platform does not have this receipt yet.' }
	]);
});

test('a training receipt is mailed by nobody', async () => {
	const till = await fresh().openForSale();
	await till.setTraining(true);
	const ticket = await till.sell(inCash(line(robe)));

	expect(await refusal(till.mail(ticket, 'a@b.fr', 'fr', 0))).toEqual(['IN_TRAINING', {}]);
});
