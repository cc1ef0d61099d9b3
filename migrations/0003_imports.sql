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
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_organisation_fk" FOREIGN KEY ("organisation") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_follows_fk" FOREIGN KEY ("follows") REFERENCES "import_run"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "quarantined_row" ADD CONSTRAINT "quarantined_row_run_fk" FOREIGN KEY ("run") REFERENCES "import_run"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "quarantined_row" ADD CONSTRAINT "quarantined_row_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;
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
