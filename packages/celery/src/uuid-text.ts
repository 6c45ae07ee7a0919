const DIGITS = /^([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})$/;

/** A UUID of 32 digits in its usual text, with dashes. Any other text stays as it is. */
export function uuidText(text: string): string {
  return text.replace(DIGITS, '$1-$2-$3-$4-$5');
}
