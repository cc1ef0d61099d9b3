ALTER TABLE "account" ADD COLUMN "kept_by" uuid;
ALTER TABLE "account_past" ADD COLUMN "kept_by" uuid;
ALTER TABLE "account" ADD CONSTRAINT "account_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "account_kept_by_ix" ON "account" USING btree ("kept_by");
