// What a model of embeddings is given to read: what is published and nothing else, in the background, by one process at a
// time; and whatever becomes of its server, matching goes on.
import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findSimilar } from '#lib/matching/server/matches.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { answerWell, tell } from '../embeddings/tiny-server.ts';
import { useEmbeddings } from './embedding-world.ts';
import { putOrganisation } from './put.ts';

const { world, log, open, read, putProject, putVillage, sent, countRows, findIds } = useEmbeddings();

test('only what is published is sent: no drafts, nothing hidden, and no names of people or organisations', async () => {
  const town = await putOrganisation(world.service, {});
  await putProject('Offen', 'Das darf jeder lesen.', { description: 'Mehr davon.', organisation_id: town });
  await putProject('Entwurf', 'Noch nicht öffentlich.', { status: 'draft' });
  await putProject('Versteckt', 'Ausgeblendet wurde das.', {
    hidden_at: new Date().toISOString(),
    hidden_reason: 'a reason',
  });
  await read();
  expect(sent()).toEqual(['Offen\nDas darf jeder lesen.\nMehr davon.']);
  await findSimilar(world.everyone, 'de', {
    title: 'Gibt es das',
    summary: 'Was jemand gerade schreibt',
    description: '',
  });
  expect(sent()).toHaveLength(1);
});

test('what is hidden between the index and the model is not sent any more', async () => {
  const id = await putProject('Bald versteckt', 'Das war öffentlich.');
  await indexAll(world.service);
  await world.service
    .from('projects')
    .update({ hidden_at: new Date().toISOString(), hidden_reason: 'a reason' })
    .eq('id', id);
  await read();
  expect(sent()).toEqual([]);
});

test('a text is read once, and anew when it changed', async () => {
  const id = await putProject('Radweg', 'Ein Radweg zur Schule.');
  await putProject('Fußweg', 'Ein Fußweg zur Schule.');
  await read();
  await read();
  expect(sent()).toHaveLength(2);
  await world.service.from('projects').update({ title: 'Radstation' }).eq('id', id);
  await read();
  expect(sent()).toHaveLength(3);
  expect(sent().at(-1)).toBe('Radstation\nEin Radweg zur Schule.');
  expect(await countRows('match_vectors')).toBe(2);
  expect(await countRows('match_neighbours')).toBe(2);
});

test('a server that is down or slow is waited for in the background alone, and texts are read when it is back', async () => {
  const { self } = await putVillage();
  await indexAll(world.service);
  forgetEngine();
  world.server.answer = (_, response) => void response.writeHead(503).end();
  const embedding = open();
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(0);
  expect(log.warn).toHaveBeenCalledWith(
    expect.objectContaining({ failures: 1 }),
    expect.stringContaining('goes on by words'),
  );
  expect((await findIds(self)).length).toBe(2);
  world.server.answer = answerWell;
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(3);
});

test('while the model is asked, pages answer', async () => {
  const { self } = await putVillage();
  await indexAll(world.service);
  forgetEngine();
  world.server.answer = () => {};
  const embedding = open('tiny', { patience: 1_000 });
  const reading = embedding.finish();
  await vi.waitFor(() => expect(world.server.asked).toHaveLength(1));
  expect((await findIds(self)).length).toBe(2);
  await reading;
  expect(await countRows('match_vectors')).toBe(0);
});

test('half a batch is not taken for the whole: what the model refuses is left out, the others are read', async () => {
  await putVillage();
  await putProject('Verdorben', 'Von diesem Text macht das Modell nichts.');
  world.server.answer = (asked, response) => {
    const good = asked.input.filter((text) => !text.startsWith('Verdorben'));
    answerWell({ ...asked, input: good }, response);
  };
  await indexAll(world.service);
  const embedding = open();
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(3);
  const asked = world.server.asked.length;
  await embedding.finish();
  // not again and again
  expect(world.server.asked).toHaveLength(asked);
});

test('what is too long for the model is read by its beginning', async () => {
  await putProject('Lang', 'Ein langer Text.', { description: 'Wort '.repeat(400) });
  await putProject('Kurz', 'Ein kurzer Text.');
  world.server.answer = (asked, response) =>
    asked.input.some((text) => text.length > 700)
      ? void response.writeHead(413).end()
      : answerWell(asked, response);
  await read();
  expect(await countRows('match_vectors')).toBe(2);
});

test('a single text of which the model makes nothing does not keep the next from being read', async () => {
  await putProject('Verdorben', 'Von diesem Text macht das Modell nichts.');
  world.server.answer = (asked, response) =>
    asked.input.some((text) => text.startsWith('Verdorben'))
      ? void tell(
          response,
          asked.input.map(() => [null]),
        )
      : answerWell(asked, response);
  await indexAll(world.service);
  const embedding = open();
  await embedding.finish();
  await putProject('Gut', 'Von diesem Text macht es etwas.');
  await indexAll(world.service);
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(1);
  expect(sent().filter((text) => text.startsWith('Verdorben'))).toHaveLength(3);
});

test('a model that answers with another length than before writes nothing', async () => {
  await putVillage();
  await read();
  await putProject('Neu', 'Noch einer mehr.');
  await indexAll(world.service);
  world.server.answer = ({ input }, response) =>
    void tell(
      response,
      input.map(() => [1, 2, 3]),
    );
  const embedding = open();
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(3);
  expect(log.warn).toHaveBeenCalled();
});

test('two processes do not send a text twice, and the second goes on when the first is gone', async () => {
  await putVillage();
  await indexAll(world.service);
  const [one, two] = [open(), open()];
  await Promise.all([one.finish(), two.finish()]);
  await two.finish();
  expect(sent()).toHaveLength(3);
  await one.close();
  await putProject('Später', 'Kam erst danach.');
  await indexAll(world.service);
  await two.finish();
  await two.close();
  await read();
  expect(sent()).toHaveLength(4);
});

test('who holds the model no longer writes nothing', async () => {
  const id = await putProject('Radweg', 'Ein Radweg zur Schule.');
  await indexAll(world.service);
  const { data } = await world.service.from('match_entries').select('entry').eq('project_id', id).single();
  const [mine, theirs] = [randomUUID(), randomUUID()];
  const claim = (holder: string) =>
    readOne(
      z.unknown(),
      world.service.rpc('claim_match_model', { p_model: 'tiny', p_holder: holder, p_seconds: 60 }),
    );
  const save = (holder: string, vector = 'AACAPwAAAAA=') =>
    readOne(
      z.unknown(),
      world.service.rpc('save_match_vectors', {
        p_model: 'tiny',
        p_holder: holder,
        p_dimension: 2,
        p_vectors: [{ entry: data?.entry, vector }],
        p_near: [],
      }),
    );
  expect(await claim(mine)).toEqual({ dimension: null });
  expect(await claim(theirs)).toBeNull();
  expect(await save(theirs)).toBeNull();
  // of another length than it says
  expect(await save(mine, 'AACAPw==')).toEqual([]);
  expect(await save(mine)).toEqual([{ entry: data?.entry, least: null }]);
  expect(await claim(mine)).toEqual({ dimension: 2 });
});
