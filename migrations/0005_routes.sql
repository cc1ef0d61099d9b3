ALTER TABLE "child_group" ADD COLUMN "opened_on" date NOT NULL;
ALTER TABLE "child_group_past" ADD COLUMN "opened_on" date;
