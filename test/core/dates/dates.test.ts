import assert from 'node:assert/strict';
import { partialDate } from '../../../server/src/core/dates/partialDate';
import { resolveDate, resolveDeictic } from '../../../server/src/core/dates/resolveDate';
import { runFixtures } from '../../support/fixtures';
import { renderDeictics, renderFigures } from '../figures/renderFigures';

runFixtures('core/dates/dates', renderFigures);
runFixtures('core/dates/deictics', renderDeictics);

const NOTHING_KNOWN = { year: undefined, reportYear: undefined, planYear: undefined };

describe('core/dates: resolveDate', () => {
  it('leaves a date without a year open where no year is known', () => {
    assert.equal(resolveDate(partialDate({ quarter: 3 }), NOTHING_KNOWN), undefined);
    assert.equal(resolveDate(partialDate({ year: 2022, quarter: 3 }), NOTHING_KNOWN), '2022-Q3');
  });

  it('takes the year of the section before that of the report', () => {
    assert.equal(resolveDate(partialDate({ month: 9, day: 3 }), { year: 2024, reportYear: 2023, planYear: 2024 }), '2024-09-03');
  });

  it('counts 去年 from the year of the speech, then the planned year, then the year under review', () => {
    const lastYear = partialDate({ month: 12, relativeYear: { anchor: 'speech', offset: -1 } });
    assert.equal(resolveDate(lastYear, { year: 2024, reportYear: 2023, planYear: 2024, speechYear: 2023 }), '2022-12');
    assert.equal(resolveDate(lastYear, { year: 2024, reportYear: 2023, planYear: 2024 }), '2023-12');
    assert.equal(resolveDate(lastYear, { year: 2022, reportYear: 2022, planYear: undefined }), '2021-12');
  });

  it('writes ranges of days, months and years with both ends whole', () => {
    assert.equal(resolveDate(partialDate({ year: 2023, month: 8, day: 1, endDay: 5 }), NOTHING_KNOWN), '2023-08-01/2023-08-05');
    const overTwoMonths = partialDate({ year: 2023, month: 9, day: 28, endMonth: 10, endDay: 3 });
    assert.equal(resolveDate(overTwoMonths, NOTHING_KNOWN), '2023-09-28/2023-10-03');
    assert.equal(resolveDate(partialDate({ year: 2021, endYear: 2025 }), NOTHING_KNOWN), '2021/2025');
  });

  it('leaves a deictic word open where its anchor is not known', () => {
    const deictic = { start: 0, end: 2, text: '去年', period: { anchor: 'speech', first: -1, last: -1 }, iso: undefined } as const;
    assert.equal(resolveDeictic(deictic, NOTHING_KNOWN), undefined);
    assert.equal(resolveDeictic(deictic, { ...NOTHING_KNOWN, reportYear: 2022 }), '2021');
  });
});
