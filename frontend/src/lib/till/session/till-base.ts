import { Parts } from '#lib/receipt-code/code.ts';
import { NOBODY } from '../journal/events.ts';
import type { RequestRow, StoredFrame } from '../store/database.ts';
import { Background } from './background.ts';
import type { Catalogue } from './catalogue.ts';
import { Collections } from './collections.svelte.ts';
import type { Core } from './core.ts';
import type { Environment } from './environment.ts';
import { Logbook } from './logbook.ts';
import { isPinOf } from './pins.ts';
import { Refusal } from './refusal.ts';
import { giveBack, type Counter } from './selling.ts';
import { TillState } from './state.svelte.ts';
import { Tabs, type Tab } from './tabs.ts';
import { TenderDesk } from './tender-desk.svelte.ts';
import type { TenderRequest } from './tender-request.svelte.ts';
import type { Approval, Cashier, Frame, Network, Notice, Person, Shift } from './types.ts';
import { Updates } from './updates.ts';

const CASHIER = 'till-cashier';

/** What a till consists of, and what its screens watch. `Till` adds what can be done. */
export class TillBase {
	protected readonly core: Core;
	protected readonly environment: Environment;
	protected readonly state: TillState;
	/** Web orders that wait at this market. */
	readonly collections: Collections;
	readonly logbook: Logbook;
	protected readonly desk: TenderDesk;
	protected readonly background: Background;
	protected readonly tabs: Tabs;
	protected readonly updates: Updates;
	protected readonly parts = new Parts();

	constructor(core: Core, environment: Environment, frame: StoredFrame, lastEvent: string | null) {
		const who = (): { cashier: Person; shift: string } => ({
			cashier: this.cashier ?? NOBODY,
			shift: this.shift?.id ?? ''
		});
		this.core = core;
		this.environment = environment;
		this.state = new TillState(core, frame);
		this.collections = new Collections(core);
		this.logbook = new Logbook(core, who);
		this.desk = new TenderDesk(core, environment.api, who, (row, reason) =>
			this.#giveBack(row, reason)
		);
		this.background = new Background(core, environment, this.state, this, lastEvent);
		this.tabs = new Tabs(
			core.database.name,
			(tab) => void this.#tabChanged(tab),
			() => void Promise.all([this.state.load(), this.collections.load()])
		);
		this.updates = new Updates(environment.worker, () => (this.state.hasUpdate = true));
	}

	get frame(): Frame {
		return this.state.frame;
	}
	get catalogue(): Catalogue {
		return this.state.catalogue;
	}
	get shift(): Shift | null {
		return this.state.shift;
	}
	get cashier(): Cashier | null {
		return this.state.cashier;
	}
	get network(): Network {
		return this.background.pulse.network;
	}
	/** Events the server does not have yet. */
	get waiting(): number {
		return this.state.waiting;
	}
	get lastSyncAt(): Date | null {
		const { syncedAt } = this.state;
		return syncedAt === null ? null : new Date(syncedAt);
	}
	get isTraining(): boolean {
		return this.state.isTraining;
	}
	get tab(): Tab {
		return this.state.tab;
	}
	/** What somebody must see; newest first. */
	get notices(): readonly Notice[] {
		return this.state.notices;
	}
	/** A newer version is ready; `update()` loads it when no sale is under way. */
	get hasUpdate(): boolean {
		return this.state.hasUpdate;
	}
	/** Local day that must be closed before the next sale; null when none. */
	get dayToClose(): string | null {
		return this.state.dayToClose;
	}
	/** Card and phone payments that are being asked for, or paid and not yet used; oldest first. */
	get requests(): readonly TenderRequest[] {
		return this.desk.requests;
	}
	/** The last of them. */
	get request(): TenderRequest | null {
		return this.desk.requests.at(-1) ?? null;
	}

	/** Starts what goes on by itself. */
	protected async start(): Promise<void> {
		await Promise.all([this.state.load(), this.collections.load()]);
		this.#restoreCashier();
		this.background.watch();
		await this.#tabChanged(await this.tabs.start());
		this.updates.start().catch((reason: unknown) => {
			console.warn('The till will not start without network', reason);
		});
	}

	/** Stops timers, sync and listeners. */
	stop(): void {
		this.background.stop();
		this.desk.stop();
		this.tabs.stop();
	}

	/** Does an act of the active tab, and shows what came of it. */
	protected async act<Result>(work: () => Promise<Result>): Promise<Result> {
		if (this.tab !== 'active') throw new Refusal('OTHER_TAB');
		await this.background.lookAtClock();
		const result = await work().catch((reason: unknown) => {
			throw isFull(reason) ? new Refusal('STORAGE_FULL', {}, { cause: reason }) : reason;
		});
		await this.state.count();
		this.tabs.tell();
		this.background.soon();
		return result;
	}

	/** @throws Refusal NOBODY_SIGNED_IN */
	protected demandCashier(): Cashier {
		if (!this.cashier) throw new Refusal('NOBODY_SIGNED_IN');
		return this.cashier;
	}

	/** @throws Refusal NO_SHIFT */
	protected demandShift(): Shift {
		if (!this.shift) throw new Refusal('NO_SHIFT');
		return this.shift;
	}

	/** Who answers for what a cashier may not do alone. @throws Refusal MANAGER_NEEDED, WRONG_PIN */
	protected async demandManager(approval: Approval | undefined): Promise<Cashier> {
		const cashier = approval
			? await this.demandPin(approval.cashierId, approval.pin)
			: this.demandCashier();
		if (!cashier.isManager) throw new Refusal('MANAGER_NEEDED');
		return cashier;
	}

	/** @throws Refusal WRONG_PIN */
	protected async demandPin(cashierId: string, pin: string): Promise<Cashier> {
		const found = this.state.stored.cashiers.find(({ id }) => id === cashierId);
		if (!found || !(await isPinOf(found, pin))) {
			await this.logbook.write('cashier', { note: `wrong PIN for ${found?.name ?? cashierId}` });
			throw new Refusal('WRONG_PIN');
		}
		return { id: found.id, name: found.name, isManager: found.isManager };
	}

	/** Who stands at the till from now on, also after a reload. */
	protected setCashier(cashier: Cashier | null): void {
		this.state.cashier = cashier;
		const { session } = this.environment;
		if (cashier) session.setItem(CASHIER, cashier.id);
		else session.removeItem(CASHIER);
	}

	protected counter(cashier: Cashier): Counter {
		const { core, isTraining } = this;
		const shift = isTraining ? (this.shift?.id ?? '') : this.demandShift().id;
		return { core, frame: this.state.stored, cashier, shift, isTraining };
	}

	#restoreCashier(): void {
		const id = this.environment.session.getItem(CASHIER);
		this.state.cashier = this.frame.cashiers.find((cashier) => cashier.id === id) ?? null;
	}

	async #giveBack(row: RequestRow, reason: string): Promise<void> {
		await this.act(async () => {
			const counter = { ...this.counter(this.demandCashier()), isTraining: false };
			await giveBack(counter, row, reason);
			await this.state.load();
		});
	}

	async #tabChanged(tab: Tab): Promise<void> {
		this.state.tab = tab;
		await this.state.load();
		if (tab === 'elsewhere') {
			this.background.pause();
			this.desk.stop();
			return;
		}
		await this.desk.resume();
		this.background.start();
	}
}

/** The browser has no room left for what must be written. */
const isFull = (reason: unknown): boolean =>
	reason instanceof Error &&
	(reason.name === 'QuotaExceededError' ||
		(reason as { inner?: Error }).inner?.name === 'QuotaExceededError');
