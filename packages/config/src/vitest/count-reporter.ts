import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with one line for `npm test`, which adds up the lines of all runs, also of those replayed from a cache. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that could not be loaded, or an error outside of any test, fails the run without failing a test.
    const outside = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    const failed = count("failed") + outside + unhandledErrors.length;
    for (const test of tests) {
      const result = test.result();
      if (result.state === "skipped" && result.note) console.log(`Skipped: ${test.fullName}: ${result.note}`);
    }
    console.log(`##tests ${JSON.stringify({ passed: count("passed"), failed, skipped: count("skipped") })}`);
  }
}
