/** Chinese follows a figure after a space, and a Chinese unit at once. */
export function before(text: string, words: string): string {
  return /\p{Script=Han}$/u.test(text) ? `${text}${words}` : `${text} ${words}`;
}
