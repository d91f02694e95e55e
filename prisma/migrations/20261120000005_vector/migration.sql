-- On its own, so that suites which need a server without pgvector can leave it out.
CREATE EXTENSION IF NOT EXISTS vector;
ALTER TABLE playbooks ADD COLUMN embedding vector(768);
