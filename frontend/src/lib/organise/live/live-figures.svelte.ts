/** Figures that are asked for again and again. When asking fails the last ones stay, and say so. */
export class LiveFigures<Figures> {
	shown = $state.raw() as Figures;
	/** The last time, nobody answered. */
	isStale = $state(false);

	readonly #ask: () => Promise<Figures | null>;

	constructor(first: Figures, ask: () => Promise<Figures | null>) {
		this.shown = first;
		this.#ask = ask;
	}

	readonly renew = async (): Promise<void> => {
		try {
			const figures = await this.#ask();
			this.isStale = figures === null;
			if (figures !== null) this.shown = figures;
		} catch {
			this.isStale = true;
		}
	};
}
