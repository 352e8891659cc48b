-- Candidates come from the index and from list_partner_candidates; nobody calls this any more.
drop function public.list_match_candidates(uuid);
