-- Generated from the declarations by ./buaban truth.

CREATE TABLE "house_setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);

CREATE TABLE "place_node" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register" text NOT NULL
);

CREATE TABLE "place_within" (
	"place" uuid NOT NULL,
	"ancestor" uuid NOT NULL,
	CONSTRAINT "place_within_pk" PRIMARY KEY("ancestor","place")
);

CREATE TABLE "move_record" (
	"id" uuid PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"record" uuid NOT NULL,
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	"actor" uuid
);

CREATE TABLE "act_done" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor" uuid,
	"digest" text NOT NULL,
	"outcome" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "audit_entry" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor" uuid,
	"actor_name" text NOT NULL,
	"act" uuid NOT NULL,
	"verb" text NOT NULL,
	"register" text NOT NULL,
	"record" uuid,
	"detail" jsonb NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);

CREATE TABLE "audit_seal" (
	"number" bigint PRIMARY KEY NOT NULL,
	"below_xid" "xid8" NOT NULL,
	"entries" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "outbox" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"register" text NOT NULL,
	"record" uuid NOT NULL,
	"verb" text NOT NULL,
	"act" uuid NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);

CREATE TABLE "stored_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"actor" uuid,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "area" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"parent" uuid,
	"postcode" text,
	"search_text" text NOT NULL,
	CONSTRAINT "area_code_ck" CHECK (char_length("code") <= 500),
	CONSTRAINT "area_name_ck" CHECK (char_length("name") <= 500),
	CONSTRAINT "area_name_en_ck" CHECK (char_length("name_en") <= 500),
	CONSTRAINT "area_postcode_ck" CHECK (char_length("postcode") <= 500)
);

CREATE TABLE "area_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"code" text,
	"level" text,
	"name" text,
	"name_en" text,
	"parent" uuid,
	"postcode" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "area_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "area_boundary" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"area" uuid NOT NULL,
	"geometry" jsonb NOT NULL,
	"source" text NOT NULL,
	"loaded_on" date NOT NULL,
	CONSTRAINT "area_boundary_source_ck" CHECK (char_length("source") <= 200)
);

CREATE TABLE "area_boundary_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"area" uuid,
	"geometry" jsonb,
	"source" text,
	"loaded_on" date,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "area_boundary_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"short_name" text,
	"kind" text NOT NULL,
	"affiliation" text NOT NULL,
	"parent" uuid,
	"levels" text[],
	"lies_in" uuid NOT NULL,
	"address" text,
	"postcode" text,
	"location_lat" double precision,
	"location_lon" double precision,
	"phone" text,
	"email" text,
	"remote" text[],
	"opened_on" date,
	"closed_on" date,
	"merged_into" uuid,
	"search_text" text NOT NULL,
	CONSTRAINT "organisation_name_ck" CHECK (char_length("name") <= 500),
	CONSTRAINT "organisation_name_en_ck" CHECK (char_length("name_en") <= 500),
	CONSTRAINT "organisation_short_name_ck" CHECK (char_length("short_name") <= 500),
	CONSTRAINT "organisation_address_ck" CHECK (char_length("address") <= 500),
	CONSTRAINT "organisation_postcode_ck" CHECK (char_length("postcode") <= 500),
	CONSTRAINT "organisation_state_ck" CHECK ("state" in ('open', 'no_students', 'merged', 'dissolved'))
);

CREATE TABLE "organisation_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"name" text,
	"name_en" text,
	"short_name" text,
	"kind" text,
	"affiliation" text,
	"parent" uuid,
	"levels" text[],
	"lies_in" uuid,
	"address" text,
	"postcode" text,
	"location_lat" double precision,
	"location_lon" double precision,
	"phone" text,
	"email" text,
	"remote" text[],
	"opened_on" date,
	"closed_on" date,
	"merged_into" uuid,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "organisation_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"organisation" uuid NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"search_text" text NOT NULL,
	CONSTRAINT "organisation_code_value_ck" CHECK (char_length("value") <= 40)
);

CREATE TABLE "organisation_code_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"organisation" uuid,
	"scheme" text,
	"value" text,
	"starts_on" date,
	"ends_on" date,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_code_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "board_power" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"board" uuid NOT NULL,
	"power" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"basis" text NOT NULL,
	CONSTRAINT "board_power_basis_ck" CHECK (char_length("basis") <= 500)
);

CREATE TABLE "board_power_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"board" uuid,
	"power" text,
	"starts_on" date,
	"ends_on" date,
	"basis" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "board_power_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "household" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"house_code" text,
	"house_no" text,
	"moo" numeric,
	"road" text,
	"lies_in" uuid NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "household_house_code_ck" CHECK (char_length("house_code") <= 500),
	CONSTRAINT "household_house_no_ck" CHECK (char_length("house_no") <= 30),
	CONSTRAINT "household_moo_ck" CHECK ("moo" >= 0 and "moo" <= 99),
	CONSTRAINT "household_road_ck" CHECK (char_length("road") <= 120)
);

CREATE TABLE "household_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"house_code" text,
	"house_no" text,
	"moo" numeric,
	"road" text,
	"lies_in" uuid,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "household_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name_title" text,
	"name_first" text NOT NULL,
	"name_last" text NOT NULL,
	"name_title_en" text,
	"name_first_en" text,
	"name_last_en" text,
	"national_id" "bytea",
	"national_id_hash" "bytea",
	"national_id_mask" text,
	"sex" text NOT NULL,
	"birth_date" date,
	"nationality" text,
	"kept_by" uuid NOT NULL,
	"lives_in" uuid,
	"household" uuid,
	"phone" text,
	"disabilities" text[],
	"disadvantages" text[],
	"died_on" date,
	"search_text" text NOT NULL,
	CONSTRAINT "person_nationality_ck" CHECK (char_length("nationality") <= 60)
);

CREATE TABLE "person_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"name_title" text,
	"name_first" text,
	"name_last" text,
	"name_title_en" text,
	"name_first_en" text,
	"name_last_en" text,
	"national_id" "bytea",
	"national_id_hash" "bytea",
	"national_id_mask" text,
	"sex" text,
	"birth_date" date,
	"nationality" text,
	"kept_by" uuid,
	"lives_in" uuid,
	"household" uuid,
	"phone" text,
	"disabilities" text[],
	"disadvantages" text[],
	"died_on" date,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "person_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "guardian" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"child" uuid NOT NULL,
	"guardian" uuid NOT NULL,
	"relation" text NOT NULL,
	"main" boolean,
	"kept_by" uuid NOT NULL
);

CREATE TABLE "guardian_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"child" uuid,
	"guardian" uuid,
	"relation" text,
	"main" boolean,
	"kept_by" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "guardian_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "staff_post" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"person" uuid NOT NULL,
	"organisation" uuid NOT NULL,
	"position" text NOT NULL,
	"teaches" boolean NOT NULL,
	"position_no" text,
	"subject" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "staff_post_position_no_ck" CHECK (char_length("position_no") <= 30),
	CONSTRAINT "staff_post_subject_ck" CHECK (char_length("subject") <= 120)
);

CREATE TABLE "staff_post_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"person" uuid,
	"organisation" uuid,
	"position" text,
	"teaches" boolean,
	"position_no" text,
	"subject" text,
	"starts_on" date,
	"ends_on" date,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_post_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"person" uuid,
	"disabled" boolean,
	"search_text" text NOT NULL,
	CONSTRAINT "account_name_ck" CHECK (char_length("name") <= 200),
	CONSTRAINT "account_username_ck" CHECK (char_length("username") <= 60)
);

CREATE TABLE "account_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"name" text,
	"username" text,
	"person" uuid,
	"disabled" boolean,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "account_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "role_grant" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"account" uuid NOT NULL,
	"role" text NOT NULL,
	"place" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"acting_for" uuid,
	"reason" text,
	CONSTRAINT "role_grant_reason_ck" CHECK (char_length("reason") <= 500)
);

CREATE TABLE "role_grant_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"account" uuid,
	"role" text,
	"place" uuid,
	"starts_on" date,
	"ends_on" date,
	"acting_for" uuid,
	"reason" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "role_grant_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "classroom" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"school" uuid NOT NULL,
	"academic_year" smallint NOT NULL,
	"grade" text NOT NULL,
	"room" numeric NOT NULL,
	"adviser" uuid,
	CONSTRAINT "classroom_academic_year_ck" CHECK ("academic_year" between 1900 and 2200),
	CONSTRAINT "classroom_room_ck" CHECK ("room" >= 1 and "room" <= 60)
);

CREATE TABLE "classroom_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"school" uuid,
	"academic_year" smallint,
	"grade" text,
	"room" numeric,
	"adviser" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "classroom_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "learner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"person" uuid NOT NULL,
	"school" uuid NOT NULL,
	"student_code" text,
	"grade" text NOT NULL,
	"classroom" uuid,
	"entered_on" date NOT NULL,
	"left_on" date,
	"left_for" text,
	"search_text" text NOT NULL,
	CONSTRAINT "learner_student_code_ck" CHECK (char_length("student_code") <= 20),
	CONSTRAINT "learner_state_ck" CHECK ("state" in ('studying', 'on_leave', 'hanging', 'transferred', 'dropped_out', 'removed', 'graduated', 'deceased'))
);

CREATE TABLE "learner_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"person" uuid,
	"school" uuid,
	"student_code" text,
	"grade" text,
	"classroom" uuid,
	"entered_on" date,
	"left_on" date,
	"left_for" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "learner_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "enrolment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"learner" uuid NOT NULL,
	"person" uuid NOT NULL,
	"school" uuid NOT NULL,
	"academic_year" smallint NOT NULL,
	"term" text NOT NULL,
	"grade" text NOT NULL,
	"classroom" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"result" text,
	CONSTRAINT "enrolment_academic_year_ck" CHECK ("academic_year" between 1900 and 2200),
	CONSTRAINT "enrolment_term_ck" CHECK ("term" ~ '^\d{4}/[123]$')
);

CREATE TABLE "enrolment_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"learner" uuid,
	"person" uuid,
	"school" uuid,
	"academic_year" smallint,
	"term" text,
	"grade" text,
	"classroom" uuid,
	"starts_on" date,
	"ends_on" date,
	"result" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "enrolment_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"learner" uuid NOT NULL,
	"person" uuid NOT NULL,
	"from_school" uuid NOT NULL,
	"to_school" uuid NOT NULL,
	"grade" text NOT NULL,
	"requested_on" date NOT NULL,
	"reason" text,
	CONSTRAINT "transfer_reason_ck" CHECK (char_length("reason") <= 500),
	CONSTRAINT "transfer_state_ck" CHECK ("state" in ('requested', 'accepted', 'released', 'arrived', 'declined', 'cancelled'))
);

CREATE TABLE "transfer_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"learner" uuid,
	"person" uuid,
	"from_school" uuid,
	"to_school" uuid,
	"grade" text,
	"requested_on" date,
	"reason" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "transfer_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"owner" uuid NOT NULL,
	"level" text NOT NULL,
	"from_fy" smallint,
	"to_fy" smallint,
	"edition" numeric NOT NULL,
	"replaces" uuid,
	"source_name" text,
	"source_file" uuid,
	"source_text" jsonb,
	"search_text" text NOT NULL,
	CONSTRAINT "plan_name_ck" CHECK (char_length("name") <= 500),
	CONSTRAINT "plan_from_fy_ck" CHECK ("from_fy" between 1900 and 2200),
	CONSTRAINT "plan_to_fy_ck" CHECK ("to_fy" between 1900 and 2200),
	CONSTRAINT "plan_edition_ck" CHECK ("edition" >= 1 and "edition" <= 999),
	CONSTRAINT "plan_source_name_ck" CHECK (char_length("source_name") <= 500),
	CONSTRAINT "plan_state_ck" CHECK ("state" in ('draft', 'proposed', 'published', 'superseded'))
);

CREATE TABLE "plan_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"name" text,
	"owner" uuid,
	"level" text,
	"from_fy" smallint,
	"to_fy" smallint,
	"edition" numeric,
	"replaces" uuid,
	"source_name" text,
	"source_file" uuid,
	"source_text" jsonb,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "plan_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"plan" uuid NOT NULL,
	"owner" uuid NOT NULL,
	"parent" uuid,
	"kind" text NOT NULL,
	"number" text,
	"text" text NOT NULL,
	"topic" text,
	"role" text,
	"position" numeric NOT NULL,
	"source" jsonb,
	"search_text" text NOT NULL,
	CONSTRAINT "plan_line_number_ck" CHECK (char_length("number") <= 40),
	CONSTRAINT "plan_line_text_ck" CHECK (char_length("text") <= 20000),
	CONSTRAINT "plan_line_topic_ck" CHECK (char_length("topic") <= 500),
	CONSTRAINT "plan_line_position_ck" CHECK ("position" >= 0)
);

CREATE TABLE "plan_line_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"plan" uuid,
	"owner" uuid,
	"parent" uuid,
	"kind" text,
	"number" text,
	"text" text,
	"topic" text,
	"role" text,
	"position" numeric,
	"source" jsonb,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_line_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "plan_target" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"plan" uuid NOT NULL,
	"owner" uuid NOT NULL,
	"line" uuid NOT NULL,
	"type" text NOT NULL,
	"measure" text NOT NULL,
	"unit" text,
	"direction" text NOT NULL,
	"threshold" numeric,
	"amount" numeric,
	"baseline" numeric,
	"baseline_year" smallint,
	"yearly" jsonb,
	"indicator" text,
	"ambiguous" boolean,
	"note" text,
	"search_text" text NOT NULL,
	CONSTRAINT "plan_target_measure_ck" CHECK (char_length("measure") <= 20000),
	CONSTRAINT "plan_target_amount_ck" CHECK ("amount" >= 0),
	CONSTRAINT "plan_target_baseline_year_ck" CHECK ("baseline_year" between 1900 and 2200),
	CONSTRAINT "plan_target_indicator_ck" CHECK (char_length("indicator") <= 80),
	CONSTRAINT "plan_target_note_ck" CHECK (char_length("note") <= 20000),
	CONSTRAINT "plan_target_state_ck" CHECK ("state" in ('read', 'flagged', 'confirmed', 'rejected'))
);

CREATE TABLE "plan_target_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"plan" uuid,
	"owner" uuid,
	"line" uuid,
	"type" text,
	"measure" text,
	"unit" text,
	"direction" text,
	"threshold" numeric,
	"amount" numeric,
	"baseline" numeric,
	"baseline_year" smallint,
	"yearly" jsonb,
	"indicator" text,
	"ambiguous" boolean,
	"note" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_target_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "plan_alignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"plan" uuid NOT NULL,
	"owner" uuid NOT NULL,
	"line" uuid NOT NULL,
	"to_line" uuid NOT NULL,
	"score" numeric,
	"shared" text,
	CONSTRAINT "plan_alignment_score_ck" CHECK ("score" >= 0),
	CONSTRAINT "plan_alignment_shared_ck" CHECK (char_length("shared") <= 500),
	CONSTRAINT "plan_alignment_state_ck" CHECK ("state" in ('suggested', 'accepted', 'refused'))
);

CREATE TABLE "plan_alignment_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"plan" uuid,
	"owner" uuid,
	"line" uuid,
	"to_line" uuid,
	"score" numeric,
	"shared" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_alignment_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "plan_carrier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"plan" uuid NOT NULL,
	"owner" uuid NOT NULL,
	"line" uuid NOT NULL,
	"carrier" text NOT NULL,
	"name" text NOT NULL,
	"why" text,
	CONSTRAINT "plan_carrier_name_ck" CHECK (char_length("name") <= 80),
	CONSTRAINT "plan_carrier_why_ck" CHECK (char_length("why") <= 500),
	CONSTRAINT "plan_carrier_state_ck" CHECK ("state" in ('suggested', 'accepted', 'refused'))
);

CREATE TABLE "plan_carrier_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"plan" uuid,
	"owner" uuid,
	"line" uuid,
	"carrier" text,
	"name" text,
	"why" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_carrier_past_pk" PRIMARY KEY("id","version")
);

ALTER TABLE "area" ADD CONSTRAINT "area_parent_fk" FOREIGN KEY ("parent") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "area_boundary" ADD CONSTRAINT "area_boundary_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_fk" FOREIGN KEY ("parent") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "organisation" ADD CONSTRAINT "organisation_lies_in_fk" FOREIGN KEY ("lies_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "organisation" ADD CONSTRAINT "organisation_merged_into_fk" FOREIGN KEY ("merged_into") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "organisation_code" ADD CONSTRAINT "organisation_code_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "board_power" ADD CONSTRAINT "board_power_board_fk" FOREIGN KEY ("board") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "household" ADD CONSTRAINT "household_lies_in_fk" FOREIGN KEY ("lies_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person" ADD CONSTRAINT "person_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person" ADD CONSTRAINT "person_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person" ADD CONSTRAINT "person_household_fk" FOREIGN KEY ("household") REFERENCES "household"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "guardian" ADD CONSTRAINT "guardian_child_fk" FOREIGN KEY ("child") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "guardian" ADD CONSTRAINT "guardian_guardian_fk" FOREIGN KEY ("guardian") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "guardian" ADD CONSTRAINT "guardian_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "staff_post" ADD CONSTRAINT "staff_post_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "staff_post" ADD CONSTRAINT "staff_post_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "account" ADD CONSTRAINT "account_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_acting_for_fk" FOREIGN KEY ("acting_for") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "classroom" ADD CONSTRAINT "classroom_school_fk" FOREIGN KEY ("school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "classroom" ADD CONSTRAINT "classroom_adviser_fk" FOREIGN KEY ("adviser") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learner" ADD CONSTRAINT "learner_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learner" ADD CONSTRAINT "learner_school_fk" FOREIGN KEY ("school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learner" ADD CONSTRAINT "learner_classroom_fk" FOREIGN KEY ("classroom") REFERENCES "classroom"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_learner_fk" FOREIGN KEY ("learner") REFERENCES "learner"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_school_fk" FOREIGN KEY ("school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_classroom_fk" FOREIGN KEY ("classroom") REFERENCES "classroom"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "transfer" ADD CONSTRAINT "transfer_learner_fk" FOREIGN KEY ("learner") REFERENCES "learner"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "transfer" ADD CONSTRAINT "transfer_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "transfer" ADD CONSTRAINT "transfer_from_school_fk" FOREIGN KEY ("from_school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "transfer" ADD CONSTRAINT "transfer_to_school_fk" FOREIGN KEY ("to_school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan" ADD CONSTRAINT "plan_owner_fk" FOREIGN KEY ("owner") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan" ADD CONSTRAINT "plan_replaces_fk" FOREIGN KEY ("replaces") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_plan_fk" FOREIGN KEY ("plan") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_owner_fk" FOREIGN KEY ("owner") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_line" ADD CONSTRAINT "plan_line_parent_fk" FOREIGN KEY ("parent") REFERENCES "plan_line"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_plan_fk" FOREIGN KEY ("plan") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_owner_fk" FOREIGN KEY ("owner") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_target" ADD CONSTRAINT "plan_target_line_fk" FOREIGN KEY ("line") REFERENCES "plan_line"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_alignment" ADD CONSTRAINT "plan_alignment_plan_fk" FOREIGN KEY ("plan") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_alignment" ADD CONSTRAINT "plan_alignment_owner_fk" FOREIGN KEY ("owner") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_alignment" ADD CONSTRAINT "plan_alignment_line_fk" FOREIGN KEY ("line") REFERENCES "plan_line"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_alignment" ADD CONSTRAINT "plan_alignment_to_line_fk" FOREIGN KEY ("to_line") REFERENCES "plan_line"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_carrier" ADD CONSTRAINT "plan_carrier_plan_fk" FOREIGN KEY ("plan") REFERENCES "plan"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_carrier" ADD CONSTRAINT "plan_carrier_owner_fk" FOREIGN KEY ("owner") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "plan_carrier" ADD CONSTRAINT "plan_carrier_line_fk" FOREIGN KEY ("line") REFERENCES "plan_line"("id") ON DELETE no action ON UPDATE no action;

CREATE INDEX "place_within_place_ix" ON "place_within" USING btree ("place","ancestor");

CREATE INDEX "move_record_record_ix" ON "move_record" USING btree ("register","record","at");

CREATE INDEX "audit_entry_xid_ix" ON "audit_entry" USING btree ("xid");

CREATE INDEX "audit_entry_record_ix" ON "audit_entry" USING btree ("register","record");

CREATE INDEX "audit_entry_actor_ix" ON "audit_entry" USING btree ("actor","seq");

CREATE INDEX "outbox_xid_ix" ON "outbox" USING btree ("xid");

CREATE INDEX "area_search_ix" ON "area" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "area_level_ix" ON "area" USING btree ("level");

CREATE INDEX "area_parent_ix" ON "area" USING btree ("parent");

CREATE UNIQUE INDEX "area_only_1" ON "area" USING btree ("code");

CREATE INDEX "area_title_ix" ON "area" USING btree ("name","id");

CREATE INDEX "area_boundary_area_ix" ON "area_boundary" USING btree ("area");

CREATE UNIQUE INDEX "area_boundary_only_1" ON "area_boundary" USING btree ("area");

CREATE INDEX "organisation_state_ix" ON "organisation" USING btree ("state");

CREATE INDEX "organisation_search_ix" ON "organisation" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "organisation_kind_ix" ON "organisation" USING btree ("kind");

CREATE INDEX "organisation_affiliation_ix" ON "organisation" USING btree ("affiliation");

CREATE INDEX "organisation_parent_ix" ON "organisation" USING btree ("parent");

CREATE INDEX "organisation_lies_in_ix" ON "organisation" USING btree ("lies_in");

CREATE INDEX "organisation_merged_into_ix" ON "organisation" USING btree ("merged_into");

CREATE INDEX "organisation_title_ix" ON "organisation" USING btree ("name","id");

CREATE INDEX "organisation_code_search_ix" ON "organisation_code" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "organisation_code_organisation_ix" ON "organisation_code" USING btree ("organisation");

CREATE INDEX "organisation_code_scheme_ix" ON "organisation_code" USING btree ("scheme");

CREATE UNIQUE INDEX "organisation_code_only_1" ON "organisation_code" USING btree ("scheme","value");

CREATE INDEX "organisation_code_title_ix" ON "organisation_code" USING btree ("value","id");

CREATE INDEX "organisation_code_past_organisation_ix" ON "organisation_code_past" USING btree ("organisation");

CREATE INDEX "board_power_board_ix" ON "board_power" USING btree ("board");

CREATE INDEX "board_power_power_ix" ON "board_power" USING btree ("power");

CREATE INDEX "board_power_title_ix" ON "board_power" USING btree ("basis","id");

CREATE INDEX "board_power_past_board_ix" ON "board_power_past" USING btree ("board");

CREATE INDEX "household_search_ix" ON "household" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "household_lies_in_ix" ON "household" USING btree ("lies_in");

CREATE INDEX "household_title_ix" ON "household" USING btree ("house_no","id");

CREATE INDEX "household_past_lies_in_ix" ON "household_past" USING btree ("lies_in");

CREATE INDEX "person_search_ix" ON "person" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "person_sex_ix" ON "person" USING btree ("sex");

CREATE INDEX "person_kept_by_ix" ON "person" USING btree ("kept_by");

CREATE INDEX "person_lives_in_ix" ON "person" USING btree ("lives_in");

CREATE INDEX "person_household_ix" ON "person" USING btree ("household");

CREATE UNIQUE INDEX "person_only_1" ON "person" USING btree ("national_id_hash");

CREATE INDEX "person_title_ix" ON "person" USING btree ("name_first","id");

CREATE INDEX "person_past_kept_by_ix" ON "person_past" USING btree ("kept_by");

CREATE INDEX "guardian_child_ix" ON "guardian" USING btree ("child");

CREATE INDEX "guardian_guardian_ix" ON "guardian" USING btree ("guardian");

CREATE INDEX "guardian_relation_ix" ON "guardian" USING btree ("relation");

CREATE INDEX "guardian_kept_by_ix" ON "guardian" USING btree ("kept_by");

CREATE UNIQUE INDEX "guardian_only_1" ON "guardian" USING btree ("child","guardian");

CREATE INDEX "guardian_past_kept_by_ix" ON "guardian_past" USING btree ("kept_by");

CREATE INDEX "staff_post_person_ix" ON "staff_post" USING btree ("person");

CREATE INDEX "staff_post_organisation_ix" ON "staff_post" USING btree ("organisation");

CREATE INDEX "staff_post_position_ix" ON "staff_post" USING btree ("position");

CREATE INDEX "staff_post_past_organisation_ix" ON "staff_post_past" USING btree ("organisation");

CREATE INDEX "account_search_ix" ON "account" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "account_person_ix" ON "account" USING btree ("person");

CREATE UNIQUE INDEX "account_only_1" ON "account" USING btree ("username");

CREATE INDEX "account_title_ix" ON "account" USING btree ("name","id");

CREATE INDEX "role_grant_account_ix" ON "role_grant" USING btree ("account");

CREATE INDEX "role_grant_role_ix" ON "role_grant" USING btree ("role");

CREATE INDEX "role_grant_place_ix" ON "role_grant" USING btree ("place");

CREATE INDEX "role_grant_acting_for_ix" ON "role_grant" USING btree ("acting_for");

CREATE INDEX "role_grant_past_place_ix" ON "role_grant_past" USING btree ("place");

CREATE INDEX "classroom_school_ix" ON "classroom" USING btree ("school");

CREATE INDEX "classroom_academic_year_ix" ON "classroom" USING btree ("academic_year");

CREATE INDEX "classroom_grade_ix" ON "classroom" USING btree ("grade");

CREATE INDEX "classroom_adviser_ix" ON "classroom" USING btree ("adviser");

CREATE UNIQUE INDEX "classroom_only_1" ON "classroom" USING btree ("school","academic_year","grade","room");

CREATE INDEX "classroom_past_school_ix" ON "classroom_past" USING btree ("school");

CREATE INDEX "learner_state_ix" ON "learner" USING btree ("state");

CREATE INDEX "learner_search_ix" ON "learner" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "learner_person_ix" ON "learner" USING btree ("person");

CREATE INDEX "learner_school_ix" ON "learner" USING btree ("school");

CREATE INDEX "learner_grade_ix" ON "learner" USING btree ("grade");

CREATE INDEX "learner_classroom_ix" ON "learner" USING btree ("classroom");

CREATE INDEX "learner_left_for_ix" ON "learner" USING btree ("left_for");

CREATE UNIQUE INDEX "learner_only_1" ON "learner" USING btree ("person","school") WHERE "state" in ('studying', 'on_leave', 'hanging');

CREATE INDEX "learner_past_school_ix" ON "learner_past" USING btree ("school");

CREATE INDEX "enrolment_learner_ix" ON "enrolment" USING btree ("learner");

CREATE INDEX "enrolment_person_ix" ON "enrolment" USING btree ("person");

CREATE INDEX "enrolment_school_ix" ON "enrolment" USING btree ("school");

CREATE INDEX "enrolment_academic_year_ix" ON "enrolment" USING btree ("academic_year");

CREATE INDEX "enrolment_term_ix" ON "enrolment" USING btree ("term");

CREATE INDEX "enrolment_grade_ix" ON "enrolment" USING btree ("grade");

CREATE INDEX "enrolment_classroom_ix" ON "enrolment" USING btree ("classroom");

CREATE INDEX "enrolment_result_ix" ON "enrolment" USING btree ("result");

CREATE UNIQUE INDEX "enrolment_only_1" ON "enrolment" USING btree ("learner","academic_year");

CREATE INDEX "enrolment_past_school_ix" ON "enrolment_past" USING btree ("school");

CREATE INDEX "transfer_state_ix" ON "transfer" USING btree ("state");

CREATE INDEX "transfer_learner_ix" ON "transfer" USING btree ("learner");

CREATE INDEX "transfer_person_ix" ON "transfer" USING btree ("person");

CREATE INDEX "transfer_from_school_ix" ON "transfer" USING btree ("from_school");

CREATE INDEX "transfer_to_school_ix" ON "transfer" USING btree ("to_school");

CREATE INDEX "transfer_grade_ix" ON "transfer" USING btree ("grade");

CREATE UNIQUE INDEX "transfer_only_1" ON "transfer" USING btree ("learner") WHERE "state" in ('requested', 'accepted', 'released');

CREATE INDEX "transfer_past_from_school_ix" ON "transfer_past" USING btree ("from_school");

CREATE INDEX "transfer_past_to_school_ix" ON "transfer_past" USING btree ("to_school");

CREATE INDEX "plan_state_ix" ON "plan" USING btree ("state");

CREATE INDEX "plan_search_ix" ON "plan" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "plan_owner_ix" ON "plan" USING btree ("owner");

CREATE INDEX "plan_level_ix" ON "plan" USING btree ("level");

CREATE INDEX "plan_from_fy_ix" ON "plan" USING btree ("from_fy");

CREATE INDEX "plan_to_fy_ix" ON "plan" USING btree ("to_fy");

CREATE INDEX "plan_replaces_ix" ON "plan" USING btree ("replaces");

CREATE INDEX "plan_source_file_ix" ON "plan" USING btree ("source_file");

CREATE INDEX "plan_title_ix" ON "plan" USING btree ("name","id");

CREATE INDEX "plan_past_owner_ix" ON "plan_past" USING btree ("owner");

CREATE INDEX "plan_line_search_ix" ON "plan_line" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "plan_line_plan_ix" ON "plan_line" USING btree ("plan");

CREATE INDEX "plan_line_owner_ix" ON "plan_line" USING btree ("owner");

CREATE INDEX "plan_line_parent_ix" ON "plan_line" USING btree ("parent");

CREATE INDEX "plan_line_kind_ix" ON "plan_line" USING btree ("kind");

CREATE INDEX "plan_line_role_ix" ON "plan_line" USING btree ("role");

CREATE INDEX "plan_line_title_ix" ON "plan_line" USING btree ("number","id");

CREATE INDEX "plan_line_past_owner_ix" ON "plan_line_past" USING btree ("owner");

CREATE INDEX "plan_target_state_ix" ON "plan_target" USING btree ("state");

CREATE INDEX "plan_target_search_ix" ON "plan_target" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "plan_target_plan_ix" ON "plan_target" USING btree ("plan");

CREATE INDEX "plan_target_owner_ix" ON "plan_target" USING btree ("owner");

CREATE INDEX "plan_target_line_ix" ON "plan_target" USING btree ("line");

CREATE INDEX "plan_target_type_ix" ON "plan_target" USING btree ("type");

CREATE INDEX "plan_target_unit_ix" ON "plan_target" USING btree ("unit");

CREATE INDEX "plan_target_direction_ix" ON "plan_target" USING btree ("direction");

CREATE INDEX "plan_target_baseline_year_ix" ON "plan_target" USING btree ("baseline_year");

CREATE INDEX "plan_target_title_ix" ON "plan_target" USING btree ("measure","id");

CREATE INDEX "plan_target_past_owner_ix" ON "plan_target_past" USING btree ("owner");

CREATE INDEX "plan_alignment_state_ix" ON "plan_alignment" USING btree ("state");

CREATE INDEX "plan_alignment_plan_ix" ON "plan_alignment" USING btree ("plan");

CREATE INDEX "plan_alignment_owner_ix" ON "plan_alignment" USING btree ("owner");

CREATE INDEX "plan_alignment_line_ix" ON "plan_alignment" USING btree ("line");

CREATE INDEX "plan_alignment_to_line_ix" ON "plan_alignment" USING btree ("to_line");

CREATE UNIQUE INDEX "plan_alignment_only_1" ON "plan_alignment" USING btree ("line","to_line");

CREATE INDEX "plan_alignment_past_owner_ix" ON "plan_alignment_past" USING btree ("owner");

CREATE INDEX "plan_carrier_state_ix" ON "plan_carrier" USING btree ("state");

CREATE INDEX "plan_carrier_plan_ix" ON "plan_carrier" USING btree ("plan");

CREATE INDEX "plan_carrier_owner_ix" ON "plan_carrier" USING btree ("owner");

CREATE INDEX "plan_carrier_line_ix" ON "plan_carrier" USING btree ("line");

CREATE INDEX "plan_carrier_carrier_ix" ON "plan_carrier" USING btree ("carrier");

CREATE UNIQUE INDEX "plan_carrier_only_1" ON "plan_carrier" USING btree ("line","carrier","name");

CREATE INDEX "plan_carrier_title_ix" ON "plan_carrier" USING btree ("name","id");

CREATE INDEX "plan_carrier_past_owner_ix" ON "plan_carrier_past" USING btree ("owner");

create or replace function current_account() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

create or replace function current_person() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Every transaction begins here: who acts, and the roles that account holds today, anywhere and at the province itself.
-- A grant at the province reaches every row of the schema, which is the province.
create or replace function enter(who uuid, person uuid) returns void
language plpgsql security definer set search_path from current
as $$
declare
  today date := (now() at time zone 'Asia/Bangkok')::date;
  province uuid := (select (value ->> 'areaId')::uuid from house_setting where key = 'province');
  held text[];
  wide text[];
begin
  select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.role) filter (where g.place = province), '{}')
    into held, wide from role_grant g
    where g.account = who and g.starts_on <= today and (g.ends_on is null or g.ends_on > today);
  perform set_config('app.account', coalesce(who::text, ''), true), set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.roles', held::text, true), set_config('app.wide', wide::text, true);
end $$;

-- plain expressions, which PostgreSQL works out once per query
create or replace function scope_has(roles text[]) returns boolean language sql stable parallel safe
as $$ select roles && coalesce(nullif(current_setting('app.roles', true), ''), '{}')::text[] $$;

create or replace function scope_wide(roles text[]) returns boolean language sql stable parallel safe
as $$ select roles && coalesce(nullif(current_setting('app.wide', true), ''), '{}')::text[] $$;

create or replace function scope_places(roles text[]) returns setof uuid
language plpgsql stable security definer parallel safe rows 60 set search_path from current
as $$
declare
  who uuid := nullif(current_setting('app.account', true), '')::uuid;
  today date := (now() at time zone 'Asia/Bangkok')::date;
begin
  return query
    select distinct w.place from role_grant g join place_within w on w.ancestor = g.place
    where g.account = who and g.role = any (roles) and g.starts_on <= today and (g.ends_on is null or g.ends_on > today);
end $$;

-- Free text is matched by an operator that row policies would hold back from its index. This gives the ids of every row
-- that matches; which of them exist for the actor, the policies of the table decide as ever. Each pattern is a condition
-- of its own, written out: one over a list of patterns has no index.
create or replace function search_ids(register text, patterns text[]) returns setof uuid
language plpgsql stable security definer parallel safe rows 200 set search_path from current
as $$
declare conditions text := (select string_agg(format('search_text like %L', p), ' and ') from unnest(patterns) p);
begin
  return query execute format('select id from %I where ', register) || coalesce(conditions, 'true');
end $$;

create or replace function refuse_change() returns trigger language plpgsql
as $$ begin raise exception 'append-only: %', tg_table_name using errcode = 'BU001'; end $$;

-- the version before goes to the past table, column by name, with the instant at which it ended
create or replace function keep_past() returns trigger language plpgsql security definer set search_path from current
as $$
declare ended timestamptz := case when tg_op = 'UPDATE' then new.since else clock_timestamp() end;
begin
  if tg_op = 'UPDATE' and new.version = old.version then return null; end if;
  execute format('insert into %1$I select (jsonb_populate_record(null::%1$I, to_jsonb($1) || jsonb_build_object(''until'', $2))).*', tg_table_name || '_past')
    using old, greatest(ended, old.since);
  return null;
end $$;

create or replace function keep_new_places() returns trigger language plpgsql security definer set search_path from current
as $$
begin
  insert into place_node (id, register) select id, tg_table_name from fresh on conflict do nothing;
  perform place_add(array(select id from fresh));
  return null;
end $$;

create or replace function drop_place() returns trigger language plpgsql security definer set search_path from current
as $$
begin
  delete from place_within where place = old.id;
  delete from place_node where id = old.id;
  return null;
end $$;

-- A place lies within itself, within those above it in its own register, and within the area it lies in itself with what is
-- above that: a school lies in the district of its own address, never in that of the office over it.
create or replace function keep_place_within() returns trigger language plpgsql security definer set search_path from current
as $$
declare parents uuid[];
begin
  select array_agg((to_jsonb(new) ->> f)::uuid) filter (where to_jsonb(new) ->> f is not null) into parents from unnest(tg_argv) f;
  if exists (select 1 from place_within w where w.ancestor = new.id and w.place = any (parents)) then
    raise exception 'a place cannot lie within itself' using errcode = 'BU002';
  end if;
  perform place_rebuild();
  return null;
end $$;

create or replace function place_rebuild() returns void language sql security definer set search_path from current
as $$
  delete from place_within;
  insert into place_within (place, ancestor)
  with recursive edge as not materialized (select id as place, "parent" as parent, true as same from "area" where "parent" is not null union all select id as place, "parent" as parent, true as same from "organisation" where "parent" is not null union all select id as place, "lies_in" as parent, false as same from "organisation" where "lies_in" is not null),
    -- into another register only from the place itself, then upwards within the register reached
    up as (
      (select id as place, id as ancestor from place_node where true
        union all select place, parent from edge where not same and true)
      union
      select up.place, edge.parent from up join edge on edge.place = up.ancestor and edge.same
    )
  select place, ancestor from up on conflict do nothing;
$$;

create or replace function place_add(fresh uuid[]) returns void language sql security definer set search_path from current
as $$
  insert into place_within (place, ancestor)
  with recursive edge as not materialized (select id as place, "parent" as parent, true as same from "area" where "parent" is not null union all select id as place, "parent" as parent, true as same from "organisation" where "parent" is not null union all select id as place, "lies_in" as parent, false as same from "organisation" where "lies_in" is not null),
    -- into another register only from the place itself, then upwards within the register reached
    up as (
      (select id as place, id as ancestor from place_node where id = any (fresh)
        union all select place, parent from edge where not same and place = any (fresh))
      union
      select up.place, edge.parent from up join edge on edge.place = up.ancestor and edge.same
    )
  select place, ancestor from up on conflict do nothing;
$$;

-- sign-in
create table if not exists auth_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table if not exists auth_session (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references auth_user on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists auth_session_user on auth_session (user_id);
create index if not exists auth_session_expiry on auth_session (expires_at);
create table if not exists auth_account (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references auth_user on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index if not exists auth_account_user on auth_account (user_id);
create table if not exists auth_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index if not exists auth_verification_identifier on auth_verification (identifier);
create table if not exists auth_rate_limit (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

alter table auth_user enable row level security;
alter table auth_user force row level security;
drop policy if exists sign_in on auth_user;
create policy sign_in on auth_user to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_user to buaban_auth;

alter table auth_session enable row level security;
alter table auth_session force row level security;
drop policy if exists sign_in on auth_session;
create policy sign_in on auth_session to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_session to buaban_auth;

alter table auth_account enable row level security;
alter table auth_account force row level security;
drop policy if exists sign_in on auth_account;
create policy sign_in on auth_account to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_account to buaban_auth;

alter table auth_verification enable row level security;
alter table auth_verification force row level security;
drop policy if exists sign_in on auth_verification;
create policy sign_in on auth_verification to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_verification to buaban_auth;

alter table auth_rate_limit enable row level security;
alter table auth_rate_limit force row level security;
drop policy if exists sign_in on auth_rate_limit;
create policy sign_in on auth_rate_limit to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_rate_limit to buaban_auth;

-- indicators
create table if not exists indicator_scan (
  scan text primary key, signature text not null, years integer[] not null, counted_at timestamptz not null);
create table if not exists indicator_cell (
  scan text not null, year smallint not null, place uuid not null, dims text[] not null, n integer[] not null,
  constraint indicator_cell_pk primary key (scan, year, place, dims));
create table if not exists indicator_position (
  reader text primary key, xid xid8 not null, read_at timestamptz not null);

alter table indicator_scan enable row level security;
alter table indicator_scan force row level security;
drop policy if exists indicator_scan_owner on indicator_scan;
create policy indicator_scan_owner on indicator_scan for all to current_user using (true) with check (true);
drop policy if exists indicator_scan_count on indicator_scan;
create policy indicator_scan_count on indicator_scan for all to buaban_count using (true) with check (true);
revoke all on indicator_scan from buaban_app;
grant select, insert, update, delete on indicator_scan to buaban_count;

alter table indicator_cell enable row level security;
alter table indicator_cell force row level security;
drop policy if exists indicator_cell_owner on indicator_cell;
create policy indicator_cell_owner on indicator_cell for all to current_user using (true) with check (true);
drop policy if exists indicator_cell_count on indicator_cell;
create policy indicator_cell_count on indicator_cell for all to buaban_count using (true) with check (true);
revoke all on indicator_cell from buaban_app;
grant select, insert, update, delete on indicator_cell to buaban_count;

alter table indicator_position enable row level security;
alter table indicator_position force row level security;
drop policy if exists indicator_position_owner on indicator_position;
create policy indicator_position_owner on indicator_position for all to current_user using (true) with check (true);
drop policy if exists indicator_position_count on indicator_position;
create policy indicator_position_count on indicator_position for all to buaban_count using (true) with check (true);
revoke all on indicator_position from buaban_app;
grant select, insert, update, delete on indicator_position to buaban_count;
