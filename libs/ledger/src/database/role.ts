import type { DataSource } from 'typeorm';
import { SchemaRefused } from './migrate.ts';

/** The role the application works as. It owns nothing, so that what a migration did not grant is refused. */
export const APP_ROLE = 'chancery_app';

export const SET_APP_ROLE = `SET ROLE ${APP_ROLE}`;

const TRIES = 5;
const NOT_ALLOWED = '42501';

/** Roles belong to the whole server: another database of it may be doing the same at this moment. */
const RACES = new Set(['42710', '23505', 'XX000']);

interface RoleFacts {
  readonly login: string;
  readonly exists: boolean;
  readonly superuser: boolean;
  readonly member: boolean;
}

/** Makes the application's role and lets the login take it. Throws `SchemaRefused` with the administrator's commands. */
export async function prepareRole(dataSource: DataSource): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return await prepareOnce(dataSource);
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (RACES.has(code) && tried < TRIES) continue;
      if (code === NOT_ALLOWED) throw askAdministrator((await facts(dataSource)).login, error);
      throw error;
    }
  }
}

/** Throws when the role could still change tables as their owner or as a superuser. Ask as the application's role. */
export async function checkRole(dataSource: DataSource): Promise<void> {
  const [found] = (await dataSource.query(
    `SELECT current_user AS role, rolsuper AS superuser,
            (SELECT string_agg(relname, ', ') FROM pg_class
             WHERE relowner = r.oid AND relnamespace = current_schema()::regnamespace) AS owned
     FROM pg_roles r WHERE rolname = current_user`,
  )) as { role: string; superuser: boolean; owned: string | null }[];
  if (found?.role === APP_ROLE && !found.superuser && !found.owned) return;
  throw new SchemaRefused(
    `The application must work as ${APP_ROLE}, a role that is no superuser and owns no table; it is ${found?.role}` +
      `${found?.superuser ? ', a superuser' : ''}${found?.owned ? `, the owner of ${found.owned}` : ''}. ` +
      `As an administrator run: ALTER ROLE ${APP_ROLE} NOSUPERUSER; and give its tables to the login that migrates.`,
  );
}

async function prepareOnce(dataSource: DataSource): Promise<void> {
  const before = await facts(dataSource);
  if (!before.exists) await dataSource.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`);
  if (before.superuser) return;
  if (!before.exists || !before.member) await dataSource.query(`GRANT ${APP_ROLE} TO CURRENT_USER`);
}

async function facts(dataSource: DataSource): Promise<RoleFacts> {
  const [row] = (await dataSource.query(
    `SELECT current_user AS login, r.rolsuper AS superuser, a.oid IS NOT NULL AS exists,
            CASE WHEN a.oid IS NULL THEN false
                 WHEN current_setting('server_version_num')::int >= 160000 THEN pg_has_role(current_user, a.oid, 'SET')
                 ELSE pg_has_role(current_user, a.oid, 'MEMBER') END AS member
     FROM pg_roles r LEFT JOIN pg_roles a ON a.rolname = $1 WHERE r.rolname = current_user`,
    [APP_ROLE],
  )) as RoleFacts[];
  return row!;
}

function askAdministrator(login: string, cause: unknown): SchemaRefused {
  const refused = new SchemaRefused(
    `The login "${login}" may not make the role that the application works as. As an administrator of the server run once: ` +
      `CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO "${login}";`,
  );
  refused.cause = cause;
  return refused;
}
