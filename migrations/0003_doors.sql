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
	"groups" text[],
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
	"groups" text[],
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
ALTER TABLE "audit_entry" ADD COLUMN "detail_hash" text;
ALTER TABLE "stored_file" ADD COLUMN "register" text;
ALTER TABLE "stored_file" ADD COLUMN "record" uuid;
ALTER TABLE "stored_file" ADD COLUMN "field" text;
ALTER TABLE "account" ADD COLUMN "kept_by" uuid;
ALTER TABLE "account_past" ADD COLUMN "kept_by" uuid;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "watch_member" ADD CONSTRAINT "watch_member_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "watch_member" ADD CONSTRAINT "watch_member_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "watch_member" ADD CONSTRAINT "watch_member_agency_fk" FOREIGN KEY ("agency") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_case" ADD CONSTRAINT "child_case_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_case" ADD CONSTRAINT "child_case_lives_in_fk" FOREIGN KEY ("lives_in") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_case" ADD CONSTRAINT "child_case_office_fk" FOREIGN KEY ("office") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_case" ADD CONSTRAINT "child_case_manager_fk" FOREIGN KEY ("manager") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_case" ADD CONSTRAINT "child_case_last_school_fk" FOREIGN KEY ("last_school") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "child_case" ADD CONSTRAINT "child_case_returned_to_fk" FOREIGN KEY ("returned_to") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
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
ALTER TABLE "account" ADD CONSTRAINT "account_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "stored_file_record_ix" ON "stored_file" USING btree ("register","record");
CREATE INDEX "organisation_known_1" ON "organisation" USING btree ("name","affiliation","lies_in");
CREATE INDEX "household_known_1" ON "household" USING btree ("house_code");
CREATE INDEX "household_known_2" ON "household" USING btree ("house_no","moo","lies_in");
CREATE INDEX "person_known_1" ON "person" USING btree ("name_first","name_last","birth_date","kept_by");
CREATE INDEX "person_past_lives_in_ix" ON "person_past" USING btree ("lives_in");
CREATE INDEX "staff_post_known_1" ON "staff_post" USING btree ("person","organisation","position","starts_on");
CREATE INDEX "account_kept_by_ix" ON "account" USING btree ("kept_by");
