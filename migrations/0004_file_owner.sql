ALTER TABLE "stored_file" ADD COLUMN "register" text;
ALTER TABLE "stored_file" ADD COLUMN "record" uuid;
ALTER TABLE "stored_file" ADD COLUMN "field" text;
CREATE INDEX "stored_file_record_ix" ON "stored_file" USING btree ("register","record");
