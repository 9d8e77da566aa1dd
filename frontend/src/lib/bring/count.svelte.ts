import type { BringSheetFragment } from './BringSheet.gql.ts';
import { codeOf, countField, meant, whyField } from './counting.ts';

type Line = BringSheetFragment['lines'][number];

/** What became of a scan: the piece and how many of it now, or that nobody had announced it. */
export type Scan =
	| { readonly kind: 'counted'; readonly line: Line; readonly count: number }
	| { readonly kind: 'extra'; readonly code: string };

/** A list being counted: as announced until the first scan, which starts at nothing. */
export class Count {
	readonly lines: readonly Line[];
	quantities = $state<Record<string, number>>({});
	whys = $state<Record<string, string>>({});
	/** Scanned, and of no announced piece. */
	extra = $state('');
	isScanning = $state(false);
	last = $state<Scan>();

	/** `typed`: the form as it was refused. */
	constructor(lines: readonly Line[], typed: Readonly<Record<string, string>> = {}) {
		this.lines = lines;
		for (const { variant, planned, counted, difference } of lines) {
			const code = variant.tagCode;
			const before = typed[countField(code)];
			this.quantities[code] = before === undefined ? (counted ?? planned) : Number(before) || 0;
			this.whys[code] = typed[whyField(code)] ?? difference;
		}
	}

	scan(text: string): void {
		if (codeOf(text) === '') return;
		const variant = meant(
			this.lines.map((line) => line.variant),
			text
		);
		const line = this.lines.find((one) => one.variant === variant);
		if (!line) {
			this.extra = codeOf(text);
			this.last = { kind: 'extra', code: this.extra };
			return;
		}
		if (!this.isScanning) this.#startAtNothing();
		const code = line.variant.tagCode;
		const count = (this.quantities[code] ?? 0) + 1;
		this.quantities[code] = count;
		this.last = { kind: 'counted', line, count };
	}

	/** Whether a piece's count is not what was announced, and has to be explained. */
	differs({ variant, planned }: Line): boolean {
		return this.quantities[variant.tagCode] !== planned;
	}

	#startAtNothing(): void {
		this.isScanning = true;
		for (const { variant } of this.lines) this.quantities[variant.tagCode] = 0;
	}
}
