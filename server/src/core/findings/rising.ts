/**
 * The largest part of a row whose values never fall: for each place, whether it belongs to it. What is left out is the least that must
 * move to bring the row in order. Of equal parts the one that keeps earlier places wins.
 */
export function longestRising(values: readonly number[]): readonly boolean[] {
  const lengths = values.map(() => 1);
  const before = values.map(() => -1);
  let last = -1;
  for (let index = 0; index < values.length; index++) {
    for (let earlier = 0; earlier < index; earlier++) {
      if (values[earlier]! <= values[index]! && lengths[earlier]! + 1 > lengths[index]!) {
        lengths[index] = lengths[earlier]! + 1;
        before[index] = earlier;
      }
    }
    if (last < 0 || lengths[index]! > lengths[last]!) last = index;
  }
  const kept = values.map(() => false);
  for (let index = last; index >= 0; index = before[index]!) kept[index] = true;
  return kept;
}
