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
INSERT INTO "ballot" VALUES('30eb5ddae6bb3339c7ce59a8','4bb57d8151bfc09962b95380','cd96d4ba3653eb73b6ec9e92','1242596a497b3f962ceacab2','phone');
INSERT INTO "ballot" VALUES('601f1073838f2f17c2fe2162','4bb57d8151bfc09962b95380','cd96d4ba3653eb73b6ec9e92','e8c9c4a8c40d4de6ad90a749','phone');
INSERT INTO "ballot" VALUES('f4e8ab52a9a5e2e957943164','4bb57d8151bfc09962b95380','cd96d4ba3653eb73b6ec9e92','2022a15f306c5f8a34750611','paper');
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('4bb57d8151bfc09962b95380','2e981b12fb32f0d214ef5483c5083989','718cec1c245edb5f460b7620',1);
INSERT INTO "browser" VALUES('4bb57d8151bfc09962b95380','5061bcfaa7a137e32917a9e21fd0fdd1','1242596a497b3f962ceacab2',1);
INSERT INTO "browser" VALUES('4bb57d8151bfc09962b95380','240a5edd5ab1627b0096440e2eba4825','e8c9c4a8c40d4de6ad90a749',1);
INSERT INTO "browser" VALUES('4bb57d8151bfc09962b95380','27caf5eb4ffdbfcd851bdd512d9328fc','2022a15f306c5f8a34750611',1);
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
INSERT INTO "comment" VALUES('753103c73998a9113ac98063','4bb57d8151bfc09962b95380','e19e8d06a6ebe3005cb597ac','718cec1c245edb5f460b7620',1,'Gute Idee','de','waiting');
CREATE TABLE concept (
	workshop_id VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	approaches JSON NOT NULL, 
	PRIMARY KEY (workshop_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
CREATE TABLE counted_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	survivor VARCHAR(32) NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(survivor) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "counted_idea" VALUES('cd96d4ba3653eb73b6ec9e92','e19e8d06a6ebe3005cb597ac','e19e8d06a6ebe3005cb597ac');
INSERT INTO "counted_idea" VALUES('cd96d4ba3653eb73b6ec9e92','a6dac0f2c9f93746e2f84766','a6dac0f2c9f93746e2f84766');
INSERT INTO "counted_idea" VALUES('cd96d4ba3653eb73b6ec9e92','e5b6cd29f0c15c4ef89d23e8','e5b6cd29f0c15c4ef89d23e8');
INSERT INTO "counted_idea" VALUES('cd96d4ba3653eb73b6ec9e92','ca7f4edd734108c12c77952c','e19e8d06a6ebe3005cb597ac');
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('4bb57d8151bfc09962b95380','bf04da63b0be1c4737a06152aec22bac',1,'2030-05-07 18:00:00.000000');
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
INSERT INTO "idea" VALUES('e19e8d06a6ebe3005cb597ac','4bb57d8151bfc09962b95380',1,'718cec1c245edb5f460b7620','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'e19e8d06a6ebe3005cb597ac');
INSERT INTO "idea" VALUES('a6dac0f2c9f93746e2f84766','4bb57d8151bfc09962b95380',2,'718cec1c245edb5f460b7620','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'a6dac0f2c9f93746e2f84766');
INSERT INTO "idea" VALUES('e5b6cd29f0c15c4ef89d23e8','4bb57d8151bfc09962b95380',3,'718cec1c245edb5f460b7620','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'e5b6cd29f0c15c4ef89d23e8');
INSERT INTO "idea" VALUES('ca7f4edd734108c12c77952c','4bb57d8151bfc09962b95380',4,'718cec1c245edb5f460b7620','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'e19e8d06a6ebe3005cb597ac');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('e19e8d06a6ebe3005cb597ac','en','Bench',1);
CREATE TABLE idea_version (
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	PRIMARY KEY (idea_id, version), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_version" VALUES('e19e8d06a6ebe3005cb597ac',1,'Idee 1','','de');
INSERT INTO "idea_version" VALUES('a6dac0f2c9f93746e2f84766',1,'Idee 2','','de');
INSERT INTO "idea_version" VALUES('e5b6cd29f0c15c4ef89d23e8',1,'Idee 3','','de');
INSERT INTO "idea_version" VALUES('ca7f4edd734108c12c77952c',1,'Idee 4','','de');
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
INSERT INTO "merge" VALUES('ea05ae1c54eec70107470587','4bb57d8151bfc09962b95380','ca7f4edd734108c12c77952c','e19e8d06a6ebe3005cb597ac','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('718cec1c245edb5f460b7620','4bb57d8151bfc09962b95380');
INSERT INTO "participant" VALUES('1242596a497b3f962ceacab2','4bb57d8151bfc09962b95380');
INSERT INTO "participant" VALUES('e8c9c4a8c40d4de6ad90a749','4bb57d8151bfc09962b95380');
INSERT INTO "participant" VALUES('2022a15f306c5f8a34750611','4bb57d8151bfc09962b95380');
CREATE TABLE role_code (
	scope VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	code_hash TEXT NOT NULL, 
	PRIMARY KEY (scope, role)
);
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$tE2tCq4DFXfOhvw9KePUng$h5ddFV4buESZGsl0mBdV8mj+HM+lJdVR1xQJOBJfuhE');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('4bb57d8151bfc09962b95380','240a5edd5ab1627b0096440e2eba4825','facilitator');
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
INSERT INTO "round" VALUES('cd96d4ba3653eb73b6ec9e92','4bb57d8151bfc09962b95380',1,'79b7f5c497b887b42812462a','dots',5,1,0,'dots','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000');
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('cd96d4ba3653eb73b6ec9e92','e19e8d06a6ebe3005cb597ac',1,1);
INSERT INTO "round_idea" VALUES('cd96d4ba3653eb73b6ec9e92','a6dac0f2c9f93746e2f84766',1,2);
INSERT INTO "round_idea" VALUES('cd96d4ba3653eb73b6ec9e92','e5b6cd29f0c15c4ef89d23e8',1,3);
INSERT INTO "round_idea" VALUES('cd96d4ba3653eb73b6ec9e92','ca7f4edd734108c12c77952c',1,4);
CREATE TABLE schema_number (
	number INTEGER NOT NULL
);
INSERT INTO "schema_number" VALUES(3);
CREATE TABLE stance (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	author VARCHAR(32) NOT NULL, 
	approach VARCHAR(64) NOT NULL, 
	fit VARCHAR(16) NOT NULL, 
	position INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (author, approach), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(author) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "stance" VALUES('032907bd10e2e85486f4a15c','4bb57d8151bfc09962b95380','718cec1c245edb5f460b7620','open-courtyards','fits',1,'Gut','de','waiting');
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
INSERT INTO "vote" VALUES('4bb57d8151bfc09962b95380','cd96d4ba3653eb73b6ec9e92','30eb5ddae6bb3339c7ce59a8','ca7f4edd734108c12c77952c',1,1,'a');
INSERT INTO "vote" VALUES('4bb57d8151bfc09962b95380','cd96d4ba3653eb73b6ec9e92','601f1073838f2f17c2fe2162','e19e8d06a6ebe3005cb597ac',1,1,'b');
INSERT INTO "vote" VALUES('4bb57d8151bfc09962b95380','cd96d4ba3653eb73b6ec9e92','f4e8ab52a9a5e2e957943164','a6dac0f2c9f93746e2f84766',1,1,'desk');
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
	own_toolbox TEXT DEFAULT '' NOT NULL, 
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
	shown_kind VARCHAR(16), 
	shown_id VARCHAR(64), 
	revision INTEGER NOT NULL, 
	next_number INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	closed_at DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (code)
);
INSERT INTO "workshop" VALUES('4bb57d8151bfc09962b95380','7BZVGS','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','[{"id": "ef7b0c04a33e020ff5fd86e2", "phase": "welcome", "minutes": 10, "sentence": {}}, {"id": "af8a3b748217c152ad362288", "phase": "approaches", "minutes": 15, "sentence": {}}, {"id": "1663e43c428a78c0e0f5c1fb", "phase": "ideas", "minutes": 30, "sentence": {}}, {"id": "ace922b47c8c190d0a4a7e95", "phase": "pause", "minutes": 15, "sentence": {}}, {"id": "79b7f5c497b887b42812462a", "phase": "vote", "minutes": 10, "sentence": {}}, {"id": "042304fd4e264074657989ce", "phase": "result", "minutes": 15, "sentence": {}}]','[]','["de", "en", "ar"]','',5,1,0,'','','',0,4,'vote','79b7f5c497b887b42812462a','2030-05-07 18:00:00.000000',NULL,NULL,NULL,NULL,12,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE INDEX ix_idea_author ON idea (author);
CREATE INDEX stances ON stance (workshop_id, approach, fit);
CREATE INDEX reasons ON stance (workshop_id, position);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX ix_merge_workshop_id ON merge (workshop_id);
CREATE INDEX ix_comment_idea_id ON comment (idea_id);
CREATE INDEX ix_comment_author ON comment (author);
CREATE INDEX ix_comment_workshop_id ON comment (workshop_id);
CREATE INDEX ix_round_idea_idea_id ON round_idea (idea_id);
CREATE INDEX ix_counted_idea_survivor ON counted_idea (survivor);
CREATE INDEX ix_counted_idea_idea_id ON counted_idea (idea_id);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
COMMIT;
