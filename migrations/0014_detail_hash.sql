ALTER TABLE "audit_entry" ADD COLUMN "detail_hash" text;
