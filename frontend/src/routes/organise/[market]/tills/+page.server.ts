import type { Actions } from './$types';
import { addCashier, editCashier } from './cashiers.ts';
import { addTill, renameTill, retireDevice, setUpReader, startPairing } from './tills.ts';

export const actions: Actions = {
	till: addTill,
	rename: renameTill,
	pair: startPairing,
	reader: setUpReader,
	retire: retireDevice,
	cashier: addCashier,
	editCashier
};
