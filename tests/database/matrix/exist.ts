// list_papers_of_projects
export const existFunctions = {
  list_papers_of_projects: { may: ['anonymous', 'stranger'], args: { p_projects: [] } },
} satisfies Record<string, { may: ('anonymous' | 'stranger' | 'service')[]; args: Record<string, unknown> }>;
