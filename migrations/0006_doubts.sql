ALTER TABLE "census_child" ADD COLUMN "verify_because" text;
ALTER TABLE "census_child_past" ADD COLUMN "verify_because" text;
CREATE INDEX "census_child_verify_because_ix" ON "census_child" USING btree ("verify_because");
