/**
 * A receipt's QR code holds the signed sale itself, after the `#`, which no server is told by itself:
 * docs/journal.md, "Receipt codes". One that is too long for a phone's camera comes in several parts.
 */
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflate, inflate } from './bytes.ts';
import { parse, type Data } from './canonical.ts';

/** As long as a code may be and still be read from a screen. */
const LONGEST = 1800;
const WHOLE = '1';
const PART = '2';
const GROUP_LENGTH = 12;
const MOST_PARTS = 99;
const SIGNATURE = /^[\w-]{86}$/;

/** A signed event as it travels. */
export interface CodeRecord {
	readonly event: string;
	readonly signature: string;
}

/** A record that was read; nothing is said yet of who signed it. */
export interface ReadCode extends CodeRecord {
	readonly value: Data;
}

/** Some of the parts of a receipt, in any order. */
export interface Part {
	readonly group: string;
	readonly index: number;
	readonly count: number;
	readonly piece: string;
}

/** Not a receipt's code, or cut off. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';
}

/** The addresses of a receipt's codes: one, or several when it is long. */
export async function writeCode(
	publicUrl: string,
	{ event, signature }: CodeRecord
): Promise<string[]> {
	const address = `${publicUrl.replace(/\/$/, '')}/r#`;
	const text = `${signature}.${toBase64url(await deflate(event))}`;
	const whole = `${address}${WHOLE}.${text}`;
	if (whole.length <= LONGEST) return [whole];
	const group = signature.slice(0, GROUP_LENGTH);
	const size = LONGEST - `${address}${PART}.${group}.${MOST_PARTS}.${MOST_PARTS}.`.length;
	const count = Math.ceil(text.length / size);
	return Array.from({ length: count }, (_, index) => {
		const piece = text.slice(index * size, (index + 1) * size);
		return `${address}${PART}.${group}.${index + 1}.${count}.${piece}`;
	});
}

/** The part that an address (or what follows its `#`) holds; a receipt in one code is part 1 of 1. @throws Unreadable */
export function readPart(address: string): Part {
	const text = address.slice(address.lastIndexOf('#') + 1).trim();
	const [kind, ...fields] = text.split('.');
	if (kind === WHOLE && fields.length === 2) {
		const [signature = ''] = fields;
		const group = signature.slice(0, GROUP_LENGTH);
		return { group, index: 1, count: 1, piece: fields.join('.') };
	}
	const [group = '', index = '', count = '', ...pieces] = fields;
	const part = { group, index: Number(index), count: Number(count), piece: pieces.join('.') };
	const isNumbered = /^\d\d?$/.test(index) && /^\d\d?$/.test(count);
	if (kind !== PART || !isNumbered || part.index < 1 || part.index > part.count) {
		throw new Unreadable('not a receipt code');
	}
	return part;
}

/** Parts of one receipt after another; gives the record once it has them all. */
export class Parts {
	#group = '';
	#pieces: (string | undefined)[] = [];

	/** How many parts of the receipt that is being read are there. */
	get have(): number {
		return this.#pieces.filter((piece) => piece !== undefined).length;
	}

	get of(): number {
		return this.#pieces.length;
	}

	/** @throws Unreadable when the parts together are no record */
	async add({ group, index, count, piece }: Part): Promise<ReadCode | null> {
		if (group !== this.#group || count !== this.#pieces.length) {
			this.#group = group;
			this.#pieces = Array.from({ length: count });
		}
		this.#pieces[index - 1] = piece;
		if (this.have < this.of) return null;
		const text = this.#pieces.join('');
		this.#group = '';
		this.#pieces = [];
		return recordOf(text);
	}
}

/** Of an address that holds a whole receipt, as a page opens it. @throws Unreadable */
export async function readCode(address: string): Promise<ReadCode> {
	const read = await new Parts().add(readPart(address));
	if (!read) throw new Unreadable('one part of several');
	return read;
}

async function recordOf(text: string): Promise<ReadCode> {
	const [signature = '', body = '', ...more] = text.split('.');
	if (!SIGNATURE.test(signature) || more.length > 0) throw new Unreadable('not a receipt code');
	try {
		const event = await inflate(fromBase64url(body));
		return { event, signature, value: parse(event) };
	} catch (cause) {
		throw new Unreadable('cut off or changed', { cause });
	}
}
