import { describe, expect, test } from 'vitest';
import { nextStep, stepsOf, type PlanSoFar } from './steps.ts';

const NOTHING: PlanSoFar = { stalls: [], checks: [{ isDone: false }], tills: [], cashiers: [] };

const READY: PlanSoFar = {
	stalls: [
		{ state: 'ACCEPTED', mandate: {} },
		{ state: 'DECLINED', mandate: null }
	],
	checks: [{ isDone: true }, { isDone: true }],
	tills: [{ device: {} }],
	cashiers: [{ isActive: false }, { isActive: true }]
};

describe('steps before a market opens', () => {
	test('a new market starts with its designers', () => {
		expect(nextStep(stepsOf(NOTHING))?.key).toBe('invite');
	});

	test('nobody has to wait for who declined', () => {
		expect(stepsOf(READY).filter(({ isDone }) => !isDone)).toEqual([]);
		expect(nextStep(stepsOf(READY))).toBeUndefined();
	});

	test('an invitation without an answer is no mandate', () => {
		const plan = { ...READY, stalls: [{ state: 'INVITED', mandate: null }] };

		expect(nextStep(stepsOf(plan))).toEqual({ key: 'mandates', isDone: false, done: 0, of: 0 });
	});

	test('a half-ticked list says how far it is', () => {
		const plan = { ...READY, checks: [{ isDone: true }, { isDone: false }] };

		expect(nextStep(stepsOf(plan))).toEqual({ key: 'checklist', isDone: false, done: 1, of: 2 });
	});

	test('a cashier who left does not count', () => {
		const plan = { ...READY, cashiers: [{ isActive: false }] };

		expect(nextStep(stepsOf(plan))?.key).toBe('cashiers');
	});

	test('every till wants its device', () => {
		const plan = { ...READY, tills: [{ device: {} }, { device: null }] };

		expect(nextStep(stepsOf(plan))).toEqual({ key: 'devices', isDone: false, done: 1, of: 2 });
	});
});
