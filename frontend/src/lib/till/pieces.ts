import type { TillPieceFragment } from './TillPiece.gql.ts';

/** A variant as the till sells it. `price` is in the minor unit of `currency`. */
export interface Piece {
	readonly id: string;
	readonly tagCode: string;
	readonly sku: string;
	readonly barcode: string;
	readonly title: string;
	/** Size, colour…; empty for a product with one variant. */
	readonly variant: string;
	readonly designer: string;
	readonly stall: string;
	readonly price: number;
	readonly currency: string;
	readonly onHand: number;
	readonly picture: PiecePicture | null;
}

export interface PiecePicture {
	readonly url: string;
	readonly srcset: string;
	readonly width: number;
	readonly height: number;
}

export function pieceOf({ variant, stall, onHand }: TillPieceFragment): Piece {
	const { id, tagCode, sku, barcode, title, price, product } = variant;
	return {
		id,
		tagCode,
		sku,
		barcode,
		title: product.title,
		variant: title,
		designer: stall.shop.name,
		stall: stall.number,
		price: price.amount,
		currency: price.currency,
		onHand,
		picture: product.picture
	};
}
