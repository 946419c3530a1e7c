BEGIN TRANSACTION;
CREATE TABLE actor (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	organisation TEXT NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	contact TEXT NOT NULL, 
	elements JSON NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "actor" VALUES('22b7ee269a73fed18d4975ba','78944db1cf88e97ad9742a19',1,'Schule','','','[]');
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
	external_id TEXT, 
	PRIMARY KEY (id), 
	UNIQUE (round_id, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "ballot" VALUES('48e5d38922672d099fcf3516','78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6','60b3ea6546701b6e9bd1d7b8','phone',821054248,NULL);
INSERT INTO "ballot" VALUES('5e8667de3c431ccb16714896','78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6','c23cff22508155bc0c510eed','phone',1818676480,NULL);
INSERT INTO "ballot" VALUES('1b2bedbb11ef3eceeec88271','78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6','499810b87658b5dba4de2bd0','paper',0,NULL);
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('78944db1cf88e97ad9742a19','cf01c42dec09914bb70c55351801e06f','53da1bb24ca57f6059627950',1);
INSERT INTO "browser" VALUES('78944db1cf88e97ad9742a19','a43141b925116c5235243999c5bc86c6','60b3ea6546701b6e9bd1d7b8',1);
INSERT INTO "browser" VALUES('78944db1cf88e97ad9742a19','04b40eb00ea54bfb2d7255111f231401','c23cff22508155bc0c510eed',1);
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
INSERT INTO "card" VALUES('78944db1cf88e97ad9742a19',1,'7eee67d0b3711a04b33541a5a82ebfdd',NULL);
INSERT INTO "card" VALUES('78944db1cf88e97ad9742a19',2,'628a026a9e7171454dabf86bc8c88eb6',NULL);
CREATE TABLE claim (
	sort VARCHAR(16) NOT NULL, 
	piece_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	holder VARCHAR(32), 
	until DATETIME NOT NULL, 
	PRIMARY KEY (sort, piece_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "claim" VALUES('stance','489a702e97eae9273c544195','78944db1cf88e97ad9742a19','1cd2b6ced693d4918efb845e466db49e','2030-05-07 18:03:00.000000');
CREATE TABLE closing (
	workshop_id VARCHAR(32) NOT NULL, 
	days INTEGER NOT NULL, 
	offered_on DATE, 
	begun_at DATETIME, 
	deleted_at DATETIME, 
	purged_at DATETIME, 
	counts JSON NOT NULL, 
	PRIMARY KEY (workshop_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
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
INSERT INTO "comment" VALUES('5fe57292b3a70b4fc969d66d','78944db1cf88e97ad9742a19','20c909bdcb2afd9b38e93f7e','53da1bb24ca57f6059627950',1,'Gute Idee','de','released','comment',NULL);
CREATE TABLE compared (
	id VARCHAR(64) NOT NULL, 
	package BLOB, 
	area JSON, 
	codings JSON NOT NULL, 
	kept_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE concept (
	workshop_id VARCHAR(32) NOT NULL, 
	title TEXT NOT NULL, 
	approaches JSON NOT NULL, 
	starting_point TEXT DEFAULT '' NOT NULL, 
	aims JSON DEFAULT '[]' NOT NULL, 
	fields JSON DEFAULT '[]' NOT NULL, 
	PRIMARY KEY (workshop_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "concept" VALUES('78944db1cf88e97ad9742a19','Mitte','[]','','["Mehr Orte zum Treffen"]','[]');
CREATE TABLE counted_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	survivor VARCHAR(32) NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(survivor) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "counted_idea" VALUES('16d88060738b3fea6844b0d6','20c909bdcb2afd9b38e93f7e','20c909bdcb2afd9b38e93f7e');
INSERT INTO "counted_idea" VALUES('16d88060738b3fea6844b0d6','4374bcc0460de07526508420','4374bcc0460de07526508420');
INSERT INTO "counted_idea" VALUES('16d88060738b3fea6844b0d6','b9da277387ca1b7c5197d768','b9da277387ca1b7c5197d768');
INSERT INTO "counted_idea" VALUES('16d88060738b3fea6844b0d6','d8193ec5b9d0e016b747eada','20c909bdcb2afd9b38e93f7e');
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
INSERT INTO "decision" VALUES(1,'78944db1cf88e97ad9742a19','comment','5fe57292b3a70b4fc969d66d','release',NULL,'','','1cd2b6ced693d4918efb845e466db49e','2030-05-07 18:00:00.000000','{"state": "waiting", "blackened": false}','{"state": "released", "blackened": false}',NULL);
CREATE TABLE election (
	round_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	meta JSON NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	projects JSON NOT NULL, 
	PRIMARY KEY (round_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
CREATE TABLE element_check (
	workshop_id VARCHAR(32) NOT NULL, 
	element VARCHAR(16) NOT NULL, 
	missing TEXT NOT NULL, 
	next_step TEXT NOT NULL, 
	PRIMARY KEY (workshop_id, element), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "element_check" VALUES('78944db1cf88e97ad9742a19','activation','Jugend','');
CREATE TABLE exchanged (
	id VARCHAR(32) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	own BOOLEAN NOT NULL, 
	body JSON NOT NULL, 
	kept_at DATETIME NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('78944db1cf88e97ad9742a19','9d7c251e45aa4be6303e9b5e61e10559',1,'2030-05-07 18:00:00.000000');
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
INSERT INTO "handover" VALUES('b9da277387ca1b7c5197d768','78944db1cf88e97ad9742a19','Tiefbauamt','2030-05-07 18:00:00.000000','',NULL);
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
INSERT INTO "idea" VALUES('20c909bdcb2afd9b38e93f7e','78944db1cf88e97ad9742a19',1,'53da1bb24ca57f6059627950','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'20c909bdcb2afd9b38e93f7e');
INSERT INTO "idea" VALUES('4374bcc0460de07526508420','78944db1cf88e97ad9742a19',2,'53da1bb24ca57f6059627950','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'4374bcc0460de07526508420');
INSERT INTO "idea" VALUES('b9da277387ca1b7c5197d768','78944db1cf88e97ad9742a19',3,'53da1bb24ca57f6059627950','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,0,'b9da277387ca1b7c5197d768');
INSERT INTO "idea" VALUES('d8193ec5b9d0e016b747eada','78944db1cf88e97ad9742a19',4,'53da1bb24ca57f6059627950','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'20c909bdcb2afd9b38e93f7e');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('20c909bdcb2afd9b38e93f7e','en','Bench',1);
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
INSERT INTO "idea_version" VALUES('20c909bdcb2afd9b38e93f7e',1,'Idee 1','','de','author');
INSERT INTO "idea_version" VALUES('4374bcc0460de07526508420',1,'Idee 2','','de','author');
INSERT INTO "idea_version" VALUES('b9da277387ca1b7c5197d768',1,'Idee 3','','de','author');
INSERT INTO "idea_version" VALUES('d8193ec5b9d0e016b747eada',1,'Idee 4','','de','author');
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
INSERT INTO "journal" VALUES(1,'78944db1cf88e97ad9742a19','2030-05-07 18:00:00.000000','step',2,'');
INSERT INTO "journal" VALUES(2,'78944db1cf88e97ad9742a19','2030-05-07 18:00:00.000000','step',4,'');
INSERT INTO "journal" VALUES(3,'78944db1cf88e97ad9742a19','2030-05-07 18:00:00.000000','submission_closed',4,'');
INSERT INTO "journal" VALUES(4,'78944db1cf88e97ad9742a19','2030-05-07 18:00:00.000000','count_closed',4,'');
INSERT INTO "journal" VALUES(5,'78944db1cf88e97ad9742a19','2030-05-07 18:00:00.000000','result_released',4,'');
CREATE TABLE map_tile (
	source VARCHAR(32) NOT NULL, 
	z INTEGER NOT NULL, 
	x INTEGER NOT NULL, 
	y INTEGER NOT NULL, 
	image BLOB NOT NULL, 
	PRIMARY KEY (source, z, x, y)
);
INSERT INTO "map_tile" VALUES('drawn',0,0,0,X'70696374757265');
CREATE TABLE measure (
	workshop_id VARCHAR(32) NOT NULL, 
	id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	about JSON NOT NULL, 
	PRIMARY KEY (workshop_id, id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "measure" VALUES('78944db1cf88e97ad9742a19','193e828edda1a992fa3e810c',1,'{"title": "B\u00e4nke", "id": "193e828edda1a992fa3e810c", "number": 1, "aim": "", "fields": [], "ideas": [1], "approaches": [], "audiences": [], "place": "", "themes": [], "city_aim": "", "city_plan": null, "lead": "", "offices": [], "group": "", "carer": "", "keeps": "", "resources": "", "cost": null, "support": "", "support_from": [], "start": null, "deadline": null, "depends_on": [], "indicator": "", "status": "open", "next_step": ""}');
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
INSERT INTO "merge" VALUES('27a702f23c8e4588b96d0c04','78944db1cf88e97ad9742a19','d8193ec5b9d0e016b747eada','20c909bdcb2afd9b38e93f7e','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE monitoring (
	id VARCHAR(32) NOT NULL, 
	title VARCHAR(80) NOT NULL, 
	source VARCHAR(500) NOT NULL, 
	created_at DATETIME NOT NULL, 
	areas JSON NOT NULL, 
	shapes JSON NOT NULL, 
	settings JSON NOT NULL, 
	findings JSON NOT NULL, 
	judgement JSON NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	table_number INTEGER, 
	assisted BOOLEAN DEFAULT 0 NOT NULL, 
	draft JSON, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('53da1bb24ca57f6059627950','78944db1cf88e97ad9742a19',NULL,0,NULL);
INSERT INTO "participant" VALUES('60b3ea6546701b6e9bd1d7b8','78944db1cf88e97ad9742a19',NULL,0,NULL);
INSERT INTO "participant" VALUES('c23cff22508155bc0c510eed','78944db1cf88e97ad9742a19',NULL,0,NULL);
INSERT INTO "participant" VALUES('499810b87658b5dba4de2bd0','78944db1cf88e97ad9742a19',NULL,0,NULL);
CREATE TABLE "plan" (
	workshop_id VARCHAR(32) NOT NULL, 
	city_aims JSON NOT NULL, 
	address TEXT NOT NULL, 
	earlier_name TEXT NOT NULL, 
	earlier JSON NOT NULL, 
	last_number INTEGER NOT NULL, 
	PRIMARY KEY (workshop_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "plan" VALUES('78944db1cf88e97ad9742a19','[]','','','[]',1);
CREATE TABLE pledge (
	idea_id VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	PRIMARY KEY (idea_id, participant_id), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE, 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
CREATE TABLE published (
	round_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	list JSON NOT NULL, 
	turnout JSON NOT NULL, 
	PRIMARY KEY (round_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
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
CREATE TABLE resolution (
	workshop_id VARCHAR(32) NOT NULL, 
	body TEXT NOT NULL, 
	day DATE NOT NULL, 
	reference TEXT NOT NULL, 
	updates TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	PRIMARY KEY (workshop_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "resolution" VALUES('78944db1cf88e97ad9742a19','Rat','2030-05-07','','','');
CREATE TABLE response (
	idea_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	measure INTEGER, 
	words TEXT NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	day DATE NOT NULL, 
	published BOOLEAN NOT NULL, 
	PRIMARY KEY (idea_id), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE, 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "response" VALUES('20c909bdcb2afd9b38e93f7e','78944db1cf88e97ad9742a19','in_measure',1,'Ja','de','2030-05-07',0);
INSERT INTO "response" VALUES('4374bcc0460de07526508420','78944db1cf88e97ad9742a19','in_measure',1,'Ja','de','2030-05-07',0);
INSERT INTO "response" VALUES('b9da277387ca1b7c5197d768','78944db1cf88e97ad9742a19','in_measure',1,'Ja','de','2030-05-07',0);
CREATE TABLE role_code (
	scope VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	code_hash TEXT NOT NULL, 
	PRIMARY KEY (scope, role)
);
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$s23H37tdX0cArISST8wO5Q$UPUIf+LQRZi9qmuXsT+VCjTuJPPaWus67iiLbVCLSHo');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('78944db1cf88e97ad9742a19','04b40eb00ea54bfb2d7255111f231401','facilitator');
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
	list_frozen BOOLEAN DEFAULT 1 NOT NULL, 
	opened_at DATETIME NOT NULL, 
	submission_closed_at DATETIME, 
	count_closed_at DATETIME, 
	released_at DATETIME, 
	missing_slips INTEGER DEFAULT '0' NOT NULL, 
	revealed INTEGER DEFAULT '0' NOT NULL, 
	wall_page INTEGER, 
	wall_turning_since DATETIME, 
	count_hash VARCHAR(64), 
	PRIMARY KEY (id), 
	UNIQUE (workshop_id, number), 
	UNIQUE (workshop_id, step_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "round" VALUES('16d88060738b3fea6844b0d6','78944db1cf88e97ad9742a19',1,'72d90f29bc6fb59d247b6365','dots',5,1,0,'dots','device',1,'2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000',0,0,NULL,NULL,'3f2b188bda6076c81c9524a5e1590b8b1f348abfd89438d4420d041c48ce58a7');
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('16d88060738b3fea6844b0d6','20c909bdcb2afd9b38e93f7e',1,1);
INSERT INTO "round_idea" VALUES('16d88060738b3fea6844b0d6','4374bcc0460de07526508420',1,2);
INSERT INTO "round_idea" VALUES('16d88060738b3fea6844b0d6','b9da277387ca1b7c5197d768',1,3);
INSERT INTO "round_idea" VALUES('16d88060738b3fea6844b0d6','d8193ec5b9d0e016b747eada',1,4);
CREATE TABLE schema_number (
	number INTEGER NOT NULL
);
INSERT INTO "schema_number" VALUES(6);
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
INSERT INTO "shortlist" VALUES('78944db1cf88e97ad9742a19','b91e05bc042f7794f9108a12','16d88060738b3fea6844b0d6','["20c909bdcb2afd9b38e93f7e", "4374bcc0460de07526508420"]',3,1);
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
INSERT INTO "slip" VALUES('fa27b422ee095fa2c58c890c','78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6',1,1,'499810b87658b5dba4de2bd0','{"2": 1}','1cd2b6ced693d4918efb845e466db49e','2030-05-07 18:00:00.000000',NULL,NULL,NULL,NULL,'counts',NULL);
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
INSERT INTO "stance" VALUES('489a702e97eae9273c544195','78944db1cf88e97ad9742a19','53da1bb24ca57f6059627950','open-courtyards','fits',1,'Gut','de','waiting',NULL);
CREATE TABLE tick (
	workshop_id VARCHAR(32) NOT NULL, 
	item VARCHAR(64) NOT NULL, 
	day DATE NOT NULL, 
	note TEXT NOT NULL, 
	PRIMARY KEY (workshop_id, item), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
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
INSERT INTO "vote" VALUES('78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6','48e5d38922672d099fcf3516','d8193ec5b9d0e016b747eada',1,1,'a');
INSERT INTO "vote" VALUES('78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6','5e8667de3c431ccb16714896','20c909bdcb2afd9b38e93f7e',1,1,'b');
INSERT INTO "vote" VALUES('78944db1cf88e97ad9742a19','16d88060738b3fea6844b0d6','1b2bedbb11ef3eceeec88271','4374bcc0460de07526508420',1,1,'desk');
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
INSERT INTO "workshop" VALUES('78944db1cf88e97ad9742a19','5WQSR5','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','{}','[{"id": "a82274195ec333ae86a91712", "phase": "welcome", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "b93d182a1599ee653bad3f97", "phase": "approaches", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "6f93a8ef7628669c6f087f7d", "phase": "ideas", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "0ace511e02ccf2a67a86464b", "phase": "pause", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "72d90f29bc6fb59d247b6365", "phase": "vote", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "b91e05bc042f7794f9108a12", "phase": "vote", "minutes": 10, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "1e8af5347158c8d2a78fbfcd", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "187c910195610bc1262f6648", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}]','{"people": 120, "tablets": 25, "alone": 40, "ideas": 40}','[]','["de", "en", "ar"]','',5,1,0,0,'table',0,'','','',0,0,0,'{"recipient": {}, "team": false, "administration": false}','[]','[]',4,'vote','72d90f29bc6fb59d247b6365','2030-05-07 18:00:00.000000',0,0,NULL,'{"a82274195ec333ae86a91712": {"before": 0, "extra": 0}, "6f93a8ef7628669c6f087f7d": {"before": 0, "extra": 0}}',NULL,NULL,NULL,NULL,19,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_actor_workshop_id ON actor (workshop_id);
CREATE INDEX ix_journal_workshop_id ON journal (workshop_id);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_rehearsal_original_id ON rehearsal (original_id);
CREATE INDEX ix_claim_workshop_id ON claim (workshop_id);
CREATE INDEX ix_decision_piece_id ON decision (piece_id);
CREATE INDEX ix_decision_workshop_id ON decision (workshop_id);
CREATE INDEX ix_published_workshop_id ON published (workshop_id);
CREATE INDEX ix_election_workshop_id ON election (workshop_id);
CREATE INDEX ix_idea_author ON idea (author);
CREATE UNIQUE INDEX one_idea_per_paper ON idea (workshop_id, paper_number);
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE INDEX reasons ON stance (workshop_id, position);
CREATE INDEX stances ON stance (workshop_id, approach, fit);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX channels ON ballot (round_id, channel, id);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_slip_workshop_id ON slip (workshop_id);
CREATE UNIQUE INDEX one_slip_per_card ON slip (round_id, card) WHERE state != 'taken_back';
CREATE INDEX ix_slip_participant_id ON slip (participant_id);
CREATE INDEX ix_response_workshop_id ON response (workshop_id);
CREATE INDEX ix_merge_workshop_id ON merge (workshop_id);
CREATE INDEX ix_handover_workshop_id ON handover (workshop_id);
CREATE INDEX ix_pledge_participant_id ON pledge (participant_id);
CREATE INDEX ix_pledge_workshop_id ON pledge (workshop_id);
CREATE INDEX ix_arrangement_workshop_id ON arrangement (workshop_id);
CREATE INDEX ix_comment_workshop_id ON comment (workshop_id);
CREATE INDEX ix_comment_idea_id ON comment (idea_id);
CREATE INDEX ix_comment_author ON comment (author);
CREATE INDEX ix_round_idea_idea_id ON round_idea (idea_id);
CREATE INDEX ix_counted_idea_survivor ON counted_idea (survivor);
CREATE INDEX ix_counted_idea_idea_id ON counted_idea (idea_id);
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX given ON vote (round_id, ballot_id, value);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
COMMIT;
