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
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_place_fk" FOREIGN KEY ("place") REFERENCES "place_node"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_fk" FOREIGN KEY ("person") REFERENCES "person"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_fk" FOREIGN KEY ("account") REFERENCES "account"("id") ON DELETE no action ON UPDATE no action;
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
