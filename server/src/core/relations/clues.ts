/**
 * Characters between two figures that a relation may hang on, as bits: one look at each character says which kinds are worth reading
 * at all, so that figures without any cost next to nothing.
 */
/** 分别. */
export const EACH = 1;
/** 其中. */
export const AMONG = 2;
export const SHARE = 4;
/** 目标, 计划, 任务, 指标, 预算, 完成率; 的 behind a target that stands inside. */
export const TARGET = 8;
/** 增加到, 减至, 调整为. */
export const TO = 16;
/** 增长, 减少, 提高: the verbs of movements. */
export const MOVE = 32;
/** 合计, 共. */
export const TOTAL = 64;
/** 均, 每. */
export const MEAN = 128;
/** 率, 优良天数比例. */
export const RATE = 256;
/** 三次产业. */
export const SECTORS = 512;
/** A full stop: words before it belong to another sentence. */
export const STOP = 1024;

const CLUES: readonly (readonly [number, string])[] = [
  [EACH, '别'],
  [AMONG, '中'],
  [SHARE, '占'],
  [TARGET, '标划务算度率的'],
  [TO, '到至为成'],
  [MOVE, '增提升扩涨下减降缩压精上多高'],
  [TOTAL, '计共'],
  [MEAN, '均每'],
  [RATE, '率比例'],
  [SECTORS, '次'],
  [STOP, '。\n\r'],
];

function clueTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [bit, characters] of CLUES) for (const character of characters) table[character.charCodeAt(0)]! |= bit;
  return table;
}

const TABLE = clueTable();

/** The clues that a UTF-16 unit gives. */
export function clueOf(code: number): number {
  return TABLE[code]!;
}
