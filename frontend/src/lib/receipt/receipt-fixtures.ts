/** An event of a sale of two designers, as a till signs it. */
export const saleEvent = () => ({
	stream: 'ticket',
	kind: 'sale',
	at: '2026-12-07T13:05:22.123Z',
	data: {
		receipt: '7-00012',
		market: { id: '3', name: 'Marché de Noël', place: 'Issy' },
		till: 'Caisse 1',
		currency: 'EUR',
		sellers: {
			'12': { name: 'Lynda Tamgout', siren: '123456789', regime: 'franchise', mandate: '41' },
			'13': { name: 'Atelier Brodé', siren: '987654321', regime: 'vat', mandate: '42' }
		},
		lines: [
			line('12', 'Robe Tizi, M', 4000, 0, 0),
			line('13', 'Sac', 6000, 2000, 1000),
			line('12', 'Écharpe', 2500, 0, 0)
		],
		total: 12_500,
		tenders: [
			{ kind: 'cash', amount: 12_500, given: 15_000, change: 2500, reference: '', payment: '' }
		],
		resident: true,
		proof: ''
	}
});

function line(seller: string, label: string, total: number, rate: number, vat: number) {
	return {
		seller,
		variant: '345',
		sku: '',
		label,
		quantity: 1,
		unit: total,
		discount: 0,
		reason: '',
		total,
		rate,
		vat
	};
}
