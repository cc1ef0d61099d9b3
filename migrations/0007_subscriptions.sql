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
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "subscription_state_ix" ON "subscription" USING btree ("state");
CREATE INDEX "subscription_account_ix" ON "subscription" USING btree ("account");
CREATE INDEX "subscription_title_ix" ON "subscription" USING btree ("name","id");
