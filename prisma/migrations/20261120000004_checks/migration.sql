ALTER TABLE memberships ADD CONSTRAINT memberships_role CHECK (role IN ('TENANT_ADMIN', 'TENANT_USER'));
ALTER TABLE user_sessions ADD CONSTRAINT user_sessions_kind CHECK (kind IN ('browser', 'api'));
ALTER TABLE channels ADD CONSTRAINT channels_type CHECK (type IN ('web', 'whatsapp', 'messenger', 'instagram', 'telegram', 'sms', 'api'));
ALTER TABLE channels ADD CONSTRAINT channels_status CHECK (status IN ('active', 'paused', 'error'));
ALTER TABLE conversations ADD CONSTRAINT conversations_status CHECK (status IN ('active', 'pending', 'resolved', 'closed'));
-- One owner: while the agent owns it nobody else does.
ALTER TABLE conversations ADD CONSTRAINT conversations_owner CHECK ((owner = 'agent' AND owner_user_id IS NULL) OR owner = 'human');
ALTER TABLE conversations ADD CONSTRAINT conversations_rating CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE messages ADD CONSTRAINT messages_author CHECK (author IN ('customer', 'agent', 'human', 'system', 'note'));
ALTER TABLE messages ADD CONSTRAINT messages_status CHECK (status IN ('queued', 'sent', 'delivered', 'read', 'failed'));
ALTER TABLE agents ADD CONSTRAINT agents_numbers CHECK (temperature BETWEEN 0 AND 2 AND max_tokens BETWEEN 1 AND 200000);
ALTER TABLE agents ADD CONSTRAINT agents_personality CHECK (personality IN ('formal', 'casual', 'friendly', 'professional'));
ALTER TABLE agents ADD CONSTRAINT agents_provider CHECK (provider IN ('openai', 'google', 'huggingface', 'compatible', 'builtin'));
ALTER TABLE playbooks ADD CONSTRAINT playbooks_autonomy CHECK (autonomy IN ('draft', 'auto'));
ALTER TABLE agent_runs ADD CONSTRAINT agent_runs_outcome CHECK (outcome IN ('reply', 'handoff', 'silent', 'aborted', 'failed'));
ALTER TABLE usage_counters ADD CONSTRAINT usage_counters_value CHECK (value >= 0);
