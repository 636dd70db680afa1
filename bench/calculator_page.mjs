// The calculator's page: it answers as one types.
import { answer } from "./calculator.mjs";

const field = document.querySelector("#payoff-budget");
const update = () => { document.querySelector(".ashore-headline").textContent = answer(JSON.parse(document.body.dataset.debts), field.value); };
field.addEventListener("input", update);
update();
