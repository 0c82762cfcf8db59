/**
 * Signs that change what a reader sees, or what a program makes of it, without being seen: control characters but for tab
 * and line end, bidirectional controls, zero-width and interlinear marks, invisible tags, halves of surrogate pairs, and
 * the sign that stands for bytes that were no text (Unicode 16, chapter 23; https://www.unicode.org/reports/tr36/).
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

/** Whether a text holds a sign that nobody sees. */
export const holdsInvisible = (text: string) => INVISIBLE.test(text);

export const INVISIBLE_MESSAGE = 'an invisible control character stands in the text';
