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
INSERT INTO "ballot" VALUES('027707c6494b88933b64e6ec','ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4','f1c4248dffb15241fbe9b8d7','phone',1465028803);
INSERT INTO "ballot" VALUES('e05bc24f0149e9a882290525','ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4','98119734201f5cf16c845bf2','phone',522838617);
INSERT INTO "ballot" VALUES('2a40c7687388aa24f2678e09','ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4','08256224ab5939945f8628eb','paper',0);
CREATE TABLE browser (
	workshop_id VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	participant_id VARCHAR(32) NOT NULL, 
	present BOOLEAN NOT NULL, 
	PRIMARY KEY (workshop_id, token_hash, participant_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE, 
	FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "browser" VALUES('ca7afbc1dfd05ebbbf438ae5','b43967e5000b9b38466d366c4213338c','0f632730ba14b3e7ef6bc53c',1);
INSERT INTO "browser" VALUES('ca7afbc1dfd05ebbbf438ae5','72a43aa4725f863332a721a60f0f4783','f1c4248dffb15241fbe9b8d7',1);
INSERT INTO "browser" VALUES('ca7afbc1dfd05ebbbf438ae5','ef95205b0f9ae9d05db524fee77570d6','98119734201f5cf16c845bf2',1);
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
INSERT INTO "card" VALUES('ca7afbc1dfd05ebbbf438ae5',1,'3c3315263600abe1d806cccd433dc537',NULL);
INSERT INTO "card" VALUES('ca7afbc1dfd05ebbbf438ae5',2,'fbe8ad9f4cd4502a925e63c1ff79421e',NULL);
CREATE TABLE claim (
	sort VARCHAR(16) NOT NULL, 
	piece_id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	holder VARCHAR(32), 
	until DATETIME NOT NULL, 
	PRIMARY KEY (sort, piece_id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "claim" VALUES('stance','7f0f013ce315b99f5f8e3ddd','ca7afbc1dfd05ebbbf438ae5','eb7cbb6e95272913ec8f64ca7bd52c9a','2030-05-07 18:03:00.000000');
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
INSERT INTO "comment" VALUES('91f50e8847f836c989596f13','ca7afbc1dfd05ebbbf438ae5','529ea109a80a85b6a32aefa0','0f632730ba14b3e7ef6bc53c',1,'Gute Idee','de','released','comment',NULL);
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
INSERT INTO "counted_idea" VALUES('99c6e7ea601648c813f83ce4','529ea109a80a85b6a32aefa0','529ea109a80a85b6a32aefa0');
INSERT INTO "counted_idea" VALUES('99c6e7ea601648c813f83ce4','fa50c722dd9079baa8cc3566','fa50c722dd9079baa8cc3566');
INSERT INTO "counted_idea" VALUES('99c6e7ea601648c813f83ce4','573f79c8168d23d7b344cd01','573f79c8168d23d7b344cd01');
INSERT INTO "counted_idea" VALUES('99c6e7ea601648c813f83ce4','a5a5f964948f00bcfe65b163','529ea109a80a85b6a32aefa0');
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
INSERT INTO "decision" VALUES(1,'ca7afbc1dfd05ebbbf438ae5','comment','91f50e8847f836c989596f13','release',NULL,'','','eb7cbb6e95272913ec8f64ca7bd52c9a','2030-05-07 18:00:00.000000','{"state": "waiting", "blackened": false}','{"state": "released", "blackened": false}',NULL);
CREATE TABLE failed_attempt (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	failures INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	PRIMARY KEY (scope, token_hash)
);
INSERT INTO "failed_attempt" VALUES('ca7afbc1dfd05ebbbf438ae5','6f6096bbe344005d0813ac5a24839d18',1,'2030-05-07 18:00:00.000000');
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
INSERT INTO "handover" VALUES('573f79c8168d23d7b344cd01','ca7afbc1dfd05ebbbf438ae5','Tiefbauamt','2030-05-07 18:00:00.000000','',NULL);
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
INSERT INTO "idea" VALUES('529ea109a80a85b6a32aefa0','ca7afbc1dfd05ebbbf438ae5',1,'0f632730ba14b3e7ef6bc53c','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'529ea109a80a85b6a32aefa0');
INSERT INTO "idea" VALUES('fa50c722dd9079baa8cc3566','ca7afbc1dfd05ebbbf438ae5',2,'0f632730ba14b3e7ef6bc53c','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'fa50c722dd9079baa8cc3566');
INSERT INTO "idea" VALUES('573f79c8168d23d7b344cd01','ca7afbc1dfd05ebbbf438ae5',3,'0f632730ba14b3e7ef6bc53c','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,0,'573f79c8168d23d7b344cd01');
INSERT INTO "idea" VALUES('a5a5f964948f00bcfe65b163','ca7afbc1dfd05ebbbf438ae5',4,'0f632730ba14b3e7ef6bc53c','idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,0,0,1,'529ea109a80a85b6a32aefa0');
CREATE TABLE idea_title (
	idea_id VARCHAR(32) NOT NULL, 
	language VARCHAR(16) NOT NULL, 
	title TEXT NOT NULL, 
	version INTEGER DEFAULT '1' NOT NULL, 
	PRIMARY KEY (idea_id, language), 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "idea_title" VALUES('529ea109a80a85b6a32aefa0','en','Bench',1);
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
INSERT INTO "idea_version" VALUES('529ea109a80a85b6a32aefa0',1,'Idee 1','','de','author');
INSERT INTO "idea_version" VALUES('fa50c722dd9079baa8cc3566',1,'Idee 2','','de','author');
INSERT INTO "idea_version" VALUES('573f79c8168d23d7b344cd01',1,'Idee 3','','de','author');
INSERT INTO "idea_version" VALUES('a5a5f964948f00bcfe65b163',1,'Idee 4','','de','author');
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
INSERT INTO "journal" VALUES(1,'ca7afbc1dfd05ebbbf438ae5','2030-05-07 18:00:00.000000','step',2,'');
INSERT INTO "journal" VALUES(2,'ca7afbc1dfd05ebbbf438ae5','2030-05-07 18:00:00.000000','step',4,'');
INSERT INTO "journal" VALUES(3,'ca7afbc1dfd05ebbbf438ae5','2030-05-07 18:00:00.000000','submission_closed',4,'');
INSERT INTO "journal" VALUES(4,'ca7afbc1dfd05ebbbf438ae5','2030-05-07 18:00:00.000000','count_closed',4,'');
INSERT INTO "journal" VALUES(5,'ca7afbc1dfd05ebbbf438ae5','2030-05-07 18:00:00.000000','result_released',4,'');
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
INSERT INTO "merge" VALUES('c84890d77e8a48af4293cde0','ca7afbc1dfd05ebbbf438ae5','a5a5f964948f00bcfe65b163','529ea109a80a85b6a32aefa0','2030-05-07 18:00:00.000000',NULL);
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	workshop_id VARCHAR(32) NOT NULL, 
	table_number INTEGER, 
	assisted BOOLEAN DEFAULT 0 NOT NULL, 
	draft JSON, 
	PRIMARY KEY (id), 
	FOREIGN KEY(workshop_id) REFERENCES workshop (id) ON DELETE CASCADE
);
INSERT INTO "participant" VALUES('0f632730ba14b3e7ef6bc53c','ca7afbc1dfd05ebbbf438ae5',NULL,0,NULL);
INSERT INTO "participant" VALUES('f1c4248dffb15241fbe9b8d7','ca7afbc1dfd05ebbbf438ae5',NULL,0,NULL);
INSERT INTO "participant" VALUES('98119734201f5cf16c845bf2','ca7afbc1dfd05ebbbf438ae5',NULL,0,NULL);
INSERT INTO "participant" VALUES('08256224ab5939945f8628eb','ca7afbc1dfd05ebbbf438ae5',NULL,0,NULL);
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
INSERT INTO "role_code" VALUES('installation','organiser','$argon2id$v=19$m=19456,t=2,p=1$Z0H0Q8FmDCpmO+ziobOCcQ$eg3TLg9i0adpXuokDG0v5618EMqKdfRaH96WgyOkE6U');
CREATE TABLE role_grant (
	scope VARCHAR(32) NOT NULL, 
	token_hash VARCHAR(32) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	PRIMARY KEY (scope, token_hash, role)
);
INSERT INTO "role_grant" VALUES('ca7afbc1dfd05ebbbf438ae5','ef95205b0f9ae9d05db524fee77570d6','facilitator');
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
INSERT INTO "round" VALUES('99c6e7ea601648c813f83ce4','ca7afbc1dfd05ebbbf438ae5',1,'544a393a52ccf20fff3f1095','dots',5,1,0,'dots','device','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000','2030-05-07 18:00:00.000000',0,0);
CREATE TABLE round_idea (
	round_id VARCHAR(32) NOT NULL, 
	idea_id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (round_id, idea_id), 
	FOREIGN KEY(round_id) REFERENCES round (id) ON DELETE CASCADE, 
	FOREIGN KEY(idea_id) REFERENCES idea (id) ON DELETE CASCADE
);
INSERT INTO "round_idea" VALUES('99c6e7ea601648c813f83ce4','529ea109a80a85b6a32aefa0',1,1);
INSERT INTO "round_idea" VALUES('99c6e7ea601648c813f83ce4','fa50c722dd9079baa8cc3566',1,2);
INSERT INTO "round_idea" VALUES('99c6e7ea601648c813f83ce4','573f79c8168d23d7b344cd01',1,3);
INSERT INTO "round_idea" VALUES('99c6e7ea601648c813f83ce4','a5a5f964948f00bcfe65b163',1,4);
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
INSERT INTO "shortlist" VALUES('ca7afbc1dfd05ebbbf438ae5','754dc87f1603cae3b05f49a2','99c6e7ea601648c813f83ce4','["529ea109a80a85b6a32aefa0", "fa50c722dd9079baa8cc3566"]',3,1);
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
INSERT INTO "slip" VALUES('b1e9878570db4207b4ee8fbc','ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4',1,1,'08256224ab5939945f8628eb','{"2": 1}','eb7cbb6e95272913ec8f64ca7bd52c9a','2030-05-07 18:00:00.000000',NULL,NULL,NULL,NULL,'counts',NULL);
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
INSERT INTO "stance" VALUES('7f0f013ce315b99f5f8e3ddd','ca7afbc1dfd05ebbbf438ae5','0f632730ba14b3e7ef6bc53c','open-courtyards','fits',1,'Gut','de','waiting',NULL);
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
INSERT INTO "vote" VALUES('ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4','027707c6494b88933b64e6ec','a5a5f964948f00bcfe65b163',1,1,'a');
INSERT INTO "vote" VALUES('ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4','e05bc24f0149e9a882290525','529ea109a80a85b6a32aefa0',1,1,'b');
INSERT INTO "vote" VALUES('ca7afbc1dfd05ebbbf438ae5','99c6e7ea601648c813f83ce4','2a40c7687388aa24f2678e09','fa50c722dd9079baa8cc3566',1,1,'desk');
CREATE TABLE workshop (
	id VARCHAR(32) NOT NULL, 
	code VARCHAR(16) NOT NULL, 
	title JSON NOT NULL, 
	guiding_question JSON NOT NULL, 
	quarter_name TEXT NOT NULL, 
	quarter_features JSON NOT NULL, 
	quarter_attribution TEXT NOT NULL, 
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
INSERT INTO "workshop" VALUES('ca7afbc1dfd05ebbbf438ae5','AZGKPY','{"de": "Probeabend"}','{"de": "Was fehlt hier?"}','Musterviertel','{"type": "FeatureCollection", "features": []}','','[{"id": "e9c4f01a4ba4bfcf1d74f9dd", "phase": "welcome", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}, {"id": "89e601114956cd1dc1278421", "phase": "approaches", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}, {"id": "c8e420eef8f4724328253372", "phase": "ideas", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}, {"id": "ec09f21d9b54db80abd6754a", "phase": "pause", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}, {"id": "544a393a52ccf20fff3f1095", "phase": "vote", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}, {"id": "754dc87f1603cae3b05f49a2", "phase": "vote", "minutes": 10, "sentence": {}, "dots": null, "purpose": null}, {"id": "227af9e30a8d04d48f17e58f", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}, {"id": "e94686d935b037d7a49792fc", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null}]','{"people": 120, "tablets": 25, "alone": 40, "ideas": 40}','[]','["de", "en", "ar"]','',5,1,0,0,'table',0,'','','',0,0,0,'{"recipient": {}, "team": false, "administration": false}','[]',4,'vote','544a393a52ccf20fff3f1095','2030-05-07 18:00:00.000000',0,0,NULL,'{"e9c4f01a4ba4bfcf1d74f9dd": {"before": 0, "extra": 0}, "c8e420eef8f4724328253372": {"before": 0, "extra": 0}}',NULL,NULL,NULL,NULL,16,5,'2030-05-07 18:00:00.000000',NULL);
CREATE INDEX ix_journal_workshop_id ON journal (workshop_id);
CREATE INDEX ix_participant_workshop_id ON participant (workshop_id);
CREATE INDEX ix_rehearsal_original_id ON rehearsal (original_id);
CREATE INDEX ix_claim_workshop_id ON claim (workshop_id);
CREATE INDEX ix_decision_piece_id ON decision (piece_id);
CREATE INDEX ix_decision_workshop_id ON decision (workshop_id);
CREATE INDEX ix_idea_author ON idea (author);
CREATE INDEX ix_idea_survivor ON idea (survivor);
CREATE UNIQUE INDEX one_idea_per_paper ON idea (workshop_id, paper_number);
CREATE UNIQUE INDEX one_present_participant ON browser (workshop_id, token_hash) WHERE present;
CREATE INDEX ix_browser_participant_id ON browser (participant_id);
CREATE INDEX stances ON stance (workshop_id, approach, fit);
CREATE INDEX reasons ON stance (workshop_id, position);
CREATE INDEX ix_ballot_workshop_id ON ballot (workshop_id);
CREATE INDEX ix_ballot_participant_id ON ballot (participant_id);
CREATE INDEX ix_slip_workshop_id ON slip (workshop_id);
CREATE UNIQUE INDEX one_slip_per_card ON slip (round_id, card) WHERE state != 'taken_back';
CREATE INDEX ix_slip_participant_id ON slip (participant_id);
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
CREATE INDEX ix_vote_idea_id ON vote (idea_id);
CREATE INDEX tally ON vote (round_id, idea_id, value, ballot_id);
CREATE INDEX ix_vote_ballot_id ON vote (ballot_id);
COMMIT;
