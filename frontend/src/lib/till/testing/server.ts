import { ApiFailure } from '#lib/graphql/failure.ts';
import { parse } from '#lib/receipt-code/canonical.ts';
import { isSigned } from '#lib/receipt-code/signature.ts';
import type { Head, JournalEvent } from '../journal/events.ts';
import { sha256 } from '../journal/hash.ts';
import type { Collection, WebReturn, WebReturnOffer } from '../session/collecting.ts';
import type { Piece, SignedRecord } from '../session/types.ts';
import type { FrameDevice, StoredFrame } from '../store/database.ts';
import {
	ApiProblem,
	type FrameAnswer,
	type MirrorPage,
	type PiecePage,
	type ReceiptMail,
	type SyncAnswer,
	type TenderAnswer,
	type TenderAsked,
	type TillApi,
	type WebReturnAsked
} from '../sync/api.ts';
import { testFrame } from './frame.ts';

interface Kept extends SignedRecord {
	readonly value: JournalEvent;
	readonly hash: string;
	readonly serial: number;
}

const PAGE = 500;

/** A server that keeps journals as docs/journal.md says, in memory; its network can be cut. */
export class TestServer implements TillApi {
	/** `lost`: what is sent arrives, the answer does not. */
	network: 'up' | 'down' | 'lost' = 'up';
	frameChanges: Partial<StoredFrame> = {};
	/** What it answers to the next request for a card. */
	refuses: { readonly code: string; readonly message: string } | null = null;
	stock: readonly Piece[] = [];
	stockVersion = 'v1';
	readonly kept: Kept[] = [];
	readonly devices: (FrameDevice & { readonly token: string })[] = [];
	readonly tenders = new Map<string, TenderAnswer & { readonly asked: TenderAsked }>();
	waiting: readonly Collection[] = [];
	readonly webReturns = new Map<string, WebReturn>();
	readonly mails: ReceiptMail[] = [];
	/** How many records came in each call. */
	readonly batches: number[] = [];
	now: () => number = Date.now;

	ping(): Promise<void> {
		return this.#answer(() => undefined);
	}

	pair(code: string, publicKey: string): Promise<{ token: string } & FrameAnswer> {
		return this.#answer(() => {
			if (code !== 'good') throw new ApiProblem('CODE', 'This code is too old.');
			const serial = this.devices.length + 1;
			const token = `token-${serial}`;
			const id = crypto.randomUUID();
			const tillName = `Caisse ${serial}`;
			this.devices.push({ id, serial, token, publicKey, tillName, isRetired: false });
			return { token, ...this.#frameOf(token) };
		});
	}

	frame(token: string): Promise<FrameAnswer> {
		return this.#answer(() => this.#frameOf(token));
	}

	pieces(_token: string, after: string | null): Promise<PiecePage> {
		return this.#answer(() => {
			const start = Number(after ?? 0);
			const end = start + PAGE;
			const next = end < this.stock.length ? String(end) : null;
			return { nodes: this.stock.slice(start, end), next, version: this.stockVersion };
		});
	}

	sync(token: string, records: readonly SignedRecord[]): Promise<SyncAnswer> {
		return this.#answer(async () => {
			this.batches.push(records.length);
			const results: SyncAnswer['results'][number][] = [];
			for (const record of records) results.push(await this.#append(record));
			return { results, heads: this.#heads(token), serverTime: this.#time() };
		});
	}

	mirror(token: string, after: number): Promise<MirrorPage> {
		return this.#answer(() => {
			const own = this.#device(token).id;
			const others = this.kept
				.slice(after)
				.filter(({ value }) => value.device !== own && value.stream === 'ticket');
			return { records: others, next: this.kept.length };
		});
	}

	askTender(_token: string, asked: TenderAsked): Promise<TenderAnswer> {
		return this.#answer(() => {
			if (this.refuses) throw new ApiProblem(this.refuses.code, this.refuses.message);
			const known = this.tenders.get(asked.id);
			const made = { state: 'waiting', url: '', qr: '', problem: '', asked } as const;
			this.tenders.set(asked.id, known ?? made);
			return known ?? made;
		});
	}

	tender(_token: string, id: string): Promise<TenderAnswer | null> {
		return this.#answer(() => this.tenders.get(id) ?? null);
	}

	cancelTender(_token: string, id: string): Promise<TenderAnswer | null> {
		return this.#answer(() => {
			const known = this.tenders.get(id);
			if (known?.state === 'waiting') this.decide(id, 'cancelled');
			return this.tenders.get(id) ?? null;
		});
	}

	collections(): Promise<readonly Collection[]> {
		return this.#answer(() => this.waiting);
	}

	webReturnOffer(_token: string, order: string): Promise<WebReturnOffer | null> {
		return this.#answer(() => (order === 'M-1' ? { order, rule: '14 jours', lines: [] } : null));
	}

	refundWebOrder(_token: string, asked: WebReturnAsked): Promise<WebReturn> {
		return this.#answer(() => {
			const made = { id: asked.id, order: asked.order, amount: 3000 };
			this.webReturns.set(asked.id, made);
			return made;
		});
	}

	mailReceipt(_token: string, mail: ReceiptMail): Promise<void> {
		return this.#answer(() => {
			if (!this.kept.some(({ value }) => value.id === mail.event)) {
				throw new ApiProblem('NO_TICKET_YET', 'The platform does not have this receipt yet.');
			}
			this.mails.push(mail);
		});
	}

	/** What the customer does with a request. */
	decide(id: string, state: TenderAnswer['state']): void {
		const known = this.tenders.get(id);
		if (known) this.tenders.set(id, { ...known, state });
	}

	/** Events of a stream, in their order of arrival. */
	of(stream: string): JournalEvent[] {
		return this.kept.filter(({ value }) => value.stream === stream).map(({ value }) => value);
	}

	async #append(record: SignedRecord): Promise<SyncAnswer['results'][number]> {
		const value = parse(record.event) as unknown as JournalEvent;
		const device = this.devices.find(({ id }) => id === value.device);
		if (!device || !(await isSigned(device.publicKey, record.event, record.signature))) {
			return { status: 'SIGNATURE', message: 'Not signed by its device.' };
		}
		const hash = await sha256(record.event);
		if (this.kept.some((one) => one.hash === hash)) return { status: 'KNOWN', message: '' };
		const isTaken = this.kept.some(
			(one) =>
				one.value.device === value.device &&
				one.value.stream === value.stream &&
				one.value.number === value.number
		);
		if (isTaken) return { status: 'FORK', message: 'Another event has this number.' };
		this.kept.push({ ...record, value, hash, serial: device.serial });
		return { status: 'APPENDED', message: '' };
	}

	#frameOf(token: string): FrameAnswer {
		const device = this.#device(token);
		const { token: _token, ...own } = device;
		const frame = {
			...testFrame,
			...this.frameChanges,
			device: { id: own.id, serial: own.serial, publicKey: own.publicKey },
			till: { ...testFrame.till, name: own.tillName },
			devices: this.devices,
			catalogueVersion: this.stockVersion
		};
		return { frame, heads: this.#heads(token), serverTime: this.#time() };
	}

	#heads(token: string): Head[] {
		const own = this.#device(token).id;
		const heads = new Map<string, Head>();
		for (const { value, hash } of this.kept.filter((one) => one.value.device === own)) {
			const { stream, number } = value;
			if ((heads.get(stream)?.number ?? 0) < number) heads.set(stream, { stream, number, hash });
		}
		return [...heads.values()];
	}

	#device(token: string): TestServer['devices'][number] {
		const device = this.devices.find((one) => one.token === token);
		if (!device) throw new ApiProblem('DEVICE_UNKNOWN', 'This device is not paired.');
		if (device.isRetired) throw new ApiProblem('DEVICE_RETIRED', 'Taken out of use.');
		return device;
	}

	#time(): string {
		return new Date(this.now()).toISOString();
	}

	async #answer<Answer>(make: () => Answer | Promise<Answer>): Promise<Answer> {
		const cut = new ApiFailure('network', 'no network');
		if (this.network === 'down') throw cut;
		const answer = await make();
		if (this.network === 'lost') throw cut;
		return answer;
	}
}
