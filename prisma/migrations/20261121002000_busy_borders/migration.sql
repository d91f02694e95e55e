-- Row-level security lets only leakproof operators reach an index, and those of ranges are not: without plain borders
-- every look at busy time reads the whole table. The exclusion constraint stays on the range.
ALTER TABLE "busy_segments"
  ADD COLUMN "starts_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (lower(during)) STORED,
  ADD COLUMN "ends_at" TIMESTAMPTZ(3) GENERATED ALWAYS AS (upper(during)) STORED;

-- CreateIndex
CREATE INDEX "busy_segments_tenant_id_staff_id_starts_at_idx" ON "busy_segments"("tenant_id", "staff_id", "starts_at");
