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
ALTER TABLE "area_boundary" ADD CONSTRAINT "area_boundary_area_fk" FOREIGN KEY ("area") REFERENCES "area"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "area_boundary_area_ix" ON "area_boundary" USING btree ("area");
CREATE UNIQUE INDEX "area_boundary_only_1" ON "area_boundary" USING btree ("area");
