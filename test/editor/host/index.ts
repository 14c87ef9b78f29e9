// Loaded by the extension host of VS Code (`extensionTestsPath`): runs the suite with mocha and writes what came of it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

interface Outcome {
  readonly title: string;
  readonly error: string | undefined;
}

export function run(): Promise<void> {
  const grep = process.env['POLICY_LENS_TEST_GREP'];
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, ...(grep ? { grep } : {}) });
  mocha.addFile(join(__dirname, 'suite.cjs'));
  const outcomes: Outcome[] = [];
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const file = process.env['POLICY_LENS_TEST_RESULT'];
      if (file) writeFileSync(file, JSON.stringify(outcomes, null, 2));
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
    runner.on('pass', (test) => outcomes.push({ title: test.fullTitle(), error: undefined }));
    runner.on('fail', (test, error: unknown) => {
      outcomes.push({ title: test.fullTitle(), error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    });
  });
}
