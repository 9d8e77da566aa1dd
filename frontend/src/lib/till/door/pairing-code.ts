/** Finds the pairing code in what was typed, or in the address that the organiser's QR code holds (`…/till/pair#CODE`). */
export function pairingCode(text: string): string | null {
	const behind = /#(?:code=)?([\w-]+)$/.exec(text.trim())?.[1] ?? text;
	const code = behind.replace(/[\s-]/g, '').toUpperCase();
	return /^[A-Z\d]{6,64}$/.test(code) ? code : null;
}
