import { expect, it } from 'vitest';
import { pieceField, piecesFrom } from './pieces.ts';

it('reads whole numbers of pieces by line and nothing else', () => {
	const typed = new FormData();
	typed.set(pieceField('12'), '2');
	typed.set(pieceField('13'), '0');
	typed.set(pieceField('14'), '1.5');
	typed.set(pieceField('15'), '-1');
	typed.set('carrier', '3');

	expect(piecesFrom(typed)).toEqual([{ line: '12', quantity: 2 }]);
});
