/** An amount in the smallest unit of its currency, a safe integer: -1250 in EUR is twelve euros fifty spent. */
export type Minor = number;

/** An ISO 4217 code in upper case, as `EUR`. */
export type CurrencyCode = string;

/** An amount with its currency. Spending is negative, income positive. */
export interface Money {
  amountMinor: Minor;
  currency: CurrencyCode;
}
