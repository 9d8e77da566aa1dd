import type { CaughtError } from '@sveltejs/kit/hooks';
import { ApiFailure, type FailureKind } from './graphql/failure.ts';

/** Which words the error page chooses. */
export type ErrorKind = FailureKind | 'broken' | 'gone';

const KIND_OF_STATUS: Record<number, ErrorKind> = {
	401: 'sign-in',
	403: 'forbidden',
	404: 'not-found',
	410: 'gone',
	429: 'busy',
	503: 'network'
};

/** What a visitor may know of an error: its status and its kind, never a message from inside. */
export function describeError({ kind: origin, error }: CaughtError): {
	status: number;
	kind: ErrorKind;
} {
	if (error instanceof ApiFailure) return { status: error.status, kind: error.kind };
	const status = origin === 'unknown' ? 500 : error.status;
	return { status, kind: KIND_OF_STATUS[status] ?? 'broken' };
}
