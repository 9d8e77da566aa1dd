interface BringSoFar {
	readonly state: string;
	readonly organiserSignedAt: string | null;
}

/** Whether the organiser has something to do with a list: count its pieces, or sign them. */
export const isWaiting = ({ state, organiserSignedAt }: BringSoFar): boolean =>
	state === 'PLANNED' || (state === 'COUNTED' && organiserSignedAt === null);
