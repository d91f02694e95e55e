-- AlterTable
ALTER TABLE "contacts" ADD COLUMN "birthday" DATE;

-- AlterTable
ALTER TABLE "audit_entries" ADD COLUMN "shredded_digest" TEXT;

-- What is written once stays so, but for a person's erasure: the details of an entry may go, its digest keeps the chain whole.
GRANT UPDATE (before, after, shredded_digest) ON audit_entries TO atende_app;
GRANT UPDATE (before, after) ON appointment_changes TO atende_app;
-- The ledger of a person who was entered twice follows them to the record that is kept.
DO $$
BEGIN
  IF to_regclass('public.consents') IS NOT NULL THEN
    GRANT UPDATE (contact_id) ON consents TO atende_app;
  END IF;
END
$$;
