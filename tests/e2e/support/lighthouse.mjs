// What Lighthouse says of a first visit on a telephone: its four notes, and what takes a point away.
// The aim is 100 everywhere, and the largest text drawn within one second; nothing fails below.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { publish } from "./published.mjs";

const [, , lighthouse] = process.argv;
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"];

const { server, address } = await publish();
for (const place of ["", "#/simuler"]) {
  const run = promisify(execFile)(
    process.execPath,
    [
      lighthouse,
      address + place,
      "--quiet",
      "--output=json",
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ],
    { env: { ...process.env, CHROME_PATH: process.env.CHROME }, maxBuffer: 2 ** 26 },
  );
  const { categories, audits } = JSON.parse((await run).stdout);
  console.log(`Lighthouse, téléphone, « ${place || "#/"} »`);
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`  ${title.padEnd(24)}${String(Math.round(100 * score)).padStart(4)} sur 100`);
    const lost = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score < 1);
    for (const { id } of lost) {
      const { title, displayValue, score } = audits[id];
      if (score !== null) console.log(`    ${title} ${displayValue ?? ""}`);
    }
  }
  for (const id of TIMES) console.log(`  ${audits[id].title} : ${audits[id].displayValue}`);
}
server.close();
