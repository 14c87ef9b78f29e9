/** Suffixes of the places that have a government, longest first. */
const UNITS = ['自治区', '自治州', '自治县', '自治旗', '特别行政区', '新区', '省', '市', '区', '县', '旗', '州', '盟', '镇', '乡'] as const;
const NATION = '全国';
const HAN_RUN = /[\u4e00-\u9fff]+$/;
/** What stands before a place's name and is no part of it. */
const BEFORE_NAME = /^.*(?:在|代表|关于|年度?|月|日|[)）》>])/;

/**
 * The place that a government's or a congress's name begins with: the last unit of `临江市云岭区`, the whole of `广西壮族自治区`.
 * @param words a text that ends where the place's name ends
 */
function placeAtEnd(words: string): string | undefined {
  const run = HAN_RUN.exec(words)?.[0].replace(BEFORE_NAME, '') ?? '';
  const unit = UNITS.find((suffix) => run.endsWith(suffix));
  if (unit === undefined) return undefined;
  const stem = run.slice(0, run.length - unit.length);
  let from = 0;
  for (let index = 1; index < stem.length; index++) {
    const isBoundary = '省市州盟区县'.includes(stem[index]!) && index - from >= 2 && stem.length - index > 2;
    if (isBoundary && !unit.startsWith(stem[index]!)) from = index + 1;
  }
  const name = stem.slice(from);
  return name.length >= 1 && name.length <= 12 && !NO_NAME.test(name) ? name + unit : undefined;
}

/** What a name cannot begin with: 全区, 我市, 该县, 市委市…. */
const NO_NAME = /^(?:[全我本各该此某市省区县]|市委|区委|省委|县委|按照|作为|成为)/;
/** The bodies whose names begin with their place's. */
const BODIES = [
  '第', '人民代表大会', '人大', '人民政府', '政府', '国民经济', '区长', '市长', '省长', '县长', '主席', '统计局', '发展改革', '发改', '财政局',
] as const;

/** The place in `在临江市云岭区第二十届人民代表大会…`, `云岭区人民政府区长`, `2032年云岭区政府工作报告`; 全国 for the national bodies. */
export function placeIn(words: string): string | undefined {
  if (/全国人民代表大会|国务院|全国人大/.test(words)) return NATION;
  for (const anchor of BODIES) {
    for (let index = words.indexOf(anchor); index > 0; index = words.indexOf(anchor, index + 1)) {
      const place = placeAtEnd(words.slice(0, index));
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

/** A place without its suffix in a title: `2032年云岭政府工作报告`. */
export function bareNameIn(title: string): string | undefined {
  return /(?:^|年度?|\))([\u4e00-\u9fff]{2,8}?)(?:人民)?政府工作/.exec(title)?.[1];
}
