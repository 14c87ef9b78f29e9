import type { Readers } from '../core/readers';
import type { Report } from '../core/report/report';
import type { Timer } from './runtime';

/**
 * A report of a district that does not exist, with one sentence of every form: what is read in it makes the engine compile the
 * reading before the first real report comes.
 */
const PRACTICE_REPORT = `首页 > 政务公开 > 政府工作报告
云岭区政府工作报告
——2025年1月8日在云岭区第十八届人民代表大会第四次会议上
云岭区人民政府区长 陆知衡
各位代表：
现在，我代表区人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
2024年，全区地区生产总值突破718.6亿元，增长6.1%，连续3年保持全市第5位；三次产业结构调整为5.6:44.9:49.5。
（一）产业结构持续优化。新增规模以上工业企业12家，总量达到226家；引进亿元以上项目25个，总投资143亿元，其中制造业项目18个。
创新动能加快集聚。高新技术企业由190家增加到214家，净增24家；技术合同成交额近40亿元、增长15.3%，研发投入占比2.4%，提高0.2个百分点。
消费市场稳步回升。社会消费品零售总额、限额以上单位零售额分别增长6.8%、9.2%；接待游客900余万人次，旅游收入超过38亿元，为上年的1.2倍。
（二）城乡面貌明显改善。改造老旧小区31个，惠及居民1.2万户；新建口袋公园9个、停车泊位2600个，建成充电桩480根。
——民生支出42.8亿元，占一般公共预算支出的78.5%，三分之一以上用于教育。城镇新增就业1.15万人，完成年度目标的115%。
扎实推进“三链一园”建设，深入实施“清水绿岸”行动，“一网通办”事项达到1860项，办结率99.7%。
二、2025年重点工作
2025年是“十四五”规划收官之年，主要预期目标是：地区生产总值增长6%左右，城镇调查失业率控制在5%以内，力争翻一番。
重点抓好以下两个方面工作：
（一）全力扩大有效投资。全年实施重点项目160个以上，完成投资260亿元，同比增长7%，前三季度完成八成。
（二）倾力办好民生实事。一是新改扩建学校6所，新增学位4200个。二是建成社区食堂15家。三是筹集保障性住房800套。
名词注释
1.“三链一园”：装备制造、生物医药、绿色建材三条产业链和云岭高新技术产业园。
2.“一网通办”：政务服务事项在一个平台上申请、办理和反馈。
`;

/** Edits of one turn, and turns: together enough for the engine to compile what runs at every edit. */
const EDITS = 6;
const TURNS = 40;
const PAUSE_IN_MILLISECONDS = 2;

/**
 * Reads and edits an invented report over and over, a few milliseconds at a time, so that requests come in between.
 * It costs some tenths of a second once, while the editor starts; without it the first edits of the day are several times as slow.
 */
export async function practise({ analyse, readInstantly }: Readers, timer: Timer): Promise<void> {
  const middle = PRACTICE_REPORT.length >> 1;
  const edited = `${PRACTICE_REPORT.slice(0, middle)}“${PRACTICE_REPORT.slice(middle)}`;
  for (let turn = 0; turn < TURNS; turn++) {
    let report: Report = analyse(PRACTICE_REPORT, { asReport: true });
    for (let edit = 0; edit < EDITS; edit++) {
      const text = edit % 2 === 0 ? edited : PRACTICE_REPORT;
      readInstantly?.(report, text);
      report = analyse(text, { asReport: true, previous: report });
    }
    await new Promise<void>((resolve) => void timer.start(resolve, PAUSE_IN_MILLISECONDS));
  }
}
