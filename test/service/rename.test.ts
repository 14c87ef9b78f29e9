import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from 'vscode-languageserver-types';
import { inventedService, parseInvented, URI } from './support/invented';

const REPORT = `云岭区政府工作报告
一、工作回顾
推进“三链一园”建设和三色工程。“三链一园”产值过百亿元,三链一园名声在外。
名词解释
1.“三链一园”:指三条产业链和一个产业园。
2.云门码头:指云岭区江边的货运码头。
`;

describe('rename', () => {
  const service = inventedService('en');
  const parsed = parseInvented(REPORT, service);
  const position = parsed.positions.positionAt(REPORT.indexOf('三链一园') + 1);
  const renamed = (newName: string) => service.rename(parsed, position, newName, { version: undefined });

  const refusals: readonly (readonly [string, RegExp])[] = [
    ['  ', /is empty/],
    ['三链\n一园', /on one line/],
    ['三链：一园', /may not hold ：/],
    ['“三链一园', /may not hold “/],
    ['长'.repeat(61), /longer than 60 characters/],
    ['三色工程', /“三色工程” already names another term of this report \(line 3\)/],
    ['云门码头', /“云门码头” already names another term of this report \(line 6\)/],
  ];
  for (const [name, reason] of refusals) {
    it(`refuses ${JSON.stringify(name.slice(0, 6))}, and says why`, () => {
      const answer = renamed(name);
      assert.ok('refused' in answer, 'it was renamed');
      assert.match(answer.refused, reason);
    });
  }

  it('names the version where the client takes it', () => {
    const edit = service.rename(parsed, position, '四链一园', { version: 7 });
    assert.ok('documentChanges' in edit);
    assert.deepEqual(edit.documentChanges?.map((change) => 'textDocument' in change && change.textDocument), [{ uri: URI, version: 7 }]);
  });

  it('there and back again is the same report', () => {
    fc.assert(
      fc.property(fc.constantFrom('四链两园', '链园行动', '甲乙丙丁'), (name) => {
        const there = apply(REPORT, renamed(name));
        assert.notEqual(there, REPORT);
        const again = parseInvented(there, service);
        const back = service.rename(again, again.positions.positionAt(there.indexOf(name) + 1), '三链一园', { version: undefined });
        assert.equal(apply(there, back), REPORT);
      }),
    );
  });
});

function apply(text: string, edit: object): string {
  assert.ok('changes' in edit, JSON.stringify(edit));
  const { positions } = parseInvented(text);
  const edits = (edit.changes as Readonly<Record<string, readonly TextEdit[]>>)[URI]!;
  return [...edits].reverse().reduce((changed, { range, newText }) => {
    const { start, end } = positions.spanOf(range);
    return changed.slice(0, start) + newText + changed.slice(end);
  }, text);
}
