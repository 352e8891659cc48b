// Draws the pictures of three demo projects and writes them to supabase/seed/25_images.sql.
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';

const width = 1200;
const height = 720;

interface Picture {
  id: string;
  project: string;
  alt: string;
  at: string;
  svg: string;
}

const frame = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;

const rect = (fill: string) => `<rect width="${width}" height="${height}" fill="${fill}"/>`;

/** A town from above: streets, blocks, trees that cool it, and a stream. */
function drawTown(): string {
  const columns = [0, 210, 390, 620, 830, 1030];
  const rows = [0, 170, 340, 560];
  const blocks = columns.flatMap((x, column) =>
    rows.map((y, row) => {
      const [w, h] = [(columns[column + 1] ?? width) - x - 26, (rows[row + 1] ?? height) - y - 26];
      const fill = (column * 3 + row * 2) % 5 === 0 ? '#9cc7a4' : (column + row) % 3 ? '#e9dfcd' : '#dfd2bb';
      return `<rect x="${x + 13}" y="${y + 13}" width="${w}" height="${h}" rx="14" fill="${fill}"/>`;
    }),
  );
  const trees = Array.from({ length: 46 }, (_, at) => {
    const [x, y] = [(at * 379 + 70) % width, (at * 233 + 40) % height];
    return `<circle cx="${x}" cy="${y}" r="${12 + ((at * 7) % 16)}" fill="${at % 3 ? '#4f8a63' : '#6aa37a'}"/>`;
  });
  const stream = `<path d="M-20 610 C 240 480 380 700 640 540 S 1010 420 1240 520" fill="none" stroke="#7fb4cf" stroke-width="46"/>`;
  return frame(rect('#f7f2e8') + blocks.join('') + stream + trees.join(''));
}

/** A village shop in the evening: hills, houses, one window with light. */
function drawVillage(): string {
  const hills = [
    '<path d="M0 430 C 260 300 470 420 700 350 S 1060 300 1200 380 V720 H0Z" fill="#7aa48a"/>',
    '<path d="M0 540 C 300 430 620 560 860 490 S 1120 470 1200 500 V720 H0Z" fill="#4d7d68"/>',
  ];
  const house = (x: number, w: number, h: number, wall: string, window: string) =>
    `<path d="M${x} 590 V${590 - h} L${x + w / 2} ${590 - h - w * 0.42} L${x + w} ${590 - h} V590Z" fill="${wall}"/>` +
    `<rect x="${x + w * 0.36}" y="${590 - h * 0.7}" width="${w * 0.28}" height="${h * 0.36}" rx="6" fill="${window}"/>`;
  const houses = [
    house(150, 130, 90, '#31475e', '#4a6480'),
    house(330, 170, 130, '#3b546e', '#4a6480'),
    house(545, 230, 150, '#2a3d52', '#ffd98a'),
    house(820, 150, 100, '#3b546e', '#4a6480'),
    house(1000, 120, 80, '#31475e', '#4a6480'),
  ];
  const sun = '<circle cx="890" cy="210" r="84" fill="#ffe7b8"/>';
  return frame(
    rect('#f6c9a2') +
      sun +
      hills.join('') +
      houses.join('') +
      '<rect y="588" width="1200" height="140" fill="#2f5a49"/>',
  );
}

/** A harbour: waves in layers, and the rings of sensors that measure them. */
function drawHarbour(): string {
  const colors = ['#cfe3ea', '#a9cddb', '#7fb2c8', '#5793b0', '#356f90', '#1f4d6d'];
  const waves = colors.map((color, at) => {
    const y = 190 + at * 92;
    const [up, down] = [y - 46 + at * 4, y + 46 - at * 4];
    return `<path d="M-40 ${y} C 180 ${up} 320 ${down} 560 ${y} S 980 ${up} 1240 ${y} V720 H-40Z" fill="${color}"/>`;
  });
  const sensor = (x: number, y: number) =>
    [70, 46, 24]
      .map(
        (r, at) =>
          `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="4" opacity="${0.3 + at * 0.25}"/>`,
      )
      .join('') + `<circle cx="${x}" cy="${y}" r="9" fill="#fff"/>`;
  return frame(rect('#eef4f2') + waves.join('') + sensor(260, 330) + sensor(640, 470) + sensor(980, 290));
}

const pictures: Picture[] = [
  {
    id: '019eb0c2-8a80-7000-8000-000000000901',
    project: '019eb5bf-b3a0-74a4-82f6-3275011dea69',
    alt: 'Gezeichneter Stadtplan mit hellen Häuserblöcken, vielen grünen Bäumen und einem Bach',
    at: '2026-06-11T08:10:00Z',
    svg: drawTown(),
  },
  {
    id: '019f1377-1880-7000-8000-000000000902',
    project: '019f1778-7c80-7382-8f40-a931f5bfc539',
    alt: 'Gezeichnetes Dorf am Abend; in einem der Häuser brennt Licht',
    at: '2026-06-30T07:35:00Z',
    svg: drawVillage(),
  },
  {
    id: '019fcd5c-3500-7000-8000-000000000904',
    project: '019fd0b4-39a0-7dd4-83cc-0c4568f4c430',
    alt: 'Gezeichnete Wellen in mehreren Blautönen, darauf drei Messpunkte mit Ringen wie von Funksignalen',
    at: '2026-08-05T06:50:00Z',
    svg: drawHarbour(),
  },
];

async function writePicture({ id, project, alt, at, svg }: Picture): Promise<string> {
  const bytes = await sharp(Buffer.from(svg)).webp({ quality: 70, effort: 6 }).toBuffer();
  const lines = bytes.toString('base64').replaceAll(/.{100}/g, '$&\n      ');
  return `  insert into public.files (id, project_id, media_type, width, height, created_at, bytes)
    values ('${id}', '${project}', 'image/webp', ${width}, ${height}, '${at}', decode('
      ${lines}
    ', 'base64'));
  update public.projects set image_id = '${id}', image_alt = '${alt}'
    where id = '${project}';
`;
}

const statements = await Promise.all(pictures.map(writePicture));
writeFileSync(
  'supabase/seed/25_images.sql',
  `-- Drawn and written by scripts/write-demo-images.ts. The trigger that stamps the present moment is off for these rows.
do $$
begin
  alter table public.projects disable trigger project_is_stamped;

${statements.join('\n')}
  alter table public.projects enable trigger project_is_stamped;
end
$$;
`,
);
