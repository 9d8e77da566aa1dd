import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createMarks } from './marks.js';

let server: Server;
afterEach(() => {
	server.close();
});

test('who asks while an answer is under way gets the next one, with all who came meanwhile', async () => {
	const waiting: ServerResponse[] = [];
	server = createServer((_, response) => waiting.push(response));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const read = createMarks(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	const answer = (mark: string): unknown => waiting.shift()?.end(JSON.stringify({ shops: mark }));

	const first = read();
	await vi.waitFor(() => expect(waiting).toHaveLength(1));
	const others = [read(), read()];
	answer('1');
	expect(await first).toEqual({ shops: '1' });
	await vi.waitFor(() => expect(waiting).toHaveLength(1));
	answer('2');

	expect(await Promise.all(others)).toEqual([{ shops: '2' }, { shops: '2' }]);
});

test('a backend that fails is said, and asked again', async () => {
	let status = 503;
	server = createServer((_, response) => response.writeHead(status).end('{"shops":"3"}'));
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const read = createMarks(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

	await expect(read()).rejects.toThrow('marks: 503');
	status = 200;
	expect(await read()).toEqual({ shops: '3' });
});
