CREATE TABLE "identity_number" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"person" uuid NOT NULL,
	"type" text NOT NULL,
	"number" "bytea" NOT NULL,
	"number_hash" "bytea" NOT NULL,
	"number_mask" text NOT NULL,
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
	"number" "bytea",
	"number_hash" "bytea",
	"number_mask" text,
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
ALTER TABLE "identity_number" ADD CONSTRAINT "identity_number_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "identity_number" ADD CONSTRAINT "identity_number_kept_by_fk" FOREIGN KEY ("kept_by") REFERENCES "organisation"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_one_fk" FOREIGN KEY ("one") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_other_fk" FOREIGN KEY ("other") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "identity_number_person_ix" ON "identity_number" USING btree ("person");
CREATE INDEX "identity_number_type_ix" ON "identity_number" USING btree ("type");
CREATE INDEX "identity_number_kept_by_ix" ON "identity_number" USING btree ("kept_by");
CREATE UNIQUE INDEX "identity_number_only_1" ON "identity_number" USING btree ("person","number_hash");
CREATE INDEX "identity_number_known_1" ON "identity_number" USING btree ("number_hash");
CREATE INDEX "identity_number_past_kept_by_ix" ON "identity_number_past" USING btree ("kept_by");
CREATE INDEX "person_merge_state_ix" ON "person_merge" USING btree ("state");
CREATE INDEX "person_merge_one_ix" ON "person_merge" USING btree ("one");
CREATE INDEX "person_merge_other_ix" ON "person_merge" USING btree ("other");
CREATE INDEX "person_merge_keeps_ix" ON "person_merge" USING btree ("keeps");
CREATE INDEX "person_merge_place_ix" ON "person_merge" USING btree ("place");
CREATE INDEX "person_merge_ground_ix" ON "person_merge" USING btree ("ground");
CREATE UNIQUE INDEX "person_merge_only_1" ON "person_merge" USING btree ("one","other");
CREATE INDEX "person_merge_past_place_ix" ON "person_merge_past" USING btree ("place");
