/** What the bank's interface sends, in its own shape. Amounts are decimal strings, negative when money goes out. */
export interface Product {
  ref: string;
  nickname: string;
  type: 'CURRENT' | 'SAVINGS' | 'CREDIT_CARD';
  endsWith: string;
  balance: { amount: string; currency: string };
}

export interface ActivityItem {
  id: string;
  bookedOn: string | null;
  madeOn: string;
  narrative: string;
  amount: string;
  currency: string;
  status: 'BOOKED' | 'AUTHORISED';
  balanceAfter?: string;
  charged?: { amount: string; currency: string };
}

export interface Activity {
  ref: string;
  items: ActivityItem[];
  /** Where the next page starts, or `null` at the end. */
  next: number | null;
}
