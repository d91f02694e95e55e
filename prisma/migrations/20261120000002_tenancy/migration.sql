-- Two roles. atende_app: what tenant work runs as; sees one tenant. atende_platform: sign-in, webhook resolution,
-- jobs that look across tenants. The login role is a member of both and so keeps the platform view by default.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atende_app') THEN
    CREATE ROLE atende_app NOLOGIN NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atende_platform') THEN
    CREATE ROLE atende_platform NOLOGIN NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL; -- another database of the same server was migrated at the same moment
END $$;
GRANT atende_app TO CURRENT_USER;
GRANT atende_platform TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO atende_app;

-- The tenant of this transaction; null when none was set (SET LOCAL leaves '' behind, hence nullif).
CREATE FUNCTION app_tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog AS
$$ SELECT nullif(current_setting('app.tenant_id', true), '')::uuid $$;

-- Puts a table with tenant_id behind the fence. Every migration that adds such a table calls this.
CREATE FUNCTION app_enable_tenant_rls(target regclass) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant_isolation ON %s TO atende_app USING (tenant_id = (SELECT nullif(current_setting(''app.tenant_id'', true), '''')::uuid)) WITH CHECK (tenant_id = (SELECT nullif(current_setting(''app.tenant_id'', true), '''')::uuid))', target);
  EXECUTE format('CREATE POLICY platform_access ON %s TO atende_platform USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO atende_app', target);
END $$;
REVOKE ALL ON FUNCTION app_enable_tenant_rls(regclass) FROM PUBLIC;

SELECT app_enable_tenant_rls(t::regclass) FROM unnest(ARRAY[
  'memberships', 'api_keys', 'audit_entries', 'idempotency_keys', 'contacts',
  'services', 'staff', 'staff_services', 'time_off', 'appointments', 'appointment_services', 'appointment_changes',
  'slot_holds', 'busy_segments', 'channels', 'conversations', 'messages',
  'agents', 'playbooks', 'agent_runs', 'provider_credentials', 'usage_counters'
]) AS t;

-- The audit trail and an appointment's history are written once.
REVOKE UPDATE, DELETE ON audit_entries FROM atende_app;
REVOKE UPDATE, DELETE ON appointment_changes FROM atende_app;

-- A tenant sees its own row, and the names of its own people.
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_isolation ON tenants TO atende_app USING (id = (SELECT nullif(current_setting('app.tenant_id', true), '')::uuid)) WITH CHECK (id = (SELECT nullif(current_setting('app.tenant_id', true), '')::uuid));
CREATE POLICY platform_access ON tenants TO atende_platform USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON tenants TO atende_app;

ALTER TABLE users ENABLE ROW LEVEL SECURITY;
ALTER TABLE users FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_members ON users FOR SELECT TO atende_app USING (EXISTS (SELECT FROM memberships m WHERE m.user_id = users.id AND m.tenant_id = (SELECT nullif(current_setting('app.tenant_id', true), '')::uuid)));
CREATE POLICY platform_access ON users TO atende_platform USING (true) WITH CHECK (true);
GRANT SELECT (id, name, email, locale) ON users TO atende_app;
