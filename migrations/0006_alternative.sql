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
