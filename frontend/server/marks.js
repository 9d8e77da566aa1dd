import { Agent, get } from 'node:http';

/**
 * `readMarks()`: table → mark, as committed at some moment after the call. Who calls while an answer
 * is under way may have to know of a later commit, so she waits for the next one, with all others.
 *
 * @param {string} backendUrl
 * @returns {() => Promise<Record<string, string>>}
 */
export function createMarks(backendUrl) {
	const agent = new Agent({ keepAlive: true, maxSockets: 2 });
	/** @type {Promise<Record<string, string>> | undefined} */
	let underWay;
	/** @type {Promise<Record<string, string>> | undefined} */
	let next;

	const ask = () => {
		next = undefined;
		underWay = fetchMarks(`${backendUrl}/answers/marks`, agent).finally(() => {
			underWay = undefined;
		});
		return underWay;
	};
	return () => {
		if (!underWay) return ask();
		next ??= underWay.then(ask, ask);
		return next;
	};
}

/**
 * @param {string} url
 * @param {Agent} agent
 * @returns {Promise<Record<string, string>>}
 */
const fetchMarks = (url, agent) =>
	new Promise((resolve, reject) => {
		const request = get(url, { agent, timeout: 2000 }, (response) => {
			const chunks = /** @type {Buffer[]} */ ([]);
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				if (response.statusCode !== 200) reject(new Error(`marks: ${response.statusCode}`));
				else resolve(JSON.parse(Buffer.concat(chunks).toString()));
			});
		});
		request.on('timeout', () => request.destroy(new Error('marks: too late')));
		request.on('error', reject);
	});
