import { expect, test } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { sendInParts, uploadId, type Told, type Ways } from './send-in-parts.ts';

const FILE = new File(['abcdefgh'], 'robe.jpg', { lastModified: 1 });
const QUIET: Told = { progress: () => undefined, waiting: () => undefined };

/** A server that keeps parts of three bytes; `breaks` says at which puts the network does. */
class Server implements Ways {
	readonly kept = new Map<number, string>();
	readonly pauses: number[] = [];
	puts = 0;
	finished = 0;
	status = 204;

	constructor(readonly breaks: (put: number) => boolean = () => false) {}

	begin(_id: string, _product: string, size: number): ReturnType<Ways['begin']> {
		const offsets = [0, 3, 6].filter((offset) => !this.kept.has(offset));
		const parts = offsets.map((offset) => ({
			offset,
			size: Math.min(3, size - offset),
			url: `/parts/${offset}`
		}));
		return Promise.resolve({ upload: { parts, isWhole: false }, problems: [] });
	}

	async put(
		url: string,
		bytes: Blob,
		gone: (count: number) => void
	): Promise<{ status: number; body: string }> {
		gone(bytes.size);
		this.puts += 1;
		if (this.breaks(this.puts)) throw new Error('cut');
		this.kept.set(Number(url.split('/').at(-1)), await bytes.text());
		return { status: this.status, body: '{"problems":[{"message":"No."}]}' };
	}

	finish(): ReturnType<Ways['finish']> {
		this.finished += 1;
		return Promise.resolve([]);
	}

	pause(milliseconds: number): Promise<void> {
		this.pauses.push(milliseconds);
		return Promise.resolve();
	}
}

test('a picture goes part by part and arrives whole', async () => {
	const server = new Server();
	const progress: number[] = [];

	const outcome = await sendInParts('12', FILE, server, {
		...QUIET,
		progress: (part) => progress.push(part)
	});

	expect(outcome).toEqual({ state: 'arrived' });
	expect([...server.kept.values()].join('')).toBe('abcdefgh');
	expect(progress).toEqual([3 / 8, 6 / 8, 1, 1]);
	expect(server.finished).toBe(1);
});

test('after a cut only what is missing goes again, and the waiting is told', async () => {
	const server = new Server((put) => put === 2);
	const waits: boolean[] = [];

	const outcome = await sendInParts('12', FILE, server, {
		...QUIET,
		waiting: (waiting) => waits.push(waiting)
	});

	expect(outcome).toEqual({ state: 'arrived' });
	expect(server.puts).toBe(4);
	expect(server.pauses).toEqual([1000]);
	expect(waits).toEqual([false, true, false, false]);
});

test('a network that stays away is given up with words, and the parts that came are kept', async () => {
	const server = new Server((put) => put > 1);

	const outcome = await sendInParts('12', FILE, server, QUIET);

	expect(outcome).toEqual({ state: 'lost', problem: m.pictures_lost() });
	expect(server.pauses).toEqual([1000, 2000, 5000, 15_000, 30_000]);
	expect([...server.kept.keys()]).toEqual([0]);
});

test('a server that starts again is asked again, one that refuses is not', async () => {
	const restarting = new Server();
	restarting.status = 502;
	expect((await sendInParts('12', FILE, restarting, QUIET)).state).toBe('arrived');

	const refusing = new Server();
	refusing.status = 404;
	expect(await sendInParts('12', FILE, refusing, QUIET)).toEqual({
		state: 'refused',
		problem: 'No.'
	});
	expect(refusing.puts).toBe(1);
});

test('what the server says about the picture is handed on', async () => {
	const problem = { code: 'PICTURE_FORMAT', message: 'This file is empty.', field: 'file' };
	const server = new Server();
	server.finish = () => Promise.resolve([problem]);

	expect(await sendInParts('12', FILE, server, QUIET)).toEqual({
		state: 'refused',
		problem: 'This file is empty.'
	});
});

test('the same file for the same product has the same id, and another has another', async () => {
	const again = new File(['abcdefgh'], 'robe.jpg', { lastModified: 1 });

	const id = await uploadId('12', FILE);

	expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
	expect(await uploadId('12', again)).toBe(id);
	expect(await uploadId('13', FILE)).not.toBe(id);
});
