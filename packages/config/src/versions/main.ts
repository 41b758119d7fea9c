import { root } from "../launch/checkout.mjs";
import { checkVersions } from "./check-versions.ts";

const problems = checkVersions(root);
for (const problem of problems) console.error(problem);
console.log(`versions: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
