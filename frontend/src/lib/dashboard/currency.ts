/** What prices are typed in: the programme's shops are in France. */
export const SHOP_CURRENCY = 'EUR';
