// Vitest reporter: writes what npm test must say at the end. A file that could not be loaded and an error outside any test count as failed.
import { writeFileSync } from 'node:fs';

export default class TestCounts {
  onTestRunEnd(modules, unhandled) {
    const counts = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      let own = 0;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === 'passed') counts.passed += 1;
        else if (state === 'skipped')
          counts.skipped.push({ name: `${module.relativeModuleId} > ${test.fullName}`, reason: note ?? reasonIn(test.fullName) });
        else counts.failed += 1;
        own += 1;
      }
      const suites = [...module.children.allSuites()];
      counts.failed += module.errors().length + suites.reduce((sum, suite) => sum + suite.errors().length, 0);
      if (own === 0 && module.errors().length === 0) counts.failed += 1;
    }
    writeFileSync(process.env.CHANCERY_TEST_COUNTS, JSON.stringify(counts));
  }
}

/** A suite that is left out whole says why in its name: `PostgreSQL (skipped: no server was found)`. */
function reasonIn(name) {
  return /\(skipped: ([^)]+)\)/.exec(name)?.[1] ?? '';
}
