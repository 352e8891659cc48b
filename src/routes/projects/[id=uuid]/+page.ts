/** What only some may do is loaded for them alone: a project is mostly read. */
export async function load({ data }) {
  const [actions, commentForm] = await Promise.all([
    data.mayEdit ? import('#lib/project/ProjectActions.svelte') : null,
    data.talk.name ? import('#lib/project/talk/CommentForm.svelte') : null,
  ]);
  return { ...data, ProjectActions: actions?.default ?? null, CommentForm: commentForm?.default ?? null };
}
