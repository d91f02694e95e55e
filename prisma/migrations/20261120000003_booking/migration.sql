-- The last word on double booking, whatever the code above it does.
ALTER TABLE busy_segments ADD CONSTRAINT appointment_no_overlap
  EXCLUDE USING gist (tenant_id WITH =, staff_id WITH =, during WITH &&);
ALTER TABLE busy_segments ADD CONSTRAINT busy_segments_one_owner CHECK (num_nonnulls(appointment_id, hold_id) = 1);
ALTER TABLE busy_segments ADD CONSTRAINT busy_segments_not_empty CHECK (NOT isempty(during));

ALTER TABLE appointments ADD CONSTRAINT appointments_time_order CHECK (ends_at > starts_at);
ALTER TABLE appointments ADD CONSTRAINT appointments_status CHECK (status IN ('scheduled', 'confirmed', 'in_progress', 'completed', 'cancelled', 'no_show'));
ALTER TABLE appointments ADD CONSTRAINT appointments_source CHECK (source IN ('dashboard', 'public', 'agent', 'api', 'walk_in', 'import'));
ALTER TABLE appointments ADD CONSTRAINT appointments_total CHECK (total_cents >= 0);
ALTER TABLE slot_holds ADD CONSTRAINT slot_holds_time_order CHECK (ends_at > starts_at);
ALTER TABLE time_off ADD CONSTRAINT time_off_time_order CHECK (ends_at > starts_at);
ALTER TABLE services ADD CONSTRAINT services_numbers CHECK (duration_min BETWEEN 5 AND 1440 AND price_cents >= 0 AND buffer_before_min BETWEEN 0 AND 480 AND buffer_after_min BETWEEN 0 AND 480 AND capacity >= 1);
ALTER TABLE staff_services ADD CONSTRAINT staff_services_numbers CHECK ((duration_min IS NULL OR duration_min BETWEEN 5 AND 1440) AND (price_cents IS NULL OR price_cents >= 0));
ALTER TABLE appointment_services ADD CONSTRAINT appointment_services_numbers CHECK (duration_min > 0 AND price_cents >= 0);
