/** What only people of organisations see is loaded for them alone: the start page is mostly read. */
export async function load({ data }) {
  const forMe = data.forMe ? await import('#lib/matching/found/FoundOnStart.svelte') : null;
  return { ...data, FoundOnStart: forMe?.default ?? null };
}
