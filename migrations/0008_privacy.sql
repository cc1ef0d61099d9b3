CREATE TABLE "processing_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"aim" text NOT NULL,
	"basis" text NOT NULL,
	"sensitive_basis" text,
	"subjects" text[] NOT NULL,
	"covers" text NOT NULL,
	"recipients" text,
	"abroad" text,
	"refusals" text,
	"search_text" text NOT NULL,
	CONSTRAINT "processing_activity_name_ck" CHECK (char_length("name") <= 200),
	CONSTRAINT "processing_activity_aim_ck" CHECK (char_length("aim") <= 2000),
	CONSTRAINT "processing_activity_sensitive_basis_ck" CHECK (char_length("sensitive_basis") <= 1000),
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
	"basis" text,
	"sensitive_basis" text,
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
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consent" ADD CONSTRAINT "consent_purpose_fk" FOREIGN KEY ("purpose") REFERENCES "consent_purpose"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consent" ADD CONSTRAINT "consent_guardian_fk" FOREIGN KEY ("guardian") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "consent" ADD CONSTRAINT "consent_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_asked_by_fk" FOREIGN KEY ("asked_by") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "rights_request" ADD CONSTRAINT "rights_request_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "processing_activity_search_ix" ON "processing_activity" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "processing_activity_basis_ix" ON "processing_activity" USING btree ("basis");
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
