BEGIN TRANSACTION;
CREATE TABLE ballot (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	round_id VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	channel VARCHAR(16) NOT NULL, 
	seed INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "ballot" VALUES('852702d3354bad2a21638982','73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685','b8cf010ab339a24739663ff7','phone',1487139033);
INSERT INTO "ballot" VALUES('a53197f4bf866544a2595943','73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685','df30d6bc470855919f593ba2','phone',452653911);
INSERT INTO "ballot" VALUES('d6038097fd0df7b4a982dd3b','73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685','f10b519b53d66779d9b3707e','paper',0);
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('73ab3eae74168f64ae67e45d','d63d1c654fa04a42a7ecb17a8af917c7','0441597ff2ef8c600937bcfd',1);
INSERT INTO "browser" VALUES('73ab3eae74168f64ae67e45d','3d15ee5f72bcd07303b7da71fe6739a5','b8cf010ab339a24739663ff7',1);
INSERT INTO "browser" VALUES('73ab3eae74168f64ae67e45d','7a5914aeca420e22a41367213cba39d1','df30d6bc470855919f593ba2',1);
CREATE TABLE card (
	workshop_id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	code_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32), 
	PRIMARY KEY (workshop_id, number), 
	UNIQUE (workshop_id, code_hash), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	UNIQUE (participant_id), 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "card" VALUES('73ab3eae74168f64ae67e45d',1,'59a6c9f19587f54d3d0ea4e51b85a6a6',NULL);
INSERT INTO "card" VALUES('73ab3eae74168f64ae67e45d',2,'e1a56bf83d98cfa2795babafe625c7d6',NULL);
CREATE TABLE claim (
	sort VARCHAR(16) NOT NULL, 
	piece_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	holder VARCHAR(32), 
	until DATETIME NOT NULL, 
	PRIMARY KEY (sort, piece_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "claim" VALUES('stance','0dbd3d83b73ee8bdec96beeb','73ab3eae74168f64ae67e45d','b7f8394c2743f124874f8f3218bfdb27','2030-05-07 18:03:00.000000');
CREATE TABLE comment (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	author VARCHAR(32), 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	kind VARCHAR(16) DEFAULT 'comment' NOT NULL, 
	original TEXT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(author) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "comment" VALUES('d9001d151a5438cdaf29f401','73ab3eae74168f64ae67e45d','84e0909991e7f5a77dc9d20b','0441597ff2ef8c600937bcfd',1,'Gute Idee','de','released','comment',NULL);
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
INSERT INTO "counted_idea" VALUES('3b17bf12b71d1d5d5d1c4685','84e0909991e7f5a77dc9d20b','84e0909991e7f5a77dc9d20b');
INSERT INTO "counted_idea" VALUES('3b17bf12b71d1d5d5d1c4685','14d7ff94d2a9dc1b2f9ddd24','14d7ff94d2a9dc1b2f9ddd24');
INSERT INTO "counted_idea" VALUES('3b17bf12b71d1d5d5d1c4685','0b52618b8db20af84ac7e9e6','0b52618b8db20af84ac7e9e6');
INSERT INTO "counted_idea" VALUES('3b17bf12b71d1d5d5d1c4685','e26a6ed2d738626959be1f4f','84e0909991e7f5a77dc9d20b');
CREATE TABLE decision (
	number INTEGER NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	sort VARCHAR(16) NOT NULL, 
	piece_id VARCHAR(32) NOT NULL, 
	verdict VARCHAR(16) NOT NULL, 
	ground VARCHAR(32), 
	words TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	holder VARCHAR(32) NOT NULL, 
	decided_at DATETIME NOT NULL, 
	was JSON NOT NULL, 
	became JSON NOT NULL, 
	undone_at DATETIME, 
	PRIMARY KEY (number), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "decision" VALUES(1,'73ab3eae74168f64ae67e45d','comment','d9001d151a5438cdaf29f401','release',NULL,'','','b7f8394c2743f124874f8f3218bfdb27','2030-05-07 18:00:00.000000','{"state": "waiting", "blackened": false}','{"state": "released", "blackened": false}',NULL);
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('73ab3eae74168f64ae67e45d','e631ab9bea9b4316343624fa5c351c94',1,'2030-05-07 18:00:00.000000');
CREATE TABLE handover (
	idea_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	office TEXT NOT NULL, 
	passed_at DATETIME NOT NULL, 
	response TEXT NOT NULL, 
	responded_on DATE, 
	PRIMARY KEY (idea_id), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "handover" VALUES('0b52618b8db20af84ac7e9e6','73ab3eae74168f64ae67e45d','Tiefbauamt','2030-05-07 18:00:00.000000','',NULL);
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
	channel VARCHAR(16), 
	table_number INTEGER, 
	paper_number INTEGER, 
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
INSERT INTO "idea" VALUES('84e0909991e7f5a77dc9d20b','73ab3eae74168f64ae67e45d',1,'0441597ff2ef8c600937bcfd','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'84e0909991e7f5a77dc9d20b');
INSERT INTO "idea" VALUES('14d7ff94d2a9dc1b2f9ddd24','73ab3eae74168f64ae67e45d',2,'0441597ff2ef8c600937bcfd','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'14d7ff94d2a9dc1b2f9ddd24');
INSERT INTO "idea" VALUES('0b52618b8db20af84ac7e9e6','73ab3eae74168f64ae67e45d',3,'0441597ff2ef8c600937bcfd','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,0,'0b52618b8db20af84ac7e9e6');
INSERT INTO "idea" VALUES('e26a6ed2d738626959be1f4f','73ab3eae74168f64ae67e45d',4,'0441597ff2ef8c600937bcfd','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'84e0909991e7f5a77dc9d20b');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('84e0909991e7f5a77dc9d20b','en','Bench',1);
CREATE TABLE idea_version (
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	text TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	origin VARCHAR(16) DEFAULT 'author' NOT NULL, 
	PRIMARY KEY (idea_id, version), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_version" VALUES('84e0909991e7f5a77dc9d20b',1,'Idee 1','','de','author');
INSERT INTO "idea_version" VALUES('14d7ff94d2a9dc1b2f9ddd24',1,'Idee 2','','de','author');
INSERT INTO "idea_version" VALUES('0b52618b8db20af84ac7e9e6',1,'Idee 3','','de','author');
INSERT INTO "idea_version" VALUES('e26a6ed2d738626959be1f4f',1,'Idee 4','','de','author');
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
INSERT INTO "merge" VALUES('ff0d84f5276dc2e7cf01fef8','73ab3eae74168f64ae67e45d','e26a6ed2d738626959be1f4f','84e0909991e7f5a77dc9d20b','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	table_number INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('0441597ff2ef8c600937bcfd','73ab3eae74168f64ae67e45d',NULL);
INSERT INTO "participant" VALUES('b8cf010ab339a24739663ff7','73ab3eae74168f64ae67e45d',NULL);
INSERT INTO "participant" VALUES('df30d6bc470855919f593ba2','73ab3eae74168f64ae67e45d',NULL);
INSERT INTO "participant" VALUES('f10b519b53d66779d9b3707e','73ab3eae74168f64ae67e45d',NULL);
CREATE TABLE role_code (
	scope VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	code_hash TEXT NOT NULL, 
	PRIMARY KEY (scope, role)
);
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$Bxyixh07s2kUBxRkm6XIOg$VbJqvMlOLeCEmRoOfvuSwBkxS9+a4zXsckbzWSnYQAQ');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('73ab3eae74168f64ae67e45d','7a5914aeca420e22a41367213cba39d1','facilitator');
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
	one_vote_per VARCHAR(16) DEFAULT 'device' NOT NULL, 
	opened_at DATETIME NOT NULL, 
	submission_closed_at DATETIME, 
	count_closed_at DATETIME, 
	released_at DATETIME, 
	missing_slips INTEGER DEFAULT '0' NOT NULL, 
	revealed INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (workshop_id, number), 
	UNIQUE (workshop_id, step_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "round" VALUES('3b17bf12b71d1d5d5d1c4685','73ab3eae74168f64ae67e45d',1,'5ba4cead7a7fedad00c4f4ed','dots',5,1,0,'dots','device','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000',0,0);
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('3b17bf12b71d1d5d5d1c4685','84e0909991e7f5a77dc9d20b',1,1);
INSERT INTO "round_idea" VALUES('3b17bf12b71d1d5d5d1c4685','14d7ff94d2a9dc1b2f9ddd24',1,2);
INSERT INTO "round_idea" VALUES('3b17bf12b71d1d5d5d1c4685','0b52618b8db20af84ac7e9e6',1,3);
INSERT INTO "round_idea" VALUES('3b17bf12b71d1d5d5d1c4685','e26a6ed2d738626959be1f4f',1,4);
CREATE TABLE schema_number (
	number INTEGER NOT NULL
);
INSERT INTO "schema_number" VALUES(4);
CREATE TABLE shortlist (
	workshop_id VARCHAR(32) NOT NULL, 
	step_id VARCHAR(32) NOT NULL, 
	round_id VARCHAR(32) NOT NULL, 
	ideas JSON NOT NULL, 
	dots INTEGER NOT NULL, 
	dots_per_idea INTEGER NOT NULL, 
	PRIMARY KEY (workshop_id, step_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE
);
INSERT INTO "shortlist" VALUES('73ab3eae74168f64ae67e45d','e17888468ecfb93def9d9695','3b17bf12b71d1d5d5d1c4685','["84e0909991e7f5a77dc9d20b", "14d7ff94d2a9dc1b2f9ddd24"]',3,1);
CREATE TABLE slip (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	round_id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	card INTEGER, 
	participant_id VARCHAR(32), 
	marks JSON NOT NULL, 
	entered_by VARCHAR(32) NOT NULL, 
	entered_at DATETIME NOT NULL, 
	checked JSON, 
	checked_by VARCHAR(32), 
	checked_at DATETIME, 
	accepted VARCHAR(16), 
	state VARCHAR(16) NOT NULL, 
	replaced JSON, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, number), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "slip" VALUES('31feec05028b9859eba287ea','73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685',1,1,'f10b519b53d66779d9b3707e','{"2": 1}','b7f8394c2743f124874f8f3218bfdb27','2030-05-07 18:00:00.000000',NULL,NULL,NULL,NULL,'counts',NULL);
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
	original TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (author, approach), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(author) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "stance" VALUES('0dbd3d83b73ee8bdec96beeb','73ab3eae74168f64ae67e45d','0441597ff2ef8c600937bcfd','open-courtyards','fits',1,'Gut','de','waiting',NULL);
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
INSERT INTO "vote" VALUES('73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685','852702d3354bad2a21638982','e26a6ed2d738626959be1f4f',1,1,'a');
INSERT INTO "vote" VALUES('73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685','a53197f4bf866544a2595943','84e0909991e7f5a77dc9d20b',1,1,'b');
INSERT INTO "vote" VALUES('73ab3eae74168f64ae67e45d','3b17bf12b71d1d5d5d1c4685','d6038097fd0df7b4a982dd3b','14d7ff94d2a9dc1b2f9ddd24',1,1,'desk');
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
	idea_limit INTEGER DEFAULT '0' NOT NULL, 
	idea_limit_per VARCHAR(16) DEFAULT 'table' NOT NULL, 
	paper_released BOOLEAN DEFAULT 0 NOT NULL, 
	responsible TEXT NOT NULL, 
	contact TEXT NOT NULL, 
	legal_basis TEXT NOT NULL, 
	example BOOLEAN NOT NULL, 
	cards BOOLEAN DEFAULT 0 NOT NULL, 
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
INSERT INTO "workshop" VALUES('73ab3eae74168f64ae67e45d','JAGDJW','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','[{"id": "44e94f3057382ed22de05a9a", "phase": "welcome", "minutes": 10, "sentence": {}}, {"id": "a45c39317048134d05755ae5", "phase": "approaches", "minutes": 15, "sentence": {}}, {"id": "7b5a7d38e3e554abbcbb5fd2", "phase": "ideas", "minutes": 30, "sentence": {}}, {"id": "9ddb5b507010a9ac32d7ad70", "phase": "pause", "minutes": 15, "sentence": {}}, {"id": "5ba4cead7a7fedad00c4f4ed", "phase": "vote", "minutes": 10, "sentence": {}}, {"id": "e17888468ecfb93def9d9695", "phase": "vote", "minutes": 10, "sentence": {}}, {"id": "fe9bf320434f46737ac0f876", "phase": "result", "minutes": 15, "sentence": {}}, {"id": "f7764448939141a89353eec6", "phase": "result", "minutes": 15, "sentence": {}}]','[]','["de", "en", "ar"]','',5,1,0,0,'table',0,'','','',0,0,4,'vote','5ba4cead7a7fedad00c4f4ed','2030-05-07 18:00:00.000000',NULL,NULL,NULL,NULL,16,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_claim_workshop_id ON claim (workshop_id);
CREATE INDEX ix_decision_workshop_id ON decision (workshop_id);
CREATE INDEX ix_decision_piece_id ON decision (piece_id);
CREATE INDEX ix_idea_author ON idea (author);
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE UNIQUE INDEX one_idea_per_paper ON idea (workshop_id, paper_number);
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX reasons ON stance (workshop_id, position);
CREATE INDEX stances ON stance (workshop_id, approach, fit);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX ix_slip_participant_id ON slip (participant_id);
CREATE INDEX ix_slip_workshop_id ON slip (workshop_id);
CREATE UNIQUE INDEX one_slip_per_card ON slip (round_id, card) WHERE state != 'taken_back';
CREATE INDEX ix_merge_workshop_id ON merge (workshop_id);
CREATE INDEX ix_handover_workshop_id ON handover (workshop_id);
CREATE INDEX ix_comment_workshop_id ON comment (workshop_id);
CREATE INDEX ix_comment_idea_id ON comment (idea_id);
CREATE INDEX ix_comment_author ON comment (author);
CREATE INDEX ix_round_idea_idea_id ON round_idea (idea_id);
CREATE INDEX ix_counted_idea_survivor ON counted_idea (survivor);
CREATE INDEX ix_counted_idea_idea_id ON counted_idea (idea_id);
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
COMMIT;
