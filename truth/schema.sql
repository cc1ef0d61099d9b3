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
	"detail_hash" text,
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
	"at" timestamp with time zone NOT NULL,
	"register" text,
	"record" uuid,
	"field" text
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
	"same_as" uuid,
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
	"same_as" uuid,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "person_past_pk" PRIMARY KEY("id","version")
);

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

CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"person" uuid,
	"kept_by" uuid,
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
	"kept_by" uuid,
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

CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"username" text NOT NULL,
	"role" text NOT NULL,
	"place" uuid NOT NULL,
	"person" uuid,
	"account" uuid,
	"ends_on" date,
	"expires_on" date NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "invitation_name_ck" CHECK (char_length("name") <= 200),
	CONSTRAINT "invitation_username_ck" CHECK (char_length("username") <= 60),
	CONSTRAINT "invitation_state_ck" CHECK ("state" in ('invited', 'accepted', 'cancelled'))
);

CREATE TABLE "invitation_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"name" text,
	"username" text,
	"role" text,
	"place" uuid,
	"person" uuid,
	"account" uuid,
	"ends_on" date,
	"expires_on" date,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "invitation_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "sign_in_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"role" text NOT NULL,
	"second_factor" boolean NOT NULL
);

CREATE TABLE "sign_in_rule_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"role" text,
	"second_factor" boolean,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_in_rule_past_pk" PRIMARY KEY("id","version")
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

CREATE TABLE "watch_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"person" uuid NOT NULL,
	"kind" text NOT NULL,
	"area" uuid NOT NULL,
	"agency" uuid,
	"capacity" numeric NOT NULL,
	"phone" text,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "watch_member_capacity_ck" CHECK ("capacity" >= 1 and "capacity" <= 100)
);

CREATE TABLE "watch_member_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"person" uuid,
	"kind" text,
	"area" uuid,
	"agency" uuid,
	"capacity" numeric,
	"phone" text,
	"starts_on" date,
	"ends_on" date,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "watch_member_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "child_case" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"person" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"office" uuid NOT NULL,
	"level" text NOT NULL,
	"manager" uuid,
	"source" text NOT NULL,
	"opened_on" date NOT NULL,
	"last_school" uuid,
	"last_grade" text,
	"last_seen_on" date,
	"address" text,
	"guardian_name" text,
	"phone" text,
	"cause" text,
	"causes" text[],
	"willingness" text,
	"excluded_as" text,
	"agreed_plan" text,
	"child_agrees" boolean,
	"guardian_agrees" boolean,
	"route" text,
	"returned_to" uuid,
	"returned_on" date,
	"closed_on" date,
	"handed_to" text,
	CONSTRAINT "child_case_address_ck" CHECK (char_length("address") <= 300),
	CONSTRAINT "child_case_guardian_name_ck" CHECK (char_length("guardian_name") <= 200),
	CONSTRAINT "child_case_agreed_plan_ck" CHECK (char_length("agreed_plan") <= 4000),
	CONSTRAINT "child_case_handed_to_ck" CHECK (char_length("handed_to") <= 200),
	CONSTRAINT "child_case_state_ck" CHECK ("state" in ('candidate', 'verifying', 'confirmed', 'assigned', 'not_found', 'found', 'planned', 'returned', 'declined', 'not_out', 'handed_over', 'closed'))
);

CREATE TABLE "child_case_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"person" uuid,
	"lives_in" uuid,
	"office" uuid,
	"level" text,
	"manager" uuid,
	"source" text,
	"opened_on" date,
	"last_school" uuid,
	"last_grade" text,
	"last_seen_on" date,
	"address" text,
	"guardian_name" text,
	"phone" text,
	"cause" text,
	"causes" text[],
	"willingness" text,
	"excluded_as" text,
	"agreed_plan" text,
	"child_agrees" boolean,
	"guardian_agrees" boolean,
	"route" text,
	"returned_to" uuid,
	"returned_on" date,
	"closed_on" date,
	"handed_to" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "child_case_past_pk" PRIMARY KEY("id","version")
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

CREATE TABLE "home_visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"visited_on" date NOT NULL,
	"mode" text NOT NULL,
	"finding" text NOT NULL,
	"visitor" uuid,
	"location_lat" double precision,
	"location_lon" double precision,
	"sheet" jsonb,
	"photo_outside" uuid,
	"photo_inside" uuid,
	"photo_agreed" boolean,
	"note" text,
	CONSTRAINT "home_visit_note_ck" CHECK (char_length("note") <= 4000)
);

CREATE TABLE "home_visit_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"visited_on" date,
	"mode" text,
	"finding" text,
	"visitor" uuid,
	"location_lat" double precision,
	"location_lon" double precision,
	"sheet" jsonb,
	"photo_outside" uuid,
	"photo_inside" uuid,
	"photo_agreed" boolean,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "home_visit_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"agency" uuid NOT NULL,
	"help_wanted" text NOT NULL,
	"child_name_title" text,
	"child_name_first" text NOT NULL,
	"child_name_last" text NOT NULL,
	"child_name_title_en" text,
	"child_name_first_en" text,
	"child_name_last_en" text,
	"need" text NOT NULL,
	"phone" text,
	"consented" boolean NOT NULL,
	"without_consent" text,
	"sent_on" date NOT NULL,
	"reply" text,
	"replied_on" date,
	"search_text" text NOT NULL,
	CONSTRAINT "referral_need_ck" CHECK (char_length("need") <= 2000),
	CONSTRAINT "referral_without_consent_ck" CHECK (char_length("without_consent") <= 500),
	CONSTRAINT "referral_reply_ck" CHECK (char_length("reply") <= 4000),
	CONSTRAINT "referral_state_ck" CHECK ("state" in ('sent', 'accepted', 'replied', 'refused', 'cancelled'))
);

CREATE TABLE "referral_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"agency" uuid,
	"help_wanted" text,
	"child_name_title" text,
	"child_name_first" text,
	"child_name_last" text,
	"child_name_title_en" text,
	"child_name_first_en" text,
	"child_name_last_en" text,
	"need" text,
	"phone" text,
	"consented" boolean,
	"without_consent" text,
	"sent_on" date,
	"reply" text,
	"replied_on" date,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "referral_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "measure_given" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"measure_code" text NOT NULL,
	"provider" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"hours" numeric,
	"cost" numeric,
	"fund" text,
	"result" text,
	CONSTRAINT "measure_given_hours_ck" CHECK ("hours" >= 0 and "hours" <= 10000),
	CONSTRAINT "measure_given_cost_ck" CHECK ("cost" >= 0),
	CONSTRAINT "measure_given_fund_ck" CHECK (char_length("fund") <= 200)
);

CREATE TABLE "measure_given_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"measure_code" text,
	"provider" uuid,
	"starts_on" date,
	"ends_on" date,
	"hours" numeric,
	"cost" numeric,
	"fund" text,
	"result" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_given_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "return_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"case" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"manager" uuid,
	"after_months" text NOT NULL,
	"due_on" date NOT NULL,
	"checked_on" date,
	"note" text,
	CONSTRAINT "return_check_note_ck" CHECK (char_length("note") <= 2000),
	CONSTRAINT "return_check_state_ck" CHECK ("state" in ('awaited', 'staying', 'gone', 'skipped'))
);

CREATE TABLE "return_check_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"case" uuid,
	"lives_in" uuid,
	"manager" uuid,
	"after_months" text,
	"due_on" date,
	"checked_on" date,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "return_check_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "citizen_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"area" uuid NOT NULL,
	"told" text NOT NULL,
	"child_called" text,
	"age" numeric,
	"spot" text,
	"reporter" text,
	"phone" text,
	"channel" text NOT NULL,
	"received_on" date NOT NULL,
	"tracking_hash" text,
	"case" uuid,
	"answer" text,
	"search_text" text NOT NULL,
	CONSTRAINT "citizen_report_told_ck" CHECK (char_length("told") <= 3000),
	CONSTRAINT "citizen_report_child_called_ck" CHECK (char_length("child_called") <= 120),
	CONSTRAINT "citizen_report_age_ck" CHECK ("age" >= 0 and "age" <= 25),
	CONSTRAINT "citizen_report_spot_ck" CHECK (char_length("spot") <= 300),
	CONSTRAINT "citizen_report_reporter_ck" CHECK (char_length("reporter") <= 200),
	CONSTRAINT "citizen_report_tracking_hash_ck" CHECK (char_length("tracking_hash") <= 64),
	CONSTRAINT "citizen_report_answer_ck" CHECK (char_length("answer") <= 1000),
	CONSTRAINT "citizen_report_state_ck" CHECK ("state" in ('received', 'checking', 'taken_up', 'answered', 'dismissed'))
);

CREATE TABLE "citizen_report_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"area" uuid,
	"told" text,
	"child_called" text,
	"age" numeric,
	"spot" text,
	"reporter" text,
	"phone" text,
	"channel" text,
	"received_on" date,
	"tracking_hash" text,
	"case" uuid,
	"answer" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "citizen_report_past_pk" PRIMARY KEY("id","version")
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
	"stands_for" text,
	"linked_at" timestamp with time zone,
	"figures" jsonb,
	"sample" jsonb,
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
	"stands_for" text,
	"linked_at" timestamp with time zone,
	"figures" jsonb,
	"sample" jsonb,
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
	"replaces" uuid,
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
	"replaces" uuid,
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
	"academic_year" smallint NOT NULL,
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
	"verify_because" text,
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
	"comparison" jsonb,
	"person" uuid,
	"search_text" text NOT NULL,
	CONSTRAINT "census_child_academic_year_ck" CHECK ("academic_year" between 1900 and 2200),
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
	"academic_year" smallint,
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
	"verify_because" text,
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
	"comparison" jsonb,
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
	"band" text,
	"sampled" text,
	"comparison" jsonb,
	"note" text,
	CONSTRAINT "link_question_row_ck" CHECK ("row" >= 1),
	CONSTRAINT "link_question_other_row_ck" CHECK ("other_row" >= 1),
	CONSTRAINT "link_question_likeness_ck" CHECK ("likeness" >= 0 and "likeness" <= 1),
	CONSTRAINT "link_question_note_ck" CHECK (char_length("note") <= 500),
	CONSTRAINT "link_question_state_ck" CHECK ("state" in ('waiting', 'doubtful', 'same', 'different', 'disputed'))
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
	"band" text,
	"sampled" text,
	"comparison" jsonb,
	"note" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "link_question_past_pk" PRIMARY KEY("id","version")
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

CREATE TABLE "home_learning" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"person" uuid NOT NULL,
	"applicant" uuid NOT NULL,
	"kind" text NOT NULL,
	"centre" text,
	"office" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"grade" text NOT NULL,
	"phone" text,
	"reason" text,
	"learning_plan" text,
	"plan_file" uuid,
	"applied_on" date,
	"decide_by" date,
	"decided_on" date,
	"starts_on" date,
	"ends_on" date,
	"ended_as" text,
	"search_text" text NOT NULL,
	CONSTRAINT "home_learning_centre_ck" CHECK (char_length("centre") <= 200),
	CONSTRAINT "home_learning_reason_ck" CHECK (char_length("reason") <= 1000),
	CONSTRAINT "home_learning_learning_plan_ck" CHECK (char_length("learning_plan") <= 8000),
	CONSTRAINT "home_learning_state_ck" CHECK ("state" in ('draft', 'submitted', 'returned', 'considered', 'approved', 'running', 'ended', 'revoked', 'refused', 'taken_back'))
);

CREATE TABLE "home_learning_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"person" uuid,
	"applicant" uuid,
	"kind" text,
	"centre" text,
	"office" uuid,
	"lives_in" uuid,
	"grade" text,
	"phone" text,
	"reason" text,
	"learning_plan" text,
	"plan_file" uuid,
	"applied_on" date,
	"decide_by" date,
	"decided_on" date,
	"starts_on" date,
	"ends_on" date,
	"ended_as" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "home_learning_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "learning_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"home_learning" uuid NOT NULL,
	"person" uuid NOT NULL,
	"applicant" uuid NOT NULL,
	"office" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"due_on" date NOT NULL,
	"reviewed_on" date,
	"grade" text,
	"note" text,
	"evidence" uuid,
	CONSTRAINT "learning_review_note_ck" CHECK (char_length("note") <= 4000),
	CONSTRAINT "learning_review_state_ck" CHECK ("state" in ('awaited', 'passed', 'needs_help', 'skipped'))
);

CREATE TABLE "learning_review_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"home_learning" uuid,
	"person" uuid,
	"applicant" uuid,
	"office" uuid,
	"lives_in" uuid,
	"due_on" date,
	"reviewed_on" date,
	"grade" text,
	"note" text,
	"evidence" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "learning_review_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "learning_support" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"home_learning" uuid NOT NULL,
	"person" uuid NOT NULL,
	"applicant" uuid NOT NULL,
	"office" uuid NOT NULL,
	"lives_in" uuid NOT NULL,
	"kind" text NOT NULL,
	"academic_year" smallint NOT NULL,
	"term" text NOT NULL,
	"need" text NOT NULL,
	"cost" numeric,
	"fund" text,
	"given_on" date,
	"search_text" text NOT NULL,
	CONSTRAINT "learning_support_academic_year_ck" CHECK ("academic_year" between 1900 and 2200),
	CONSTRAINT "learning_support_term_ck" CHECK ("term" ~ '^\d{4}/[123]$'),
	CONSTRAINT "learning_support_need_ck" CHECK (char_length("need") <= 500),
	CONSTRAINT "learning_support_cost_ck" CHECK ("cost" >= 0),
	CONSTRAINT "learning_support_fund_ck" CHECK (char_length("fund") <= 200),
	CONSTRAINT "learning_support_state_ck" CHECK ("state" in ('asked', 'granted', 'given', 'refused'))
);

CREATE TABLE "learning_support_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"home_learning" uuid,
	"person" uuid,
	"applicant" uuid,
	"office" uuid,
	"lives_in" uuid,
	"kind" text,
	"academic_year" smallint,
	"term" text,
	"need" text,
	"cost" numeric,
	"fund" text,
	"given_on" date,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "learning_support_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "import_source" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"organisation" uuid NOT NULL,
	"target_key" text NOT NULL,
	"header_key" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "import_source_name_ck" CHECK (char_length("name") <= 200),
	CONSTRAINT "import_source_target_key_ck" CHECK (char_length("target_key") <= 80),
	CONSTRAINT "import_source_header_key_ck" CHECK (char_length("header_key") <= 500)
);

CREATE TABLE "import_source_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"name" text,
	"organisation" uuid,
	"target_key" text,
	"header_key" text,
	"mapping" jsonb,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "import_source_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"source_name" text NOT NULL,
	"source_file" uuid NOT NULL,
	"organisation" uuid,
	"brought_by" text,
	"account" uuid NOT NULL,
	"target_key" text NOT NULL,
	"follows" uuid,
	"mapping" jsonb,
	"corrections" jsonb,
	"mode" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"rows_total" numeric,
	"created" numeric,
	"changed" numeric,
	"unchanged" numeric,
	"refused" numeric,
	"outcome" jsonb,
	"search_text" text NOT NULL,
	CONSTRAINT "import_run_source_name_ck" CHECK (char_length("source_name") <= 200),
	CONSTRAINT "import_run_brought_by_ck" CHECK (char_length("brought_by") <= 200),
	CONSTRAINT "import_run_target_key_ck" CHECK (char_length("target_key") <= 80),
	CONSTRAINT "import_run_rows_total_ck" CHECK ("rows_total" >= 0),
	CONSTRAINT "import_run_created_ck" CHECK ("created" >= 0),
	CONSTRAINT "import_run_changed_ck" CHECK ("changed" >= 0),
	CONSTRAINT "import_run_unchanged_ck" CHECK ("unchanged" >= 0),
	CONSTRAINT "import_run_refused_ck" CHECK ("refused" >= 0),
	CONSTRAINT "import_run_state_ck" CHECK ("state" in ('uploaded', 'checked', 'running', 'done', 'failed', 'cancelled'))
);

CREATE TABLE "import_run_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"source_name" text,
	"source_file" uuid,
	"organisation" uuid,
	"brought_by" text,
	"account" uuid,
	"target_key" text,
	"follows" uuid,
	"mapping" jsonb,
	"corrections" jsonb,
	"mode" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"rows_total" numeric,
	"created" numeric,
	"changed" numeric,
	"unchanged" numeric,
	"refused" numeric,
	"outcome" jsonb,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "import_run_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "quarantined_row" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"run" uuid NOT NULL,
	"account" uuid NOT NULL,
	"row_number" numeric NOT NULL,
	"problems" jsonb NOT NULL,
	CONSTRAINT "quarantined_row_row_number_ck" CHECK ("row_number" >= 1)
);

CREATE TABLE "quarantined_row_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"run" uuid,
	"account" uuid,
	"row_number" numeric,
	"problems" jsonb,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "quarantined_row_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"account" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"events" jsonb NOT NULL,
	"key_number" numeric,
	CONSTRAINT "subscription_name_ck" CHECK (char_length("name") <= 120),
	CONSTRAINT "subscription_endpoint_ck" CHECK (char_length("endpoint") <= 500),
	CONSTRAINT "subscription_key_number_ck" CHECK ("key_number" >= 1 and "key_number" <= 1000000),
	CONSTRAINT "subscription_state_ck" CHECK ("state" in ('active', 'paused'))
);

CREATE TABLE "subscription_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"name" text,
	"account" uuid,
	"endpoint" text,
	"events" jsonb,
	"key_number" numeric,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "subscription_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "processing_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"aim" text NOT NULL,
	"ground" text NOT NULL,
	"sensitive_ground" text,
	"subjects" text[] NOT NULL,
	"covers" text NOT NULL,
	"recipients" text,
	"abroad" text,
	"refusals" text,
	"search_text" text NOT NULL,
	CONSTRAINT "processing_activity_name_ck" CHECK (char_length("name") <= 200),
	CONSTRAINT "processing_activity_aim_ck" CHECK (char_length("aim") <= 2000),
	CONSTRAINT "processing_activity_sensitive_ground_ck" CHECK (char_length("sensitive_ground") <= 1000),
	CONSTRAINT "processing_activity_covers_ck" CHECK (char_length("covers") <= 1000),
	CONSTRAINT "processing_activity_recipients_ck" CHECK (char_length("recipients") <= 2000),
	CONSTRAINT "processing_activity_abroad_ck" CHECK (char_length("abroad") <= 500),
	CONSTRAINT "processing_activity_refusals_ck" CHECK (char_length("refusals") <= 2000)
);

CREATE TABLE "processing_activity_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"name" text,
	"aim" text,
	"ground" text,
	"sensitive_ground" text,
	"subjects" text[],
	"covers" text,
	"recipients" text,
	"abroad" text,
	"refusals" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "processing_activity_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "consent_purpose" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"sensitive" boolean,
	"months" numeric NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"search_text" text NOT NULL,
	CONSTRAINT "consent_purpose_code_ck" CHECK (char_length("code") <= 40),
	CONSTRAINT "consent_purpose_name_ck" CHECK (char_length("name") <= 200),
	CONSTRAINT "consent_purpose_question_ck" CHECK (char_length("question") <= 4000),
	CONSTRAINT "consent_purpose_months_ck" CHECK ("months" >= 1 and "months" <= 120)
);

CREATE TABLE "consent_purpose_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"code" text,
	"name" text,
	"question" text,
	"sensitive" boolean,
	"months" numeric,
	"starts_on" date,
	"ends_on" date,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_purpose_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"person" uuid NOT NULL,
	"purpose" uuid NOT NULL,
	"scope" text,
	"given_on" date NOT NULL,
	"expires_on" date NOT NULL,
	"by_self" boolean NOT NULL,
	"guardian" uuid,
	"method" text NOT NULL,
	"evidence" uuid,
	"kept_by" uuid NOT NULL,
	CONSTRAINT "consent_scope_ck" CHECK (char_length("scope") <= 1000),
	CONSTRAINT "consent_state_ck" CHECK ("state" in ('given', 'withdrawn'))
);

CREATE TABLE "consent_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"person" uuid,
	"purpose" uuid,
	"scope" text,
	"given_on" date,
	"expires_on" date,
	"by_self" boolean,
	"guardian" uuid,
	"method" text,
	"evidence" uuid,
	"kept_by" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "rights_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"person" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"right" text NOT NULL,
	"request" text NOT NULL,
	"about_register" text,
	"about_record" text,
	"about_field" text,
	"wanted" text,
	"kept_by" uuid NOT NULL,
	CONSTRAINT "rights_request_request_ck" CHECK (char_length("request") <= 2000),
	CONSTRAINT "rights_request_about_register_ck" CHECK (char_length("about_register") <= 63),
	CONSTRAINT "rights_request_about_record_ck" CHECK (char_length("about_record") <= 36),
	CONSTRAINT "rights_request_about_field_ck" CHECK (char_length("about_field") <= 63),
	CONSTRAINT "rights_request_wanted_ck" CHECK (char_length("wanted") <= 500),
	CONSTRAINT "rights_request_state_ck" CHECK ("state" in ('asked', 'accepted', 'refused', 'cancelled'))
);

CREATE TABLE "rights_request_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"state" text,
	"person" uuid,
	"asked_by" uuid,
	"asked_on" date,
	"right" text,
	"request" text,
	"about_register" text,
	"about_record" text,
	"about_field" text,
	"wanted" text,
	"kept_by" uuid,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "rights_request_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "retention_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"about_register" text NOT NULL,
	"days" numeric NOT NULL,
	"starts_on" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "retention_rule_about_register_ck" CHECK (char_length("about_register") <= 63),
	CONSTRAINT "retention_rule_days_ck" CHECK ("days" >= 30 and "days" <= 36525),
	CONSTRAINT "retention_rule_reason_ck" CHECK (char_length("reason") <= 500)
);

CREATE TABLE "retention_rule_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"about_register" text,
	"days" numeric,
	"starts_on" date,
	"reason" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_rule_past_pk" PRIMARY KEY("id","version")
);

CREATE TABLE "legal_hold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"about_register" text NOT NULL,
	"about_record" text,
	"reason" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "legal_hold_about_register_ck" CHECK (char_length("about_register") <= 63),
	CONSTRAINT "legal_hold_about_record_ck" CHECK (char_length("about_record") <= 36),
	CONSTRAINT "legal_hold_reason_ck" CHECK (char_length("reason") <= 500)
);

CREATE TABLE "legal_hold_past" (
	"id" uuid,
	"version" integer,
	"since" timestamp with time zone,
	"about_register" text,
	"about_record" text,
	"reason" text,
	"starts_on" date,
	"ends_on" date,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "legal_hold_past_pk" PRIMARY KEY("id","version")
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

ALTER TABLE "person" ADD CONSTRAINT "person_same_as_fk" FOREIGN KEY ("same_as") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "identity_number" ADD CONSTRAINT "identity_number_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "identity_number" ADD CONSTRAINT "identity_number_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "guardian" ADD CONSTRAINT "guardian_child_fk" FOREIGN KEY ("child") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "guardian" ADD CONSTRAINT "guardian_guardian_fk" FOREIGN KEY ("guardian") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "guardian" ADD CONSTRAINT "guardian_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "staff_post" ADD CONSTRAINT "staff_post_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "staff_post" ADD CONSTRAINT "staff_post_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_one_fk" FOREIGN KEY ("one") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_other_fk" FOREIGN KEY ("other") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "account" ADD CONSTRAINT "account_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "account" ADD CONSTRAINT "account_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_acting_for_fk" FOREIGN KEY ("acting_for") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

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

ALTER TABLE "watch_member" ADD CONSTRAINT "watch_member_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "watch_member" ADD CONSTRAINT "watch_member_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "watch_member" ADD CONSTRAINT "watch_member_agency_fk" FOREIGN KEY ("agency") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_case" ADD CONSTRAINT "child_case_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_case" ADD CONSTRAINT "child_case_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_case" ADD CONSTRAINT "child_case_office_fk" FOREIGN KEY ("office") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_case" ADD CONSTRAINT "child_case_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_case" ADD CONSTRAINT "child_case_last_school_fk" FOREIGN KEY ("last_school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_case" ADD CONSTRAINT "child_case_returned_to_fk" FOREIGN KEY ("returned_to") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_group" ADD CONSTRAINT "child_group_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_group" ADD CONSTRAINT "child_group_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "child_group" ADD CONSTRAINT "child_group_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_visit" ADD CONSTRAINT "home_visit_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_visit" ADD CONSTRAINT "home_visit_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_visit" ADD CONSTRAINT "home_visit_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_visit" ADD CONSTRAINT "home_visit_visitor_fk" FOREIGN KEY ("visitor") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "referral" ADD CONSTRAINT "referral_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "referral" ADD CONSTRAINT "referral_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "referral" ADD CONSTRAINT "referral_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "referral" ADD CONSTRAINT "referral_agency_fk" FOREIGN KEY ("agency") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "measure_given" ADD CONSTRAINT "measure_given_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "measure_given" ADD CONSTRAINT "measure_given_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "measure_given" ADD CONSTRAINT "measure_given_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "measure_given" ADD CONSTRAINT "measure_given_provider_fk" FOREIGN KEY ("provider") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "return_check" ADD CONSTRAINT "return_check_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "return_check" ADD CONSTRAINT "return_check_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "return_check" ADD CONSTRAINT "return_check_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "citizen_report" ADD CONSTRAINT "citizen_report_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "citizen_report" ADD CONSTRAINT "citizen_report_case_fk" FOREIGN KEY ("case") REFERENCES "child_case"("id") ON DELETE no action ON UPDATE no action;

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

ALTER TABLE "census_round" ADD CONSTRAINT "census_round_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "census_list" ADD CONSTRAINT "census_list_round_fk" FOREIGN KEY ("round") REFERENCES "census_round"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "census_list" ADD CONSTRAINT "census_list_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "census_list" ADD CONSTRAINT "census_list_replaces_fk" FOREIGN KEY ("replaces") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;

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

ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_enumerator_fk" FOREIGN KEY ("enumerator") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_second_fk" FOREIGN KEY ("second") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_zone_fk" FOREIGN KEY ("zone") REFERENCES "enumeration_zone"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_visited_by_fk" FOREIGN KEY ("visited_by") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_learning" ADD CONSTRAINT "home_learning_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_learning" ADD CONSTRAINT "home_learning_applicant_fk" FOREIGN KEY ("applicant") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_learning" ADD CONSTRAINT "home_learning_office_fk" FOREIGN KEY ("office") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "home_learning" ADD CONSTRAINT "home_learning_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_review" ADD CONSTRAINT "learning_review_home_learning_fk" FOREIGN KEY ("home_learning") REFERENCES "home_learning"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_review" ADD CONSTRAINT "learning_review_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_review" ADD CONSTRAINT "learning_review_applicant_fk" FOREIGN KEY ("applicant") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_review" ADD CONSTRAINT "learning_review_office_fk" FOREIGN KEY ("office") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_review" ADD CONSTRAINT "learning_review_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_support" ADD CONSTRAINT "learning_support_home_learning_fk" FOREIGN KEY ("home_learning") REFERENCES "home_learning"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_support" ADD CONSTRAINT "learning_support_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_support" ADD CONSTRAINT "learning_support_applicant_fk" FOREIGN KEY ("applicant") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_support" ADD CONSTRAINT "learning_support_office_fk" FOREIGN KEY ("office") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "learning_support" ADD CONSTRAINT "learning_support_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "import_source" ADD CONSTRAINT "import_source_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "import_run" ADD CONSTRAINT "import_run_follows_fk" FOREIGN KEY ("follows") REFERENCES "import_run"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "quarantined_row" ADD CONSTRAINT "quarantined_row_run_fk" FOREIGN KEY ("run") REFERENCES "import_run"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "quarantined_row" ADD CONSTRAINT "quarantined_row_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "subscription" ADD CONSTRAINT "subscription_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "consent" ADD CONSTRAINT "consent_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "consent" ADD CONSTRAINT "consent_purpose_fk" FOREIGN KEY ("purpose") REFERENCES "consent_purpose"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "consent" ADD CONSTRAINT "consent_guardian_fk" FOREIGN KEY ("guardian") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "consent" ADD CONSTRAINT "consent_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_asked_by_fk" FOREIGN KEY ("asked_by") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;

ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;

CREATE INDEX "place_within_place_ix" ON "place_within" USING btree ("place","ancestor");

CREATE INDEX "move_record_record_ix" ON "move_record" USING btree ("register","record","at");

CREATE INDEX "audit_entry_xid_ix" ON "audit_entry" USING btree ("xid");

CREATE INDEX "audit_entry_record_ix" ON "audit_entry" USING btree ("register","record");

CREATE INDEX "audit_entry_actor_ix" ON "audit_entry" USING btree ("actor","seq");

CREATE INDEX "outbox_xid_ix" ON "outbox" USING btree ("xid");

CREATE INDEX "stored_file_record_ix" ON "stored_file" USING btree ("register","record");

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

CREATE INDEX "organisation_known_1" ON "organisation" USING btree ("name","affiliation","lies_in");

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

CREATE INDEX "household_known_1" ON "household" USING btree ("house_code");

CREATE INDEX "household_known_2" ON "household" USING btree ("house_no","moo","lies_in");

CREATE INDEX "household_title_ix" ON "household" USING btree ("house_no","id");

CREATE INDEX "household_past_lies_in_ix" ON "household_past" USING btree ("lies_in");

CREATE INDEX "person_search_ix" ON "person" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "person_sex_ix" ON "person" USING btree ("sex");

CREATE INDEX "person_kept_by_ix" ON "person" USING btree ("kept_by");

CREATE INDEX "person_lives_in_ix" ON "person" USING btree ("lives_in");

CREATE INDEX "person_household_ix" ON "person" USING btree ("household");

CREATE INDEX "person_same_as_ix" ON "person" USING btree ("same_as");

CREATE UNIQUE INDEX "person_only_1" ON "person" USING btree ("national_id_hash");

CREATE INDEX "person_known_1" ON "person" USING btree ("name_first","name_last","birth_date","kept_by");

CREATE INDEX "person_title_ix" ON "person" USING btree ("name_first","id");

CREATE INDEX "person_past_kept_by_ix" ON "person_past" USING btree ("kept_by");

CREATE INDEX "person_past_lives_in_ix" ON "person_past" USING btree ("lives_in");

CREATE INDEX "identity_number_person_ix" ON "identity_number" USING btree ("person");

CREATE INDEX "identity_number_type_ix" ON "identity_number" USING btree ("type");

CREATE INDEX "identity_number_kept_by_ix" ON "identity_number" USING btree ("kept_by");

CREATE UNIQUE INDEX "identity_number_only_1" ON "identity_number" USING btree ("person","id_number_hash");

CREATE INDEX "identity_number_known_1" ON "identity_number" USING btree ("id_number_hash");

CREATE INDEX "identity_number_past_kept_by_ix" ON "identity_number_past" USING btree ("kept_by");

CREATE INDEX "guardian_child_ix" ON "guardian" USING btree ("child");

CREATE INDEX "guardian_guardian_ix" ON "guardian" USING btree ("guardian");

CREATE INDEX "guardian_relation_ix" ON "guardian" USING btree ("relation");

CREATE INDEX "guardian_kept_by_ix" ON "guardian" USING btree ("kept_by");

CREATE UNIQUE INDEX "guardian_only_1" ON "guardian" USING btree ("child","guardian");

CREATE INDEX "guardian_past_kept_by_ix" ON "guardian_past" USING btree ("kept_by");

CREATE INDEX "staff_post_person_ix" ON "staff_post" USING btree ("person");

CREATE INDEX "staff_post_organisation_ix" ON "staff_post" USING btree ("organisation");

CREATE INDEX "staff_post_position_ix" ON "staff_post" USING btree ("position");

CREATE INDEX "staff_post_known_1" ON "staff_post" USING btree ("person","organisation","position","starts_on");

CREATE INDEX "staff_post_past_organisation_ix" ON "staff_post_past" USING btree ("organisation");

CREATE INDEX "person_merge_state_ix" ON "person_merge" USING btree ("state");

CREATE INDEX "person_merge_one_ix" ON "person_merge" USING btree ("one");

CREATE INDEX "person_merge_other_ix" ON "person_merge" USING btree ("other");

CREATE INDEX "person_merge_keeps_ix" ON "person_merge" USING btree ("keeps");

CREATE INDEX "person_merge_place_ix" ON "person_merge" USING btree ("place");

CREATE INDEX "person_merge_ground_ix" ON "person_merge" USING btree ("ground");

CREATE UNIQUE INDEX "person_merge_only_1" ON "person_merge" USING btree ("one","other");

CREATE INDEX "person_merge_past_place_ix" ON "person_merge_past" USING btree ("place");

CREATE INDEX "account_search_ix" ON "account" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "account_person_ix" ON "account" USING btree ("person");

CREATE INDEX "account_kept_by_ix" ON "account" USING btree ("kept_by");

CREATE UNIQUE INDEX "account_only_1" ON "account" USING btree ("username");

CREATE INDEX "account_title_ix" ON "account" USING btree ("name","id");

CREATE INDEX "role_grant_account_ix" ON "role_grant" USING btree ("account");

CREATE INDEX "role_grant_role_ix" ON "role_grant" USING btree ("role");

CREATE INDEX "role_grant_place_ix" ON "role_grant" USING btree ("place");

CREATE INDEX "role_grant_acting_for_ix" ON "role_grant" USING btree ("acting_for");

CREATE INDEX "role_grant_past_place_ix" ON "role_grant_past" USING btree ("place");

CREATE INDEX "invitation_state_ix" ON "invitation" USING btree ("state");

CREATE INDEX "invitation_search_ix" ON "invitation" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "invitation_role_ix" ON "invitation" USING btree ("role");

CREATE INDEX "invitation_place_ix" ON "invitation" USING btree ("place");

CREATE INDEX "invitation_person_ix" ON "invitation" USING btree ("person");

CREATE INDEX "invitation_account_ix" ON "invitation" USING btree ("account");

CREATE UNIQUE INDEX "invitation_only_1" ON "invitation" USING btree ("username") WHERE "state" in ('invited');

CREATE INDEX "invitation_title_ix" ON "invitation" USING btree ("name","id");

CREATE INDEX "invitation_past_place_ix" ON "invitation_past" USING btree ("place");

CREATE INDEX "sign_in_rule_role_ix" ON "sign_in_rule" USING btree ("role");

CREATE UNIQUE INDEX "sign_in_rule_only_1" ON "sign_in_rule" USING btree ("role");

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

CREATE INDEX "watch_member_person_ix" ON "watch_member" USING btree ("person");

CREATE INDEX "watch_member_kind_ix" ON "watch_member" USING btree ("kind");

CREATE INDEX "watch_member_area_ix" ON "watch_member" USING btree ("area");

CREATE INDEX "watch_member_agency_ix" ON "watch_member" USING btree ("agency");

CREATE UNIQUE INDEX "watch_member_only_1" ON "watch_member" USING btree ("person","area");

CREATE INDEX "watch_member_past_area_ix" ON "watch_member_past" USING btree ("area");

CREATE INDEX "child_case_state_ix" ON "child_case" USING btree ("state");

CREATE INDEX "child_case_person_ix" ON "child_case" USING btree ("person");

CREATE INDEX "child_case_lives_in_ix" ON "child_case" USING btree ("lives_in");

CREATE INDEX "child_case_office_ix" ON "child_case" USING btree ("office");

CREATE INDEX "child_case_level_ix" ON "child_case" USING btree ("level");

CREATE INDEX "child_case_manager_ix" ON "child_case" USING btree ("manager");

CREATE INDEX "child_case_source_ix" ON "child_case" USING btree ("source");

CREATE INDEX "child_case_last_school_ix" ON "child_case" USING btree ("last_school");

CREATE INDEX "child_case_last_grade_ix" ON "child_case" USING btree ("last_grade");

CREATE INDEX "child_case_cause_ix" ON "child_case" USING btree ("cause");

CREATE INDEX "child_case_willingness_ix" ON "child_case" USING btree ("willingness");

CREATE INDEX "child_case_excluded_as_ix" ON "child_case" USING btree ("excluded_as");

CREATE INDEX "child_case_route_ix" ON "child_case" USING btree ("route");

CREATE INDEX "child_case_returned_to_ix" ON "child_case" USING btree ("returned_to");

CREATE UNIQUE INDEX "child_case_only_1" ON "child_case" USING btree ("person") WHERE "state" in ('candidate', 'verifying', 'confirmed', 'assigned', 'not_found', 'found', 'planned', 'returned', 'declined');

CREATE INDEX "child_case_past_lives_in_ix" ON "child_case_past" USING btree ("lives_in");

CREATE INDEX "child_case_past_office_ix" ON "child_case_past" USING btree ("office");

CREATE INDEX "child_group_case_ix" ON "child_group" USING btree ("case");

CREATE INDEX "child_group_lives_in_ix" ON "child_group" USING btree ("lives_in");

CREATE INDEX "child_group_manager_ix" ON "child_group" USING btree ("manager");

CREATE INDEX "child_group_group_ix" ON "child_group" USING btree ("group");

CREATE INDEX "child_group_source_ix" ON "child_group" USING btree ("source");

CREATE UNIQUE INDEX "child_group_only_1" ON "child_group" USING btree ("case","group");

CREATE INDEX "child_group_past_lives_in_ix" ON "child_group_past" USING btree ("lives_in");

CREATE INDEX "home_visit_case_ix" ON "home_visit" USING btree ("case");

CREATE INDEX "home_visit_lives_in_ix" ON "home_visit" USING btree ("lives_in");

CREATE INDEX "home_visit_manager_ix" ON "home_visit" USING btree ("manager");

CREATE INDEX "home_visit_mode_ix" ON "home_visit" USING btree ("mode");

CREATE INDEX "home_visit_finding_ix" ON "home_visit" USING btree ("finding");

CREATE INDEX "home_visit_visitor_ix" ON "home_visit" USING btree ("visitor");

CREATE INDEX "home_visit_photo_outside_ix" ON "home_visit" USING btree ("photo_outside");

CREATE INDEX "home_visit_photo_inside_ix" ON "home_visit" USING btree ("photo_inside");

CREATE INDEX "home_visit_past_lives_in_ix" ON "home_visit_past" USING btree ("lives_in");

CREATE INDEX "referral_state_ix" ON "referral" USING btree ("state");

CREATE INDEX "referral_search_ix" ON "referral" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "referral_case_ix" ON "referral" USING btree ("case");

CREATE INDEX "referral_lives_in_ix" ON "referral" USING btree ("lives_in");

CREATE INDEX "referral_manager_ix" ON "referral" USING btree ("manager");

CREATE INDEX "referral_agency_ix" ON "referral" USING btree ("agency");

CREATE INDEX "referral_help_wanted_ix" ON "referral" USING btree ("help_wanted");

CREATE INDEX "referral_title_ix" ON "referral" USING btree ("child_name_first","id");

CREATE INDEX "referral_past_lives_in_ix" ON "referral_past" USING btree ("lives_in");

CREATE INDEX "referral_past_agency_ix" ON "referral_past" USING btree ("agency");

CREATE INDEX "measure_given_case_ix" ON "measure_given" USING btree ("case");

CREATE INDEX "measure_given_lives_in_ix" ON "measure_given" USING btree ("lives_in");

CREATE INDEX "measure_given_manager_ix" ON "measure_given" USING btree ("manager");

CREATE INDEX "measure_given_measure_code_ix" ON "measure_given" USING btree ("measure_code");

CREATE INDEX "measure_given_provider_ix" ON "measure_given" USING btree ("provider");

CREATE INDEX "measure_given_result_ix" ON "measure_given" USING btree ("result");

CREATE INDEX "measure_given_past_lives_in_ix" ON "measure_given_past" USING btree ("lives_in");

CREATE INDEX "return_check_state_ix" ON "return_check" USING btree ("state");

CREATE INDEX "return_check_case_ix" ON "return_check" USING btree ("case");

CREATE INDEX "return_check_lives_in_ix" ON "return_check" USING btree ("lives_in");

CREATE INDEX "return_check_manager_ix" ON "return_check" USING btree ("manager");

CREATE INDEX "return_check_after_months_ix" ON "return_check" USING btree ("after_months");

CREATE INDEX "return_check_past_lives_in_ix" ON "return_check_past" USING btree ("lives_in");

CREATE INDEX "citizen_report_state_ix" ON "citizen_report" USING btree ("state");

CREATE INDEX "citizen_report_search_ix" ON "citizen_report" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "citizen_report_area_ix" ON "citizen_report" USING btree ("area");

CREATE INDEX "citizen_report_channel_ix" ON "citizen_report" USING btree ("channel");

CREATE INDEX "citizen_report_case_ix" ON "citizen_report" USING btree ("case");

CREATE UNIQUE INDEX "citizen_report_only_1" ON "citizen_report" USING btree ("tracking_hash");

CREATE INDEX "citizen_report_title_ix" ON "citizen_report" USING btree ("received_on","id");

CREATE INDEX "citizen_report_past_area_ix" ON "citizen_report_past" USING btree ("area");

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

CREATE INDEX "census_round_state_ix" ON "census_round" USING btree ("state");

CREATE INDEX "census_round_academic_year_ix" ON "census_round" USING btree ("academic_year");

CREATE INDEX "census_round_area_ix" ON "census_round" USING btree ("area");

CREATE INDEX "census_round_stands_for_ix" ON "census_round" USING btree ("stands_for");

CREATE UNIQUE INDEX "census_round_only_1" ON "census_round" USING btree ("name","area");

CREATE UNIQUE INDEX "census_round_only_2" ON "census_round" USING btree ("area","academic_year","stands_for");

CREATE INDEX "census_round_title_ix" ON "census_round" USING btree ("name","id");

CREATE INDEX "census_round_past_area_ix" ON "census_round_past" USING btree ("area");

CREATE INDEX "census_list_round_ix" ON "census_list" USING btree ("round");

CREATE INDEX "census_list_area_ix" ON "census_list" USING btree ("area");

CREATE INDEX "census_list_kind_ix" ON "census_list" USING btree ("kind");

CREATE INDEX "census_list_replaces_ix" ON "census_list" USING btree ("replaces");

CREATE INDEX "census_list_file_ix" ON "census_list" USING btree ("file");

CREATE INDEX "census_list_past_area_ix" ON "census_list_past" USING btree ("area");

CREATE INDEX "census_child_search_ix" ON "census_child" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "census_child_round_ix" ON "census_child" USING btree ("round");

CREATE INDEX "census_child_academic_year_ix" ON "census_child" USING btree ("academic_year");

CREATE INDEX "census_child_sex_ix" ON "census_child" USING btree ("sex");

CREATE INDEX "census_child_nationality_status_ix" ON "census_child" USING btree ("nationality_status");

CREATE INDEX "census_child_lives_in_ix" ON "census_child" USING btree ("lives_in");

CREATE INDEX "census_child_origin_ix" ON "census_child" USING btree ("origin");

CREATE INDEX "census_child_standing_ix" ON "census_child" USING btree ("standing");

CREATE INDEX "census_child_verify_because_ix" ON "census_child" USING btree ("verify_because");

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

CREATE INDEX "link_question_band_ix" ON "link_question" USING btree ("band");

CREATE INDEX "link_question_sampled_ix" ON "link_question" USING btree ("sampled");

CREATE UNIQUE INDEX "link_question_only_1" ON "link_question" USING btree ("list","row","other_list","other_row");

CREATE INDEX "link_question_title_ix" ON "link_question" USING btree ("likeness","id");

CREATE INDEX "link_question_past_area_ix" ON "link_question_past" USING btree ("area");

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

CREATE INDEX "home_learning_state_ix" ON "home_learning" USING btree ("state");

CREATE INDEX "home_learning_search_ix" ON "home_learning" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "home_learning_person_ix" ON "home_learning" USING btree ("person");

CREATE INDEX "home_learning_applicant_ix" ON "home_learning" USING btree ("applicant");

CREATE INDEX "home_learning_kind_ix" ON "home_learning" USING btree ("kind");

CREATE INDEX "home_learning_office_ix" ON "home_learning" USING btree ("office");

CREATE INDEX "home_learning_lives_in_ix" ON "home_learning" USING btree ("lives_in");

CREATE INDEX "home_learning_grade_ix" ON "home_learning" USING btree ("grade");

CREATE INDEX "home_learning_plan_file_ix" ON "home_learning" USING btree ("plan_file");

CREATE INDEX "home_learning_ended_as_ix" ON "home_learning" USING btree ("ended_as");

CREATE UNIQUE INDEX "home_learning_only_1" ON "home_learning" USING btree ("person") WHERE "state" in ('draft', 'submitted', 'returned', 'considered', 'approved', 'running');

CREATE INDEX "home_learning_past_office_ix" ON "home_learning_past" USING btree ("office");

CREATE INDEX "home_learning_past_lives_in_ix" ON "home_learning_past" USING btree ("lives_in");

CREATE INDEX "learning_review_state_ix" ON "learning_review" USING btree ("state");

CREATE INDEX "learning_review_home_learning_ix" ON "learning_review" USING btree ("home_learning");

CREATE INDEX "learning_review_person_ix" ON "learning_review" USING btree ("person");

CREATE INDEX "learning_review_applicant_ix" ON "learning_review" USING btree ("applicant");

CREATE INDEX "learning_review_office_ix" ON "learning_review" USING btree ("office");

CREATE INDEX "learning_review_lives_in_ix" ON "learning_review" USING btree ("lives_in");

CREATE INDEX "learning_review_grade_ix" ON "learning_review" USING btree ("grade");

CREATE INDEX "learning_review_evidence_ix" ON "learning_review" USING btree ("evidence");

CREATE UNIQUE INDEX "learning_review_only_1" ON "learning_review" USING btree ("home_learning","due_on");

CREATE INDEX "learning_review_past_office_ix" ON "learning_review_past" USING btree ("office");

CREATE INDEX "learning_review_past_lives_in_ix" ON "learning_review_past" USING btree ("lives_in");

CREATE INDEX "learning_support_state_ix" ON "learning_support" USING btree ("state");

CREATE INDEX "learning_support_search_ix" ON "learning_support" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "learning_support_home_learning_ix" ON "learning_support" USING btree ("home_learning");

CREATE INDEX "learning_support_person_ix" ON "learning_support" USING btree ("person");

CREATE INDEX "learning_support_applicant_ix" ON "learning_support" USING btree ("applicant");

CREATE INDEX "learning_support_office_ix" ON "learning_support" USING btree ("office");

CREATE INDEX "learning_support_lives_in_ix" ON "learning_support" USING btree ("lives_in");

CREATE INDEX "learning_support_kind_ix" ON "learning_support" USING btree ("kind");

CREATE INDEX "learning_support_academic_year_ix" ON "learning_support" USING btree ("academic_year");

CREATE INDEX "learning_support_term_ix" ON "learning_support" USING btree ("term");

CREATE INDEX "learning_support_past_office_ix" ON "learning_support_past" USING btree ("office");

CREATE INDEX "learning_support_past_lives_in_ix" ON "learning_support_past" USING btree ("lives_in");

CREATE INDEX "import_source_search_ix" ON "import_source" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "import_source_organisation_ix" ON "import_source" USING btree ("organisation");

CREATE UNIQUE INDEX "import_source_only_1" ON "import_source" USING btree ("organisation","target_key","header_key");

CREATE INDEX "import_source_title_ix" ON "import_source" USING btree ("name","id");

CREATE INDEX "import_source_past_organisation_ix" ON "import_source_past" USING btree ("organisation");

CREATE INDEX "import_run_state_ix" ON "import_run" USING btree ("state");

CREATE INDEX "import_run_search_ix" ON "import_run" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "import_run_source_file_ix" ON "import_run" USING btree ("source_file");

CREATE INDEX "import_run_organisation_ix" ON "import_run" USING btree ("organisation");

CREATE INDEX "import_run_account_ix" ON "import_run" USING btree ("account");

CREATE INDEX "import_run_follows_ix" ON "import_run" USING btree ("follows");

CREATE INDEX "import_run_mode_ix" ON "import_run" USING btree ("mode");

CREATE INDEX "import_run_title_ix" ON "import_run" USING btree ("source_name","id");

CREATE INDEX "import_run_past_organisation_ix" ON "import_run_past" USING btree ("organisation");

CREATE INDEX "quarantined_row_run_ix" ON "quarantined_row" USING btree ("run");

CREATE INDEX "quarantined_row_account_ix" ON "quarantined_row" USING btree ("account");

CREATE UNIQUE INDEX "quarantined_row_only_1" ON "quarantined_row" USING btree ("run","row_number");

CREATE INDEX "quarantined_row_title_ix" ON "quarantined_row" USING btree ("row_number","id");

CREATE INDEX "subscription_state_ix" ON "subscription" USING btree ("state");

CREATE INDEX "subscription_account_ix" ON "subscription" USING btree ("account");

CREATE INDEX "subscription_title_ix" ON "subscription" USING btree ("name","id");

CREATE INDEX "processing_activity_search_ix" ON "processing_activity" USING gin ("search_text" gin_trgm_ops);

CREATE INDEX "processing_activity_ground_ix" ON "processing_activity" USING btree ("ground");

CREATE INDEX "processing_activity_title_ix" ON "processing_activity" USING btree ("name","id");

CREATE INDEX "consent_purpose_search_ix" ON "consent_purpose" USING gin ("search_text" gin_trgm_ops);

CREATE UNIQUE INDEX "consent_purpose_only_1" ON "consent_purpose" USING btree ("code");

CREATE INDEX "consent_purpose_title_ix" ON "consent_purpose" USING btree ("name","id");

CREATE INDEX "consent_state_ix" ON "consent" USING btree ("state");

CREATE INDEX "consent_person_ix" ON "consent" USING btree ("person");

CREATE INDEX "consent_purpose_ix" ON "consent" USING btree ("purpose");

CREATE INDEX "consent_guardian_ix" ON "consent" USING btree ("guardian");

CREATE INDEX "consent_method_ix" ON "consent" USING btree ("method");

CREATE INDEX "consent_evidence_ix" ON "consent" USING btree ("evidence");

CREATE INDEX "consent_kept_by_ix" ON "consent" USING btree ("kept_by");

CREATE INDEX "consent_past_kept_by_ix" ON "consent_past" USING btree ("kept_by");

CREATE INDEX "rights_request_state_ix" ON "rights_request" USING btree ("state");

CREATE INDEX "rights_request_person_ix" ON "rights_request" USING btree ("person");

CREATE INDEX "rights_request_asked_by_ix" ON "rights_request" USING btree ("asked_by");

CREATE INDEX "rights_request_right_ix" ON "rights_request" USING btree ("right");

CREATE INDEX "rights_request_kept_by_ix" ON "rights_request" USING btree ("kept_by");

CREATE INDEX "rights_request_past_kept_by_ix" ON "rights_request_past" USING btree ("kept_by");

CREATE UNIQUE INDEX "retention_rule_only_1" ON "retention_rule" USING btree ("about_register","starts_on");

CREATE INDEX "retention_rule_title_ix" ON "retention_rule" USING btree ("about_register","id");

CREATE INDEX "legal_hold_title_ix" ON "legal_hold" USING btree ("about_register","id");

create or replace function current_account() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.account', true), '')::uuid $$;

create or replace function current_person() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.person', true), '')::uuid $$;

create or replace function current_token() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('app.token', true), '')::uuid $$;

-- What a token carries today: of its owner's grants those in the roles chosen for it, each cut to the place chosen for it. Where
-- neither of two places holds the other, every place that lies in both.
create or replace function token_grants(token uuid) returns table (role text, place uuid)
language plpgsql stable security definer set search_path from current
as $$
declare
  today date := (now() at time zone 'Asia/Bangkok')::date;
begin
  return query
    with kept as (
      select g.role, g.place, t.place as cut
      from api_token own join api_token t on t.id = coalesce(own.parent, own.id) join role_grant g on g.account = own.account
      where own.id = $1 and own.revoked_at is null and t.revoked_at is null and own.expires_at > now() and t.expires_at > now()
        and (t.roles is null or g.role = any (t.roles)) and g.role <> 'system'
        and g.starts_on <= today and (g.ends_on is null or g.ends_on > today))
    select k.role, k.place from kept k
      where k.cut is null or exists (select 1 from place_within w where w.place = k.place and w.ancestor = k.cut)
    union
    select k.role, k.cut from kept k where exists (select 1 from place_within w where w.place = k.cut and w.ancestor = k.place)
    union
    select k.role, w.place from kept k join place_within w on w.ancestor = k.place
      join place_within v on v.place = w.place and v.ancestor = k.cut
      where not exists (select 1 from place_within x where (x.place, x.ancestor) in ((k.place, k.cut), (k.cut, k.place)));
end $$;

-- A token that holds, by the hash of what opens it; notes that it was used, at most once a minute.
create or replace function token_known(secret bytea) returns table (
  id uuid, account uuid, verbs text[], registers text[], scopes text[], expires_at timestamptz, parent uuid)
language plpgsql security definer set search_path from current
as $$
begin
  update api_token u set last_used_at = now()
    where u.hash = secret and (u.last_used_at is null or u.last_used_at < now() - interval '1 minute');
  return query
    select own.id, own.account, t.verbs, t.registers, own.scopes, own.expires_at, own.parent
    from api_token own join api_token t on t.id = coalesce(own.parent, own.id)
    where own.hash = secret and own.revoked_at is null and t.revoked_at is null and own.expires_at > now() and t.expires_at > now();
end $$;
revoke execute on function token_known(bytea) from public;
grant execute on function token_known(bytea) to buaban_count;

-- A short-lived token on one that a program holds for good (RFC 6749, 4.4). It asks for some of that one's scopes; all else it
-- carries is its parent's. Those that ran out a day ago go.
create or replace function token_child(id uuid, parent uuid, hint text, secret bytea, scopes text[], seconds integer) returns timestamptz
language plpgsql security definer set search_path from current
as $$
declare ends timestamptz;
begin
  delete from api_token d where d.parent = token_child.parent and d.expires_at < now() - interval '1 day';
  insert into api_token (id, account, parent, name, hint, hash, verbs, scopes, created_by, expires_at)
    select token_child.id, t.account, t.id, t.name, token_child.hint, token_child.secret, t.verbs, token_child.scopes, t.account,
      least(now() + make_interval(secs => seconds), t.expires_at)
    from api_token t
    where t.id = token_child.parent and t.parent is null and t.revoked_at is null and t.expires_at > now()
      and token_child.scopes <@ t.scopes
  returning api_token.expires_at into ends;
  return ends;
end $$;
revoke execute on function token_child(uuid, uuid, text, bytea, text[], integer) from public;
grant execute on function token_child(uuid, uuid, text, bytea, text[], integer) to buaban_count;

drop function if exists enter(uuid, uuid);

-- Every transaction begins here: who acts, and the roles that account holds today, anywhere and at the province itself.
-- A grant at the province reaches every row of the schema, which is the province. A token only takes away: what it carries is
-- cut out of its owner's grants here, and one that does not hold ends the transaction.
create or replace function enter(who uuid, person uuid, token uuid default null) returns void
language plpgsql security definer set search_path from current
as $$
declare
  today date := (now() at time zone 'Asia/Bangkok')::date;
  province uuid := (select (value ->> 'areaId')::uuid from house_setting where key = 'province');
  held text[];
  wide text[];
  verbs text[] := '{}';
  registers text[] := '{}';
begin
  if token is null then
    select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.role) filter (where g.place = province), '{}')
      into held, wide from role_grant g
      where g.account = who and g.starts_on <= today and (g.ends_on is null or g.ends_on > today);
  else
    select t.verbs, coalesce(t.registers, '{*}') into verbs, registers
      from api_token own join api_token t on t.id = coalesce(own.parent, own.id)
      where own.id = token and own.account = who
        and own.revoked_at is null and t.revoked_at is null and own.expires_at > now() and t.expires_at > now();
    if not found then raise exception 'no such token' using errcode = 'BU003'; end if;
    select coalesce(array_agg(distinct g.role), '{}'), coalesce(array_agg(distinct g.role) filter (where g.place = province), '{}')
      into held, wide from token_grants(token) g;
  end if;
  perform set_config('app.account', coalesce(who::text, ''), true), set_config('app.person', coalesce(person::text, ''), true),
    set_config('app.roles', held::text, true), set_config('app.wide', wide::text, true),
    set_config('app.token', coalesce(token::text, ''), true),
    set_config('app.token_verbs', verbs::text, true), set_config('app.token_registers', registers::text, true);
end $$;

-- whether the token of this transaction, if there is one, was issued for a verb on a register
create or replace function scope_allows(register text, verb text) returns boolean language sql stable parallel safe
as $$ select case when coalesce(current_setting('app.token', true), '') = '' then true
  else verb = any (current_setting('app.token_verbs', true)::text[])
    and array['*', register] && current_setting('app.token_registers', true)::text[] end $$;

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
  token uuid := nullif(current_setting('app.token', true), '')::uuid;
  today date := (now() at time zone 'Asia/Bangkok')::date;
begin
  if token is not null then
    return query
      select distinct w.place from token_grants(token) g join place_within w on w.ancestor = g.place where g.role = any (roles);
    return;
  end if;
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

-- The same for a whole number by its keyed hash: rows with the number in a column of their own, and rows named beside it in a register
-- of further numbers, which nobody may read who may not read the row.
create or replace function number_ids(register text, own text[], further text, link text, number text, hash bytea) returns setof uuid
language plpgsql stable security definer parallel safe rows 2 set search_path from current
as $$
declare
  found text := (select string_agg(format('select id from %I where %I = $1', register, o), ' union all ') from unnest(own) o);
begin
  if further is not null then
    found := concat_ws(' union all ', found, format('select %I from %I where %I = $1', link, further, number));
  end if;
  return query execute found using hash;
end $$;

create or replace function refuse_change() returns trigger language plpgsql
as $$
begin
  -- the one exception: the detail of a forgotten record is emptied by forget_rows, which only the program's own role may call
  if tg_op = 'UPDATE' and tg_table_name = 'audit_entry' and current_setting('app.forgetting', true) = 'on' then return null; end if;
  raise exception 'append-only: %', tg_table_name using errcode = 'BU001';
end $$;

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

-- files
update stored_file f set register = 'plan', record = t.id, field = 'source_file' from "plan" t where f.register is null and t."source_file" = f.id;
update stored_file f set register = 'home_visit', record = t.id, field = 'photo_outside' from "home_visit" t where f.register is null and t."photo_outside" = f.id;
update stored_file f set register = 'home_visit', record = t.id, field = 'photo_inside' from "home_visit" t where f.register is null and t."photo_inside" = f.id;
update stored_file f set register = 'census_list', record = t.id, field = 'file' from "census_list" t where f.register is null and t."file" = f.id;
update stored_file f set register = 'home_learning', record = t.id, field = 'plan_file' from "home_learning" t where f.register is null and t."plan_file" = f.id;
update stored_file f set register = 'learning_review', record = t.id, field = 'evidence' from "learning_review" t where f.register is null and t."evidence" = f.id;
update stored_file f set register = 'import_run', record = t.id, field = 'source_file' from "import_run" t where f.register is null and t."source_file" = f.id;
update stored_file f set register = 'consent', record = t.id, field = 'evidence' from "consent" t where f.register is null and t."evidence" = f.id;

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
alter table auth_user add column if not exists two_factor_enabled boolean not null default false;
-- how many factors opened the session, and when its person last proved to be there
alter table auth_session add column if not exists factors integer not null default 1;
alter table auth_session add column if not exists confirmed_at timestamptz not null default now();
create table if not exists auth_two_factor (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references auth_user on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create table if not exists auth_passkey (
  id text primary key,
  user_id uuid not null references auth_user on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  host text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
create index if not exists auth_passkey_user on auth_passkey (user_id);
-- guesses: under a keyed digest of who or where, never the name that was typed
create table if not exists auth_attempt (
  key text primary key,
  failures integer not null,
  free_at timestamptz not null,
  last_at timestamptz not null
);
create index if not exists auth_attempt_last on auth_attempt (last_at);
-- what may be used only once: challenges that were given out, codes that were shown
create table if not exists auth_once (
  key text primary key,
  value text not null,
  expires_at timestamptz not null
);
create index if not exists auth_once_expiry on auth_once (expires_at);
-- the digest of the code on the slip of an invitation, whose id it has
create table if not exists auth_slip (
  id uuid primary key,
  code text not null unique,
  expires_at timestamptz not null
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

alter table auth_two_factor enable row level security;
alter table auth_two_factor force row level security;
drop policy if exists sign_in on auth_two_factor;
create policy sign_in on auth_two_factor to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_two_factor to buaban_auth;

alter table auth_passkey enable row level security;
alter table auth_passkey force row level security;
drop policy if exists sign_in on auth_passkey;
create policy sign_in on auth_passkey to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_passkey to buaban_auth;

alter table auth_attempt enable row level security;
alter table auth_attempt force row level security;
drop policy if exists sign_in on auth_attempt;
create policy sign_in on auth_attempt to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_attempt to buaban_auth;

alter table auth_once enable row level security;
alter table auth_once force row level security;
drop policy if exists sign_in on auth_once;
create policy sign_in on auth_once to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_once to buaban_auth;

alter table auth_slip enable row level security;
alter table auth_slip force row level security;
drop policy if exists sign_in on auth_slip;
create policy sign_in on auth_slip to buaban_auth using (true) with check (true);
grant select, insert, update, delete on auth_slip to buaban_auth;

-- tokens
create table if not exists api_token (
  id uuid primary key,
  account uuid not null references account on delete cascade,
  parent uuid references api_token on delete cascade,
  name text not null,
  hint text not null,
  hash bytea not null unique,
  roles text[],
  place uuid references place_node,
  verbs text[] not null,
  registers text[],
  scopes text[],
  created_at timestamptz not null default now(),
  created_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_token_life_ck check (expires_at <= created_at + interval '367 days')
);
create index if not exists api_token_account_ix on api_token (account, created_at);
create index if not exists api_token_parent_ix on api_token (parent);
create index if not exists api_token_place_ix on api_token (place);
alter table api_token enable row level security;
alter table api_token force row level security;
drop policy if exists api_token_owner on api_token;
create policy api_token_owner on api_token for all to current_user using (true) with check (true);
drop policy if exists api_token_read on api_token;
create policy api_token_read on api_token for select to buaban_app
  using ((select current_token()) is null and (account = (select current_account()) or (select scope_wide(array['sysadmin', 'auditor', 'dpo']))));
drop policy if exists api_token_issue on api_token;
create policy api_token_issue on api_token for insert to buaban_app
  with check ((select current_token()) is null and expires_at <= now() + interval '367 days'
    and ((parent is null and account = (select current_account())) or (parent is null and (select scope_wide(array['sysadmin'])) and account in (select a.id from account a where a.person is null and a.kept_by is not null))));
drop policy if exists api_token_revoke on api_token;
create policy api_token_revoke on api_token for update to buaban_app
  using ((select current_token()) is null and (account = (select current_account()) or (select scope_wide(array['sysadmin']))))
  with check (revoked_at is not null);
grant select (id, account, parent, name, hint, roles, place, verbs, registers, scopes, created_at, created_by, expires_at,
  revoked_at, last_used_at) on api_token to buaban_app;
grant insert (id, account, name, hint, hash, roles, place, verbs, registers, scopes, created_by, expires_at)
  on api_token to buaban_app;
grant update (revoked_at) on api_token to buaban_app;

-- census rows
create table if not exists census_row (
  list uuid not null, number integer not null, cells jsonb not null, id_sealed bytea, id_hash bytea,
  constraint census_row_pk primary key (list, number));
create index if not exists census_row_id_ix on census_row (id_hash) where id_hash is not null;
alter table census_row enable row level security;
alter table census_row force row level security;
drop policy if exists census_row_owner on census_row;
create policy census_row_owner on census_row for all to current_user using (true) with check (true);
drop policy if exists census_row_count on census_row;
create policy census_row_count on census_row for select to buaban_count using (true);
drop policy if exists census_row_read on census_row;
create policy census_row_read on census_row for select to buaban_app using (list in (select l.id from census_list l));
drop policy if exists census_row_take on census_row;
create policy census_row_take on census_row for insert to buaban_app with check ((select scope_has(array['system'])));
drop policy if exists census_row_drop on census_row;
create policy census_row_drop on census_row for delete to buaban_app using ((select scope_has(array['system'])));
grant select, insert, delete on census_row to buaban_app;
grant select on census_row to buaban_count;
create table if not exists census_columns (
  list uuid primary key, cleaning text not null, sealed bytea not null);
alter table census_columns enable row level security;
alter table census_columns force row level security;
drop policy if exists census_columns_owner on census_columns;
create policy census_columns_owner on census_columns for all to current_user using (true) with check (true);
drop policy if exists census_columns_count on census_columns;
create policy census_columns_count on census_columns for select to buaban_count using (true);
drop policy if exists census_columns_keep on census_columns;
create policy census_columns_keep on census_columns for all to buaban_app
  using ((select scope_has(array['system']))) with check ((select scope_has(array['system'])));
grant select, insert, update on census_columns to buaban_app;
grant select on census_columns to buaban_count;

-- identity-numbers
create or replace function identity_number_type(mask text) returns text language sql immutable parallel safe
as $$ select case when mask like 'G%' then 'g_code' when mask ~ '^[0678]-' then 'other_13' else 'national_id' end $$;

create or replace function keep_identity() returns trigger language plpgsql security definer set search_path from current
as $$
declare was text := identity_number_type(old.national_id_mask);
begin
  if new.kept_by is distinct from old.kept_by then
    update identity_number set kept_by = new.kept_by where person = new.id;
  end if;
  if old.national_id_hash is not null and new.national_id_hash is not null and was <> identity_number_type(new.national_id_mask) then
    insert into identity_number (id, version, since, person, type, id_number, id_number_hash, id_number_mask, ends_on, kept_by)
      values (gen_random_uuid(), 1, new.since, new.id, was, old.national_id, old.national_id_hash, old.national_id_mask,
        (new.since at time zone 'Asia/Bangkok')::date, new.kept_by)
      on conflict do nothing;
  end if;
  return null;
end $$;

drop trigger if exists keep_identity on person;
create trigger keep_identity after update of national_id_hash, kept_by on person for each row execute function keep_identity();

-- census-progress
create table if not exists census_progress (
  round uuid primary key, state text not null, stage text not null, done double precision not null,
  seconds double precision not null, remaining double precision, at timestamptz not null);
alter table census_progress enable row level security;
alter table census_progress force row level security;
drop policy if exists census_progress_owner on census_progress;
create policy census_progress_owner on census_progress for all to current_user using (true) with check (true);
drop policy if exists census_progress_read on census_progress;
create policy census_progress_read on census_progress for select to buaban_app using (
  round in (select r.id from census_round r) or (select scope_has(array['system'])));
drop policy if exists census_progress_write on census_progress;
create policy census_progress_write on census_progress for insert to buaban_app with check ((select scope_has(array['system'])));
drop policy if exists census_progress_again on census_progress;
create policy census_progress_again on census_progress for update to buaban_app
  using ((select scope_has(array['system']))) with check ((select scope_has(array['system'])));
grant select, insert, update on census_progress to buaban_app;

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

-- import-progress
create table if not exists import_progress (
  run uuid primary key,
  phase text not null,
  done integer not null,
  total integer,
  at timestamptz not null
);
alter table import_progress enable row level security;
alter table import_progress force row level security;
drop policy if exists import_progress_owner on import_progress;
create policy import_progress_owner on import_progress for all to current_user using (true) with check (true);
drop policy if exists import_progress_read on import_progress;
create policy import_progress_read on import_progress for select to buaban_app using (run in (select r.id from import_run r));
drop policy if exists import_progress_write on import_progress;
create policy import_progress_write on import_progress for insert to buaban_app
  with check (run in (select r.id from import_run r where r.account = (select current_account())));
drop policy if exists import_progress_again on import_progress;
create policy import_progress_again on import_progress for update to buaban_app
  using (run in (select r.id from import_run r where r.account = (select current_account())))
  with check (run in (select r.id from import_run r where r.account = (select current_account())));
grant select, insert, update on import_progress to buaban_app;

-- forgetting
create or replace function forget_rows(reg text, ids uuid[]) returns integer
language plpgsql security definer set search_path from current
as $$
declare alive integer; gone integer;
begin
  if not scope_has(array['system']) then raise exception 'not for you' using errcode = '42501'; end if;
  execute format('select count(*) from %I where id = any ($1)', reg) into alive using ids;
  if alive > 0 then raise exception 'records are alive' using errcode = '42501'; end if;
  execute format('delete from %I where id = any ($1)', reg || '_past') using ids;
  get diagnostics gone = row_count;
  delete from stored_file where register = reg and record = any (ids);
  delete from move_record where register = reg and record = any (ids);
  perform set_config('app.forgetting', 'on', true);
  update audit_entry set detail = '{"forgotten": true}'
    where register = reg and record = any (ids) and detail_hash is not null and verb <> 'forget';
  perform set_config('app.forgetting', 'off', true);
  return gone;
end $$;

-- the files alone, of records that stay; whoever sees a sealed file or not, its time is over
create or replace function forget_files(reg text, ids uuid[]) returns integer
language plpgsql security definer set search_path from current
as $$
declare gone integer;
begin
  if not scope_has(array['system']) then raise exception 'not for you' using errcode = '42501'; end if;
  delete from stored_file where register = reg and record = any (ids);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- deliveries
create table if not exists subscription_delivery (
  id uuid primary key, subscription uuid not null, event text not null, register text not null, record uuid not null,
  entry bigint, happened_at timestamptz not null, state text not null default 'waiting', attempts smallint not null default 0,
  next_at timestamptz not null default now(), last_at timestamptz, last_status smallint, last_fault text, last_ms integer,
  constraint subscription_delivery_state check (state in ('waiting', 'delivered', 'withheld', 'dead')));
create unique index if not exists subscription_delivery_entry_ix on subscription_delivery (subscription, entry);
create index if not exists subscription_delivery_log_ix on subscription_delivery (subscription, happened_at desc);
create index if not exists subscription_delivery_due_ix on subscription_delivery (next_at) where state = 'waiting';
create table if not exists subscription_position (reader text primary key, xid xid8 not null, read_at timestamptz not null);

alter table subscription_delivery enable row level security;
alter table subscription_delivery force row level security;
drop policy if exists subscription_delivery_owner on subscription_delivery;
create policy subscription_delivery_owner on subscription_delivery for all to current_user using (true) with check (true);
drop policy if exists subscription_delivery_count on subscription_delivery;
create policy subscription_delivery_count on subscription_delivery for all to buaban_count using (true) with check (true);
revoke all on subscription_delivery from buaban_app;
grant select, insert, update, delete on subscription_delivery to buaban_count;

alter table subscription_position enable row level security;
alter table subscription_position force row level security;
drop policy if exists subscription_position_owner on subscription_position;
create policy subscription_position_owner on subscription_position for all to current_user using (true) with check (true);
drop policy if exists subscription_position_count on subscription_position;
create policy subscription_position_count on subscription_position for all to buaban_count using (true) with check (true);
revoke all on subscription_position from buaban_app;
grant select, insert, update, delete on subscription_position to buaban_count;
drop policy if exists subscription_delivery_read on subscription_delivery;
create policy subscription_delivery_read on subscription_delivery for select to buaban_app using (subscription in (select s.id from subscription s));
drop policy if exists subscription_delivery_again on subscription_delivery;
create policy subscription_delivery_again on subscription_delivery for update to buaban_app using (subscription in (select s.id from subscription s where s.account = (select current_account()))) with check (subscription in (select s.id from subscription s where s.account = (select current_account())));
drop policy if exists subscription_delivery_try on subscription_delivery;
create policy subscription_delivery_try on subscription_delivery for insert to buaban_app with check (subscription in (select s.id from subscription s where s.account = (select current_account())));
grant select, insert, update (state, attempts, next_at) on subscription_delivery to buaban_app;

-- calendar-feeds
create table if not exists calendar_feed (
  account uuid primary key references account (id), hash bytea not null, made_at timestamptz not null default now(), read_at timestamptz);
create unique index if not exists calendar_feed_hash_ix on calendar_feed (hash);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
drop policy if exists calendar_feed_owner on calendar_feed;
create policy calendar_feed_owner on calendar_feed for all to current_user using (true) with check (true);
drop policy if exists calendar_feed_own on calendar_feed;
create policy calendar_feed_own on calendar_feed for all to buaban_app using (account = (select current_account())) with check (account = (select current_account()));
drop policy if exists calendar_feed_count on calendar_feed;
create policy calendar_feed_count on calendar_feed for select to buaban_count using (true);
drop policy if exists calendar_feed_seen on calendar_feed;
revoke all on calendar_feed from buaban_app, buaban_count;
grant select (account, made_at, read_at), insert, delete, update (read_at) on calendar_feed to buaban_app;
grant select on calendar_feed to buaban_count;
