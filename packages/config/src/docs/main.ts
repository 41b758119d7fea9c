import { root } from "../launch/checkout.mjs";
import { checkDocs } from "./check-docs.ts";

const problems = checkDocs(root);
for (const problem of problems) console.error(problem);
console.log(`docs: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
