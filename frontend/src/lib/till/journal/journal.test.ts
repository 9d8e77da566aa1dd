import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { canonical, parse } from '#lib/receipt-code/canonical.ts';
import { isSigned } from '#lib/receipt-code/signature.ts';
import { Database } from '../store/database.ts';
import { keepKey, keptKey, makeKey } from '../store/keys.ts';
import { NO_HASH, sha256 } from './hash.ts';
import { Journal, type Act } from './journal.ts';

const DEVICE = '17154d3a-1992-421d-949d-954db0bf1e51';
const AT = Date.UTC(2026, 11, 7, 13, 5, 22, 123);
const note = (text: string): Act => ({ stream: 'log', kind: 'start', data: { note: text } });

const opened: Database[] = [];
const open = (name: string): Database => {
	const database = new Database(name);
	opened.push(database);
	return database;
};

/** As pairing leaves it. */
const paired = async (name: string): Promise<Database> => {
	const database = open(name);
	await database.write('device', { id: DEVICE, serial: 1, token: '', publicKey: '' });
	return database;
};

afterEach(async () => {
	for (const database of opened) database.close();
	for (const { name } of opened.splice(0)) await Dexie.delete(name);
});

test('an event is on the disk, chained and signed, when append resolves', async () => {
	const database = await paired('written');
	const { key, publicKey } = await makeKey();
	const journal = new Journal(database, DEVICE, key, () => AT);

	const first = await journal.append(note('one'));
	await journal.append(note('two'));

	expect(first.event).toEqual({
		format: 'matricia-journal/1',
		module: '1.1.0',
		id: first.event.id,
		device: DEVICE,
		stream: 'log',
		number: 1,
		previous: NO_HASH,
		at: '2026-12-07T13:05:22.123Z',
		cashier: { id: '', name: '' },
		shift: '',
		kind: 'start',
		data: { note: 'one' }
	});
	const rows = await open('written').events.toArray();
	expect(rows.map(({ number, sent }) => [number, sent])).toEqual([
		[1, 0],
		[2, 0]
	]);
	expect(rows[0]?.event).toBe(canonical(first.event));
	expect(rows[0]?.hash).toBe(await sha256(canonical(first.event)));
	expect(parse(rows[1]?.event ?? '').previous).toBe(rows[0]?.hash);
	expect(await isSigned(publicKey, rows[1]?.event ?? '', rows[1]?.signature ?? '')).toBe(true);
});

test('[T5] two tabs that write at once never give a number twice', async () => {
	const { key } = await makeKey();
	const tabs = [await paired('tabs'), open('tabs')].map((tab) => new Journal(tab, DEVICE, key));

	await Promise.all(
		Array.from({ length: 30 }, (_, index) => tabs[index % 2]?.append(note(String(index))))
	);

	const rows = await open('tabs').events.orderBy('seq').toArray();
	expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
	const previous = rows.map(({ event }) => parse(event).previous);
	expect(previous).toEqual([NO_HASH, ...rows.slice(0, -1).map(({ hash }) => hash)]);
});

test('what stands beside an event is written with it or not at all', async () => {
	const database = await paired('beside');
	const { key } = await makeKey();
	const journal = new Journal(database, DEVICE, key);

	const failed = journal.append({
		...note('one'),
		beside: async () => {
			await database.write('marker', 1);
			throw new Error('disk');
		}
	});

	await expect(failed).rejects.toThrow('disk');
	expect(await database.events.count()).toBe(0);
	expect(await database.read('marker')).toBeNull();
	expect((await journal.append(note('one'))).event.number).toBe(1);
});

test('an act that is not allowed leaves nothing behind', async () => {
	const database = await paired('refused');
	const { key } = await makeKey();
	const journal = new Journal(database, DEVICE, key);

	await expect(journal.append(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(await database.events.count()).toBe(0);
});

test('[T4] a browser that has forgotten its device numbers nothing anew', async () => {
	const database = await paired('wiped');
	const { key } = await makeKey();
	const journal = new Journal(database, DEVICE, key);
	await journal.append(note('one'));

	await Promise.all(database.tables.map((table) => table.clear()));

	await expect(journal.append(note('two'))).rejects.toMatchObject({ code: 'NOT_PAIRED' });
	expect(await database.events.count()).toBe(0);
	await database.write('device', { id: crypto.randomUUID(), serial: 2, token: '', publicKey: '' });
	await expect(journal.append(note('three'))).rejects.toMatchObject({ code: 'NOT_PAIRED' });
	expect(await database.heads.count()).toBe(0);
});

test('the key is kept and signs after a restart, and cannot be read', async () => {
	const { key, publicKey } = await makeKey();
	await keepKey(open('key'), key);
	const kept = await keptKey(open('key'));

	expect(kept?.extractable).toBe(false);
	await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
	expect(publicKey).toMatch(/^B[\w-]{86}$/);
});
