BEGIN TRANSACTION;
CREATE TABLE answer (
	participant_id VARCHAR(32) NOT NULL, 
	grouping VARCHAR(16) NOT NULL, 
	said VARCHAR(16), 
	PRIMARY KEY (participant_id, grouping), 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE TABLE arrangement (
	idea_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	group_name TEXT NOT NULL, 
	carer TEXT NOT NULL, 
	first_date DATE, 
	PRIMARY KEY (idea_id), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
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
INSERT INTO "ballot" VALUES('6d900e3b601ebbec2f029e96','6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa','e41bf0cd1fa1f978248b2888','phone',1253148276);
INSERT INTO "ballot" VALUES('69a9cdf3a959d6b0b7f5323c','6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa','e900b50e5534ec8c1b21d63a','phone',1369127623);
INSERT INTO "ballot" VALUES('34d9fd35395d64c314619d73','6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa','1fbc7f40f8584b0e50c76d70','paper',0);
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('6264d69e0650ed6458c4e19b','848d972c73a1aa727fdfa8698b92b5f7','145c4cfd997cc7eb5a741937',1);
INSERT INTO "browser" VALUES('6264d69e0650ed6458c4e19b','bdf3b614621601eb826d09c2ae02b431','e41bf0cd1fa1f978248b2888',1);
INSERT INTO "browser" VALUES('6264d69e0650ed6458c4e19b','dceba49868f1a131a5a20e85d4367c2f','e900b50e5534ec8c1b21d63a',1);
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
INSERT INTO "card" VALUES('6264d69e0650ed6458c4e19b',1,'7b8f295ed3fb76d2f6f06c2b8fc70fe0',NULL);
INSERT INTO "card" VALUES('6264d69e0650ed6458c4e19b',2,'08869022e5df51014ac434961a084136',NULL);
CREATE TABLE claim (
	sort VARCHAR(16) NOT NULL, 
	piece_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	holder VARCHAR(32), 
	until DATETIME NOT NULL, 
	PRIMARY KEY (sort, piece_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "claim" VALUES('stance','6c42ae921b3e4ded1f8cfaf8','6264d69e0650ed6458c4e19b','cafd836ca07ba3c35ec8aa63896f7103','2030-05-07 18:03:00.000000');
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
INSERT INTO "comment" VALUES('9efeed0fae40462dc8774193','6264d69e0650ed6458c4e19b','28291cfa8ac48d2742273c79','145c4cfd997cc7eb5a741937',1,'Gute Idee','de','released','comment',NULL);
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
INSERT INTO "counted_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','28291cfa8ac48d2742273c79','28291cfa8ac48d2742273c79');
INSERT INTO "counted_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','910653c3efd9f1e534e7af75','910653c3efd9f1e534e7af75');
INSERT INTO "counted_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','bcf0b4302815be4c71e64aa3','bcf0b4302815be4c71e64aa3');
INSERT INTO "counted_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','c73b8765c002b89c2b211d1e','28291cfa8ac48d2742273c79');
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
INSERT INTO "decision" VALUES(1,'6264d69e0650ed6458c4e19b','comment','9efeed0fae40462dc8774193','release',NULL,'','','cafd836ca07ba3c35ec8aa63896f7103','2030-05-07 18:00:00.000000','{"state": "waiting", "blackened": false}','{"state": "released", "blackened": false}',NULL);
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('6264d69e0650ed6458c4e19b','88041d1f10c74b67ad88d0849b0b0460',1,'2030-05-07 18:00:00.000000');
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
INSERT INTO "handover" VALUES('bcf0b4302815be4c71e64aa3','6264d69e0650ed6458c4e19b','Tiefbauamt','2030-05-07 18:00:00.000000','',NULL);
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
INSERT INTO "idea" VALUES('28291cfa8ac48d2742273c79','6264d69e0650ed6458c4e19b',1,'145c4cfd997cc7eb5a741937','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'28291cfa8ac48d2742273c79');
INSERT INTO "idea" VALUES('910653c3efd9f1e534e7af75','6264d69e0650ed6458c4e19b',2,'145c4cfd997cc7eb5a741937','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'910653c3efd9f1e534e7af75');
INSERT INTO "idea" VALUES('bcf0b4302815be4c71e64aa3','6264d69e0650ed6458c4e19b',3,'145c4cfd997cc7eb5a741937','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,0,'bcf0b4302815be4c71e64aa3');
INSERT INTO "idea" VALUES('c73b8765c002b89c2b211d1e','6264d69e0650ed6458c4e19b',4,'145c4cfd997cc7eb5a741937','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'28291cfa8ac48d2742273c79');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('28291cfa8ac48d2742273c79','en','Bench',1);
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
INSERT INTO "idea_version" VALUES('28291cfa8ac48d2742273c79',1,'Idee 1','','de','author');
INSERT INTO "idea_version" VALUES('910653c3efd9f1e534e7af75',1,'Idee 2','','de','author');
INSERT INTO "idea_version" VALUES('bcf0b4302815be4c71e64aa3',1,'Idee 3','','de','author');
INSERT INTO "idea_version" VALUES('c73b8765c002b89c2b211d1e',1,'Idee 4','','de','author');
CREATE TABLE journal (
	number INTEGER NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	at DATETIME NOT NULL, 
	event VARCHAR(32) NOT NULL, 
	step INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (number), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "journal" VALUES(1,'6264d69e0650ed6458c4e19b','2030-05-07 18:00:00.000000','step',2,'');
INSERT INTO "journal" VALUES(2,'6264d69e0650ed6458c4e19b','2030-05-07 18:00:00.000000','step',4,'');
INSERT INTO "journal" VALUES(3,'6264d69e0650ed6458c4e19b','2030-05-07 18:00:00.000000','submission_closed',4,'');
INSERT INTO "journal" VALUES(4,'6264d69e0650ed6458c4e19b','2030-05-07 18:00:00.000000','count_closed',4,'');
INSERT INTO "journal" VALUES(5,'6264d69e0650ed6458c4e19b','2030-05-07 18:00:00.000000','result_released',4,'');
CREATE TABLE map_tile (
	source VARCHAR(32) NOT NULL, 
	z INTEGER NOT NULL, 
	x INTEGER NOT NULL, 
	y INTEGER NOT NULL, 
	image BLOB NOT NULL, 
	PRIMARY KEY (source, z, x, y)
);
INSERT INTO "map_tile" VALUES('drawn',0,0,0,X'70696374757265');
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
INSERT INTO "merge" VALUES('0e2f60ed0431d9306598d8a2','6264d69e0650ed6458c4e19b','c73b8765c002b89c2b211d1e','28291cfa8ac48d2742273c79','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	table_number INTEGER, 
	assisted BOOLEAN DEFAULT 0 NOT NULL, 
	draft JSON, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('145c4cfd997cc7eb5a741937','6264d69e0650ed6458c4e19b',NULL,0,NULL);
INSERT INTO "participant" VALUES('e41bf0cd1fa1f978248b2888','6264d69e0650ed6458c4e19b',NULL,0,NULL);
INSERT INTO "participant" VALUES('e900b50e5534ec8c1b21d63a','6264d69e0650ed6458c4e19b',NULL,0,NULL);
INSERT INTO "participant" VALUES('1fbc7f40f8584b0e50c76d70','6264d69e0650ed6458c4e19b',NULL,0,NULL);
CREATE TABLE pledge (
	idea_id VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (idea_id, participant_id), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE, 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
CREATE TABLE rehearsal (
	workshop_id VARCHAR(32) NOT NULL, 
	original_id VARCHAR(32) NOT NULL, 
	people INTEGER NOT NULL, 
	minutes INTEGER NOT NULL, 
	started_at DATETIME NOT NULL, 
	beat_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	PRIMARY KEY (workshop_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(original_id) REFERENCES workshop (id) ON DELETE CASCADE
);
CREATE TABLE role_code (
	scope VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	code_hash TEXT NOT NULL, 
	PRIMARY KEY (scope, role)
);
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$caRgr7jcHv/mcR8DXebUnQ$xB5Kkzh324k1yobZE+FpJf2ghMZGt99EfK0yWx6SuaQ');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('6264d69e0650ed6458c4e19b','dceba49868f1a131a5a20e85d4367c2f','facilitator');
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
	wall_page INTEGER, 
	wall_turning_since DATETIME, 
	PRIMARY KEY (id), 
	UNIQUE (workshop_id, number), 
	UNIQUE (workshop_id, step_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "round" VALUES('c57ed18088c6e2c6cf4bc8aa','6264d69e0650ed6458c4e19b',1,'265bc2a46b3de8ef0f1ae3f5','dots',5,1,0,'dots','device','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000',0,0,NULL,NULL);
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','28291cfa8ac48d2742273c79',1,1);
INSERT INTO "round_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','910653c3efd9f1e534e7af75',1,2);
INSERT INTO "round_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','bcf0b4302815be4c71e64aa3',1,3);
INSERT INTO "round_idea" VALUES('c57ed18088c6e2c6cf4bc8aa','c73b8765c002b89c2b211d1e',1,4);
CREATE TABLE schema_number (
	number INTEGER NOT NULL
);
INSERT INTO "schema_number" VALUES(5);
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
INSERT INTO "shortlist" VALUES('6264d69e0650ed6458c4e19b','0146ca46e0bbe3fdd09119a4','c57ed18088c6e2c6cf4bc8aa','["28291cfa8ac48d2742273c79", "910653c3efd9f1e534e7af75"]',3,1);
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
INSERT INTO "slip" VALUES('b73cf8fa001c3a683ba3266f','6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa',1,1,'1fbc7f40f8584b0e50c76d70','{"2": 1}','cafd836ca07ba3c35ec8aa63896f7103','2030-05-07 18:00:00.000000',NULL,NULL,NULL,NULL,'counts',NULL);
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
INSERT INTO "stance" VALUES('6c42ae921b3e4ded1f8cfaf8','6264d69e0650ed6458c4e19b','145c4cfd997cc7eb5a741937','open-courtyards','fits',1,'Gut','de','waiting',NULL);
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
INSERT INTO "vote" VALUES('6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa','6d900e3b601ebbec2f029e96','c73b8765c002b89c2b211d1e',1,1,'a');
INSERT INTO "vote" VALUES('6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa','69a9cdf3a959d6b0b7f5323c','28291cfa8ac48d2742273c79',1,1,'b');
INSERT INTO "vote" VALUES('6264d69e0650ed6458c4e19b','c57ed18088c6e2c6cf4bc8aa','34d9fd35395d64c314619d73','910653c3efd9f1e534e7af75',1,1,'desk');
CREATE TABLE workshop (
	id VARCHAR(32) NOT NULL, 
	code VARCHAR(16) NOT NULL, 
	title JSON NOT NULL, 
	guiding_question JSON NOT NULL, 
	quarter_name TEXT NOT NULL, 
	quarter_features JSON NOT NULL, 
	quarter_attribution TEXT NOT NULL, 
	tiles JSON DEFAULT '{}' NOT NULL, 
	sheet JSON NOT NULL, 
	room JSON DEFAULT '{}' NOT NULL, 
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
	rehearsal BOOLEAN DEFAULT 0 NOT NULL, 
	cards BOOLEAN DEFAULT 0 NOT NULL, 
	terms JSON DEFAULT '{}' NOT NULL, 
	questions JSON DEFAULT '[]' NOT NULL, 
	offers JSON DEFAULT '[]' NOT NULL, 
	position INTEGER NOT NULL, 
	phase VARCHAR(16) NOT NULL, 
	step_id VARCHAR(32) NOT NULL, 
	step_since DATETIME NOT NULL, 
	clock_before INTEGER DEFAULT '0' NOT NULL, 
	clock_extra INTEGER DEFAULT '0' NOT NULL, 
	clock_stopped_at DATETIME, 
	clocks JSON DEFAULT '{}' NOT NULL, 
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
INSERT INTO "workshop" VALUES('6264d69e0650ed6458c4e19b','SB7S99','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','{}','[{"id": "0da20dbd86e8839bdee07e91", "phase": "welcome", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "51cbc9417e24bc17a2f8297f", "phase": "approaches", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "588511f71dde44ab2383382f", "phase": "ideas", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "7b728b28ef309a8f88af031b", "phase": "pause", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "265bc2a46b3de8ef0f1ae3f5", "phase": "vote", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "0146ca46e0bbe3fdd09119a4", "phase": "vote", "minutes": 10, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "ce0bf15b4c734cf8a4c23e8d", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "523758ebb73518a13ef206f4", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}]','{"people": 120, "tablets": 25, "alone": 40, "ideas": 40}','[]','["de", "en", "ar"]','',5,1,0,0,'table',0,'','','',0,0,0,'{"recipient": {}, "team": false, "administration": false}','[]','[]',4,'vote','265bc2a46b3de8ef0f1ae3f5','2030-05-07 18:00:00.000000',0,0,NULL,'{"0da20dbd86e8839bdee07e91": {"before": 0, "extra": 0}, "588511f71dde44ab2383382f": {"before": 0, "extra": 0}}',NULL,NULL,NULL,NULL,16,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_journal_workshop_id ON journal (workshop_id);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_rehearsal_original_id ON rehearsal (original_id);
CREATE INDEX ix_claim_workshop_id ON claim (workshop_id);
CREATE INDEX ix_decision_workshop_id ON decision (workshop_id);
CREATE INDEX ix_decision_piece_id ON decision (piece_id);
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE UNIQUE INDEX one_idea_per_paper ON idea (workshop_id, paper_number);
CREATE INDEX ix_idea_author ON idea (author);
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX reasons ON stance (workshop_id, position);
CREATE INDEX stances ON stance (workshop_id, approach, fit);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX channels ON ballot (round_id, channel, id);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX ix_slip_participant_id ON slip (participant_id);
CREATE UNIQUE INDEX one_slip_per_card ON slip (round_id, card) WHERE state != 'taken_back';
CREATE INDEX ix_slip_workshop_id ON slip (workshop_id);
CREATE INDEX ix_merge_workshop_id ON merge (workshop_id);
CREATE INDEX ix_handover_workshop_id ON handover (workshop_id);
CREATE INDEX ix_pledge_participant_id ON pledge (participant_id);
CREATE INDEX ix_pledge_workshop_id ON pledge (workshop_id);
CREATE INDEX ix_arrangement_workshop_id ON arrangement (workshop_id);
CREATE INDEX ix_comment_workshop_id ON comment (workshop_id);
CREATE INDEX ix_comment_author ON comment (author);
CREATE INDEX ix_comment_idea_id ON comment (idea_id);
CREATE INDEX ix_round_idea_idea_id ON round_idea (idea_id);
CREATE INDEX ix_counted_idea_survivor ON counted_idea (survivor);
CREATE INDEX ix_counted_idea_idea_id ON counted_idea (idea_id);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
CREATE INDEX given ON vote (round_id, ballot_id, value);
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
COMMIT;
