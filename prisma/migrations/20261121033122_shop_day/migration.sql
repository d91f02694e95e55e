-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "deposit_cents" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "deposit_claimed_at" TIMESTAMPTZ(3),
ADD COLUMN     "deposit_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "deposit_status" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "series_date" TEXT,
ADD COLUMN     "series_id" UUID;

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "calendar" TEXT NOT NULL DEFAULT 'shop';

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "calendar" TEXT NOT NULL DEFAULT 'shop';

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "purpose" TEXT NOT NULL DEFAULT 'sale';

-- AlterTable
ALTER TABLE "services" ADD COLUMN     "is_add_on" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "photo_id" UUID;

-- AlterTable
ALTER TABLE "ticket_lines" ADD COLUMN     "fee_id" UUID;

-- AlterTable
ALTER TABLE "time_off" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decision_note" TEXT,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'absence',
ADD COLUMN     "requested_by_id" UUID,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'approved';

-- CreateTable
CREATE TABLE "service_add_ons" (
    "tenant_id" UUID NOT NULL,
    "service_id" UUID NOT NULL,
    "add_on_id" UUID NOT NULL,

    CONSTRAINT "service_add_ons_pkey" PRIMARY KEY ("tenant_id","service_id","add_on_id")
);

-- CreateTable
CREATE TABLE "resources" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "stock" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_holidays" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ranges" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_holidays_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_series" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "service_ids" UUID[],
    "frequency" TEXT NOT NULL,
    "interval" INTEGER NOT NULL,
    "from_date" TEXT NOT NULL,
    "wall_time" TEXT NOT NULL,
    "count" INTEGER,
    "until_date" TEXT,
    "notes" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointment_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_attachments" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "caption" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointment_attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file_contents" (
    "tenant_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_contents_pkey" PRIMARY KEY ("tenant_id","file_id")
);

-- CreateTable
CREATE TABLE "walk_ins" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "service_ids" UUID[],
    "staff_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "source" TEXT NOT NULL,
    "conversation_id" UUID,
    "notes" TEXT,
    "quoted_min" INTEGER,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,
    "called_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "appointment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "walk_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feeds" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "staff_id" UUID,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "rating" INTEGER NOT NULL,
    "text" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shop_photos" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_photos_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "service_add_ons_tenant_id_add_on_id_idx" ON "service_add_ons"("tenant_id", "add_on_id");

-- CreateIndex
CREATE UNIQUE INDEX "resources_tenant_id_id_key" ON "resources"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "resources_tenant_id_name_key" ON "resources"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "shop_holidays_tenant_id_id_key" ON "shop_holidays"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_holidays_tenant_id_date_key" ON "shop_holidays"("tenant_id", "date");

-- CreateIndex
CREATE INDEX "appointment_series_tenant_id_contact_id_idx" ON "appointment_series"("tenant_id", "contact_id");

-- CreateIndex
CREATE INDEX "appointment_series_tenant_id_staff_id_idx" ON "appointment_series"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_series_tenant_id_id_key" ON "appointment_series"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "appointment_attachments_tenant_id_appointment_id_created_at_idx" ON "appointment_attachments"("tenant_id", "appointment_id", "created_at");

-- CreateIndex
CREATE INDEX "appointment_attachments_tenant_id_file_id_idx" ON "appointment_attachments"("tenant_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_attachments_tenant_id_id_key" ON "appointment_attachments"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_files_tenant_id_id_key" ON "stored_files"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "walk_ins_tenant_id_status_joined_at_id_idx" ON "walk_ins"("tenant_id", "status", "joined_at", "id");

-- CreateIndex
CREATE INDEX "walk_ins_tenant_id_contact_id_idx" ON "walk_ins"("tenant_id", "contact_id");

-- CreateIndex
CREATE INDEX "walk_ins_tenant_id_staff_id_idx" ON "walk_ins"("tenant_id", "staff_id");

-- CreateIndex
CREATE INDEX "walk_ins_tenant_id_appointment_id_idx" ON "walk_ins"("tenant_id", "appointment_id");

-- CreateIndex
CREATE UNIQUE INDEX "walk_ins_tenant_id_id_key" ON "walk_ins"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_token_hash_key" ON "calendar_feeds"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feeds_tenant_id_staff_id_idx" ON "calendar_feeds"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feeds_tenant_id_id_key" ON "calendar_feeds"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "reviews_tenant_id_status_created_at_id_idx" ON "reviews"("tenant_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "reviews_tenant_id_contact_id_idx" ON "reviews"("tenant_id", "contact_id");

-- CreateIndex
CREATE INDEX "reviews_tenant_id_staff_id_idx" ON "reviews"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_tenant_id_id_key" ON "reviews"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_tenant_id_appointment_id_key" ON "reviews"("tenant_id", "appointment_id");

-- CreateIndex
CREATE INDEX "shop_photos_tenant_id_kind_position_idx" ON "shop_photos"("tenant_id", "kind", "position");

-- CreateIndex
CREATE INDEX "shop_photos_tenant_id_file_id_idx" ON "shop_photos"("tenant_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_photos_tenant_id_id_key" ON "shop_photos"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "ticket_lines_tenant_id_fee_id_idx" ON "ticket_lines"("tenant_id", "fee_id");

-- AddForeignKey
ALTER TABLE "service_add_ons" ADD CONSTRAINT "service_add_ons_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "services"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_add_ons" ADD CONSTRAINT "service_add_ons_tenant_id_add_on_id_fkey" FOREIGN KEY ("tenant_id", "add_on_id") REFERENCES "services"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_tenant_id_photo_id_fkey" FOREIGN KEY ("tenant_id", "photo_id") REFERENCES "stored_files"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_tenant_id_series_id_fkey" FOREIGN KEY ("tenant_id", "series_id") REFERENCES "appointment_series"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "appointment_series" ADD CONSTRAINT "appointment_series_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_series" ADD CONSTRAINT "appointment_series_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attachments" ADD CONSTRAINT "appointment_attachments_tenant_id_appointment_id_fkey" FOREIGN KEY ("tenant_id", "appointment_id") REFERENCES "appointments"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attachments" ADD CONSTRAINT "appointment_attachments_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_files"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_contents" ADD CONSTRAINT "stored_file_contents_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_files"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_lines" ADD CONSTRAINT "ticket_lines_tenant_id_fee_id_fkey" FOREIGN KEY ("tenant_id", "fee_id") REFERENCES "fees"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_tenant_id_appointment_id_fkey" FOREIGN KEY ("tenant_id", "appointment_id") REFERENCES "appointments"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_tenant_id_appointment_id_fkey" FOREIGN KEY ("tenant_id", "appointment_id") REFERENCES "appointments"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_photos" ADD CONSTRAINT "shop_photos_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_files"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A few visits of many have these, so the indexes leave the others out.
CREATE UNIQUE INDEX appointments_series ON appointments (tenant_id, series_id, series_date) WHERE series_id IS NOT NULL;
CREATE INDEX appointments_deposit_due ON appointments (tenant_id, deposit_due_at) WHERE deposit_status = 'due';

ALTER TABLE appointments ADD CONSTRAINT appointments_series_date CHECK ((series_id IS NULL) = (series_date IS NULL));
ALTER TABLE appointments ADD CONSTRAINT appointments_deposit CHECK (
  deposit_status IN ('none', 'due', 'paid', 'waived', 'expired') AND deposit_cents >= 0
  AND (deposit_status <> 'due' OR (deposit_cents > 0 AND deposit_due_at IS NOT NULL)));
ALTER TABLE memberships ADD CONSTRAINT memberships_calendar CHECK (calendar IN ('shop', 'own'));
ALTER TABLE invitations ADD CONSTRAINT invitations_calendar CHECK (calendar IN ('shop', 'own'));
ALTER TABLE time_off ADD CONSTRAINT time_off_kind CHECK (kind IN ('absence', 'block'));
ALTER TABLE time_off ADD CONSTRAINT time_off_status CHECK (status IN ('requested', 'approved', 'declined'));
ALTER TABLE service_add_ons ADD CONSTRAINT service_add_ons_other CHECK (service_id <> add_on_id);
ALTER TABLE resources ADD CONSTRAINT resources_stock CHECK (stock BETWEEN 0 AND 1000);
ALTER TABLE appointment_series ADD CONSTRAINT appointment_series_rule CHECK (
  frequency IN ('weekly', 'monthly') AND interval BETWEEN 1 AND 52 AND (count IS NULL) <> (until_date IS NULL));
ALTER TABLE stored_files ADD CONSTRAINT stored_files_purpose CHECK (
  purpose IN ('visit', 'branding', 'staff') AND size_bytes >= 0);
ALTER TABLE walk_ins ADD CONSTRAINT walk_ins_status CHECK (
  status IN ('waiting', 'called', 'seated', 'left') AND (status IN ('seated', 'left')) = (ended_at IS NOT NULL));
ALTER TABLE reviews ADD CONSTRAINT reviews_values CHECK (
  rating BETWEEN 1 AND 5 AND status IN ('pending', 'published', 'hidden'));
ALTER TABLE shop_photos ADD CONSTRAINT shop_photos_kind CHECK (kind IN ('logo', 'cover', 'gallery'));
ALTER TABLE payments ADD CONSTRAINT payments_purpose CHECK (purpose IN ('sale', 'deposit'));
ALTER TABLE ticket_lines DROP CONSTRAINT ticket_lines_kind;
ALTER TABLE ticket_lines ADD CONSTRAINT ticket_lines_kind CHECK (
  (kind = 'service' AND service_id IS NOT NULL AND product_id IS NULL AND fee_id IS NULL)
  OR (kind = 'product' AND product_id IS NOT NULL AND service_id IS NULL AND fee_id IS NULL)
  OR (kind = 'fee' AND fee_id IS NOT NULL AND service_id IS NULL AND product_id IS NULL)
  OR (kind = 'custom' AND service_id IS NULL AND product_id IS NULL AND fee_id IS NULL));

SELECT app_enable_tenant_rls(t::regclass) FROM unnest(ARRAY[
  'service_add_ons', 'resources', 'shop_holidays', 'appointment_series', 'appointment_attachments',
  'stored_files', 'stored_file_contents', 'walk_ins', 'calendar_feeds', 'reviews', 'shop_photos'
]) AS t;
