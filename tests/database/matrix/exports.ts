// paper_imports, and the functions of exports and imports
import { mark, put, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { paperMembersRead, type Entry, type Kind } from './entry.ts';

const nobody = '00000000-0000-4000-8000-000000000000';

const anImport = async (world: World, _role: Role, side: Side): Promise<Row> => ({
  paper_id: await world.newPaper(side),
  file_name: 'Konzept.docx',
  losses: [],
});

const imports: Kind = {
  what: 'how a paper was imported',
  key: ['paper_id'],
  put: async (world, role, side) => {
    const row = await anImport(world, role, side);
    await put(world.service, 'paper_imports', row);
    return row;
  },
  draft: anImport,
  change: () => ({ file_name: mark() }),
  may: paperMembersRead,
};

export const exportTables: Record<string, Entry> = {
  paper_imports: {
    kinds: [imports],
    columns: { see: 'paper_id, file_name, losses, created_at', give: '', set: '' },
  },
};

export const exportFunctions = {
  read_files: { may: ['anonymous' as const, 'stranger' as const], args: { p_ids: [nobody] } },
  begin_imported_paper: {
    may: ['stranger' as const],
    args: { p_paper_id: nobody, p_text: '', p_file_name: 'none', p_losses: [] },
  },
};

export const exportDefiners = {
  'public.begin_imported_paper':
    'nobody writes the log by hand; it lets an owner begin an empty text, once, in her own name',
};
