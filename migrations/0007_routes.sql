CREATE UNIQUE INDEX "g_code_file_only_3" ON "g_code_file" USING btree ("national_id_hash");
