/** What only some may do, or only some projects have, is loaded for them alone: a project is mostly read. */
export async function load({ data }) {
  const [actions, commentForm, mentionedIn, shownCooperations] = await Promise.all([
    data.mayEdit ? import('#lib/project/ProjectActions.svelte') : null,
    data.talk.name ? import('#lib/project/talk/CommentForm.svelte') : null,
    data.mentions.length > 0 ? import('#lib/paper/MentionedIn.svelte') : null,
    data.cooperations.length > 0 ? import('#lib/matching/ShownCooperations.svelte') : null,
  ]);
  return {
    ...data,
    ProjectActions: actions?.default ?? null,
    CommentForm: commentForm?.default ?? null,
    MentionedIn: mentionedIn?.default ?? null,
    ShownCooperations: shownCooperations?.default ?? null,
  };
}
