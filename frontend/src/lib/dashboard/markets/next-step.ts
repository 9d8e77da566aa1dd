interface Signed {
	readonly state: 'PLANNED' | 'COUNTED' | 'DONE' | 'CANCELLED';
	readonly designerSignedAt: string | null;
}

/** What a list asks of its designer: to count, to sign, to wait for the organiser; null when it is done. */
export function nextStep({ state, designerSignedAt }: Signed): 'count' | 'sign' | 'wait' | null {
	if (state === 'PLANNED') return 'count';
	if (state !== 'COUNTED') return null;
	return designerSignedAt === null ? 'sign' : 'wait';
}
