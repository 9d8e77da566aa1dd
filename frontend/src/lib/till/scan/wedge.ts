/** The longest pause between two keys of a scanner; a person who types needs more for most of them. */
export const LONGEST_PAUSE_MS = 60;
const SHORTEST_CODE = 4;

export interface Stroke {
	/** As `KeyboardEvent.key`. */
	readonly key: string;
	/** As `KeyboardEvent.code`. */
	readonly code: string;
	readonly shift: boolean;
	/** Milliseconds, as `Event.timeStamp`. */
	readonly at: number;
}

export interface Burst {
	/** What the keyboard layout of the device made of the scan. */
	readonly text: string;
	/** What an American keyboard would have made of it: most scanners type as one, also on a French device. */
	readonly american: string;
}

/** Tells the keys of a scanner, which come in a burst that ends with Enter, from those of a person. */
export class WedgeDetector {
	#text = '';
	#american = '';
	#last = Number.NEGATIVE_INFINITY;

	/** Whether no key came since the last scan. */
	get isEmpty(): boolean {
		return this.#text === '';
	}

	/** Whether the key that was taken last is the first of what may become a scan. */
	get hasBegun(): boolean {
		return this.#text.length === 1;
	}

	/** Takes the next key; gives the scan that it ends, else null. */
	take(stroke: Stroke): Burst | null {
		if (stroke.at - this.#last > LONGEST_PAUSE_MS) this.reset();
		if (stroke.key === 'Enter') return this.#end();
		if (stroke.key.length === 1) {
			this.#text += stroke.key;
			this.#american += americanKey(stroke);
			this.#last = stroke.at;
		}
		return null;
	}

	reset(): void {
		this.#text = '';
		this.#american = '';
	}

	#end(): Burst | null {
		const burst = { text: this.#text, american: this.#american };
		this.reset();
		return burst.text.length < SHORTEST_CODE ? null : burst;
	}
}

const SIGNS: Record<string, string> = {
	Minus: '-_',
	Equal: '=+',
	Slash: '/?',
	Semicolon: ';:',
	Period: '.>',
	Comma: ',<',
	Digit1: '1!',
	Digit2: '2@',
	Digit3: '3#',
	Digit4: '4$',
	Digit5: '5%',
	Digit6: '6^',
	Digit7: '7&',
	Digit8: '8*',
	Digit9: '9(',
	Digit0: '0)'
};

function americanKey({ key, code, shift }: Stroke): string {
	if (code.startsWith('Key')) return shift ? code.slice(3) : code.slice(3).toLowerCase();
	if (code.startsWith('Numpad') && code.length === 7) return code.slice(6);
	return SIGNS[code]?.[shift ? 1 : 0] ?? key;
}
