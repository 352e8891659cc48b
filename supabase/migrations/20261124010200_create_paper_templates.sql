-- A template for each kind of paper: headings and lists that the text begins with, and below a heading what belongs there. The
-- guidance is shown while a section is empty and is never part of a text.
create table public.paper_templates (
  kind text primary key check (kind in ('experience_report', 'recommendation', 'method', 'position')),
  text_de text not null check (length(text_de) between 1 and 20000),
  text_en text not null check (length(text_en) between 1 and 20000)
);

comment on table public.paper_templates is
  'What a new paper of a kind begins with, in the little Markdown that parseTemplate reads. Coordinators change it.';

alter table public.paper_templates enable row level security;

revoke all on public.paper_templates from anon, authenticated, service_role;
grant select, update (text_de, text_en) on public.paper_templates to authenticated;
grant select, update on public.paper_templates to service_role;

create policy "who is signed in sees the templates" on public.paper_templates
  for select to authenticated
  using (true);

create policy "coordinators change templates" on public.paper_templates
  for update to authenticated
  using ((select access.is_coordinator()))
  with check ((select access.is_coordinator()));

insert into public.paper_templates (kind, text_de, text_en) values
  ('experience_report', '## Ausgangslage
Wie war es vorher, und wen betraf das? Nennen Sie Ihre Kommune, ihre Größe und was nicht gut lief.

## Vorgehen
Was haben Sie in welcher Reihenfolge getan, und wer war dabei? Hilfreich ist auch, wie lange es gedauert und was es gekostet hat.

## Erfahrungen
Was hat gut funktioniert, was nicht? Am meisten hilft anderen, woran Sie beinahe gescheitert wären.

## Empfehlungen
Was raten Sie einer Kommune, die morgen damit anfängt? Drei bis fünf Sätze genügen.

## Werkzeuge
Welche Programme, Vorlagen und Verträge haben Sie genutzt? Setzen Sie Links, wo es welche gibt.', '## Starting point
What was it like before, and who was affected? Name your municipality, its size and what did not work well.

## Approach
What did you do, in which order, and who took part? It also helps to say how long it took and what it cost.

## Experience
What worked, and what did not? Others learn most from what you nearly failed at.

## Recommendations
What would you advise a municipality that starts tomorrow? Three to five sentences are enough.

## Tools
Which programs, templates and contracts did you use? Add links where there are any.'),
  ('recommendation', '## Worum es geht
Welche Aufgabe soll mit dieser Empfehlung besser gelingen, und für wen ist sie geschrieben? Zwei bis drei Sätze genügen.

## Was wir empfehlen
Beginnen Sie mit dem Satz, den sich alle merken sollen. Was danach kommt, begründet ihn.

## Warum
Worauf stützt sich die Empfehlung? Nennen Sie eigene Erfahrungen, Zahlen und Quellen, und auch, was dagegen spricht.

## So gehen Sie vor
Schreiben Sie auf, was zuerst, was danach und was zuletzt zu tun ist, und wer es tun kann.

- [ ] Zuständigkeit klären
- [ ] Beteiligte ansprechen
- [ ] Zeit und Geld einplanen

## Was es braucht
Wie viele Arbeitstage, wie viel Geld, welche Beschlüsse? Eine ehrliche Schätzung hilft mehr als keine.

## Woran Sie den Erfolg erkennen
Was ist nach einem Jahr anders? Nennen Sie zwei oder drei Zeichen, die man vor Ort beobachten kann.', '## What this is about
Which task should succeed better with this recommendation, and for whom is it written? Two or three sentences are enough.

## What we recommend
Begin with the sentence that everybody should remember. What follows gives the reasons.

## Why
What does the recommendation rest on? Name your own experience, figures and sources, and also what speaks against it.

## How to go about it
Write down what comes first, what next and what last, and who can do it.

- [ ] Settle who is responsible
- [ ] Talk to those concerned
- [ ] Plan time and money

## What it takes
How many working days, how much money, which decisions? An honest estimate helps more than none.

## How you will know that it works
What is different after a year? Name two or three signs that can be seen on the ground.'),
  ('method', '## Auf einen Blick
Was kommt am Ende heraus, wie viele Menschen machen mit, und wie lange dauert es? Wer nur diesen Abschnitt liest, soll entscheiden können.

## Wofür die Methode taugt
Bei welchen Fragen hilft sie, und bei welchen nicht?

## Vorbereitung
Welche Räume, Materialien und Zusagen braucht es vorher? Was vergisst man leicht?

- [ ] Raum und Zeit
- [ ] Einladung
- [ ] Material

## Ablauf
Beschreiben Sie die Schritte so, dass jemand sie ohne Sie leiten kann. Geben Sie zu jedem an, wie lange er dauert.

1. Ankommen
2. Arbeiten
3. Festhalten

## Stolpersteine
Was ging bei Ihnen schief, und was haben Sie danach anders gemacht?

## Abwandlungen
Wie sieht die Methode mit weniger Menschen, weniger Zeit oder am Bildschirm aus?', '## At a glance
What comes out of it, how many people take part, and how long does it take? Whoever reads only this should be able to decide.

## What the method is good for
Which questions does it help with, and which not?

## Preparation
Which rooms, materials and commitments are needed beforehand? What is easily forgotten?

- [ ] Room and time
- [ ] Invitation
- [ ] Material

## Steps
Describe the steps so that somebody can lead them without you. Say for each how long it takes.

1. Arriving
2. Working
3. Writing down

## Pitfalls
What went wrong for you, and what did you do differently afterwards?

## Variations
What does the method look like with fewer people, with less time or on screen?'),
  ('position', '## Unsere Position
Was fordern oder schlagen Sie vor, in höchstens drei Sätzen? Sie müssen ohne den Rest verständlich sein.

## Anlass
Was ist geschehen oder steht bevor, und warum äußern Sie sich jetzt?

## Begründung
Nennen Sie Ihre Gründe, den wichtigsten zuerst, und belegen Sie Zahlen mit einer Quelle.

## Andere Sichtweisen
Wer sieht es anders, und aus welchen guten Gründen? Ein Papier, das sie nennt, überzeugt eher.

## Was wir von wem erwarten
Wer soll was bis wann tun: Gemeinde, Kreis, Land, Bund oder andere?

## Was wir selbst beitragen
Was tun die Unterzeichnenden, damit es gelingt?', '## Our position
What do you demand or propose, in three sentences at most? They must make sense without the rest.

## Occasion
What has happened or is about to, and why do you speak up now?

## Reasons
Give your reasons, the most important first, and name a source for every figure.

## Other views
Who sees it differently, and for which good reasons? A paper that names them convinces more easily.

## What we expect from whom
Who should do what by when: municipality, district, state, federation or others?

## What we contribute ourselves
What do those who sign do to make it succeed?');

alter table public.papers add column kind text references public.paper_templates on update cascade;

comment on column public.papers.kind is 'What kind of paper it was begun as; null for one that began empty.';

create index papers_kind on public.papers (kind);

grant update (kind) on public.papers to authenticated;

create function public.begin_paper(
  p_kind text, p_title text, p_area_id text, p_organisation_id uuid default null, p_text text default null
)
returns uuid
language plpgsql
security invoker
set search_path = ''
as $$
declare
  v_id uuid := public.create_paper(p_title, p_area_id, p_organisation_id, p_text);
begin
  if p_kind is not null then
    update public.papers set kind = p_kind where id = v_id;
  end if;
  return v_id;
end
$$;

comment on function public.begin_paper is 'Begins a paper of a kind, as create_paper does, and returns its id.';

revoke all on function public.begin_paper from public, anon, authenticated, service_role;
grant execute on function public.begin_paper to authenticated;
