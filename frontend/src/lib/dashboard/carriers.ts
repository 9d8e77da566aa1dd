/** Carriers whose parcels the order page can follow; their own names, in every language. */
export const CARRIERS = ['Colissimo', 'Mondial Relay', 'Chronopost', 'DHL', 'UPS'] as const;

/** The choice that asks for a name. */
export const OTHER_CARRIER = 'other';
