ALTER TABLE "import_run" ADD COLUMN "brought_by" text;
ALTER TABLE "import_run_past" ADD COLUMN "brought_by" text;
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_brought_by_ck" CHECK (char_length("brought_by") <= 200);
