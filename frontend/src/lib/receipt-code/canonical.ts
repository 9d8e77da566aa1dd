/** The one spelling of a value that is hashed and signed: docs/journal.md, "Canonical text". */

export type Value =
	string | number | boolean | readonly Value[] | { readonly [key: string]: Value };
export type Data = Readonly<Record<string, Value>>;

const KEY = /^[a-z0-9_.:-]{1,80}$/;
const DEEPEST = 12;
/** Characters (UTF-16) of a text that is read. */
const LONGEST = 262_144;

/** A value or text that the journal's format has no place for. */
export class Malformed extends Error {
	override readonly name = 'Malformed';
}

/** @throws Malformed for fractions, null, U+0000, lone surrogates and keys outside `a-z 0-9 _ . : -` */
export function canonical(value: unknown, depth = 0): string {
	if (depth > DEEPEST) throw new Malformed(`nested deeper than ${DEEPEST}`);
	if (typeof value === 'string') return quoted(value);
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'number') return whole(value);
	if (Array.isArray(value)) {
		return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
	}
	if (typeof value !== 'object' || value === null)
		throw new Malformed(`no place for ${typeof value}`);
	const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	const written = members.map(([key, item]) => `${named(key)}:${canonical(item, depth + 1)}`);
	return `{${written.join(',')}}`;
}

/** Reads canonical text and nothing else. @throws Malformed */
export function parse(text: string): Data {
	if (text.length > LONGEST) throw new Malformed(`longer than ${LONGEST} characters`);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (cause) {
		throw new Malformed('not JSON', { cause });
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new Malformed('not an object');
	}
	if (canonical(value) !== text) throw new Malformed('not in canonical form');
	return value as Data;
}

function quoted(text: string): string {
	if (!text.isWellFormed()) throw new Malformed('a lone surrogate');
	if (text.includes('\0')) throw new Malformed('U+0000');
	return JSON.stringify(text);
}

function whole(number: number): string {
	if (!Number.isSafeInteger(number)) throw new Malformed(`${number} is not a whole number`);
	return String(number);
}

function named(key: string): string {
	if (!KEY.test(key)) throw new Malformed(`${JSON.stringify(key)} is not a key`);
	return `"${key}"`;
}
