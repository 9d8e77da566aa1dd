import { expect, test } from 'vitest';
import { Clock } from './clock.ts';

const NOON = Date.UTC(2026, 11, 7, 12);
const MINUTE = 60_000;

function clocks(lastEvent: string | null = null) {
	const time = { wall: NOON, steady: 0 };
	const clock = new Clock(
		() => time.wall,
		() => time.steady,
		lastEvent
	);
	const pass = (wall: number, steady = wall): void => {
		time.wall += wall;
		time.steady += steady;
	};
	return { clock, pass };
}

test('time that passes is no jump', () => {
	const { clock, pass } = clocks();
	pass(60 * MINUTE);

	expect(clock.look()).toBeNull();
});

test('a clock that is put back, and then forward, jumped twice', () => {
	const { clock, pass } = clocks();
	pass(-60 * MINUTE, MINUTE);
	expect(clock.look()).toEqual({
		from: '2026-12-07T12:01:00.000Z',
		to: '2026-12-07T11:00:00.000Z',
		isBack: true
	});
	pass(61 * MINUTE, MINUTE);

	expect(clock.look()).toEqual({
		from: '2026-12-07T11:01:00.000Z',
		to: '2026-12-07T12:01:00.000Z',
		isBack: false
	});
	expect(clock.look()).toBeNull();
});

test('a clock that was put back while the till was closed is noticed by its last event', () => {
	const { clock } = clocks('2026-12-07T13:00:00.000Z');

	expect(clock.look()).toEqual({
		from: '2026-12-07T13:00:00.000Z',
		to: '2026-12-07T12:00:00.000Z',
		isBack: true
	});
});

test('a clock that is not the server’s is told once, and again when it is set', () => {
	const { clock, pass } = clocks();
	expect(clock.compare('2026-12-07T12:01:59.000Z')).toBeNull();
	expect(clock.compare('2026-12-07T12:10:00.000Z')).toEqual({
		from: '2026-12-07T12:00:00.000Z',
		to: '2026-12-07T12:10:00.000Z',
		isBack: false
	});
	pass(MINUTE);
	expect(clock.compare('2026-12-07T12:11:00.000Z')).toBeNull();
	expect(clock.compare('2026-12-07T12:01:00.000Z')).toBeNull();

	expect(clock.compare('2026-12-07T11:01:00.000Z')).toMatchObject({ isBack: true });
});
