import { correction, generate } from 'lean-qr';

/** A QR code as the path of an SVG whose view box is `size` modules wide, with its quiet zone. */
export interface QrPath {
	readonly size: number;
	readonly path: string;
}

const QUIET_MODULES = 4;

/** Draws `text`; a long text keeps its modules as large as can be (least correction). Throws when it is too long for one code. */
export function drawQr(text: string): QrPath {
	const code = generate(text, { minCorrectionLevel: correction.L });
	let path = '';
	for (let y = 0; y < code.size; y += 1) {
		for (let x = 0; x < code.size; x += 1) {
			if (code.get(x, y)) path += `M${x + QUIET_MODULES} ${y + QUIET_MODULES}h1v1h-1z`;
		}
	}
	return { size: code.size + 2 * QUIET_MODULES, path };
}
