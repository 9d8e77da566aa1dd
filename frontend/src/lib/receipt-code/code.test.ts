import { expect, test } from 'vitest';
import { toBase64url } from './base64url.ts';
import { deflate } from './bytes.ts';
import { Parts, readCode, readPart, Unreadable, writeCode } from './code.ts';

const SIGNATURE = `${'aB-_'.repeat(21)}xy`;
const record = (text: string) => ({ event: `{"label":"${text}"}`, signature: SIGNATURE });

/** Hard to compress, so that its code is long; the same every time. */
function noise(length: number): string {
	let seed = 1;
	return Array.from({ length }, () => {
		seed = (seed * 48_271) % 2_147_483_647;
		return String.fromCharCode(97 + (seed % 26));
	}).join('');
}

test('a receipt is read from its code as it was signed', async () => {
	const [address, ...more] = await writeCode('https://matricia.example/', record('Écharpe'));

	expect(more).toEqual([]);
	expect(address).toMatch(/^https:\/\/matricia\.example\/r#1\.[\w-]{86}\.[\w-]+$/);
	expect(await readCode(address ?? '')).toEqual({
		...record('Écharpe'),
		value: { label: 'Écharpe' }
	});
});

test('a long receipt comes in parts of at most 1,800 characters, read in any order', async () => {
	const long = record(noise(6000));
	const addresses = await writeCode('https://matricia.example', long);
	const parts = new Parts();

	expect(addresses).toHaveLength(3);
	expect(addresses.map(({ length }) => length <= 1800)).toEqual([true, true, true]);
	const [first, second, third] = addresses.map(readPart);
	if (!first || !second || !third) throw new Error('three parts');
	expect(await parts.add(third)).toBeNull();
	expect(await parts.add(first)).toBeNull();
	expect(await parts.add(first)).toBeNull();
	expect([parts.have, parts.of]).toEqual([2, 3]);
	expect((await parts.add(second))?.event).toBe(long.event);
});

test('a part of another receipt begins again', async () => {
	const [first] = await writeCode('https://m.example', record(noise(6000)));
	const other = { ...record(noise(5000)), signature: `${'Zz-_'.repeat(21)}xy` };
	const [, second] = await writeCode('https://m.example', other);
	const parts = new Parts();

	await parts.add(readPart(first ?? ''));
	expect(await parts.add(readPart(second ?? ''))).toBeNull();
	expect(parts.have).toBe(1);
});

test.each([
	'',
	'https://m.example/r#',
	'https://m.example/t/ABCD1234',
	`1.${SIGNATURE}`,
	`3.${SIGNATURE}.abcd`,
	`2.group.0.2.abcd`,
	`2.group.3.2.abcd`
])('%j is no receipt code', (text) => {
	expect(() => readPart(text)).toThrow(Unreadable);
});

test.each(['AAAA', 'not base64!', ''])('%j is cut off or changed', async (body) => {
	await expect(readCode(`1.${SIGNATURE}.${body}`)).rejects.toThrow(Unreadable);
});

test('text that is not canonical is refused', async () => {
	const body = toBase64url(await deflate('{"a": 1}'));

	await expect(readCode(`1.${SIGNATURE}.${body}`)).rejects.toThrow(Unreadable);
});

test('a code that swells to more than a megabyte is refused', async () => {
	const body = toBase64url(await deflate(' '.repeat(2_000_000)));

	await expect(readCode(`1.${SIGNATURE}.${body}`)).rejects.toThrow(Unreadable);
});
