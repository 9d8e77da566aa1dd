/** Less than this is the two clocks running apart, or a slow page. */
const JUMP_MS = 30_000;
/** A device whose clock differs more from the server's writes wrong times on receipts. */
const WRONG_MS = 120_000;

export interface Jump {
	readonly from: string;
	readonly to: string;
	/** A device that slept jumps forward, too; back it goes only when somebody sets its clock. */
	readonly isBack: boolean;
}

/** Notices when the wall clock of the device is set: compared with a clock that cannot be. */
export class Clock {
	readonly #now: () => number;
	readonly #monotonic: () => number;
	#wall: number;
	#steady: number;
	/** How far the server's clock was from ours when we last said so. */
	#said = 0;

	/** @param lastEvent when this device last wrote: time does not go back while the till is closed */
	constructor(now: () => number, monotonic: () => number, lastEvent: string | null) {
		this.#now = now;
		this.#monotonic = monotonic;
		const last = lastEvent === null ? -Infinity : Date.parse(lastEvent);
		this.#wall = Math.max(now(), last);
		this.#steady = monotonic();
	}

	/** The jump since the last look; null when there was none. */
	look(): Jump | null {
		const [wall, steady] = [this.#now(), this.#monotonic()];
		const expected = this.#wall + (steady - this.#steady);
		[this.#wall, this.#steady] = [wall, steady];
		return Math.abs(wall - expected) < JUMP_MS ? null : jump(expected, wall);
	}

	/** The difference to the server's clock, when it is large and not said before. */
	compare(serverTime: string): Jump | null {
		const [wall, there] = [this.#now(), Date.parse(serverTime)];
		const off = there - wall;
		if (Math.abs(off - this.#said) < WRONG_MS) return null;
		this.#said = Math.abs(off) < WRONG_MS ? 0 : off;
		return this.#said === 0 ? null : jump(wall, there);
	}
}

const jump = (from: number, to: number): Jump => ({
	from: isoOf(from),
	to: isoOf(to),
	isBack: to < from
});

export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
