import type { Problem } from '#lib/graphql/problems.ts';
import { m } from '#lib/paraglide/messages.js';
import { problemIn } from '../picture-upload.ts';

/** Bytes of a file that the server still lacks. */
interface Part {
	readonly offset: number;
	readonly size: number;
	readonly url: string;
}

interface Begun {
	readonly upload: { readonly parts: readonly Part[]; readonly isWhole: boolean } | null;
	readonly problems: readonly Problem[];
}

/** How a picture gets to the server; tests have a server of their own. */
export interface Ways {
	begin(id: string, product: string, size: number): Promise<Begun>;
	/** Sends bytes, telling how many have gone; throws when the network breaks. */
	put(
		url: string,
		bytes: Blob,
		gone: (count: number) => void
	): Promise<{ status: number; body: string }>;
	finish(id: string): Promise<readonly Problem[]>;
	/** Resolves after so many milliseconds, or as soon as the network is back. */
	pause(milliseconds: number): Promise<void>;
}

/** What became of a picture; `lost` ones can be sent again and go on where they stopped. */
export type Outcome =
	{ readonly state: 'arrived' } | { readonly state: 'refused' | 'lost'; readonly problem: string };

export interface Told {
	/** How much has gone, 0 to 1. */
	progress(part: number): void;
	/** It waits for the network, or no longer. */
	waiting(waits: boolean): void;
}

/** Waits between attempts; as long as any part gets through, counting begins anew. */
const PAUSES_MS = [1000, 2000, 5000, 15_000, 30_000];

/** Sends one picture part by part. A network that breaks costs one part: the server says what it lacks. */
export async function sendInParts(
	product: string,
	file: File,
	ways: Ways,
	told: Told
): Promise<Outcome> {
	const id = await uploadId(product, file);
	let failures = 0;
	const gotThrough = (): void => {
		failures = 0;
		told.waiting(false);
	};
	for (;;) {
		try {
			return await sendWhatIsMissing({ id, product, file }, ways, told, gotThrough);
		} catch {
			const pause = PAUSES_MS[failures];
			if (pause === undefined) return { state: 'lost', problem: m.pictures_lost() };
			failures += 1;
			told.waiting(true);
			await ways.pause(pause);
		}
	}
}

async function sendWhatIsMissing(
	{ id, product, file }: { id: string; product: string; file: File },
	ways: Ways,
	told: Told,
	gotThrough: () => void
): Promise<Outcome> {
	const { upload, problems } = await ways.begin(id, product, file.size);
	if (!upload) return refusal(problems);
	let gone = file.size - upload.parts.reduce((sum, { size }) => sum + size, 0);
	for (const { offset, size, url } of upload.parts) {
		const bytes = file.slice(offset, offset + size);
		const { status, body } = await ways.put(url, bytes, (count) => {
			told.progress((gone + count) / file.size);
		});
		if (isOfTheMoment(status)) throw new Error(`The server answered ${status}`);
		if (status >= 400) return { state: 'refused', problem: problemIn(status, body) ?? '' };
		gotThrough();
		gone += size;
	}
	told.progress(1);
	if (upload.isWhole) return { state: 'arrived' };
	const left = await ways.finish(id);
	if (left.some(({ code }) => code === 'PARTS_MISSING')) throw new Error('Parts were lost');
	return left.length > 0 ? refusal(left) : { state: 'arrived' };
}

const refusal = (problems: readonly Problem[]): Outcome => ({
	state: 'refused',
	problem: problems.map(({ message }) => message).join(' ')
});

/** Answers that say nothing about the picture: a proxy's, a server's that starts again. */
const isOfTheMoment = (status: number): boolean =>
	status === 408 || status === 429 || status >= 500;

/** The same file for the same product has the same id, also tomorrow: so a cut upload goes on. */
export async function uploadId(product: string, file: File): Promise<string> {
	const said = [product, file.name, file.size, file.lastModified].join('\n');
	const bytes = new Uint8Array(
		await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said))
	).slice(0, 16);
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
