// what processes on one database ask of it
export const processFunctions: Record<string, { may: ['service']; args: Record<string, unknown> }> = {
  read_paper_tails: { may: ['service'], args: { p_papers: [], p_limit: 1 } },
  read_log_identity: { may: ['service'], args: {} },
};
