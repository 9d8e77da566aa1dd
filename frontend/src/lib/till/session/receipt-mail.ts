import { ApiFailure } from '#lib/graphql/failure.ts';
import { ApiProblem, type ReceiptMail, type TillApi } from '../sync/api.ts';
import type { Core } from './core.ts';
import { Refusal } from './refusal.ts';

/** How long a customer waits until the server has her ticket. */
const PATIENCE_MS = 8000;

/** Sends what waits, so that the server has the ticket, then asks it to write. @throws Refusal NO_NETWORK, RECEIPT_MAIL */
export async function mailReceipt(
	{ device }: Core,
	api: TillApi,
	mail: ReceiptMail,
	sync: () => Promise<void>
): Promise<void> {
	await within(PATIENCE_MS, sync());
	try {
		await api.mailReceipt(device.token, mail);
	} catch (cause) {
		if (cause instanceof ApiFailure && (cause.kind === 'network' || cause.kind === 'busy')) {
			throw new Refusal('NO_NETWORK', {}, { cause });
		}
		if (cause instanceof ApiProblem || cause instanceof ApiFailure) {
			throw new Refusal('RECEIPT_MAIL', { message: cause.message }, { cause });
		}
		throw cause;
	}
}

/** Goes on when `work` is done, or without it when that takes too long. @throws what `work` throws meanwhile */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLong = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
	await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
