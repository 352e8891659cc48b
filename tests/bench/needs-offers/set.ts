// The set of needs and offers: parties as matching knows them, and how well each offer serves each need. The README
// tells the form of the files, and by which rules was judged.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Help, Party } from '#lib/matching/party.ts';
import { helpKinds } from '#lib/project/kinds.ts';

export type Half = 'tuning' | 'held';

interface Line extends Help {
  /** Of an offer, what it is worth for each need of its matter. */
  grades: number[];
}

interface Matter {
  needs: Line[];
  offers: Line[];
}

interface Group {
  topics: string[];
  /** By the letters of the two matters of which they need something. */
  projects: Map<string, { title: string; summary: string }>;
  matters: Map<string, Matter>;
}

export interface NeedsOffers {
  parties: Party[];
  needs: Help[];
  offers: Help[];
  /** What an offer is worth for a need, from 0 to 3. */
  grade(need: Help, offer: Help): number;
}

const folder = new URL('./', import.meta.url);

function readGroups(half: Half): Group[] {
  const groups: Group[] = [];
  let matter: Matter | undefined;
  const lines = readFileSync(new URL(`${half}.txt`, folder), 'utf8')
    .split('\n')
    .filter(Boolean);
  for (const line of lines) {
    const [sign, rest] = [line.slice(0, 1), line.slice(2)];
    const [first = '', second = '', third = ''] = rest.split(' | ');
    const group = groups.at(-1);
    if (sign === '=') {
      groups.push({ topics: second.split(' '), projects: new Map(), matters: new Map() });
    } else if (sign === '~') group?.projects.set(first, { title: second, summary: third });
    else if (sign === '#') group?.matters.set(first, (matter = { needs: [], offers: [] }));
    else if (matter) readHelp(sign, first, second, matter, `${half}-${groups.length}`);
  }
  return groups;
}

let count = 0;

function readHelp(sign: string, told: string, text: string, matter: Matter, id: string): void {
  const [kind, grades = ''] = told.split(' ');
  const line: Line = {
    id: `${id}-${count++}`,
    kind: z.enum(helpKinds).parse(kind),
    text,
    until: null,
    grades: [...grades].map(Number),
  };
  (sign === '?' ? matter.needs : matter.offers).push(line);
}

const pairs = ['AB', 'AC', 'AD', 'BC', 'BD', 'CD'];
/** What each project offers: of matters of which it needs nothing. The number is that of the offer, from 0. */
const given: Record<string, string[]> = {
  AB: ['C0', 'D0'],
  AC: ['B1'],
  AD: ['C1'],
  BC: ['D1'],
  BD: ['A1'],
  CD: ['A0', 'B0'],
};
/** What each of the eight organisations offers. */
const houses = [['A2', 'C3'], ['B2'], ['C2', 'D3'], ['D2'], ['A3'], ['B3', 'A4'], ['B4'], ['C4', 'D4']];

function toParties({ topics, projects, matters }: Group, half: Half, number: number): Party[] {
  const find = (code: string) => matters.get(code.charAt(0))?.offers[Number(code.charAt(1))];
  const pick = (codes: string[]) => codes.map(find).filter((offer) => offer !== undefined);
  const party = (id: string, more: Partial<Party>): Party => ({
    type: 'project',
    id: `${half}-${number}-${id}`,
    title: '',
    summary: '',
    description: '',
    stage: null,
    areas: [],
    isOpen: true,
    organisation: null,
    place: null,
    topics: [],
    needs: [],
    offers: [],
    ...more,
  });
  const ofProjects = pairs.map((pair) => {
    // the first project with a letter has the first need of that matter, and so on
    const needs = [...pair].map((letter) => {
      const position = pairs.filter((each) => each.includes(letter)).indexOf(pair);
      return matters.get(letter)?.needs[position];
    });
    return party(pair, {
      ...projects.get(pair),
      // as people do it: the first names both topics, the next one of them
      topics: topics
        .filter((_, at) => at === pairs.indexOf(pair) % topics.length)
        .map((id) => ({ id, name: id })),
      needs: needs.filter((need) => need !== undefined),
      offers: pick(given[pair] ?? []),
    });
  });
  const ofHouses = houses.map((codes, at) =>
    party(`house-${at}`, {
      type: 'organisation',
      title: `Organisation ${half}-${number}-${at}`,
      offers: pick(codes),
    }),
  );
  return [...ofProjects, ...ofHouses].map((each) => ({
    ...each,
    organisation: { id: each.id, name: each.title },
  }));
}

/** Both halves where none is named. */
export function readSet(halves: Half[] = ['tuning', 'held']): NeedsOffers {
  const grades = new Map<string, number>();
  const set: NeedsOffers = {
    parties: [],
    needs: [],
    offers: [],
    grade: (need, offer) => grades.get(`${need.id} ${offer.id}`) ?? 0,
  };
  for (const half of halves) {
    for (const [number, group] of readGroups(half).entries()) {
      set.parties.push(...toParties(group, half, number));
      for (const { needs, offers } of group.matters.values()) {
        set.needs.push(...needs);
        set.offers.push(...offers);
        for (const offer of offers) {
          needs.forEach((need, at) => grades.set(`${need.id} ${offer.id}`, offer.grades[at] ?? 0));
        }
      }
    }
  }
  return set;
}
