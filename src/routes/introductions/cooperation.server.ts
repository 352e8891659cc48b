// What the two sides do about a cooperation, on the page of their introduction and on that of the cooperation itself.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { CooperationAnswer, CooperationRef, type Cooperation } from '#lib/matching/cooperation.ts';
import { aboutCooperation, tellOtherSide, type News } from '#lib/matching/server/cooperation-mails.ts';
import {
  answerCooperation,
  endCooperation,
  readCooperation,
  showCooperation,
} from '#lib/matching/server/cooperations.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/platform/server/form.ts';

type Event = RequestEvent<{ id: string }>;
type Refused = 'gone' | 'forbidden';

export const refusals: Record<Refused, { message: () => string; status: number }> = {
  gone: { message: m.cooperation_gone, status: 409 },
  forbidden: { message: m.cooperation_not_allowed, status: 403 },
};

/** The page knows at which of its forms to show what came back. */
export const answerAt = <T extends string, D extends object>(
  form: T,
  { status, data }: { status: number; data: D },
) => fail(status, { ...data, form });

/** A page is about one introduction or one cooperation: what belongs to another is not changed from here. */
const belongsHere = ({ id, introductionId }: Cooperation, { params }: Event) =>
  params.id === id || params.id === introductionId;

const goBack = ({ url }: Event) => redirect(303, `${url.pathname}#cooperation`);

interface Change {
  schema: typeof CooperationAnswer | typeof CooperationRef;
  /** Returns what the other side hears of, null when it needs to hear nothing, or why it was refused. */
  change(event: Event, cooperation: Cooperation, shows: boolean): Promise<News | null | Refused>;
}

function act({ schema, change }: Change) {
  return async (event: Event) => {
    const form = await readForm(event.request, schema);
    if (!form.ok) return answerAt('cooperation', form.failure);
    const { locals, url } = event;
    if (!locals.account) return answerAt('cooperation', form.refuse({ message: m.form_signed_out() }, 401));
    const cooperation = await readCooperation(locals.db, form.data.cooperation);
    const known = cooperation && belongsHere(cooperation, event) ? cooperation : null;
    const shows = 'shows' in form.data && Boolean(form.data.shows);
    const outcome = known ? await change(event, known, shows) : 'forbidden';
    if (outcome === 'gone' || outcome === 'forbidden') {
      const { message, status } = refusals[outcome];
      return answerAt('cooperation', form.refuse({ message: message() }, status));
    }
    if (known && outcome) await tellOtherSide(outcome, aboutCooperation(known), url.origin);
    return goBack(event);
  };
}

const answer = (confirm: boolean) =>
  act({
    schema: CooperationAnswer,
    change: async ({ locals }, { id }, shows) => {
      const outcome = await answerCooperation(locals.db, id, { confirm, shows });
      if (outcome !== 'done') return outcome;
      return confirm ? 'confirmed' : 'not yet';
    },
  });

const show = (shows: boolean) =>
  act({
    schema: CooperationRef,
    change: async ({ locals }, { id }) => {
      const outcome = await showCooperation(locals.db, id, shows);
      return outcome === 'done' ? null : outcome;
    },
  });

/** The database decides on each: it knows who speaks for which side. */
export const cooperationActions = {
  confirm: answer(true),
  notYet: answer(false),
  show: show(true),
  hide: show(false),
  end: act({
    schema: CooperationRef,
    change: ({ locals }, { id }) => endCooperation(locals.db, id),
  }),
};
