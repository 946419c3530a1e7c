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
INSERT INTO "ballot" VALUES('deb5bfb23a6336ab12c0b82d','314ff0edfc08a83be8f4fba4','81f95bc7ddc7403ea691b2b7','2fb50159ec4234c259673b0c','phone');
INSERT INTO "ballot" VALUES('8a8e6e5bf2324443488ba923','314ff0edfc08a83be8f4fba4','81f95bc7ddc7403ea691b2b7','25b053c2ace41c82d0b90c4b','phone');
INSERT INTO "ballot" VALUES('c30957418ef9da4cb857483f','314ff0edfc08a83be8f4fba4','81f95bc7ddc7403ea691b2b7','edae125a6225d88859c32531','paper');
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('314ff0edfc08a83be8f4fba4','d98f741fd8ea88a80e0bd36bed2b6b95','b36c63aba60b9a72011519f7',1);
INSERT INTO "browser" VALUES('314ff0edfc08a83be8f4fba4','3ace6a374db8808104f95b522dddedbd','2fb50159ec4234c259673b0c',1);
INSERT INTO "browser" VALUES('314ff0edfc08a83be8f4fba4','c45eaadee3ff342ab5b42aecd4fded35','25b053c2ace41c82d0b90c4b',1);
INSERT INTO "browser" VALUES('314ff0edfc08a83be8f4fba4','33b24a2ff503086764716767453b4498','edae125a6225d88859c32531',1);
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
INSERT INTO "comment" VALUES('4a7bea2457c1dc586ced2624','314ff0edfc08a83be8f4fba4','38c3244e0e97752301cf4eb3','b36c63aba60b9a72011519f7',1,'Gute Idee','de','waiting');
CREATE TABLE counted_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	survivor VARCHAR(32) NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(survivor) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "counted_idea" VALUES('81f95bc7ddc7403ea691b2b7','38c3244e0e97752301cf4eb3','38c3244e0e97752301cf4eb3');
INSERT INTO "counted_idea" VALUES('81f95bc7ddc7403ea691b2b7','4dd2916dd13bf8c8f437b564','4dd2916dd13bf8c8f437b564');
INSERT INTO "counted_idea" VALUES('81f95bc7ddc7403ea691b2b7','11a4eba88571d87148ff1fad','11a4eba88571d87148ff1fad');
INSERT INTO "counted_idea" VALUES('81f95bc7ddc7403ea691b2b7','3f7f87c9917ebcda44b204c1','38c3244e0e97752301cf4eb3');
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('314ff0edfc08a83be8f4fba4','0f3a90c5da1c11d2e9e13d32257ee22b',1,'2030-05-07 18:00:00.000000');
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
INSERT INTO "idea" VALUES('38c3244e0e97752301cf4eb3','314ff0edfc08a83be8f4fba4',1,'b36c63aba60b9a72011519f7','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'38c3244e0e97752301cf4eb3');
INSERT INTO "idea" VALUES('4dd2916dd13bf8c8f437b564','314ff0edfc08a83be8f4fba4',2,'b36c63aba60b9a72011519f7','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'4dd2916dd13bf8c8f437b564');
INSERT INTO "idea" VALUES('11a4eba88571d87148ff1fad','314ff0edfc08a83be8f4fba4',3,'b36c63aba60b9a72011519f7','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'11a4eba88571d87148ff1fad');
INSERT INTO "idea" VALUES('3f7f87c9917ebcda44b204c1','314ff0edfc08a83be8f4fba4',4,'b36c63aba60b9a72011519f7','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'38c3244e0e97752301cf4eb3');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('38c3244e0e97752301cf4eb3','en','Bench');
CREATE TABLE idea_version (
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	PRIMARY KEY (idea_id, version), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_version" VALUES('38c3244e0e97752301cf4eb3',1,'Idee 1','','de');
INSERT INTO "idea_version" VALUES('4dd2916dd13bf8c8f437b564',1,'Idee 2','','de');
INSERT INTO "idea_version" VALUES('11a4eba88571d87148ff1fad',1,'Idee 3','','de');
INSERT INTO "idea_version" VALUES('3f7f87c9917ebcda44b204c1',1,'Idee 4','','de');
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
INSERT INTO "merge" VALUES('d685857cfac793693f2796bf','314ff0edfc08a83be8f4fba4','3f7f87c9917ebcda44b204c1','38c3244e0e97752301cf4eb3','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('b36c63aba60b9a72011519f7','314ff0edfc08a83be8f4fba4');
INSERT INTO "participant" VALUES('2fb50159ec4234c259673b0c','314ff0edfc08a83be8f4fba4');
INSERT INTO "participant" VALUES('25b053c2ace41c82d0b90c4b','314ff0edfc08a83be8f4fba4');
INSERT INTO "participant" VALUES('edae125a6225d88859c32531','314ff0edfc08a83be8f4fba4');
CREATE TABLE role_code (
	scope VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	code_hash TEXT NOT NULL, 
	PRIMARY KEY (scope, role)
);
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$v2Vrz2OOoOf75lB+n3tpNQ$ov9Yl8lJUWa/OWbtbJ/SLtN++pX2jCPUAMl9bqvHf08');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('314ff0edfc08a83be8f4fba4','c45eaadee3ff342ab5b42aecd4fded35','facilitator');
CREATE TABLE round (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	step_id VARCHAR(32) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	dots INTEGER NOT NULL, 
	dots_per_idea INTEGER NOT NULL, 
	grace_seconds INTEGER DEFAULT '0' NOT NULL, 
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
INSERT INTO "round" VALUES('81f95bc7ddc7403ea691b2b7','314ff0edfc08a83be8f4fba4',1,'2ef6f2171299330cd341f915','dots',5,1,0,'dots','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000');
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('81f95bc7ddc7403ea691b2b7','38c3244e0e97752301cf4eb3',1,1);
INSERT INTO "round_idea" VALUES('81f95bc7ddc7403ea691b2b7','4dd2916dd13bf8c8f437b564',1,2);
INSERT INTO "round_idea" VALUES('81f95bc7ddc7403ea691b2b7','11a4eba88571d87148ff1fad',1,3);
INSERT INTO "round_idea" VALUES('81f95bc7ddc7403ea691b2b7','3f7f87c9917ebcda44b204c1',1,4);
CREATE TABLE schema_number (
	number INTEGER NOT NULL
);
INSERT INTO "schema_number" VALUES(2);
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
INSERT INTO "vote" VALUES('314ff0edfc08a83be8f4fba4','81f95bc7ddc7403ea691b2b7','deb5bfb23a6336ab12c0b82d','3f7f87c9917ebcda44b204c1',1,1,'a');
INSERT INTO "vote" VALUES('314ff0edfc08a83be8f4fba4','81f95bc7ddc7403ea691b2b7','8a8e6e5bf2324443488ba923','38c3244e0e97752301cf4eb3',1,1,'b');
INSERT INTO "vote" VALUES('314ff0edfc08a83be8f4fba4','81f95bc7ddc7403ea691b2b7','c30957418ef9da4cb857483f','4dd2916dd13bf8c8f437b564',1,1,'desk');
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
	grace_seconds INTEGER DEFAULT '0' NOT NULL, 
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
INSERT INTO "workshop" VALUES('314ff0edfc08a83be8f4fba4','D7FFTH','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','[{"id": "c2a96833ab811d50e1a3b04a", "phase": "welcome", "minutes": 10, "sentence": {}}, {"id": "92eef10d5250bd8fefeafe57", "phase": "approaches", "minutes": 15, "sentence": {}}, {"id": "f6ec57b4031b91586d8662f6", "phase": "ideas", "minutes": 30, "sentence": {}}, {"id": "f3bbf948056f812fddc755fa", "phase": "pause", "minutes": 15, "sentence": {}}, {"id": "2ef6f2171299330cd341f915", "phase": "vote", "minutes": 10, "sentence": {}}, {"id": "4c101247e2598797307ec4e7", "phase": "result", "minutes": 15, "sentence": {}}]','[]','["de", "en", "ar"]',5,1,0,'','','',0,4,'vote','2ef6f2171299330cd341f915','2030-05-07 18:00:00.000000',NULL,NULL,12,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE INDEX ix_idea_author ON idea (author);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX ix_merge_workshop_id ON merge (workshop_id);
CREATE INDEX ix_comment_workshop_id ON comment (workshop_id);
CREATE INDEX ix_comment_idea_id ON comment (idea_id);
CREATE INDEX ix_comment_author ON comment (author);
CREATE INDEX ix_round_idea_idea_id ON round_idea (idea_id);
CREATE INDEX ix_counted_idea_idea_id ON counted_idea (idea_id);
CREATE INDEX ix_counted_idea_survivor ON counted_idea (survivor);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
COMMIT;
