/** Names of scales, from one to a thousand million. */
export const SCALES = ["units", "thousand", "million", "billion"] as const;

export type Scale = (typeof SCALES)[number];

/** Free on board, or with cost, insurance and freight (Incoterms): how goods are valued at the border. */
export const VALUATIONS = ["FOB", "CIF"] as const;

export type Valuation = (typeof VALUATIONS)[number];

export const PRICES = ["current", "constant"] as const;

export type Prices = (typeof PRICES)[number];

/** Whether the figures are adjusted for the seasons. */
export const ADJUSTMENTS = ["seasonally-adjusted", "not-adjusted"] as const;

export type Adjustment = (typeof ADJUSTMENTS)[number];
