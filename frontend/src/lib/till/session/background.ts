import { ApiProblem, type SyncAnswer, type TillApi } from '../sync/api.ts';
import { isNetworkFailure, Loop } from '../sync/loop.ts';
import { pullMirror } from '../sync/mirror.ts';
import { Pulse } from '../sync/network.svelte.ts';
import { noticeOf, reconcile, sendAll } from '../sync/sender.ts';
import { Clock, type Jump } from './clock.ts';
import type { Collections } from './collections.svelte.ts';
import type { Core } from './core.ts';
import type { Environment } from './environment.ts';
import type { Logbook } from './logbook.ts';
import { readFrame, readPieces } from './snapshot.ts';
import type { TillState } from './state.svelte.ts';
import type { Network } from './types.ts';

const FRAME_AGE_MS = 60_000;
/** Every sale anywhere changes what is on hand somewhere: that alone is not worth 5,000 pieces. */
const PIECES_AGE_MS = 300_000;
/** A network that is away for less than this is not worth an event. */
const AWAY_MS = 5000;

/** What the active tab does by itself: sends, reads what changed, watches network and clock. */
export class Background {
	readonly pulse: Pulse;
	readonly #core: Core;
	readonly #api: TillApi;
	readonly #state: TillState;
	readonly #logbook: Logbook;
	readonly #collections: Collections;
	readonly #clock: Clock;
	readonly #loop: Loop;
	readonly #now: () => number;
	#stopPulse: () => void = () => undefined;
	#awayTimer: ReturnType<typeof setTimeout> | undefined;
	#saidAway = false;
	#frameAt = -Infinity;
	#piecesAt = -Infinity;

	constructor(
		core: Core,
		{ api, monotonic }: Pick<Environment, 'api' | 'monotonic'>,
		state: TillState,
		{ logbook, collections }: { logbook: Logbook; collections: Collections },
		lastEvent: string | null
	) {
		this.#core = core;
		this.#api = api;
		this.#state = state;
		this.#logbook = logbook;
		this.#collections = collections;
		this.#now = monotonic;
		this.#clock = new Clock(core.now, monotonic, lastEvent);
		this.#loop = new Loop(
			async () => {
				if (this.pulse.network !== 'offline') await this.#work();
			},
			(reason) => void this.#failed(reason)
		);
		this.pulse = new Pulse(
			(signal) => api.ping(signal),
			(network) => this.#networkChanged(network)
		);
	}

	/** The network is watched in every tab; only the active one sends. */
	watch(): void {
		this.#stopPulse = this.pulse.start();
	}

	start(): void {
		this.#loop.start();
	}

	pause(): void {
		this.#loop.stop();
	}

	stop(): void {
		this.#loop.stop();
		this.#stopPulse();
		clearTimeout(this.#awayTimer);
	}

	/** There is something to send. */
	soon(): void {
		if (this.pulse.network !== 'offline') this.#loop.soon();
	}

	/** Sends and reads everything now. @throws what the API throws */
	async now(): Promise<void> {
		[this.#frameAt, this.#piecesAt] = [-Infinity, -Infinity];
		await this.#loop.now(() => this.#work());
	}

	/** Notes a clock that was set since the last look, before anything is written by it. */
	async lookAtClock(): Promise<void> {
		const jump = this.#clock.look();
		if (jump) await this.#noteJump(jump, jump.isBack);
	}

	async #work(): Promise<void> {
		await this.lookAtClock();
		await sendAll(this.#core, this.#api, (answer) => this.#answered(answer));
		await this.#readFrame();
		await pullMirror(this.#core, this.#api, this.#state.stored.devices);
		await this.#readPieces();
		await this.#state.count();
	}

	async #answered({ serverTime }: SyncAnswer): Promise<void> {
		await this.#core.database.write('lastSyncAt', this.#core.now());
		const jump = this.#clock.compare(serverTime);
		if (jump) await this.#noteJump(jump, true);
		await this.#state.count();
	}

	async #readFrame(): Promise<void> {
		if (this.#now() - this.#frameAt < FRAME_AGE_MS) return;
		const { frame, changes, heads } = await readFrame(this.#core, this.#api, this.#state.stored);
		this.#state.stored = frame;
		this.#frameAt = this.#now();
		await this.#collections.read(this.#api);
		for (const change of changes) await this.#logbook.write('parameter', { ...change });
		await reconcile(this.#core, heads);
	}

	async #readPieces(): Promise<void> {
		const version = await this.#core.database.read<string>('catalogueVersion');
		const isOld = this.#now() - this.#piecesAt > PIECES_AGE_MS;
		if (version === this.#state.stored.catalogueVersion || !isOld) return;
		const read = await readPieces(this.#core, this.#api);
		this.#piecesAt = this.#now();
		this.#state.showPieces(read.pieces, read.version);
		await this.#logbook.write('snapshot', { version: read.version, pieces: read.pieces.length });
	}

	async #failed(reason: unknown): Promise<void> {
		if (isNetworkFailure(reason)) this.pulse.failed();
		if (reason instanceof ApiProblem && reason.code.startsWith('DEVICE_')) {
			const notice = noticeOf('RETIRED', 'retired', this.#core.now(), { message: reason.message });
			await this.#core.database.notices.put(notice);
		}
		await this.#state.count();
	}

	async #noteJump({ from, to }: Jump, isForEyes: boolean): Promise<void> {
		await this.#logbook.write('clock', { from, to });
		if (!isForEyes) return;
		const notice = noticeOf('CLOCK', `clock ${to}`, this.#core.now(), { from, to });
		await this.#core.database.notices.put(notice);
		await this.#state.count();
	}

	#networkChanged(network: Network): void {
		clearTimeout(this.#awayTimer);
		if (network === 'offline') {
			this.#awayTimer = setTimeout(() => this.#sayAway(true), AWAY_MS);
			return;
		}
		this.#sayAway(false);
		if (this.#state.tab === 'active') this.#loop.soon();
	}

	#sayAway(isAway: boolean): void {
		if (this.#saidAway === isAway || this.#state.tab !== 'active') return;
		this.#saidAway = isAway;
		const written = this.#logbook.write(isAway ? 'offline' : 'online', { note: '' });
		void written.catch((reason: unknown) => this.#failed(reason));
	}
}
