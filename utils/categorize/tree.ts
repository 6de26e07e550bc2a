/** The default tree of categories. Ids are stable: they stand in the user's ledger, rules and the shipped prior. */

/** A category. A child's id is its parent's, a dot, and its own word. */
export interface Category {
  id: string;
  /** English, as shipped; the user may rename it. */
  name: string;
  /** What belongs here, in a few words, for the picker. */
  holds: string;
  /** Whether its sums are income, spending, or neither: moved between own accounts. */
  flow: 'in' | 'out' | 'neither';
}

const spending = (id: string, name: string, holds: string): Category => ({ id, name, holds, flow: 'out' });
const income = (id: string, name: string, holds: string): Category => ({ id, name, holds, flow: 'in' });
const moved = (id: string, name: string, holds: string): Category => ({ id, name, holds, flow: 'neither' });

export const defaultCategories: readonly Category[] = [
  income('income', 'Income', 'rent received, sales, winnings, tax paid back'),
  income('income.salary', 'Salary', 'wages, bonuses, holiday pay'),
  income('income.benefits', 'Benefits & pensions', 'child benefit, unemployment, state and company pensions, grants'),
  income('income.interest', 'Interest & dividends', 'interest received, dividends'),
  income('income.refunds', 'Refunds', 'purchases sent back, payments reversed'),
  spending('housing', 'Housing', 'what a home costs'),
  spending('housing.rent', 'Rent', 'rent and housing associations'),
  spending('housing.mortgage', 'Mortgage', 'instalments of a loan on a home'),
  spending('housing.home', 'Home & garden', 'furniture, building supplies, garden, trades, service charges'),
  spending('groceries', 'Groceries', 'supermarkets, butchers, greengrocers'),
  spending('dining', 'Dining', 'restaurants, cafés, bakeries, bars, delivered meals'),
  spending('transport', 'Transport', 'getting about'),
  spending('transport.public', 'Public transport', 'trains, buses, trams'),
  spending('transport.taxi', 'Taxis', 'taxis and rides by app'),
  spending('transport.parking', 'Parking & tolls', 'parking, tolls, vignettes'),
  spending('transport.fuel', 'Fuel & charging', 'petrol stations, electric charging'),
  spending('transport.car', 'Car', 'garage, tyres, inspection, leasing, vehicle tax'),
  spending('travel', 'Travel', 'flights, hotels, holidays, hired cars'),
  spending('shopping', 'Shopping', 'shops of all sorts, books, toys, sports, marketplaces'),
  spending('shopping.clothing', 'Clothing', 'clothes, shoes, jewellery'),
  spending('shopping.electronics', 'Electronics', 'devices, computers, their repair'),
  spending('health', 'Health', 'what health costs'),
  spending('health.medical', 'Doctors & pharmacy', 'pharmacies, doctors, dentists, opticians, hospitals'),
  spending('health.beauty', 'Personal care', 'hairdressers, cosmetics, drugstores'),
  spending('health.fitness', 'Sports & fitness', 'gyms, pools, sports clubs'),
  spending('bills', 'Bills & utilities', 'what comes every month'),
  spending('bills.energy', 'Energy & water', 'electricity, gas, water, heating'),
  spending('bills.phone', 'Phone, internet & TV', 'telephone, internet, television, licence fees'),
  spending('bills.insurance', 'Insurance', 'insurance of every kind, health insurance'),
  spending('bills.services', 'Post & services', 'post, couriers, lawyers, accountants, cleaning, printing'),
  spending('subscriptions', 'Subscriptions', 'streaming, software, newspapers, apps'),
  spending('entertainment', 'Entertainment', 'cinema, theatre, museums, games, lotteries'),
  spending('education', 'Education', 'schools, universities, courses, student loans'),
  spending('family', 'Children & pets', 'who depends on us'),
  spending('family.children', 'Children', 'childcare, nursery, pocket money'),
  spending('family.pets', 'Pets', 'vets, pet food, pet shops'),
  spending('giving', 'Gifts & charity', 'donations, memberships of societies, churches, flowers'),
  spending('fees', 'Fees & interest', 'bank fees, card fees, interest paid'),
  spending('taxes', 'Taxes', 'income and property taxes, fines, public offices'),
  moved('cash', 'Cash', 'cash taken out'),
  moved('savings', 'Savings & investments', 'put aside, pension plans, shares'),
  moved('transfers', 'Transfers', 'between accounts and people, card settlements'),
];

/** The id of the category above, or undefined at the top. */
export const parentOf = (id: string): string | undefined => (id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : undefined);

/** The top category that an id lies in; itself at the top. */
export const topOf = (id: string): string => id.split('.', 1)[0] ?? id;

/** What `map` says of a category or of the nearest one above it. */
export function findInMap(map: ReadonlyMap<string, string>, id: string): string | undefined {
  const parent = parentOf(id);
  return map.get(id) ?? (parent === undefined ? undefined : findInMap(map, parent));
}
