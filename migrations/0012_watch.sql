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
	"plan" text,
	"child_agrees" boolean,
	"guardian_agrees" boolean,
	"route" text,
	"returned_to" uuid,
	"returned_on" date,
	"closed_on" date,
	"handed_to" text,
	CONSTRAINT "child_case_address_ck" CHECK (char_length("address") <= 300),
	CONSTRAINT "child_case_guardian_name_ck" CHECK (char_length("guardian_name") <= 200),
	CONSTRAINT "child_case_plan_ck" CHECK (char_length("plan") <= 4000),
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
	"plan" text,
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
	"purpose" text NOT NULL,
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
	"purpose" text,
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
	"measure" text NOT NULL,
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
	"measure" text,
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
	"months" text NOT NULL,
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
	"months" text,
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
CREATE INDEX "referral_purpose_ix" ON "referral" USING btree ("purpose");
CREATE INDEX "referral_title_ix" ON "referral" USING btree ("child_name_first","id");
CREATE INDEX "referral_past_lives_in_ix" ON "referral_past" USING btree ("lives_in");
CREATE INDEX "referral_past_agency_ix" ON "referral_past" USING btree ("agency");
CREATE INDEX "measure_given_case_ix" ON "measure_given" USING btree ("case");
CREATE INDEX "measure_given_lives_in_ix" ON "measure_given" USING btree ("lives_in");
CREATE INDEX "measure_given_manager_ix" ON "measure_given" USING btree ("manager");
CREATE INDEX "measure_given_measure_ix" ON "measure_given" USING btree ("measure");
CREATE INDEX "measure_given_provider_ix" ON "measure_given" USING btree ("provider");
CREATE INDEX "measure_given_result_ix" ON "measure_given" USING btree ("result");
CREATE INDEX "measure_given_past_lives_in_ix" ON "measure_given_past" USING btree ("lives_in");
CREATE INDEX "return_check_state_ix" ON "return_check" USING btree ("state");
CREATE INDEX "return_check_case_ix" ON "return_check" USING btree ("case");
CREATE INDEX "return_check_lives_in_ix" ON "return_check" USING btree ("lives_in");
CREATE INDEX "return_check_manager_ix" ON "return_check" USING btree ("manager");
CREATE INDEX "return_check_months_ix" ON "return_check" USING btree ("months");
CREATE INDEX "return_check_past_lives_in_ix" ON "return_check_past" USING btree ("lives_in");
CREATE INDEX "citizen_report_state_ix" ON "citizen_report" USING btree ("state");
CREATE INDEX "citizen_report_search_ix" ON "citizen_report" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "citizen_report_area_ix" ON "citizen_report" USING btree ("area");
CREATE INDEX "citizen_report_channel_ix" ON "citizen_report" USING btree ("channel");
CREATE INDEX "citizen_report_case_ix" ON "citizen_report" USING btree ("case");
CREATE UNIQUE INDEX "citizen_report_only_1" ON "citizen_report" USING btree ("tracking_hash");
CREATE INDEX "citizen_report_title_ix" ON "citizen_report" USING btree ("received_on","id");
CREATE INDEX "citizen_report_past_area_ix" ON "citizen_report_past" USING btree ("area");
CREATE INDEX "person_past_lives_in_ix" ON "person_past" USING btree ("lives_in");
