// The same households through npm's moneyfunx: JSON in on standard input, JSON out.
import { readFileSync } from "node:fs";
import { loan, payments, sorting } from "moneyfunx";

const households = JSON.parse(readFileSync(0, "utf8"));
const started = performance.now();
const answers = households.map(({ debts, budget }) => {
  try {
    const loans = debts.map((debt, i) => new loan.Loan(debt.balance / 100, debt.rate / 1e6, 12, debt.years, `debt ${i}`));
    const totals = payments.payLoans(sorting.sortWith(loans, sorting.avalanche), budget / 100).totals;
    return { months: totals.amortizationSchedule.length, interest: totals.lifetimeInterest };
  } catch (error) {
    return { error: String(error) };
  }
});
console.log(JSON.stringify({ ms: performance.now() - started, answers }));
