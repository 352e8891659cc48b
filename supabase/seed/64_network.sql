-- Emine stands in for Anna, so that there is somebody who looks at the network of both areas.
insert into public.area_coordinators (area_id, account_id) values
  ('ecosystem', '019ee3ef-bcc0-7000-8000-000000000105');
