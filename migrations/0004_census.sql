CREATE TABLE "census_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"academic_year" smallint NOT NULL,
	"counted_on" date NOT NULL,
	"area" uuid NOT NULL,
	"age_from" numeric NOT NULL,
	"age_to" numeric NOT NULL,
	"accept" numeric NOT NULL,
	"reject" numeric NOT NULL,
	"linked_at" timestamp with time zone,
	"figures" jsonb,
	"weights" jsonb,
	CONSTRAINT "census_round_name_ck" CHECK (char_length("name") <= 120),
	CONSTRAINT "census_round_academic_year_ck" CHECK ("academic_year" between 1900 and 2200),
	CONSTRAINT "census_round_age_from_ck" CHECK ("age_from" >= 0 and "age_from" <= 24),
	CONSTRAINT "census_round_age_to_ck" CHECK ("age_to" >= 0 and "age_to" <= 24),
	CONSTRAINT "census_round_accept_ck" CHECK ("accept" >= 0.5 and "accept" <= 1),
	CONSTRAINT "census_round_reject_ck" CHECK ("reject" >= 0 and "reject" <= 0.5),
	CONSTRAINT "census_round_state_ck" CHECK ("state" in ('collecting', 'reviewing', 'closed'))
);
CREATE TABLE "census_round_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"name" text,
	"academic_year" smallint,
	"counted_on" date,
	"area" uuid,
	"age_from" numeric,
	"age_to" numeric,
	"accept" numeric,
	"reject" numeric,
	"linked_at" timestamp with time zone,
	"figures" jsonb,
	"weights" jsonb,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "census_round_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "census_list" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"round" uuid NOT NULL,
	"area" uuid NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"dated_on" date NOT NULL,
	"file" uuid,
	"mapping" jsonb,
	"rows" numeric,
	"quality" jsonb,
	CONSTRAINT "census_list_source_ck" CHECK (char_length("source") <= 200),
	CONSTRAINT "census_list_rows_ck" CHECK ("rows" >= 0)
);
CREATE TABLE "census_list_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"round" uuid,
	"area" uuid,
	"kind" text,
	"source" text,
	"dated_on" date,
	"file" uuid,
	"mapping" jsonb,
	"rows" numeric,
	"quality" jsonb,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "census_list_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "census_child" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"round" uuid NOT NULL,
	"name_title" text,
	"name_first" text NOT NULL,
	"name_last" text NOT NULL,
	"name_title_en" text,
	"name_first_en" text,
	"name_last_en" text,
	"sex" text,
	"birth_date" date,
	"age" numeric,
	"nationality_status" text NOT NULL,
	"lives_in" uuid NOT NULL,
	"origin" text NOT NULL,
	"standing" text NOT NULL,
	"excluded_as" text,
	"affiliation" text,
	"school" uuid,
	"grade" text,
	"dimension" text,
	"likeness" numeric,
	"list" uuid NOT NULL,
	"row" numeric NOT NULL,
	"other_list" uuid,
	"other_row" numeric,
	"ground" jsonb,
	"person" uuid,
	"search_text" text NOT NULL,
	CONSTRAINT "census_child_age_ck" CHECK ("age" >= 0 and "age" <= 120),
	CONSTRAINT "census_child_likeness_ck" CHECK ("likeness" >= 0 and "likeness" <= 1),
	CONSTRAINT "census_child_row_ck" CHECK ("row" >= 1),
	CONSTRAINT "census_child_other_row_ck" CHECK ("other_row" >= 1)
);
CREATE TABLE "census_child_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"round" uuid,
	"name_title" text,
	"name_first" text,
	"name_last" text,
	"name_title_en" text,
	"name_first_en" text,
	"name_last_en" text,
	"sex" text,
	"birth_date" date,
	"age" numeric,
	"nationality_status" text,
	"lives_in" uuid,
	"origin" text,
	"standing" text,
	"excluded_as" text,
	"affiliation" text,
	"school" uuid,
	"grade" text,
	"dimension" text,
	"likeness" numeric,
	"list" uuid,
	"row" numeric,
	"other_list" uuid,
	"other_row" numeric,
	"ground" jsonb,
	"person" uuid,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "census_child_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "double_claim" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"child" uuid NOT NULL,
	"round" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"first_school" uuid,
	"second_school" uuid,
	"list" uuid NOT NULL,
	"row" numeric NOT NULL,
	"other_list" uuid NOT NULL,
	"other_row" numeric NOT NULL,
	"settled_at" uuid,
	"note" text,
	CONSTRAINT "double_claim_row_ck" CHECK ("row" >= 1),
	CONSTRAINT "double_claim_other_row_ck" CHECK ("other_row" >= 1),
	CONSTRAINT "double_claim_note_ck" CHECK (char_length("note") <= 1000),
	CONSTRAINT "double_claim_state_ck" CHECK ("state" in ('open', 'settled', 'denied'))
);
CREATE TABLE "double_claim_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"child" uuid,
	"round" uuid,
	"lives_in" uuid,
	"first_school" uuid,
	"second_school" uuid,
	"list" uuid,
	"row" numeric,
	"other_list" uuid,
	"other_row" numeric,
	"settled_at" uuid,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "double_claim_past_pk" PRIMARY KEY("id","version")
);
CREATE TABLE "link_question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"round" uuid NOT NULL,
	"area" uuid NOT NULL,
	"child" uuid,
	"list" uuid NOT NULL,
	"row" numeric NOT NULL,
	"other_list" uuid NOT NULL,
	"other_row" numeric NOT NULL,
	"likeness" numeric,
	"asked_for" text NOT NULL,
	"ground" jsonb,
	"note" text,
	CONSTRAINT "link_question_row_ck" CHECK ("row" >= 1),
	CONSTRAINT "link_question_other_row_ck" CHECK ("other_row" >= 1),
	CONSTRAINT "link_question_likeness_ck" CHECK ("likeness" >= 0 and "likeness" <= 1),
	CONSTRAINT "link_question_note_ck" CHECK (char_length("note") <= 500),
	CONSTRAINT "link_question_state_ck" CHECK ("state" in ('waiting', 'doubtful', 'same', 'different'))
);
CREATE TABLE "link_question_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"round" uuid,
	"area" uuid,
	"child" uuid,
	"list" uuid,
	"row" numeric,
	"other_list" uuid,
	"other_row" numeric,
	"likeness" numeric,
	"asked_for" text,
	"ground" jsonb,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "link_question_past_pk" PRIMARY KEY("id","version")
);
ALTER TABLE "census_round" ADD CONSTRAINT "census_round_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_list" ADD CONSTRAINT "census_list_round_fk" FOREIGN KEY ("round") REFERENCES "census_round"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_list" ADD CONSTRAINT "census_list_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_round_fk" FOREIGN KEY ("round") REFERENCES "census_round"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_school_fk" FOREIGN KEY ("school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_list_fk" FOREIGN KEY ("list") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_other_list_fk" FOREIGN KEY ("other_list") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "census_child" ADD CONSTRAINT "census_child_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_child_fk" FOREIGN KEY ("child") REFERENCES "census_child"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_round_fk" FOREIGN KEY ("round") REFERENCES "census_round"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_first_school_fk" FOREIGN KEY ("first_school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_second_school_fk" FOREIGN KEY ("second_school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_list_fk" FOREIGN KEY ("list") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_other_list_fk" FOREIGN KEY ("other_list") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "double_claim" ADD CONSTRAINT "double_claim_settled_at_fk" FOREIGN KEY ("settled_at") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "link_question" ADD CONSTRAINT "link_question_round_fk" FOREIGN KEY ("round") REFERENCES "census_round"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "link_question" ADD CONSTRAINT "link_question_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "link_question" ADD CONSTRAINT "link_question_child_fk" FOREIGN KEY ("child") REFERENCES "census_child"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "link_question" ADD CONSTRAINT "link_question_list_fk" FOREIGN KEY ("list") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "link_question" ADD CONSTRAINT "link_question_other_list_fk" FOREIGN KEY ("other_list") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "census_round_state_ix" ON "census_round" USING btree ("state");
CREATE INDEX "census_round_academic_year_ix" ON "census_round" USING btree ("academic_year");
CREATE INDEX "census_round_area_ix" ON "census_round" USING btree ("area");
CREATE UNIQUE INDEX "census_round_only_1" ON "census_round" USING btree ("name","area");
CREATE INDEX "census_round_title_ix" ON "census_round" USING btree ("name","id");
CREATE INDEX "census_round_past_area_ix" ON "census_round_past" USING btree ("area");
CREATE INDEX "census_list_round_ix" ON "census_list" USING btree ("round");
CREATE INDEX "census_list_area_ix" ON "census_list" USING btree ("area");
CREATE INDEX "census_list_kind_ix" ON "census_list" USING btree ("kind");
CREATE INDEX "census_list_file_ix" ON "census_list" USING btree ("file");
CREATE INDEX "census_list_past_area_ix" ON "census_list_past" USING btree ("area");
CREATE INDEX "census_child_search_ix" ON "census_child" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "census_child_round_ix" ON "census_child" USING btree ("round");
CREATE INDEX "census_child_sex_ix" ON "census_child" USING btree ("sex");
CREATE INDEX "census_child_nationality_status_ix" ON "census_child" USING btree ("nationality_status");
CREATE INDEX "census_child_lives_in_ix" ON "census_child" USING btree ("lives_in");
CREATE INDEX "census_child_origin_ix" ON "census_child" USING btree ("origin");
CREATE INDEX "census_child_standing_ix" ON "census_child" USING btree ("standing");
CREATE INDEX "census_child_excluded_as_ix" ON "census_child" USING btree ("excluded_as");
CREATE INDEX "census_child_affiliation_ix" ON "census_child" USING btree ("affiliation");
CREATE INDEX "census_child_school_ix" ON "census_child" USING btree ("school");
CREATE INDEX "census_child_grade_ix" ON "census_child" USING btree ("grade");
CREATE INDEX "census_child_dimension_ix" ON "census_child" USING btree ("dimension");
CREATE INDEX "census_child_list_ix" ON "census_child" USING btree ("list");
CREATE INDEX "census_child_other_list_ix" ON "census_child" USING btree ("other_list");
CREATE INDEX "census_child_person_ix" ON "census_child" USING btree ("person");
CREATE UNIQUE INDEX "census_child_only_1" ON "census_child" USING btree ("list","row");
CREATE INDEX "census_child_title_ix" ON "census_child" USING btree ("name_first","id");
CREATE INDEX "census_child_past_lives_in_ix" ON "census_child_past" USING btree ("lives_in");
CREATE INDEX "double_claim_state_ix" ON "double_claim" USING btree ("state");
CREATE INDEX "double_claim_child_ix" ON "double_claim" USING btree ("child");
CREATE INDEX "double_claim_round_ix" ON "double_claim" USING btree ("round");
CREATE INDEX "double_claim_lives_in_ix" ON "double_claim" USING btree ("lives_in");
CREATE INDEX "double_claim_first_school_ix" ON "double_claim" USING btree ("first_school");
CREATE INDEX "double_claim_second_school_ix" ON "double_claim" USING btree ("second_school");
CREATE INDEX "double_claim_list_ix" ON "double_claim" USING btree ("list");
CREATE INDEX "double_claim_other_list_ix" ON "double_claim" USING btree ("other_list");
CREATE INDEX "double_claim_settled_at_ix" ON "double_claim" USING btree ("settled_at");
CREATE UNIQUE INDEX "double_claim_only_1" ON "double_claim" USING btree ("list","row");
CREATE INDEX "double_claim_past_lives_in_ix" ON "double_claim_past" USING btree ("lives_in");
CREATE INDEX "double_claim_past_first_school_ix" ON "double_claim_past" USING btree ("first_school");
CREATE INDEX "double_claim_past_second_school_ix" ON "double_claim_past" USING btree ("second_school");
CREATE INDEX "link_question_state_ix" ON "link_question" USING btree ("state");
CREATE INDEX "link_question_round_ix" ON "link_question" USING btree ("round");
CREATE INDEX "link_question_area_ix" ON "link_question" USING btree ("area");
CREATE INDEX "link_question_child_ix" ON "link_question" USING btree ("child");
CREATE INDEX "link_question_list_ix" ON "link_question" USING btree ("list");
CREATE INDEX "link_question_other_list_ix" ON "link_question" USING btree ("other_list");
CREATE INDEX "link_question_asked_for_ix" ON "link_question" USING btree ("asked_for");
CREATE UNIQUE INDEX "link_question_only_1" ON "link_question" USING btree ("list","row","other_list","other_row");
CREATE INDEX "link_question_title_ix" ON "link_question" USING btree ("likeness","id");
CREATE INDEX "link_question_past_area_ix" ON "link_question_past" USING btree ("area");
