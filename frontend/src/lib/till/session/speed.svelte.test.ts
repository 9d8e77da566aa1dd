import { afterEach, expect, test } from 'vitest';
import { manyPieces } from '../testing/frame.ts';
import { TestServer } from '../testing/server.ts';
import { inCash, line, TestBrowser } from '../testing/till.ts';

let browser: TestBrowser;
afterEach(() => browser.stop());

test('with 5,000 pieces and 200 sales on the device, a sale is on the disk within 50 ms (p95)', async () => {
	const server = new TestServer();
	server.stock = manyPieces(5000);
	browser = new TestBrowser(server);
	const till = await browser.openForSale();
	server.network = 'down';
	const times: number[] = [];
	for (const piece of server.stock.slice(0, 200)) {
		const started = performance.now();
		await till.sell(inCash(line(piece)));
		times.push(performance.now() - started);
	}

	const p95 = times.toSorted((a, b) => a - b)[190] ?? Infinity;
	expect(p95).toBeLessThan(50);
	expect(till.shift?.tickets).toBe(200);
}, 30_000);
