type Send = (file: File, onprogress: (part: number) => void) => Promise<string | null>;

/** Pictures sent one after the other: a phone's network carries one well and five badly. */
export class PictureQueue {
	count = $state(0);
	/** Index of the picture that is on its way. */
	current = $state(0);
	#part = $state(0);
	busy = $state(false);
	/** What went wrong with which file, in words; the others arrived. */
	problems = $state<readonly string[]>([]);

	/** How much of all has gone, 0 to 1. */
	readonly progress = $derived(this.count > 0 ? (this.current + this.#part) / this.count : 0);

	readonly #send: Send;
	readonly #arrived: () => void;

	constructor(send: Send, arrived: () => void) {
		this.#send = send;
		this.#arrived = arrived;
	}

	async send(files: readonly File[]): Promise<void> {
		if (this.busy || files.length === 0) return;
		this.busy = true;
		this.count = files.length;
		this.problems = [];
		for (const [index, file] of files.entries()) {
			this.current = index;
			this.#part = 0;
			const problem = await this.#send(file, (part) => {
				this.#part = part;
			});
			if (problem) this.problems = [...this.problems, `${file.name}: ${problem}`];
		}
		this.busy = false;
		if (this.problems.length < files.length) this.#arrived();
	}
}
