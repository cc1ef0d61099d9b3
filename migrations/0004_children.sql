CREATE TABLE "identity_number" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"person" uuid NOT NULL,
	"type" text NOT NULL,
	"id_number" "bytea" NOT NULL,
	"id_number_hash" "bytea" NOT NULL,
	"id_number_mask" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"kept_by" uuid NOT NULL
);
CREATE TABLE "identity_number_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"person" uuid,
	"type" text,
	"id_number" "bytea",
	"id_number_hash" "bytea",
	"id_number_mask" text,
	"starts_on" date,
	"ends_on" date,
	"kept_by" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "identity_number_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "person_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"one" uuid NOT NULL,
	"other" uuid NOT NULL,
	"keeps" text NOT NULL,
	"place" uuid NOT NULL,
	"ground" text NOT NULL,
	"likeness" numeric,
	"comparison" jsonb,
	"note" text,
	CONSTRAINT "person_merge_likeness_ck" CHECK ("likeness" >= 0 and "likeness" <= 1),
	CONSTRAINT "person_merge_note_ck" CHECK (char_length("note") <= 500),
	CONSTRAINT "person_merge_state_ck" CHECK ("state" in ('proposed', 'later', 'approved', 'merged', 'separated', 'different'))
);
CREATE TABLE "person_merge_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"one" uuid,
	"other" uuid,
	"keeps" text,
	"place" uuid,
	"ground" text,
	"likeness" numeric,
	"comparison" jsonb,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "person_merge_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "child_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"group" text NOT NULL,
	"source" text NOT NULL,
	"opened_on" date NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"note" text,
	CONSTRAINT "child_group_note_ck" CHECK (char_length("note") <= 2000)
);
CREATE TABLE "child_group_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"group" text,
	"source" text,
	"opened_on" date,
	"starts_on" date,
	"ends_on" date,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "child_group_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "g_code_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"person" uuid NOT NULL,
	"school" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"origin" text NOT NULL,
	"case" uuid,
	"asked_on" date NOT NULL,
	"documents" text[],
	"photo_agreed" boolean,
	"agreed_by" text,
	"sent_on" date,
	"g_code" "bytea",
	"g_code_hash" "bytea",
	"g_code_mask" text,
	"issued_on" date,
	"due_on" date,
	"national_id" "bytea",
	"national_id_hash" "bytea",
	"national_id_mask" text,
	"replaced_on" date,
	"ended_as" text,
	"note" text,
	CONSTRAINT "g_code_file_agreed_by_ck" CHECK (char_length("agreed_by") <= 200),
	CONSTRAINT "g_code_file_note_ck" CHECK (char_length("note") <= 2000),
	CONSTRAINT "g_code_file_state_ck" CHECK ("state" in ('collecting', 'sent', 'issued', 'replaced', 'refused', 'closed'))
);
CREATE TABLE "g_code_file_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"person" uuid,
	"school" uuid,
	"lives_in" uuid,
	"origin" text,
	"case" uuid,
	"asked_on" date,
	"documents" text[],
	"photo_agreed" boolean,
	"agreed_by" text,
	"sent_on" date,
	"g_code" "bytea",
	"g_code_hash" "bytea",
	"g_code_mask" text,
	"issued_on" date,
	"due_on" date,
	"national_id" "bytea",
	"national_id_hash" "bytea",
	"national_id_mask" text,
	"replaced_on" date,
	"ended_as" text,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "g_code_file_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "family_stay" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"area" uuid NOT NULL,
	"spot" text,
	"work" text,
	"starts_on" date NOT NULL,
	"due_on" date,
	"ends_on" date,
	"next_area" uuid,
	"next_school" text,
	"note" text,
	CONSTRAINT "family_stay_spot_ck" CHECK (char_length("spot") <= 300),
	CONSTRAINT "family_stay_next_school_ck" CHECK (char_length("next_school") <= 200),
	CONSTRAINT "family_stay_note_ck" CHECK (char_length("note") <= 2000),
	CONSTRAINT "family_stay_state_ck" CHECK ("state" in ('here', 'moved', 'settled', 'lost'))
);
CREATE TABLE "family_stay_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"area" uuid,
	"spot" text,
	"work" text,
	"starts_on" date,
	"due_on" date,
	"ends_on" date,
	"next_area" uuid,
	"next_school" text,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "family_stay_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "placed_learning" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"kind" text NOT NULL,
	"spot" text,
	"provider" uuid,
	"teacher" text,
	"hours" numeric,
	"learning_plan" text,
	"starts_on" date,
	"due_on" date,
	"ends_on" date,
	"ended_as" text,
	CONSTRAINT "placed_learning_spot_ck" CHECK (char_length("spot") <= 300),
	CONSTRAINT "placed_learning_teacher_ck" CHECK (char_length("teacher") <= 200),
	CONSTRAINT "placed_learning_hours_ck" CHECK ("hours" >= 0 and "hours" <= 40),
	CONSTRAINT "placed_learning_learning_plan_ck" CHECK (char_length("learning_plan") <= 4000),
	CONSTRAINT "placed_learning_state_ck" CHECK ("state" in ('planned', 'running', 'ended'))
);
CREATE TABLE "placed_learning_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"kind" text,
	"spot" text,
	"provider" uuid,
	"teacher" text,
	"hours" numeric,
	"learning_plan" text,
	"starts_on" date,
	"due_on" date,
	"ends_on" date,
	"ended_as" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "placed_learning_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "enumeration_zone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"academic_year" smallint NOT NULL,
	"area" uuid NOT NULL,
	"village" numeric NOT NULL,
	"village_name" text NOT NULL,
	"houses_expected" numeric NOT NULL,
	"enumerator" uuid,
	"second" uuid,
	"starts_on" date NOT NULL,
	"due_on" date NOT NULL,
	"note" text,
	CONSTRAINT "enumeration_zone_academic_year_ck" CHECK ("academic_year" between 1900 and 2200),
	CONSTRAINT "enumeration_zone_village_ck" CHECK ("village" >= 1 and "village" <= 99),
	CONSTRAINT "enumeration_zone_village_name_ck" CHECK (char_length("village_name") <= 100),
	CONSTRAINT "enumeration_zone_houses_expected_ck" CHECK ("houses_expected" >= 1 and "houses_expected" <= 5000),
	CONSTRAINT "enumeration_zone_note_ck" CHECK (char_length("note") <= 2000),
	CONSTRAINT "enumeration_zone_state_ck" CHECK ("state" in ('planned', 'walking', 'handed_in', 'checked'))
);
CREATE TABLE "enumeration_zone_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"academic_year" smallint,
	"area" uuid,
	"village" numeric,
	"village_name" text,
	"houses_expected" numeric,
	"enumerator" uuid,
	"second" uuid,
	"starts_on" date,
	"due_on" date,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "enumeration_zone_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "enumerated_house" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"zone" uuid NOT NULL,
	"area" uuid NOT NULL,
	"house_number" text NOT NULL,
	"visited_on" date NOT NULL,
	"visited_by" uuid,
	"visits" numeric NOT NULL,
	"result" text NOT NULL,
	"location_lat" double precision,
	"location_lon" double precision,
	"sheet" jsonb,
	"note" text,
	"search_text" text NOT NULL,
	CONSTRAINT "enumerated_house_house_number_ck" CHECK (char_length("house_number") <= 20),
	CONSTRAINT "enumerated_house_visits_ck" CHECK ("visits" >= 1 and "visits" <= 50),
	CONSTRAINT "enumerated_house_note_ck" CHECK (char_length("note") <= 1000)
);
CREATE TABLE "enumerated_house_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"zone" uuid,
	"area" uuid,
	"house_number" text,
	"visited_on" date,
	"visited_by" uuid,
	"visits" numeric,
	"result" text,
	"location_lat" double precision,
	"location_lon" double precision,
	"sheet" jsonb,
	"note" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "enumerated_house_past_pk" PRIMARY KEY("id","version")
);
ALTER TABLE "person" ADD COLUMN "same_as" uuid;
ALTER TABLE "person_past" ADD COLUMN "same_as" uuid;
ALTER TABLE "census_list" ADD COLUMN "replaces" uuid;
ALTER TABLE "census_list_past" ADD COLUMN "replaces" uuid;
ALTER TABLE "census_child" ADD COLUMN "verify_because" text;
ALTER TABLE "census_child_past" ADD COLUMN "verify_because" text;
ALTER TABLE "identity_number" ADD CONSTRAINT "identity_number_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "identity_number" ADD CONSTRAINT "identity_number_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_one_fk" FOREIGN KEY ("one") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_other_fk" FOREIGN KEY ("other") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_group" ADD CONSTRAINT "child_group_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_group" ADD CONSTRAINT "child_group_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_group" ADD CONSTRAINT "child_group_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "g_code_file" ADD CONSTRAINT "g_code_file_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "g_code_file" ADD CONSTRAINT "g_code_file_school_fk" FOREIGN KEY ("school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "g_code_file" ADD CONSTRAINT "g_code_file_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "g_code_file" ADD CONSTRAINT "g_code_file_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "family_stay" ADD CONSTRAINT "family_stay_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "family_stay" ADD CONSTRAINT "family_stay_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "family_stay" ADD CONSTRAINT "family_stay_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "family_stay" ADD CONSTRAINT "family_stay_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "family_stay" ADD CONSTRAINT "family_stay_next_area_fk" FOREIGN KEY ("next_area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "placed_learning" ADD CONSTRAINT "placed_learning_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "placed_learning" ADD CONSTRAINT "placed_learning_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "placed_learning" ADD CONSTRAINT "placed_learning_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "placed_learning" ADD CONSTRAINT "placed_learning_provider_fk" FOREIGN KEY ("provider") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_enumerator_fk" FOREIGN KEY ("enumerator") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_second_fk" FOREIGN KEY ("second") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_zone_fk" FOREIGN KEY ("zone") REFERENCES "enumeration_zone"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_visited_by_fk" FOREIGN KEY ("visited_by") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "identity_number_person_ix" ON "identity_number" USING btree ("person");
CREATE INDEX "identity_number_type_ix" ON "identity_number" USING btree ("type");
CREATE INDEX "identity_number_kept_by_ix" ON "identity_number" USING btree ("kept_by");
CREATE UNIQUE INDEX "identity_number_only_1" ON "identity_number" USING btree ("person","id_number_hash");
CREATE INDEX "identity_number_known_1" ON "identity_number" USING btree ("id_number_hash");
CREATE INDEX "identity_number_past_kept_by_ix" ON "identity_number_past" USING btree ("kept_by");
CREATE INDEX "person_merge_state_ix" ON "person_merge" USING btree ("state");
CREATE INDEX "person_merge_one_ix" ON "person_merge" USING btree ("one");
CREATE INDEX "person_merge_other_ix" ON "person_merge" USING btree ("other");
CREATE INDEX "person_merge_keeps_ix" ON "person_merge" USING btree ("keeps");
CREATE INDEX "person_merge_place_ix" ON "person_merge" USING btree ("place");
CREATE INDEX "person_merge_ground_ix" ON "person_merge" USING btree ("ground");
CREATE UNIQUE INDEX "person_merge_only_1" ON "person_merge" USING btree ("one","other");
CREATE INDEX "person_merge_past_place_ix" ON "person_merge_past" USING btree ("place");
CREATE INDEX "child_group_case_ix" ON "child_group" USING btree ("case");
CREATE INDEX "child_group_lives_in_ix" ON "child_group" USING btree ("lives_in");
CREATE INDEX "child_group_manager_ix" ON "child_group" USING btree ("manager");
CREATE INDEX "child_group_group_ix" ON "child_group" USING btree ("group");
CREATE INDEX "child_group_source_ix" ON "child_group" USING btree ("source");
CREATE UNIQUE INDEX "child_group_only_1" ON "child_group" USING btree ("case","group");
CREATE INDEX "child_group_past_lives_in_ix" ON "child_group_past" USING btree ("lives_in");
CREATE INDEX "g_code_file_state_ix" ON "g_code_file" USING btree ("state");
CREATE INDEX "g_code_file_person_ix" ON "g_code_file" USING btree ("person");
CREATE INDEX "g_code_file_school_ix" ON "g_code_file" USING btree ("school");
CREATE INDEX "g_code_file_lives_in_ix" ON "g_code_file" USING btree ("lives_in");
CREATE INDEX "g_code_file_origin_ix" ON "g_code_file" USING btree ("origin");
CREATE INDEX "g_code_file_case_ix" ON "g_code_file" USING btree ("case");
CREATE INDEX "g_code_file_ended_as_ix" ON "g_code_file" USING btree ("ended_as");
CREATE UNIQUE INDEX "g_code_file_only_1" ON "g_code_file" USING btree ("person") WHERE "state" in ('collecting', 'sent', 'issued');
CREATE UNIQUE INDEX "g_code_file_only_2" ON "g_code_file" USING btree ("g_code_hash");
CREATE UNIQUE INDEX "g_code_file_only_3" ON "g_code_file" USING btree ("national_id_hash");
CREATE INDEX "g_code_file_past_school_ix" ON "g_code_file_past" USING btree ("school");
CREATE INDEX "g_code_file_past_lives_in_ix" ON "g_code_file_past" USING btree ("lives_in");
CREATE INDEX "family_stay_state_ix" ON "family_stay" USING btree ("state");
CREATE INDEX "family_stay_case_ix" ON "family_stay" USING btree ("case");
CREATE INDEX "family_stay_lives_in_ix" ON "family_stay" USING btree ("lives_in");
CREATE INDEX "family_stay_manager_ix" ON "family_stay" USING btree ("manager");
CREATE INDEX "family_stay_area_ix" ON "family_stay" USING btree ("area");
CREATE INDEX "family_stay_work_ix" ON "family_stay" USING btree ("work");
CREATE INDEX "family_stay_next_area_ix" ON "family_stay" USING btree ("next_area");
CREATE UNIQUE INDEX "family_stay_only_1" ON "family_stay" USING btree ("case") WHERE "state" in ('here');
CREATE INDEX "family_stay_past_lives_in_ix" ON "family_stay_past" USING btree ("lives_in");
CREATE INDEX "placed_learning_state_ix" ON "placed_learning" USING btree ("state");
CREATE INDEX "placed_learning_case_ix" ON "placed_learning" USING btree ("case");
CREATE INDEX "placed_learning_lives_in_ix" ON "placed_learning" USING btree ("lives_in");
CREATE INDEX "placed_learning_manager_ix" ON "placed_learning" USING btree ("manager");
CREATE INDEX "placed_learning_kind_ix" ON "placed_learning" USING btree ("kind");
CREATE INDEX "placed_learning_provider_ix" ON "placed_learning" USING btree ("provider");
CREATE INDEX "placed_learning_ended_as_ix" ON "placed_learning" USING btree ("ended_as");
CREATE INDEX "placed_learning_past_lives_in_ix" ON "placed_learning_past" USING btree ("lives_in");
CREATE INDEX "placed_learning_past_provider_ix" ON "placed_learning_past" USING btree ("provider");
CREATE INDEX "enumeration_zone_state_ix" ON "enumeration_zone" USING btree ("state");
CREATE INDEX "enumeration_zone_academic_year_ix" ON "enumeration_zone" USING btree ("academic_year");
CREATE INDEX "enumeration_zone_area_ix" ON "enumeration_zone" USING btree ("area");
CREATE INDEX "enumeration_zone_enumerator_ix" ON "enumeration_zone" USING btree ("enumerator");
CREATE INDEX "enumeration_zone_second_ix" ON "enumeration_zone" USING btree ("second");
CREATE UNIQUE INDEX "enumeration_zone_only_1" ON "enumeration_zone" USING btree ("academic_year","area","village");
CREATE INDEX "enumeration_zone_title_ix" ON "enumeration_zone" USING btree ("village_name","id");
CREATE INDEX "enumeration_zone_past_area_ix" ON "enumeration_zone_past" USING btree ("area");
CREATE INDEX "enumerated_house_search_ix" ON "enumerated_house" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "enumerated_house_zone_ix" ON "enumerated_house" USING btree ("zone");
CREATE INDEX "enumerated_house_area_ix" ON "enumerated_house" USING btree ("area");
CREATE INDEX "enumerated_house_visited_by_ix" ON "enumerated_house" USING btree ("visited_by");
CREATE INDEX "enumerated_house_result_ix" ON "enumerated_house" USING btree ("result");
CREATE UNIQUE INDEX "enumerated_house_only_1" ON "enumerated_house" USING btree ("zone","house_number");
CREATE INDEX "enumerated_house_title_ix" ON "enumerated_house" USING btree ("house_number","id");
CREATE INDEX "enumerated_house_past_area_ix" ON "enumerated_house_past" USING btree ("area");
ALTER TABLE "person" ADD CONSTRAINT "person_same_as_fk" FOREIGN KEY ("same_as") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_list" ADD CONSTRAINT "census_list_replaces_fk" FOREIGN KEY ("replaces") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "person_same_as_ix" ON "person" USING btree ("same_as");
CREATE INDEX "census_list_replaces_ix" ON "census_list" USING btree ("replaces");
CREATE INDEX "census_child_verify_because_ix" ON "census_child" USING btree ("verify_because");
ALTER TABLE "child_case" DROP COLUMN "groups";
ALTER TABLE "child_case_past" DROP COLUMN "groups";
