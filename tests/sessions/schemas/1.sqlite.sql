BEGIN TRANSACTION;
CREATE TABLE ballot (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	round_id VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "ballot" VALUES('c282248f62ee78612b80d748','808d988a1cd43d677711b41b','3229f7ac109bebbdc5720744','2dabe840d80f34e258fe452d','phone');
INSERT INTO "ballot" VALUES('740caa3f31a8d893826b2a42','808d988a1cd43d677711b41b','3229f7ac109bebbdc5720744','ed882cc71b685e0674ab5c92','phone');
INSERT INTO "ballot" VALUES('79bf06c8a1b11715318eec73','808d988a1cd43d677711b41b','3229f7ac109bebbdc5720744','9e6da7e8f7c8c9edcfab3d9f','paper');
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('808d988a1cd43d677711b41b','9cb398652701e00643908fcf7c098091','8ce4b61409614d4bcd6740f4',1);
INSERT INTO "browser" VALUES('808d988a1cd43d677711b41b','ebd4a0257e0bba117e3fb22e92021544','2dabe840d80f34e258fe452d',1);
INSERT INTO "browser" VALUES('808d988a1cd43d677711b41b','09ec3d4f5f59ce61bc62516c4d862bf9','ed882cc71b685e0674ab5c92',1);
INSERT INTO "browser" VALUES('808d988a1cd43d677711b41b','7621408b1f928421f7c34a8d6c577955','9e6da7e8f7c8c9edcfab3d9f',1);
CREATE TABLE comment (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	author VARCHAR(32), 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(author) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "comment" VALUES('df93fea43a5a989a1fa73bd9','808d988a1cd43d677711b41b','7355c722130e1af587ddf10f','8ce4b61409614d4bcd6740f4',1,'Gute Idee','de','waiting');
CREATE TABLE counted_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	survivor VARCHAR(32) NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(survivor) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "counted_idea" VALUES('3229f7ac109bebbdc5720744','7355c722130e1af587ddf10f','7355c722130e1af587ddf10f');
INSERT INTO "counted_idea" VALUES('3229f7ac109bebbdc5720744','e655d732393718094ccbe0e6','e655d732393718094ccbe0e6');
INSERT INTO "counted_idea" VALUES('3229f7ac109bebbdc5720744','409d053791bca3ff2837e6fc','409d053791bca3ff2837e6fc');
INSERT INTO "counted_idea" VALUES('3229f7ac109bebbdc5720744','84156f9bfbbe82bf5c01214c','7355c722130e1af587ddf10f');
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('808d988a1cd43d677711b41b','405910a82a0040da5b7b694059b29cd7',1,'2030-05-07 18:00:00.000000');
CREATE TABLE idea (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	author VARCHAR(32), 
	kind VARCHAR(16) NOT NULL, 
	lon FLOAT, 
	lat FLOAT, 
	place_name TEXT, 
	field VARCHAR(64), 
	approach VARCHAR(64), 
	external_id TEXT, 
	cost TEXT, 
	category TEXT, 
	version INTEGER NOT NULL, 
	released_version INTEGER NOT NULL, 
	refused_version INTEGER NOT NULL, 
	taken_back BOOLEAN NOT NULL, 
	listed BOOLEAN NOT NULL, 
	survivor VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (workshop_id, number), 
	CHECK (released_version <= version AND refused_version <= version), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(author) REFERENCES participant (id) ON DELETE CASCADE, 
	FOREIGN KEY(survivor) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea" VALUES('7355c722130e1af587ddf10f','808d988a1cd43d677711b41b',1,'8ce4b61409614d4bcd6740f4','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'7355c722130e1af587ddf10f');
INSERT INTO "idea" VALUES('e655d732393718094ccbe0e6','808d988a1cd43d677711b41b',2,'8ce4b61409614d4bcd6740f4','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'e655d732393718094ccbe0e6');
INSERT INTO "idea" VALUES('409d053791bca3ff2837e6fc','808d988a1cd43d677711b41b',3,'8ce4b61409614d4bcd6740f4','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'409d053791bca3ff2837e6fc');
INSERT INTO "idea" VALUES('84156f9bfbbe82bf5c01214c','808d988a1cd43d677711b41b',4,'8ce4b61409614d4bcd6740f4','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'7355c722130e1af587ddf10f');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('7355c722130e1af587ddf10f','en','Bench');
CREATE TABLE idea_version (
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	PRIMARY KEY (idea_id, version), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_version" VALUES('7355c722130e1af587ddf10f',1,'Idee 1','','de');
INSERT INTO "idea_version" VALUES('e655d732393718094ccbe0e6',1,'Idee 2','','de');
INSERT INTO "idea_version" VALUES('409d053791bca3ff2837e6fc',1,'Idee 3','','de');
INSERT INTO "idea_version" VALUES('84156f9bfbbe82bf5c01214c',1,'Idee 4','','de');
CREATE TABLE merge (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	into_id VARCHAR(32) NOT NULL, 
	merged_at DATETIME NOT NULL, 
	undone_at DATETIME, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(into_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "merge" VALUES('234d5e6047f0855f32facb51','808d988a1cd43d677711b41b','84156f9bfbbe82bf5c01214c','7355c722130e1af587ddf10f','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('8ce4b61409614d4bcd6740f4','808d988a1cd43d677711b41b');
INSERT INTO "participant" VALUES('2dabe840d80f34e258fe452d','808d988a1cd43d677711b41b');
INSERT INTO "participant" VALUES('ed882cc71b685e0674ab5c92','808d988a1cd43d677711b41b');
INSERT INTO "participant" VALUES('9e6da7e8f7c8c9edcfab3d9f','808d988a1cd43d677711b41b');
CREATE TABLE role_code (
	scope VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	code_hash TEXT NOT NULL, 
	PRIMARY KEY (scope, role)
);
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$DxPdGoS3sDiVnQmC4n18rw$rEEwf9YuCgQ1IInXjV1bEl6e8KeZsCenPfZwYrVbk3o');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('808d988a1cd43d677711b41b','09ec3d4f5f59ce61bc62516c4d862bf9','facilitator');
CREATE TABLE round (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	step_id VARCHAR(32) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	dots INTEGER NOT NULL, 
	dots_per_idea INTEGER NOT NULL, 
	rule VARCHAR(32) NOT NULL, 
	opened_at DATETIME NOT NULL, 
	submission_closed_at DATETIME, 
	count_closed_at DATETIME, 
	released_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (workshop_id, number), 
	UNIQUE (workshop_id, step_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "round" VALUES('3229f7ac109bebbdc5720744','808d988a1cd43d677711b41b',1,'33bf90aaec75813d91f95622','dots',5,1,'dots','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000');
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('3229f7ac109bebbdc5720744','7355c722130e1af587ddf10f',1,1);
INSERT INTO "round_idea" VALUES('3229f7ac109bebbdc5720744','e655d732393718094ccbe0e6',1,2);
INSERT INTO "round_idea" VALUES('3229f7ac109bebbdc5720744','409d053791bca3ff2837e6fc',1,3);
INSERT INTO "round_idea" VALUES('3229f7ac109bebbdc5720744','84156f9bfbbe82bf5c01214c',1,4);
CREATE TABLE schema_number (
	number INTEGER NOT NULL
);
INSERT INTO "schema_number" VALUES(1);
CREATE TABLE vote (
	workshop_id VARCHAR(32) NOT NULL, 
	round_id VARCHAR(32) NOT NULL, 
	ballot_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	value INTEGER, 
	sequence INTEGER NOT NULL, 
	device VARCHAR(32) NOT NULL, 
	PRIMARY KEY (workshop_id, round_id, ballot_id, idea_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(ballot_id) REFERENCES ballot (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "vote" VALUES('808d988a1cd43d677711b41b','3229f7ac109bebbdc5720744','c282248f62ee78612b80d748','84156f9bfbbe82bf5c01214c',1,1,'a');
INSERT INTO "vote" VALUES('808d988a1cd43d677711b41b','3229f7ac109bebbdc5720744','740caa3f31a8d893826b2a42','7355c722130e1af587ddf10f',1,1,'b');
INSERT INTO "vote" VALUES('808d988a1cd43d677711b41b','3229f7ac109bebbdc5720744','79bf06c8a1b11715318eec73','e655d732393718094ccbe0e6',1,1,'desk');
CREATE TABLE workshop (
	id VARCHAR(32) NOT NULL, 
	code VARCHAR(16) NOT NULL, 
	title JSON NOT NULL, 
	guiding_question JSON NOT NULL, 
	quarter_name TEXT NOT NULL, 
	quarter_features JSON NOT NULL, 
	quarter_attribution TEXT NOT NULL, 
	sheet JSON NOT NULL, 
	approaches JSON NOT NULL, 
	languages JSON NOT NULL, 
	dots INTEGER NOT NULL, 
	dots_per_idea INTEGER NOT NULL, 
	responsible TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	legal_basis TEXT NOT NULL, 
	example BOOLEAN NOT NULL, 
	position INTEGER NOT NULL, 
	phase VARCHAR(16) NOT NULL, 
	step_id VARCHAR(32) NOT NULL, 
	step_since DATETIME NOT NULL, 
	headcount INTEGER, 
	address TEXT, 
	revision INTEGER NOT NULL, 
	next_number INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "workshop" VALUES('808d988a1cd43d677711b41b','YMVHBJ','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','[{"id": "f8f1545f7ea57504e22dddc1", "phase": "welcome", "minutes": 10, "sentence": {}}, {"id": "760a8b368b34081c7371ee19", "phase": "approaches", "minutes": 15, "sentence": {}}, {"id": "4a83ef1150bc66fadf81c4e9", "phase": "ideas", "minutes": 30, "sentence": {}}, {"id": "7ef429d3ea6c8cc2e7898f28", "phase": "pause", "minutes": 15, "sentence": {}}, {"id": "33bf90aaec75813d91f95622", "phase": "vote", "minutes": 10, "sentence": {}}, {"id": "ccfd2441ed0fe52f95655a31", "phase": "result", "minutes": 15, "sentence": {}}]','[]','["de", "en", "ar"]',5,1,'','','',0,4,'vote','33bf90aaec75813d91f95622','2030-05-07 18:00:00.000000',NULL,NULL,12,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE INDEX ix_idea_author ON idea (author);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_merge_workshop_id ON merge (workshop_id);
CREATE INDEX ix_comment_author ON comment (author);
CREATE INDEX ix_comment_idea_id ON comment (idea_id);
CREATE INDEX ix_comment_workshop_id ON comment (workshop_id);
CREATE INDEX ix_round_idea_idea_id ON round_idea (idea_id);
CREATE INDEX ix_counted_idea_idea_id ON counted_idea (idea_id);
CREATE INDEX ix_counted_idea_survivor ON counted_idea (survivor);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
COMMIT;
