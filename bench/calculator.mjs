// A payoff calculator as one writes it in JavaScript: npm's moneyfunx does the sums, in decimals, the dearest first.
// It knows balances and yearly rates; its least payments are those of loans over two years, whatever the lender asks.
import { loan, payments, sorting } from "./moneyfunx/index.js";

export function answer(debts, budget) {
  const loans = debts.map(({ balance, annual_rate }, i) => new loan.Loan(Number(balance), Number(annual_rate) / 100, 12, 2, `debt ${i}`));
  const totals = payments.payLoans(sorting.sortWith(loans, sorting.avalanche), Number(budget)).totals;
  return `${totals.amortizationSchedule.length} months, interest ${totals.lifetimeInterest.toFixed(2)}`;
}
