import { m } from '#lib/paraglide/messages.js';

type NoticeSubject = 'ORDERS' | 'STOCK' | 'MONEY';

export interface NoticeChoice {
	readonly subject: NoticeSubject;
	readonly byMail: boolean;
	readonly byPush: boolean;
}

const SUBJECTS: readonly NoticeSubject[] = ['ORDERS', 'STOCK', 'MONEY'];

const isSubject = (text: FormDataEntryValue): text is NoticeSubject =>
	SUBJECTS.some((subject) => subject === text);

/** What was ticked, of the subjects that the form shows: it names each in `subject`. */
export const choicesIn = (typed: FormData): NoticeChoice[] =>
	typed
		.getAll('subject')
		.filter(isSubject)
		.map((subject) => ({
			subject,
			byMail: typed.has(`${subject}-mail`),
			byPush: typed.has(`${subject}-push`)
		}));

/** What the subject is called, and what one hears of under it. */
export function subjectWords(subject: NoticeSubject): { name: string; help: string } {
	switch (subject) {
		case 'ORDERS':
			return { name: m.notices_orders(), help: m.notices_orders_help() };
		case 'STOCK':
			return { name: m.notices_stock(), help: m.notices_stock_help() };
		case 'MONEY':
			return { name: m.notices_money(), help: m.notices_money_help() };
	}
}
