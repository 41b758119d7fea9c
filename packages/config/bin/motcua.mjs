#!/usr/bin/env node
// npm run -s motcua -- <command>: install what changed (silently on standard output), then become the command line.
import { becomeNode24 } from "../src/launch/become.mjs";
import { ensureInstalled } from "../src/launch/install.mjs";

ensureInstalled();
becomeNode24("apps/cli/src/main.ts", process.argv.slice(2));
