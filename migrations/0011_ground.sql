ALTER TABLE "processing_activity" ADD COLUMN "ground" text NOT NULL;
ALTER TABLE "processing_activity" ADD COLUMN "sensitive_ground" text;
ALTER TABLE "processing_activity_past" ADD COLUMN "ground" text;
ALTER TABLE "processing_activity_past" ADD COLUMN "sensitive_ground" text;
CREATE INDEX "processing_activity_ground_ix" ON "processing_activity" USING btree ("ground");
ALTER TABLE "processing_activity" ADD CONSTRAINT "processing_activity_sensitive_ground_ck" CHECK (char_length("sensitive_ground") <= 1000);
