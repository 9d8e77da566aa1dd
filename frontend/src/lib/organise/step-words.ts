import { m } from '#lib/paraglide/messages.js';
import type { StepKey } from './steps.ts';

interface StepAbout {
	readonly title: () => string;
	/** What to do there, on the button that leads to it. */
	readonly action: () => string;
	/** Below the market's address. */
	readonly path: string;
}

export const STEPS: Readonly<Record<StepKey, StepAbout>> = {
	invite: { title: m.organise_step_invite, action: m.organise_go_invite, path: '/stalls' },
	mandates: { title: m.organise_step_mandates, action: m.organise_go_mandates, path: '/stalls' },
	checklist: {
		title: m.organise_step_checklist,
		action: m.organise_go_checklist,
		path: '/checklist'
	},
	tills: { title: m.organise_step_tills, action: m.organise_go_tills, path: '/tills' },
	cashiers: {
		title: m.organise_step_cashiers,
		action: m.organise_go_cashiers,
		path: '/tills#cashiers'
	},
	devices: { title: m.organise_step_devices, action: m.organise_go_devices, path: '/tills' }
};
