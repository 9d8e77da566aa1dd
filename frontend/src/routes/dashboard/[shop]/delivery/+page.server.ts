import { SHOP_CURRENCY } from '#lib/dashboard/currency.ts';
import { textsOf, wholeOf } from '#lib/dashboard/delivery/way-form.ts';
import { answered, refused, textOf } from '#lib/forms/form-answer.ts';
import { graphql } from '#lib/graphql/request.ts';
import { parseAmount } from '#lib/money.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import {
	ArrangeWaysFromDashboardDocument,
	EndBreakFromDashboardDocument,
	KeepBreakFromDashboardDocument,
	SetDispatchFromDashboardDocument,
	SetGiftWrapFromDashboardDocument
} from './page.gql.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** One id for one form: sending it twice makes one break. */
export const load: PageServerLoad = () => ({
	requestId: crypto.randomUUID(),
	today: new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' })
});

export const actions = {
	gift: async ({ fetch, request }) => {
		const typed = await request.formData();
		const text = textOf(typed, 'price');
		const price = text === '' ? null : parseAmount(text, SHOP_CURRENCY);
		if (text !== '' && price === null)
			return refused('gift', typed, { price: m.parcels_price_wrong() });
		const { setGiftWrap } = await graphql(fetch, SetGiftWrapFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			price
		});
		return answered('gift', typed, setGiftWrap.problems);
	},
	arrange: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { arrangeDeliveryWays } = await graphql(fetch, ArrangeWaysFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			ways: textOf(typed, 'ways').split(',')
		});
		return answered('arrange', typed, arrangeDeliveryWays.problems);
	},
	dispatch: async ({ fetch, request }) => {
		const typed = await request.formData();
		const problems: Record<string, string> = {};
		const given = {
			shop: textOf(typed, 'shop'),
			processingDays: wholeOf(typed, 'processingDays', problems),
			weekdays: typed.getAll('weekdays').map(Number),
			restsOnHolidays: typed.has('restsOnHolidays'),
			pieceGrams: wholeOf(typed, 'pieceGrams', problems),
			packingGrams: wholeOf(typed, 'packingGrams', problems)
		};
		if (Object.keys(problems).length > 0) return refused('dispatch', typed, problems);
		const { setDispatch } = await graphql(fetch, SetDispatchFromDashboardDocument, given);
		return answered('dispatch', typed, setDispatch.problems);
	},
	break: async ({ fetch, request }) => {
		const typed = await request.formData();
		const [fromDay, untilDay] = [textOf(typed, 'fromDay'), textOf(typed, 'untilDay')];
		if (!DATE.test(fromDay)) return refused('break', typed, { fromDay: m.delivery_day_wrong() });
		if (!DATE.test(untilDay)) return refused('break', typed, { untilDay: m.delivery_day_wrong() });
		const { keepBreak } = await graphql(fetch, KeepBreakFromDashboardDocument, {
			shop: textOf(typed, 'shop'),
			id: textOf(typed, 'id'),
			fromDay,
			untilDay,
			isPaused: textOf(typed, 'mode') === 'paused',
			notes: textsOf(typed, 'note')
		});
		return answered('break', typed, keepBreak.problems);
	},
	endBreak: async ({ fetch, request }) => {
		const typed = await request.formData();
		const { endBreak } = await graphql(fetch, EndBreakFromDashboardDocument, {
			id: textOf(typed, 'id')
		});
		return answered('endBreak', typed, endBreak.problems);
	}
} satisfies Actions;
