import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CARE_SYMBOLS } from './care-symbols.ts';

test('there is a drawing for each symbol that the API knows', () => {
	const table = readFileSync(new URL('../../../../../shops/care.py', import.meta.url), 'utf-8');
	const codes = [...table.matchAll(/^ {4}"(\w+)": "\w+",$/gm)].map(([, code]) => code);

	expect(codes.length).toBe(22);
	expect(Object.keys(CARE_SYMBOLS)).toEqual(codes);
});
