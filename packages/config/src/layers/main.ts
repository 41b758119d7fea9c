import { root } from "../launch/checkout.mjs";
import { cruiseLayers } from "./cruise-layers.ts";

const { cruised, violations, unseen } = await cruiseLayers(root);
for (const violation of violations) console.error(violation);
for (const path of unseen) console.error(`not looked at by dependency-cruiser: ${path}`);
console.log(`layers: ${cruised} files, ${violations.length} violations, ${unseen.length} not looked at`);
process.exitCode = violations.length + unseen.length === 0 && cruised > 0 ? 0 : 1;
