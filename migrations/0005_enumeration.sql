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
	"outcome" text NOT NULL,
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
	"outcome" text,
	"location_lat" double precision,
	"location_lon" double precision,
	"sheet" jsonb,
	"note" text,
	"search_text" text,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "enumerated_house_past_pk" PRIMARY KEY("id","version")
);
ALTER TABLE "census_list" ADD COLUMN "replaces" uuid;
ALTER TABLE "census_list_past" ADD COLUMN "replaces" uuid;
ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_enumerator_fk" FOREIGN KEY ("enumerator") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumeration_zone" ADD CONSTRAINT "enumeration_zone_second_fk" FOREIGN KEY ("second") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_zone_fk" FOREIGN KEY ("zone") REFERENCES "enumeration_zone"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "enumerated_house" ADD CONSTRAINT "enumerated_house_visited_by_fk" FOREIGN KEY ("visited_by") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
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
CREATE INDEX "enumerated_house_outcome_ix" ON "enumerated_house" USING btree ("outcome");
CREATE UNIQUE INDEX "enumerated_house_only_1" ON "enumerated_house" USING btree ("zone","house_number");
CREATE INDEX "enumerated_house_title_ix" ON "enumerated_house" USING btree ("house_number","id");
CREATE INDEX "enumerated_house_past_area_ix" ON "enumerated_house_past" USING btree ("area");
ALTER TABLE "census_list" ADD CONSTRAINT "census_list_replaces_fk" FOREIGN KEY ("replaces") REFERENCES "census_list"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "census_list_replaces_ix" ON "census_list" USING btree ("replaces");
