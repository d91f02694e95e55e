-- CreateTable
CREATE TABLE "payment_settings" (
    "tenant_id" UUID NOT NULL,
    "pix_key_type" TEXT,
    "pix_key" TEXT,
    "merchant_name" TEXT,
    "merchant_city" TEXT,
    "next_number" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_settings_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "products" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sku" TEXT,
    "price_cents" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "products_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tickets" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "appointment_id" UUID,
    "contact_id" UUID,
    "currency" TEXT NOT NULL,
    "subtotal_cents" INTEGER NOT NULL,
    "discount_cents" INTEGER NOT NULL DEFAULT 0,
    "tip_cents" INTEGER NOT NULL DEFAULT 0,
    "tip_staff_id" UUID,
    "total_cents" INTEGER NOT NULL,
    "paid_cents" INTEGER NOT NULL DEFAULT 0,
    "refunded_cents" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "tickets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_lines" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "service_id" UUID,
    "product_id" UUID,
    "staff_id" UUID,
    "name" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "unit_cents" INTEGER NOT NULL,
    "discount_cents" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ticket_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "refunded_cents" INTEGER NOT NULL DEFAULT 0,
    "tendered_cents" INTEGER,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "txid" TEXT,
    "pix_payload" TEXT,
    "reference" TEXT,
    "cash_session_id" UUID,
    "received_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "reason" TEXT,
    "cash_session_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_sessions" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "opening_cents" INTEGER NOT NULL,
    "expected_cents" INTEGER,
    "counted_cents" INTEGER,
    "difference_cents" INTEGER,
    "notes" TEXT,
    "opened_by_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cash_sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_movements" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "cash_session_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cash_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_rules" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "service_id" UUID,
    "product_id" UUID,
    "rate_bps" INTEGER NOT NULL,

    CONSTRAINT "commission_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commission_entries" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "refund_id" UUID,
    "reverses_id" UUID,
    "label" TEXT NOT NULL,
    "base_cents" INTEGER NOT NULL,
    "rate_bps" INTEGER NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "products_tenant_id_name_id_idx" ON "products"("tenant_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "products_tenant_id_id_key" ON "products"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "tickets_tenant_id_status_created_at_id_idx" ON "tickets"("tenant_id", "status", "created_at", "id");

-- CreateIndex
CREATE INDEX "tickets_tenant_id_created_at_id_idx" ON "tickets"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "tickets_tenant_id_appointment_id_idx" ON "tickets"("tenant_id", "appointment_id");

-- CreateIndex
CREATE INDEX "tickets_tenant_id_contact_id_idx" ON "tickets"("tenant_id", "contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "tickets_tenant_id_id_key" ON "tickets"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "tickets_tenant_id_number_key" ON "tickets"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "ticket_lines_tenant_id_service_id_idx" ON "ticket_lines"("tenant_id", "service_id");

-- CreateIndex
CREATE INDEX "ticket_lines_tenant_id_product_id_idx" ON "ticket_lines"("tenant_id", "product_id");

-- CreateIndex
CREATE INDEX "ticket_lines_tenant_id_staff_id_idx" ON "ticket_lines"("tenant_id", "staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_lines_tenant_id_id_key" ON "ticket_lines"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_lines_tenant_id_ticket_id_position_key" ON "ticket_lines"("tenant_id", "ticket_id", "position");

-- CreateIndex
CREATE INDEX "payments_tenant_id_created_at_id_idx" ON "payments"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "payments_tenant_id_confirmed_at_idx" ON "payments"("tenant_id", "confirmed_at");

-- CreateIndex
CREATE INDEX "payments_tenant_id_ticket_id_idx" ON "payments"("tenant_id", "ticket_id");

-- CreateIndex
CREATE INDEX "payments_tenant_id_cash_session_id_idx" ON "payments"("tenant_id", "cash_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_tenant_id_id_key" ON "payments"("tenant_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payments_tenant_id_txid_key" ON "payments"("tenant_id", "txid");

-- CreateIndex
CREATE INDEX "refunds_tenant_id_payment_id_idx" ON "refunds"("tenant_id", "payment_id");

-- CreateIndex
CREATE INDEX "refunds_tenant_id_ticket_id_idx" ON "refunds"("tenant_id", "ticket_id");

-- CreateIndex
CREATE INDEX "refunds_tenant_id_cash_session_id_idx" ON "refunds"("tenant_id", "cash_session_id");

-- CreateIndex
CREATE INDEX "refunds_tenant_id_created_at_idx" ON "refunds"("tenant_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_tenant_id_id_key" ON "refunds"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "cash_sessions_tenant_id_opened_at_id_idx" ON "cash_sessions"("tenant_id", "opened_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "cash_sessions_tenant_id_id_key" ON "cash_sessions"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "cash_movements_tenant_id_cash_session_id_created_at_idx" ON "cash_movements"("tenant_id", "cash_session_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "cash_movements_tenant_id_id_key" ON "cash_movements"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "commission_rules_tenant_id_staff_id_idx" ON "commission_rules"("tenant_id", "staff_id");

-- CreateIndex
CREATE INDEX "commission_rules_tenant_id_service_id_idx" ON "commission_rules"("tenant_id", "service_id");

-- CreateIndex
CREATE INDEX "commission_rules_tenant_id_product_id_idx" ON "commission_rules"("tenant_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "commission_rules_tenant_id_id_key" ON "commission_rules"("tenant_id", "id");

-- CreateIndex
CREATE INDEX "commission_entries_tenant_id_staff_id_at_idx" ON "commission_entries"("tenant_id", "staff_id", "at");

-- CreateIndex
CREATE INDEX "commission_entries_tenant_id_at_idx" ON "commission_entries"("tenant_id", "at");

-- CreateIndex
CREATE INDEX "commission_entries_tenant_id_ticket_id_idx" ON "commission_entries"("tenant_id", "ticket_id");

-- CreateIndex
CREATE UNIQUE INDEX "commission_entries_tenant_id_id_key" ON "commission_entries"("tenant_id", "id");

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_tenant_id_appointment_id_fkey" FOREIGN KEY ("tenant_id", "appointment_id") REFERENCES "appointments"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_tenant_id_tip_staff_id_fkey" FOREIGN KEY ("tenant_id", "tip_staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ticket_lines" ADD CONSTRAINT "ticket_lines_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "tickets"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_lines" ADD CONSTRAINT "ticket_lines_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "services"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ticket_lines" ADD CONSTRAINT "ticket_lines_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "products"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ticket_lines" ADD CONSTRAINT "ticket_lines_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "tickets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_tenant_id_cash_session_id_fkey" FOREIGN KEY ("tenant_id", "cash_session_id") REFERENCES "cash_sessions"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "tickets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payments"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_tenant_id_cash_session_id_fkey" FOREIGN KEY ("tenant_id", "cash_session_id") REFERENCES "cash_sessions"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "cash_movements" ADD CONSTRAINT "cash_movements_tenant_id_cash_session_id_fkey" FOREIGN KEY ("tenant_id", "cash_session_id") REFERENCES "cash_sessions"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_tenant_id_service_id_fkey" FOREIGN KEY ("tenant_id", "service_id") REFERENCES "services"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_rules" ADD CONSTRAINT "commission_rules_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "products"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_tenant_id_staff_id_fkey" FOREIGN KEY ("tenant_id", "staff_id") REFERENCES "staff"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commission_entries" ADD CONSTRAINT "commission_entries_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "tickets"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE products ADD CONSTRAINT products_numbers CHECK (price_cents >= 0 AND stock >= 0);
ALTER TABLE payment_settings ADD CONSTRAINT payment_settings_pix CHECK (
  (pix_key IS NULL) = (pix_key_type IS NULL) AND pix_key_type IN ('cpf', 'cnpj', 'phone', 'email', 'random'));
ALTER TABLE tickets ADD CONSTRAINT tickets_status CHECK (status IN ('open', 'paid', 'refunded', 'void'));
ALTER TABLE tickets ADD CONSTRAINT tickets_sums CHECK (
  subtotal_cents >= 0 AND discount_cents BETWEEN 0 AND subtotal_cents AND tip_cents >= 0
  AND total_cents = subtotal_cents - discount_cents + tip_cents
  AND paid_cents BETWEEN 0 AND total_cents AND refunded_cents BETWEEN 0 AND paid_cents);
ALTER TABLE tickets ADD CONSTRAINT tickets_paid CHECK ((status IN ('paid', 'refunded')) = (paid_at IS NOT NULL)
  AND (paid_at IS NULL OR paid_cents = total_cents) AND (status <> 'void' OR paid_cents = 0));
-- A visit has one bill at a time.
CREATE UNIQUE INDEX tickets_one_per_appointment ON tickets (tenant_id, appointment_id)
  WHERE appointment_id IS NOT NULL AND status IN ('open', 'paid');
ALTER TABLE ticket_lines ADD CONSTRAINT ticket_lines_kind CHECK (
  (kind = 'service' AND service_id IS NOT NULL AND product_id IS NULL)
  OR (kind = 'product' AND product_id IS NOT NULL AND service_id IS NULL)
  OR (kind = 'custom' AND service_id IS NULL AND product_id IS NULL));
ALTER TABLE ticket_lines ADD CONSTRAINT ticket_lines_numbers CHECK (
  quantity > 0 AND unit_cents >= 0 AND discount_cents BETWEEN 0 AND quantity::bigint * unit_cents);
ALTER TABLE payments ADD CONSTRAINT payments_method CHECK (method IN ('cash', 'card', 'pix', 'transfer', 'stripe', 'paypal'));
ALTER TABLE payments ADD CONSTRAINT payments_status CHECK (
  status IN ('pending', 'confirmed', 'cancelled') AND (status = 'confirmed') = (confirmed_at IS NOT NULL));
ALTER TABLE payments ADD CONSTRAINT payments_numbers CHECK (
  amount_cents > 0 AND refunded_cents BETWEEN 0 AND amount_cents AND (refunded_cents = 0 OR status = 'confirmed')
  AND (tendered_cents IS NULL OR (method = 'cash' AND tendered_cents >= amount_cents)));
-- The till's list of codes that nobody has confirmed yet.
CREATE INDEX payments_pending ON payments (tenant_id, created_at) WHERE status = 'pending';
ALTER TABLE refunds ADD CONSTRAINT refunds_amount CHECK (amount_cents > 0);
ALTER TABLE cash_sessions ADD CONSTRAINT cash_sessions_close CHECK (opening_cents >= 0 AND (
  (closed_at IS NULL AND expected_cents IS NULL AND counted_cents IS NULL AND difference_cents IS NULL)
  OR (closed_at IS NOT NULL AND counted_cents >= 0 AND difference_cents = counted_cents - expected_cents)));
CREATE UNIQUE INDEX cash_sessions_one_open ON cash_sessions (tenant_id) WHERE closed_at IS NULL;
ALTER TABLE cash_movements ADD CONSTRAINT cash_movements_kind CHECK (direction IN ('in', 'out') AND amount_cents > 0);
ALTER TABLE commission_rules ADD CONSTRAINT commission_rules_rate CHECK (
  rate_bps BETWEEN 0 AND 10000 AND (service_id IS NULL OR product_id IS NULL));
CREATE UNIQUE INDEX commission_rules_default ON commission_rules (tenant_id, staff_id)
  WHERE service_id IS NULL AND product_id IS NULL;
CREATE UNIQUE INDEX commission_rules_service ON commission_rules (tenant_id, staff_id, service_id) WHERE service_id IS NOT NULL;
CREATE UNIQUE INDEX commission_rules_product ON commission_rules (tenant_id, staff_id, product_id) WHERE product_id IS NOT NULL;
ALTER TABLE commission_entries ADD CONSTRAINT commission_entries_kind CHECK (
  kind IN ('commission', 'tip') AND (refund_id IS NULL) = (reverses_id IS NULL)
  AND CASE WHEN refund_id IS NULL THEN amount_cents >= 0 ELSE amount_cents <= 0 END);

SELECT app_enable_tenant_rls(t::regclass) FROM unnest(ARRAY[
  'payment_settings', 'products', 'tickets', 'ticket_lines', 'payments', 'refunds',
  'cash_sessions', 'cash_movements', 'commission_rules', 'commission_entries'
]) AS t;

-- What happened to money is written once.
REVOKE UPDATE, DELETE ON refunds FROM atende_app;
REVOKE UPDATE, DELETE ON cash_movements FROM atende_app;
REVOKE UPDATE, DELETE ON commission_entries FROM atende_app;
REVOKE DELETE ON payments FROM atende_app;
REVOKE DELETE ON tickets FROM atende_app;
REVOKE DELETE ON cash_sessions FROM atende_app;
