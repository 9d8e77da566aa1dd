/** Why the API did not answer; each kind has its own words and its own way out on the error page. */
export type FailureKind = 'network' | 'not-found' | 'sign-in' | 'forbidden' | 'busy' | 'api';

const STATUS: Record<FailureKind, number> = {
	network: 503,
	'not-found': 404,
	'sign-in': 401,
	forbidden: 403,
	busy: 429,
	api: 502
};

const KIND_OF_CODE = new Map<unknown, FailureKind>([
	['NOT_FOUND', 'not-found'],
	['UNAUTHENTICATED', 'sign-in'],
	['FORBIDDEN', 'forbidden'],
	['RATE_LIMITED', 'busy']
]);

/** The API could not be reached or refused the whole request; a broken rule is a `problem` instead. */
export class ApiFailure extends Error {
	override readonly name = 'ApiFailure';
	readonly kind: FailureKind;
	/** As the API gave it; empty when it did not answer. */
	readonly code: string;

	constructor(kind: FailureKind, message: string, options?: ErrorOptions, code = '') {
		super(message, options);
		this.kind = kind;
		this.code = code;
	}

	/** HTTP status that a page showing this failure answers with. */
	get status(): number {
		return STATUS[this.kind];
	}

	static ofCode(code: unknown, message: string): ApiFailure {
		const kind = KIND_OF_CODE.get(code) ?? 'api';
		return new ApiFailure(kind, message, undefined, typeof code === 'string' ? code : '');
	}
}
