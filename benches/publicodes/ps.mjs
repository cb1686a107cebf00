// One evaluation of the Ps by publicodes, with its tree of explanations, for relais drawn by the
// formulas of benches/amounts.rs. Prints the nanoseconds that one takes, its situation set, then
// the cents of all these relais together. The argument is the file of the package.

const { default: Engine } = await import(process.argv[2]);

const RUNS = 5;
const RELAIS = 1_000;

const POSTS = ["premier poste", "second poste"];
const LINES = ["achats", "services extérieurs", "autres services", "impôts"];

const rules = {
  taux: "43 %",
  "prix plafond": "58086 €",
  "prix de revient": { somme: [...POSTS.map((post) => `${post} . paye`), ...LINES] },
  etp: { somme: POSTS.map((post) => `${post} . etp annuel`) },
  plafond: "prix plafond * etp",
  assiette: { "le minimum de": ["prix de revient", "plafond"] },
  ps: { valeur: "taux * assiette", arrondi: "2 décimales", unité: "€" },
};
for (const line of LINES) rules[line] = "0 €";
for (const post of POSTS) {
  rules[post] = null;
  rules[`${post} . etp`] = 0;
  rules[`${post} . mois`] = 12;
  rules[`${post} . coût`] = "0 €";
  rules[`${post} . etp annuel`] = "etp * mois / 12";
  rules[`${post} . paye`] = { valeur: "coût * mois / 12", arrondi: "2 décimales" };
}

const euros = (cents) => `${cents / 100} €`;

function situation(i) {
  return {
    "premier poste . etp": (50 + ((i * 37) % 101)) / 100,
    "premier poste . mois": i % 5 === 0 ? 1 + (i % 12) : 12,
    "premier poste . coût": euros(2_500_000 + ((i * 7_919) % 3_000_000)),
    "second poste . etp": ((i * 53) % 61) / 100,
    "second poste . mois": i % 7 === 0 ? 9 : 12,
    "second poste . coût": euros((i * 104_729) % 2_000_000),
    achats: euros((i * 31) % 600_000),
    "services extérieurs": euros((i * 101) % 900_000),
    "autres services": euros((i * 997) % 700_000),
    impôts: euros((i * 13) % 80_000),
  };
}

const engine = new Engine(rules);
const situations = Array.from({ length: RELAIS }, (_, i) => situation(i));
const cents = (known) => Math.round(engine.setSituation(known).evaluate("ps").nodeValue * 100);

let shortest = Infinity;
let total = 0;
for (let run = 0; run < RUNS; run += 1) {
  const start = performance.now();
  total = situations.reduce((sum, known) => sum + cents(known), 0);
  shortest = Math.min(shortest, ((performance.now() - start) * 1e6) / RELAIS);
}
console.log(Math.round(shortest), total);
