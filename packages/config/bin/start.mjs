#!/usr/bin/env node
// npm start: install and build what changed, then become the server.
import { becomeNode24 } from "../src/launch/become.mjs";
import { ensureBuilt } from "../src/launch/build.mjs";
import { ensureInstalled } from "../src/launch/install.mjs";

ensureInstalled();
ensureBuilt();
becomeNode24("apps/api/src/main.ts", process.argv.slice(2));
