CREATE INDEX "organisation_known_1" ON "organisation" USING btree ("name","affiliation","lies_in");
CREATE INDEX "household_known_1" ON "household" USING btree ("house_code");
CREATE INDEX "household_known_2" ON "household" USING btree ("house_no","moo","lies_in");
CREATE INDEX "person_known_1" ON "person" USING btree ("name_first","name_last","birth_date","kept_by");
CREATE INDEX "staff_post_known_1" ON "staff_post" USING btree ("person","organisation","position","starts_on");
