import { pathToFileURL } from "node:url";

import { root } from "../launch/checkout.mjs";
import { checkCode } from "./check-code.ts";

const register = pathToFileURL(`${root}/packages/legal/src/register.ts`).href;
const { legalKeys } = (await import(register)) as { legalKeys: readonly string[] };
const { files, violations } = checkCode(root, legalKeys);
for (const { path, line, rule, message } of violations) console.error(`${path}:${line} ${rule}: ${message}`);
console.log(`code: ${files} files, ${violations.length} violations`);
process.exitCode = violations.length === 0 && files > 0 ? 0 : 1;
