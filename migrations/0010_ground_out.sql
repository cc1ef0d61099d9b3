ALTER TABLE "processing_activity" DROP CONSTRAINT "processing_activity_sensitive_basis_ck";
DROP INDEX "processing_activity_basis_ix";
ALTER TABLE "processing_activity" DROP COLUMN "basis";
ALTER TABLE "processing_activity" DROP COLUMN "sensitive_basis";
ALTER TABLE "processing_activity_past" DROP COLUMN "basis";
ALTER TABLE "processing_activity_past" DROP COLUMN "sensitive_basis";
