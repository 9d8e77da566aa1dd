import type { Piece } from '../session/types.ts';
import type { StoredFrame } from '../store/database.ts';

/** PIN 1234 of everybody: PBKDF2-HMAC-SHA-256, 100,000 rounds, computed with Python's hashlib. */
const PIN = {
	pinSalt: '000102030405060708090a0b0c0d0e0f',
	pinHash: '869e6c8350c5beb0acc399fbaac3b60d220433896b26a647734d0d8f1586e1fa'
};

/** A market of two designers and two cashiers: Brigitte, and Nadia who is a manager. PINs are 1234. */
export const testFrame: StoredFrame = {
	device: { id: '', serial: 0, publicKey: '' },
	till: { id: '5', name: 'Caisse 1', hasReader: true },
	market: {
		id: '3',
		slug: 'noel',
		name: "Marché de Noël d'Issy",
		place: 'Halle',
		address: '1 rue du Marché',
		state: 'OPEN',
		startsAt: '2026-12-05T09:00:00Z',
		endsAt: '2026-12-20T18:00:00Z'
	},
	isOpenable: true,
	missing: [],
	float: 10_000,
	nextFloat: null,
	cashLimit: 100_000,
	currency: 'EUR',
	catalogueVersion: '',
	sellers: [
		{
			id: '12',
			stall: 'A1',
			name: 'Tizi',
			legalName: 'Lynda Tamgout',
			siren: '732829320',
			regime: 'franchise',
			vatRate: 0,
			mandate: '41',
			accent: ''
		},
		{
			id: '13',
			stall: 'A2',
			name: 'Lune',
			legalName: 'Lune SAS',
			siren: '552100554',
			regime: 'vat',
			vatRate: 2000,
			mandate: '42',
			accent: ''
		}
	],
	cashiers: [
		{ id: '3', name: 'Brigitte', isManager: false, ...PIN },
		{ id: '4', name: 'Nadia', isManager: true, ...PIN }
	],
	devices: [],
	publicUrl: 'https://matricia.example'
};

const piece = (changes: Partial<Piece> & Pick<Piece, 'id' | 'title'>): Piece => ({
	tagCode: `TAG${changes.id}`,
	sku: `SKU-${changes.id}`,
	barcode: '',
	variantTitle: '',
	seller: '12',
	price: 4500,
	normalPrice: 4500,
	priceChangedAt: '',
	rate: 0,
	onHand: 5,
	isUnique: false,
	picture: null,
	...changes
});

export const robe = piece({ id: '345', title: 'Robe Tizi', variantTitle: 'M' });
export const lampe = piece({ id: '400', title: 'Lampe', seller: '13', price: 2400, rate: 2000 });

/** So many different pieces. */
export const manyPieces = (count: number): Piece[] =>
	Array.from({ length: count }, (_, index) =>
		piece({
			id: String(1000 + index),
			title: `Écharpe ${index % 100}`,
			variantTitle: `Couleur ${index}`,
			tagCode: `T${String(index).padStart(7, '0')}`,
			barcode: String(3_760_000_000_000 + index),
			seller: index % 2 === 0 ? '12' : '13'
		})
	);
