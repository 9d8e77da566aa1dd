import type { RequestLine, RequestRow } from '../store/database.ts';
import { ApiProblem, type TenderAnswer, type TillApi } from '../sync/api.ts';
import { isoOf } from './clock.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';
import { isFinal } from './request-state.ts';
import { TenderRequest } from './tender-request.svelte.ts';
import type { Person } from './types.ts';

const LOOK_AGAIN_MS = 1500;
const LONGEST_REASON = 200;

/** Who asks, and in which shift. */
export interface Who {
	readonly cashier: Person;
	readonly shift: string;
}

export interface Asked {
	readonly kind: 'card' | 'qr';
	readonly amount: number;
	readonly lines: readonly RequestLine[];
}

/** Requests for cards and phones, each kept on the device before anybody is asked, until it is settled. */
export class TenderDesk {
	/** Those that are not done with, oldest first; one that failed stays until the next is asked for. */
	requests = $state.raw<readonly TenderRequest[]>([]);

	readonly #core: Core;
	readonly #api: TillApi;
	readonly #who: () => Who;
	readonly #giveBack: (row: RequestRow, reason: string) => Promise<void>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isStopped = false;
	#noted: Promise<unknown> = Promise.resolve();

	/** @param giveBack writes the sale and the void that give a paid request's money back */
	constructor(
		core: Core,
		api: TillApi,
		who: () => Who,
		giveBack: (row: RequestRow, reason: string) => Promise<void>
	) {
		this.#core = core;
		this.#api = api;
		this.#who = who;
		this.#giveBack = giveBack;
	}

	/** Takes up what was asked before the page was loaded. */
	async resume(): Promise<void> {
		const rows = await this.open();
		this.requests = rows.map((row) => this.#known(row.id)?.with(row) ?? this.#request(row));
		this.#lookLater();
	}

	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#timer);
	}

	/** Rows that are not done with. */
	open(): Promise<RequestRow[]> {
		return this.#core.database.requests.where('done').equals(0).sortBy('askedAt');
	}

	/** @throws Refusal REQUEST_OPEN while another one has no answer */
	async ask({ kind, amount, lines }: Asked): Promise<TenderRequest> {
		const open = (await this.open()).find(({ state }) => !isFinal(state));
		if (open) throw new Refusal('REQUEST_OPEN', { amount: open.amount });
		const row: RequestRow = {
			id: crypto.randomUUID(),
			kind,
			amount,
			lines,
			state: 'asked',
			url: '',
			qr: '',
			problem: '',
			use: '',
			askedAt: isoOf(this.#core.now()),
			done: 0
		};
		await this.#core.journal.append({
			stream: 'payment',
			kind: 'asked',
			...this.#who(),
			data: { payment: row.id, kind, amount, reader: '' },
			beside: async () => void (await this.#core.database.requests.put(row))
		});
		const request = this.#request(row);
		this.requests = [...this.requests.filter(({ state }) => state === 'paid'), request];
		request.show(await this.#answered(row, () => this.#send(row)));
		this.#lookLater();
		return request;
	}

	/** The ones that a sale used are done with. */
	async forget(): Promise<void> {
		const open = (await this.open()).map(({ id }) => id);
		this.requests = this.requests.filter(({ id }) => open.includes(id));
	}

	#request(row: RequestRow): TenderRequest {
		return new TenderRequest(row, {
			refresh: (id) => this.#refresh(id),
			cancel: (id) => this.#cancel(id),
			giveBack: (id, reason) => this.#return(id, reason)
		});
	}

	#known(id: string): { with: (row: RequestRow) => TenderRequest } | undefined {
		const request = this.requests.find((one) => one.id === id);
		if (!request) return undefined;
		return {
			with: (row) => {
				request.show(row);
				return request;
			}
		};
	}

	async #refresh(id: string): Promise<RequestRow> {
		const row = await this.#row(id);
		if (isFinal(row.state)) return row;
		// One that never arrived may still arrive: asking for the same once more settles which.
		return this.#answered(
			row,
			async () => (await this.#api.tender(this.#token, id)) ?? (await this.#send(row))
		);
	}

	async #cancel(id: string): Promise<RequestRow> {
		const row = await this.#row(id);
		if (isFinal(row.state)) return row;
		return this.#answered(row, async () => {
			const cancelled = await this.#api.cancelTender(this.#token, id);
			if (cancelled) return cancelled;
			await this.#send(row);
			return (await this.#api.cancelTender(this.#token, id)) ?? unknown('');
		});
	}

	async #return(id: string, reason: string): Promise<RequestRow> {
		const row = await this.#row(id);
		if (row.state !== 'paid' || row.use !== '') throw new Refusal('REQUEST_NOT_PAID');
		await this.#giveBack(row, reason);
		await this.forget();
		return this.#row(id);
	}

	#send({ id, kind, amount, lines }: RequestRow): Promise<TenderAnswer> {
		return this.#api.askTender(this.#token, { id, kind, amount, lines });
	}

	/** Notes what the server said; no answer is `unknown`, never a guess. */
	async #answered(row: RequestRow, answer: () => Promise<TenderAnswer>): Promise<RequestRow> {
		try {
			return await this.#note(row, await answer());
		} catch (reason) {
			if (reason instanceof ApiProblem) {
				return this.#note(row, { ...unknown(reason.message), state: 'failed' });
			}
			return this.#note(row, unknown(row.problem));
		}
	}

	/** One answer after another, so that none is noted twice. */
	#note({ id }: RequestRow, answer: TenderAnswer): Promise<RequestRow> {
		const noted = this.#noted.then(() => this.#noteNow(id, answer));
		this.#noted = noted.catch(() => undefined);
		return noted;
	}

	async #noteNow(id: string, { state, url, qr, problem }: TenderAnswer): Promise<RequestRow> {
		const { database, journal } = this.#core;
		const row = await this.#row(id);
		if (isFinal(row.state)) return row;
		const done = state === 'failed' || state === 'cancelled' ? 1 : 0;
		const next = { ...row, state, url: url || row.url, qr: qr || row.qr, problem, done } as const;
		const keep = async (): Promise<void> => void (await database.requests.put(next));
		if (state === row.state || state === 'asked' || state === 'waiting') {
			await keep();
			return next;
		}
		const reason = Array.from(problem).slice(0, LONGEST_REASON).join('');
		await journal.append({
			stream: 'payment',
			kind: state,
			...this.#who(),
			data: { payment: row.id, reason },
			beside: keep
		});
		return next;
	}

	/** Looks by itself until all are final. */
	#lookLater(): void {
		clearTimeout(this.#timer);
		const open = this.requests.filter((request) => !request.isFinal);
		if (this.#isStopped || open.length === 0) return;
		this.#timer = setTimeout(() => {
			void Promise.allSettled(open.map((request) => request.refresh())).then(() =>
				this.#lookLater()
			);
		}, LOOK_AGAIN_MS);
	}

	async #row(id: string): Promise<RequestRow> {
		const row = await this.#core.database.requests.get(id);
		if (!row) throw new Refusal('REQUEST_NOT_PAID');
		return row;
	}

	get #token(): string {
		return this.#core.device.token;
	}
}

const unknown = (problem: string): TenderAnswer => ({ state: 'unknown', url: '', qr: '', problem });
