import type { Outcome, Told } from './send-in-parts.ts';

type Send = (file: File, told: Told) => Promise<Outcome>;

/** One picture on its way. */
export class SentPicture {
	readonly file: File;
	/** How much of it has gone, 0 to 1. */
	progress = $state(0);
	state = $state<'queued' | 'sending' | 'waiting' | Outcome['state']>('queued');
	/** Why it was refused or lost, in words. */
	problem = $state('');

	constructor(file: File) {
		this.file = file;
	}
}

/** Pictures sent one after the other: a phone's network carries one well and five badly. */
export class PictureQueue {
	/** Those that are under way or need her; those that arrived leave. */
	pictures = $state<readonly SentPicture[]>([]);
	arrived = $state(0);
	busy = $state(false);

	readonly #send: Send;
	readonly #whenArrived: () => void;

	/** `whenArrived` is told after each run of which at least one picture arrived. */
	constructor(send: Send, whenArrived: () => void) {
		this.#send = send;
		this.#whenArrived = whenArrived;
	}

	/** More may be added while others are on their way. */
	async add(files: readonly File[]): Promise<void> {
		if (!this.busy) this.arrived = 0;
		this.pictures = [...this.pictures, ...files.map((file) => new SentPicture(file))];
		await this.#run();
	}

	/** What was lost goes on where it stopped. */
	async retry(picture: SentPicture): Promise<void> {
		picture.state = 'queued';
		await this.#run();
	}

	/** All that was lost, as when the network is back. */
	async retryLost(): Promise<void> {
		for (const picture of this.pictures) if (picture.state === 'lost') picture.state = 'queued';
		await this.#run();
	}

	forget(picture: SentPicture): void {
		this.pictures = this.pictures.filter((other) => other !== picture);
	}

	async #run(): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		const before = this.arrived;
		for (let next = this.#next(); next; next = this.#next()) await this.#sendOne(next);
		this.busy = false;
		if (this.arrived > before) this.#whenArrived();
	}

	#next(): SentPicture | undefined {
		return this.pictures.find(({ state }) => state === 'queued');
	}

	async #sendOne(picture: SentPicture): Promise<void> {
		picture.state = 'sending';
		const outcome = await this.#send(picture.file, {
			progress: (part) => (picture.progress = part),
			waiting: (waits) => (picture.state = waits ? 'waiting' : 'sending')
		});
		picture.state = outcome.state;
		if (outcome.state === 'arrived') {
			this.arrived += 1;
			this.forget(picture);
		} else picture.problem = outcome.problem;
	}
}
