const DIGITS = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/;

/** A UUID of 32 hexadecimal digits in the usual form with dashes. Any other string is returned unchanged. */
export function uuidText(text: string): string {
  return text.replace(DIGITS, '$1-$2-$3-$4-$5');
}
