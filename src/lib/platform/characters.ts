/** How long a text is, counted as the database counts: an emoji is one character, not two. */
export const countCharacters = (text: string) => [...text].length;
