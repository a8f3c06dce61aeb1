/** Letters that a page draws in a circle before a name: "JM Jordan M.", or with no blank between: "JMJordan M.". */
const LETTERS_BEFORE_NAME = /^(?<letters>\p{Lu}{2,3})(?: |(?=\p{Lu}\p{Ll}))(?<name>\p{Lu}.*)$/u;
/** The same where the letters are not the name's own, so that it is not clear what they are. */
const OTHER_LETTERS = /^\p{Lu}{2,}(?:(?=\p{Lu}\p{Ll})| \p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu})/u;

/** A name without the letters that a page draws beside it; any other text as it is. */
export function withoutAvatar(text: string): string {
  const { letters, name } = LETTERS_BEFORE_NAME.exec(text)?.groups ?? {};
  if (letters === undefined || name === undefined) return text;
  return name.includes(' ') && areInitials(letters, name) ? name : text;
}

/** Whether letters alone are what a page draws for a name: its initials, some of them, or its first letters. */
export function isAvatarOf(letters: string, name: string): boolean {
  return (
    /^\p{Lu}{1,3}$/u.test(letters) && (areInitials(letters, name) || startsWith(name, letters))
  );
}

/** Whether letters may stand before a name that are none of it: "XXJordan M.", "XX Jordan Marsh"; not "McDonald". */
export function mayHoldAvatar(text: string): boolean {
  return OTHER_LETTERS.test(text);
}

function areInitials(letters: string, name: string): boolean {
  const initials = Array.from(name.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter);
  const [first = ''] = initials;
  return initials.join('').startsWith(letters) || letters === `${first}${initials.at(-1) ?? ''}`;
}

function startsWith(name: string, letters: string): boolean {
  return name.toUpperCase().startsWith(letters);
}
