/**
 * Database roles belong to one province each: roles are shared by a whole cluster, and a role that could reach the
 * schemas of two provinces would be one wrong search_path away from reading the other. Declared SQL names
 * `buaban_app`, `buaban_count`, `buaban_auth`, `buaban_jobs`; in the database of schema `p13` they are `buaban_app_p13` and so on.
 */
export const roleIn = (schema: string, role: string): string => `${role}_${schema}`

/** Declared SQL as it runs in the schema of a province. */
export const inProvince = (schema: string, text: string): string =>
  text.replaceAll(/\bbuaban_(?:app|count|auth|jobs)\b/g, (role) => roleIn(schema, role))

/** Takes from the roles that versions before 0.2 shared among all provinces whatever they held in this schema. */
export const revokeShared = `
do $$
declare old text;
begin
  foreach old in array array['app', 'count', 'auth'] loop
    old := 'buaban' || '_' || old;
    if exists (select 1 from pg_roles where rolname = old) then
      execute format('revoke all on all tables in schema %I from %I', current_schema(), old);
      execute format('revoke all on all sequences in schema %I from %I', current_schema(), old);
      execute format('revoke all on schema %I from %I', current_schema(), old);
    end if;
  end loop;
end $$;`
