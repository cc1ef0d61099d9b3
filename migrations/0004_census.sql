ALTER TABLE "census_round" ADD COLUMN "stands_for" text;
ALTER TABLE "census_round_past" ADD COLUMN "stands_for" text;
ALTER TABLE "census_child" ADD COLUMN "academic_year" smallint NOT NULL;
ALTER TABLE "census_child_past" ADD COLUMN "academic_year" smallint;
CREATE INDEX "census_round_stands_for_ix" ON "census_round" USING btree ("stands_for");
CREATE UNIQUE INDEX "census_round_only_2" ON "census_round" USING btree ("area","academic_year","stands_for");
CREATE INDEX "census_child_academic_year_ix" ON "census_child" USING btree ("academic_year");
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_academic_year_ck" CHECK ("academic_year" between 1900 and 2200);
