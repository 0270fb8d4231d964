/** The first position from one up to another at which something holds that holds from there on; the other where it nowhere does. */
export function firstPosition(from: number, to: number, holds: (position: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
