-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "policy_snapshot" JSONB;

-- AlterTable
ALTER TABLE "services" ADD COLUMN     "no_show_policy" JSONB;

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "contact_id" UUID,
    "appointment_id" UUID,
    "sequence" INTEGER,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "unsubscribe_token" TEXT,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "transport" TEXT,
    "reason" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "provider_id" TEXT,
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_templates" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_settings" (
    "tenant_id" UUID NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_settings_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waitlist_entries" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "service_ids" UUID[],
    "staff_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "from_date" TEXT NOT NULL,
    "to_date" TEXT NOT NULL,
    "from_time" TEXT NOT NULL DEFAULT '00:00',
    "to_time" TEXT NOT NULL DEFAULT '24:00',
    "weekdays" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priority" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "source" TEXT NOT NULL,
    "notes" TEXT,
    "appointment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "waitlist_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waitlist_offers" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "hold_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waitlist_offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fees" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "reason" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fees_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outbox_messages_tenant_id_created_at_id_idx" ON "outbox_messages"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "outbox_messages_tenant_id_appointment_id_idx" ON "outbox_messages"("tenant_id", "appointment_id");

-- CreateIndex
CREATE INDEX "outbox_messages_tenant_id_contact_id_idx" ON "outbox_messages"("tenant_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_tenant_id_id_key" ON "outbox_messages"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_tenant_id_dedupe_key_key" ON "outbox_messages"("tenant_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "message_templates_tenant_id_id_key" ON "message_templates"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "message_templates_tenant_id_kind_channel_locale_key" ON "message_templates"("tenant_id", "kind", "channel", "locale");

-- CreateIndex
CREATE INDEX "consents_tenant_id_contact_id_at_idx" ON "consents"("tenant_id", "contact_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "consents_tenant_id_id_key" ON "consents"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "waitlist_entries_tenant_id_status_priority_created_at_id_idx" ON "waitlist_entries"("tenant_id", "status", "priority" DESC, "created_at", "id");

-- CreateIndex
CREATE INDEX "waitlist_entries_tenant_id_contact_id_idx" ON "waitlist_entries"("tenant_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "waitlist_entries_tenant_id_id_key" ON "waitlist_entries"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "waitlist_offers_tenant_id_entry_id_idx" ON "waitlist_offers"("tenant_id", "entry_id");

-- CreateIndex
CREATE INDEX "waitlist_offers_tenant_id_staff_id_starts_at_idx" ON "waitlist_offers"("tenant_id", "staff_id", "starts_at");

-- CreateIndex
CREATE INDEX "waitlist_offers_tenant_id_status_expires_at_idx" ON "waitlist_offers"("tenant_id", "status", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "waitlist_offers_tenant_id_id_key" ON "waitlist_offers"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "fees_tenant_id_status_created_at_id_idx" ON "fees"("tenant_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "fees_tenant_id_contact_id_idx" ON "fees"("tenant_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "fees_tenant_id_id_key" ON "fees"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "fees_tenant_id_appointment_id_kind_key" ON "fees"("tenant_id", "appointment_id", "kind");

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_tenant_id_appointment_id_fkey" FOREIGN KEY ("tenant_id", "appointment_id") REFERENCES "appointments"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entries" ADD CONSTRAINT "waitlist_entries_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "waitlist_entries"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_offers" ADD CONSTRAINT "waitlist_offers_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fees" ADD CONSTRAINT "fees_tenant_id_appointment_id_fkey" FOREIGN KEY ("tenant_id", "appointment_id") REFERENCES "appointments"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fees" ADD CONSTRAINT "fees_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT app_enable_tenant_rls(t::regclass) FROM unnest(ARRAY[
  'outbox_messages', 'message_templates', 'notification_settings', 'consents', 'waitlist_entries', 'waitlist_offers', 'fees'
]) AS t;

-- What people agreed to is written once.
REVOKE UPDATE, DELETE ON consents FROM atende_app;

ALTER TABLE outbox_messages ADD CONSTRAINT outbox_messages_status CHECK (status IN ('queued', 'sending', 'sent', 'failed', 'dropped'));
ALTER TABLE consents ADD CONSTRAINT consents_state CHECK (state IN ('given', 'withdrawn'));
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_status CHECK (status IN ('waiting', 'offered', 'booked', 'cancelled'));
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_dates CHECK (from_date <= to_date AND from_time < to_time);
ALTER TABLE waitlist_entries ADD CONSTRAINT waitlist_entries_services CHECK (cardinality(service_ids) BETWEEN 1 AND 10);
ALTER TABLE waitlist_offers ADD CONSTRAINT waitlist_offers_status CHECK (status IN ('open', 'accepted', 'declined', 'expired', 'lost'));
ALTER TABLE waitlist_offers ADD CONSTRAINT waitlist_offers_time_order CHECK (ends_at > starts_at);
-- Nobody holds two slots from one entry, whatever two workers do at once.
CREATE UNIQUE INDEX waitlist_offers_one_open ON waitlist_offers (tenant_id, entry_id) WHERE status = 'open';
ALTER TABLE fees ADD CONSTRAINT fees_kind CHECK (kind IN ('late_cancel', 'no_show'));
ALTER TABLE fees ADD CONSTRAINT fees_status CHECK (status IN ('proposed', 'confirmed', 'waived'));
ALTER TABLE fees ADD CONSTRAINT fees_amount CHECK (amount_cents > 0);

-- Looked through across tenants by the jobs that catch what an exact job missed.
CREATE INDEX outbox_messages_unsent ON outbox_messages (created_at) WHERE status IN ('queued', 'sending');
CREATE INDEX waitlist_offers_open ON waitlist_offers (expires_at) WHERE status = 'open';
