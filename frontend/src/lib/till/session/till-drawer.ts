import type { PiecesOfLine, Collection, WebReturn, WebReturnOffer } from './collecting.ts';
import {
	closeDrawer,
	demandMove,
	handOverDrawer,
	moveCash,
	openDrawer,
	type CashMove
} from './drawer.ts';
import { closeDay, closePeriods, closingsOf, reportOf } from './periods.ts';
import { Refusal } from './refusal.ts';
import { TillBase } from './till-base.ts';
import type { Approval, Cashier, Closing, Counts, Report, Shift, ShiftClosing } from './types.ts';
import { giveWebOrderBack, webReturnOffer } from './web-returns.ts';

/** Who stands at the till, what lies in its drawer, its closings, and web orders that come by. */
export class TillDrawer extends TillBase {
	/** @throws Refusal WRONG_PIN */
	async signIn(cashierId: string, pin: string): Promise<Cashier> {
		return this.act(async () => {
			const cashier = await this.demandPin(cashierId, pin);
			const { shift } = this;
			this.setCashier(cashier);
			if (shift && shift.cashier.id !== cashier.id) {
				this.state.shift = await handOverDrawer(this.core, shift, cashier);
			} else {
				await this.logbook.write('cashier', { note: 'signed in' });
			}
			return cashier;
		});
	}

	signOut(): void {
		this.setCashier(null);
	}

	/** Another cashier takes the drawer. @throws Refusal NO_SHIFT, WRONG_PIN */
	async handOver(cashierId: string, pin: string): Promise<Cashier> {
		this.demandShift();
		return this.signIn(cashierId, pin);
	}

	/** @throws Refusal SHIFT_IS_OPEN, MARKET_NOT_OPEN, DAY_NOT_CLOSED, COUNTS_DIFFER */
	async openShift(opening: { float: number; counts: Counts }): Promise<Shift> {
		return this.act(async () => {
			this.#demandNoTraining();
			const cashier = this.demandCashier();
			if (this.shift) throw new Refusal('SHIFT_IS_OPEN');
			await closePeriods(this.core, cashier);
			this.state.shift = await openDrawer(this.core, this.state.stored, cashier, opening);
			return this.state.shift;
		});
	}

	/** A manager is asked last, for what can be done. @throws Refusal MANAGER_NEEDED, AMOUNT_NEEDED, REASON_NEEDED, DRAWER_TOO_LOW */
	async cash(move: CashMove & { readonly approval?: Approval }): Promise<Shift> {
		return this.act(async () => {
			this.#demandNoTraining();
			const shift = this.demandShift();
			demandMove(shift, move);
			const manager = await this.demandManager(move.approval);
			this.state.shift = await moveCash(this.core, shift, manager, move);
			return this.state.shift;
		});
	}

	/** @throws Refusal REQUEST_OPEN, REQUEST_UNUSED, COUNTS_DIFFER, REASON_NEEDED */
	async closeShift(count: {
		counted: number;
		counts: Counts;
		reason: string;
	}): Promise<ShiftClosing> {
		return this.act(async () => {
			this.#demandNoTraining();
			const [shift, cashier] = [this.demandShift(), this.demandCashier()];
			await this.demandNoRequest();
			const closing = await closeDrawer(this.core, shift, cashier, count);
			await this.core.database.write('frame', {
				...this.state.stored,
				nextFloat: closing.counted
			});
			await this.state.load();
			return closing;
		});
	}

	/** X: what a closing would say now. */
	report(): Promise<Report> {
		return reportOf(this.core, this.shift, this.waiting);
	}

	/** Z. @throws Refusal SHIFT_IS_OPEN, DAY_HAS_NOTHING */
	async closeDay(): Promise<Closing> {
		return this.act(async () => {
			this.#demandNoTraining();
			const cashier = this.demandCashier();
			if (this.shift) throw new Refusal('SHIFT_IS_OPEN');
			const closing = await closeDay(this.core, cashier);
			await closePeriods(this.core, cashier);
			return closing;
		});
	}

	/** Closings of days, months and years, newest first. */
	async closings(): Promise<Closing[]> {
		const { database } = this.core;
		const kinds = await Promise.all(
			(['day', 'month', 'year'] as const).map((kind) => closingsOf(database, kind))
		);
		return kinds.flat().sort((a, b) => b.number - a.number);
	}

	/** Pieces of a web order go to their customer. @throws Refusal MORE_THAN_WAITING */
	async collect(collection: Collection, pieces: readonly PiecesOfLine[]): Promise<void> {
		await this.act(() => {
			this.#demandNoTraining();
			const who = { cashier: this.demandCashier(), shift: this.shift?.id ?? '' };
			return this.collections.handOver(collection, pieces, who);
		});
	}

	/** What may be given back of a web order; null when there is none. @throws Refusal NO_NETWORK */
	webReturnOffer(order: string): Promise<WebReturnOffer | null> {
		return webReturnOffer(this.core, this.environment.api, order);
	}

	/** Gives a web order back in cash, as a manager allows. @throws Refusal NO_NETWORK, WEB_RETURN */
	async giveWebOrderBack(
		order: string,
		lines: readonly PiecesOfLine[],
		approval: Approval
	): Promise<WebReturn> {
		return this.act(async () => {
			this.#demandNoTraining();
			const [shift, cashier] = [this.demandShift(), this.demandCashier()];
			const manager = await this.demandManager(approval);
			const act = { order, lines, approval, manager, cashier, shift };
			const given = await giveWebOrderBack(this.core, this.environment.api, act);
			this.state.shift = given.shift;
			return given.made;
		});
	}

	/** Who practises moves no real money and no real pieces. @throws Refusal IN_TRAINING */
	#demandNoTraining(): void {
		if (this.isTraining) throw new Refusal('IN_TRAINING');
	}

	/** @throws Refusal REQUEST_OPEN, REQUEST_UNUSED */
	protected async demandNoRequest(): Promise<void> {
		const [open] = await this.desk.open();
		if (!open) return;
		throw new Refusal(open.state === 'paid' ? 'REQUEST_UNUSED' : 'REQUEST_OPEN', {
			amount: open.amount
		});
	}
}
