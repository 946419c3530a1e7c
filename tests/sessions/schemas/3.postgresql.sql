--
-- PostgreSQL database dump
--


-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: ballot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ballot (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    round_id character varying(32) NOT NULL,
    participant_id character varying(32) NOT NULL,
    channel character varying(16) NOT NULL
);


--
-- Name: browser; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.browser (
    workshop_id character varying(32) NOT NULL,
    token_hash character varying(32) NOT NULL,
    participant_id character varying(32) NOT NULL,
    present boolean NOT NULL
);


--
-- Name: comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.comment (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    idea_id character varying(32) NOT NULL,
    author character varying(32),
    "position" integer NOT NULL,
    text text NOT NULL,
    language character varying(16) NOT NULL,
    state character varying(16) NOT NULL
);


--
-- Name: concept; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.concept (
    workshop_id character varying(32) NOT NULL,
    title text NOT NULL,
    approaches json NOT NULL
);


--
-- Name: counted_idea; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.counted_idea (
    round_id character varying(32) NOT NULL,
    idea_id character varying(32) NOT NULL,
    survivor character varying(32) NOT NULL
);


--
-- Name: failed_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failed_attempt (
    scope character varying(32) NOT NULL,
    token_hash character varying(32) NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone NOT NULL
);


--
-- Name: idea; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idea (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    number integer NOT NULL,
    author character varying(32),
    kind character varying(16) NOT NULL,
    lon double precision,
    lat double precision,
    place_name text,
    field character varying(64),
    approach character varying(64),
    external_id text,
    cost text,
    category text,
    version integer NOT NULL,
    released_version integer NOT NULL,
    refused_version integer NOT NULL,
    taken_back boolean NOT NULL,
    listed boolean NOT NULL,
    survivor character varying(32) NOT NULL,
    CONSTRAINT idea_check CHECK (((released_version <= version) AND (refused_version <= version)))
);


--
-- Name: idea_title; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idea_title (
    idea_id character varying(32) NOT NULL,
    language character varying(16) NOT NULL,
    title text NOT NULL,
    version integer DEFAULT 1 NOT NULL
);


--
-- Name: idea_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.idea_version (
    idea_id character varying(32) NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    language character varying(16) NOT NULL
);


--
-- Name: merge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.merge (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    idea_id character varying(32) NOT NULL,
    into_id character varying(32) NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone
);


--
-- Name: participant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participant (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL
);


--
-- Name: role_code; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.role_code (
    scope character varying(32) NOT NULL,
    role character varying(16) NOT NULL,
    code_hash text NOT NULL
);


--
-- Name: role_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.role_grant (
    scope character varying(32) NOT NULL,
    token_hash character varying(32) NOT NULL,
    role character varying(16) NOT NULL
);


--
-- Name: round; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.round (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    number integer NOT NULL,
    step_id character varying(32) NOT NULL,
    kind character varying(16) NOT NULL,
    dots integer NOT NULL,
    dots_per_idea integer NOT NULL,
    grace_seconds integer DEFAULT 0 NOT NULL,
    rule character varying(32) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    submission_closed_at timestamp with time zone,
    count_closed_at timestamp with time zone,
    released_at timestamp with time zone
);


--
-- Name: round_idea; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.round_idea (
    round_id character varying(32) NOT NULL,
    idea_id character varying(32) NOT NULL,
    version integer NOT NULL,
    "position" integer NOT NULL
);


--
-- Name: schema_number; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.schema_number (
    number integer NOT NULL
);


--
-- Name: stance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.stance (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    author character varying(32) NOT NULL,
    approach character varying(64) NOT NULL,
    fit character varying(16) NOT NULL,
    "position" integer NOT NULL,
    reason text NOT NULL,
    language character varying(16) NOT NULL,
    state character varying(16) NOT NULL
);


--
-- Name: vote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.vote (
    workshop_id character varying(32) NOT NULL,
    round_id character varying(32) NOT NULL,
    ballot_id character varying(32) NOT NULL,
    idea_id character varying(32) NOT NULL,
    value integer,
    sequence integer NOT NULL,
    device character varying(32) NOT NULL
);


--
-- Name: workshop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.workshop (
    id character varying(32) NOT NULL,
    code character varying(16) NOT NULL,
    title json NOT NULL,
    guiding_question json NOT NULL,
    quarter_name text NOT NULL,
    quarter_features json NOT NULL,
    quarter_attribution text NOT NULL,
    sheet json NOT NULL,
    approaches json NOT NULL,
    languages json NOT NULL,
    own_toolbox text DEFAULT ''::text NOT NULL,
    dots integer NOT NULL,
    dots_per_idea integer NOT NULL,
    grace_seconds integer DEFAULT 0 NOT NULL,
    responsible text NOT NULL,
    contact text NOT NULL,
    legal_basis text NOT NULL,
    example boolean NOT NULL,
    "position" integer NOT NULL,
    phase character varying(16) NOT NULL,
    step_id character varying(32) NOT NULL,
    step_since timestamp with time zone NOT NULL,
    headcount integer,
    address text,
    shown_kind character varying(16),
    shown_id character varying(64),
    revision integer NOT NULL,
    next_number integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone
);


--
-- Data for Name: ballot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ballot VALUES ('8bf1b7bf33f05ff0554f4acf', '7ab0764308e164dd3f727f6e', 'cb04e42fbb8696b623249870', '92d1a3e0942dde7f8b9fd6e3', 'phone');
INSERT INTO public.ballot VALUES ('656bca7c07627ac8e4009ca8', '7ab0764308e164dd3f727f6e', 'cb04e42fbb8696b623249870', '626edaafe7c30d1d1a9b8081', 'phone');
INSERT INTO public.ballot VALUES ('6424ab3ca9778abff1fd573e', '7ab0764308e164dd3f727f6e', 'cb04e42fbb8696b623249870', '144f8bad385f35e24467829e', 'paper');


--
-- Data for Name: browser; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.browser VALUES ('7ab0764308e164dd3f727f6e', 'e5c4551f170b7f5238635cf800e24861', 'efc9fa2d9e9cc6a5a96e4c45', true);
INSERT INTO public.browser VALUES ('7ab0764308e164dd3f727f6e', '109c8ca31b4bae79af16ce2c04889cfc', '92d1a3e0942dde7f8b9fd6e3', true);
INSERT INTO public.browser VALUES ('7ab0764308e164dd3f727f6e', '02c6af4197f6367004e088c4511c89f0', '626edaafe7c30d1d1a9b8081', true);
INSERT INTO public.browser VALUES ('7ab0764308e164dd3f727f6e', '77cbce0ae4855bd0996126a28d4697e9', '144f8bad385f35e24467829e', true);


--
-- Data for Name: comment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.comment VALUES ('48d8232646fe3e37f8ae33e6', '7ab0764308e164dd3f727f6e', '74974953f9c7def406450d45', 'efc9fa2d9e9cc6a5a96e4c45', 1, 'Gute Idee', 'de', 'waiting');


--
-- Data for Name: concept; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: counted_idea; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.counted_idea VALUES ('cb04e42fbb8696b623249870', '53a0fb68f51c9286421af8bd', '53a0fb68f51c9286421af8bd');
INSERT INTO public.counted_idea VALUES ('cb04e42fbb8696b623249870', '74974953f9c7def406450d45', '74974953f9c7def406450d45');
INSERT INTO public.counted_idea VALUES ('cb04e42fbb8696b623249870', '249f36425f1f2474325af591', '74974953f9c7def406450d45');
INSERT INTO public.counted_idea VALUES ('cb04e42fbb8696b623249870', '812ad1b162020a38534eba1f', '812ad1b162020a38534eba1f');


--
-- Data for Name: failed_attempt; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_attempt VALUES ('7ab0764308e164dd3f727f6e', 'fceea5727ee2ec7377062b556e6cb7a6', 1, '2030-05-07 18:00:00+00');


--
-- Data for Name: idea; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idea VALUES ('74974953f9c7def406450d45', '7ab0764308e164dd3f727f6e', 1, 'efc9fa2d9e9cc6a5a96e4c45', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, '74974953f9c7def406450d45');
INSERT INTO public.idea VALUES ('812ad1b162020a38534eba1f', '7ab0764308e164dd3f727f6e', 2, 'efc9fa2d9e9cc6a5a96e4c45', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, '812ad1b162020a38534eba1f');
INSERT INTO public.idea VALUES ('53a0fb68f51c9286421af8bd', '7ab0764308e164dd3f727f6e', 3, 'efc9fa2d9e9cc6a5a96e4c45', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, '53a0fb68f51c9286421af8bd');
INSERT INTO public.idea VALUES ('249f36425f1f2474325af591', '7ab0764308e164dd3f727f6e', 4, 'efc9fa2d9e9cc6a5a96e4c45', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, '74974953f9c7def406450d45');


--
-- Data for Name: idea_title; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idea_title VALUES ('74974953f9c7def406450d45', 'en', 'Bench', 1);


--
-- Data for Name: idea_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idea_version VALUES ('74974953f9c7def406450d45', 1, 'Idee 1', '', 'de');
INSERT INTO public.idea_version VALUES ('812ad1b162020a38534eba1f', 1, 'Idee 2', '', 'de');
INSERT INTO public.idea_version VALUES ('53a0fb68f51c9286421af8bd', 1, 'Idee 3', '', 'de');
INSERT INTO public.idea_version VALUES ('249f36425f1f2474325af591', 1, 'Idee 4', '', 'de');


--
-- Data for Name: merge; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merge VALUES ('6b4e848a5ad33a15110da774', '7ab0764308e164dd3f727f6e', '249f36425f1f2474325af591', '74974953f9c7def406450d45', '2030-05-07 18:00:00+00', NULL);


--
-- Data for Name: participant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant VALUES ('efc9fa2d9e9cc6a5a96e4c45', '7ab0764308e164dd3f727f6e');
INSERT INTO public.participant VALUES ('92d1a3e0942dde7f8b9fd6e3', '7ab0764308e164dd3f727f6e');
INSERT INTO public.participant VALUES ('626edaafe7c30d1d1a9b8081', '7ab0764308e164dd3f727f6e');
INSERT INTO public.participant VALUES ('144f8bad385f35e24467829e', '7ab0764308e164dd3f727f6e');


--
-- Data for Name: role_code; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.role_code VALUES ('installation', 'organiser', '$argon2id$v=19$m=19456,t=2,p=1$8KzK+5ovECVeW0KWrvmt2g$u2Vq0Mo6SDM0V2jDPu5XaXyTAtP4bm8YKz8d0ijTwFA');


--
-- Data for Name: role_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.role_grant VALUES ('7ab0764308e164dd3f727f6e', '02c6af4197f6367004e088c4511c89f0', 'facilitator');


--
-- Data for Name: round; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.round VALUES ('cb04e42fbb8696b623249870', '7ab0764308e164dd3f727f6e', 1, '8a9f7e67d24efafafc314b31', 'dots', 5, 1, 0, 'dots', '2030-05-07 18:00:00+00', '2030-05-07 18:00:00+00', '2030-05-07 18:00:00+00', '2030-05-07 18:00:00+00');


--
-- Data for Name: round_idea; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.round_idea VALUES ('cb04e42fbb8696b623249870', '74974953f9c7def406450d45', 1, 1);
INSERT INTO public.round_idea VALUES ('cb04e42fbb8696b623249870', '812ad1b162020a38534eba1f', 1, 2);
INSERT INTO public.round_idea VALUES ('cb04e42fbb8696b623249870', '53a0fb68f51c9286421af8bd', 1, 3);
INSERT INTO public.round_idea VALUES ('cb04e42fbb8696b623249870', '249f36425f1f2474325af591', 1, 4);


--
-- Data for Name: schema_number; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_number VALUES (3);


--
-- Data for Name: stance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.stance VALUES ('353e2290ba79f9e6f4fd0ef9', '7ab0764308e164dd3f727f6e', 'efc9fa2d9e9cc6a5a96e4c45', 'open-courtyards', 'fits', 1, 'Gut', 'de', 'waiting');


--
-- Data for Name: vote; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.vote VALUES ('7ab0764308e164dd3f727f6e', 'cb04e42fbb8696b623249870', '8bf1b7bf33f05ff0554f4acf', '249f36425f1f2474325af591', 1, 1, 'a');
INSERT INTO public.vote VALUES ('7ab0764308e164dd3f727f6e', 'cb04e42fbb8696b623249870', '656bca7c07627ac8e4009ca8', '74974953f9c7def406450d45', 1, 1, 'b');
INSERT INTO public.vote VALUES ('7ab0764308e164dd3f727f6e', 'cb04e42fbb8696b623249870', '6424ab3ca9778abff1fd573e', '812ad1b162020a38534eba1f', 1, 1, 'desk');


--
-- Data for Name: workshop; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.workshop VALUES ('7ab0764308e164dd3f727f6e', 'G6NSUR', '{"de": "Probeabend"}', '{"de": "Was fehlt hier?"}', 'Musterviertel', '{"type": "FeatureCollection", "features": []}', '', '[{"id": "86d17d11892d3af446398cec", "phase": "welcome", "minutes": 10, "sentence": {}}, {"id": "d035aace7f76c57f37167251", "phase": "approaches", "minutes": 15, "sentence": {}}, {"id": "9fead9140628bf07b4f01a08", "phase": "ideas", "minutes": 30, "sentence": {}}, {"id": "e5759195aa5191cfc5c680b0", "phase": "pause", "minutes": 15, "sentence": {}}, {"id": "8a9f7e67d24efafafc314b31", "phase": "vote", "minutes": 10, "sentence": {}}, {"id": "f902a911c5851f3328deb99b", "phase": "result", "minutes": 15, "sentence": {}}]', '[]', '["de", "en", "ar"]', '', 5, 1, 0, '', '', '', false, 4, 'vote', '8a9f7e67d24efafafc314b31', '2030-05-07 18:00:00+00', NULL, NULL, NULL, NULL, 12, 5, '2030-05-07 18:00:00+00', NULL);


--
-- Name: ballot ballot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_pkey PRIMARY KEY (id);


--
-- Name: ballot ballot_round_id_participant_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_round_id_participant_id_key UNIQUE (round_id, participant_id);


--
-- Name: browser browser_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.browser
    ADD CONSTRAINT browser_pkey PRIMARY KEY (workshop_id, token_hash, participant_id);


--
-- Name: comment comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);


--
-- Name: concept concept_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concept
    ADD CONSTRAINT concept_pkey PRIMARY KEY (workshop_id);


--
-- Name: counted_idea counted_idea_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counted_idea
    ADD CONSTRAINT counted_idea_pkey PRIMARY KEY (round_id, idea_id);


--
-- Name: failed_attempt failed_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_attempt
    ADD CONSTRAINT failed_attempt_pkey PRIMARY KEY (scope, token_hash);


--
-- Name: idea idea_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_pkey PRIMARY KEY (id);


--
-- Name: idea_title idea_title_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea_title
    ADD CONSTRAINT idea_title_pkey PRIMARY KEY (idea_id, language);


--
-- Name: idea_version idea_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea_version
    ADD CONSTRAINT idea_version_pkey PRIMARY KEY (idea_id, version);


--
-- Name: idea idea_workshop_id_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_workshop_id_number_key UNIQUE (workshop_id, number);


--
-- Name: merge merge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merge
    ADD CONSTRAINT merge_pkey PRIMARY KEY (id);


--
-- Name: participant participant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT participant_pkey PRIMARY KEY (id);


--
-- Name: role_code role_code_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_code
    ADD CONSTRAINT role_code_pkey PRIMARY KEY (scope, role);


--
-- Name: role_grant role_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (scope, token_hash, role);


--
-- Name: round_idea round_idea_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round_idea
    ADD CONSTRAINT round_idea_pkey PRIMARY KEY (round_id, idea_id);


--
-- Name: round round_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (id);


--
-- Name: round round_workshop_id_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_workshop_id_number_key UNIQUE (workshop_id, number);


--
-- Name: round round_workshop_id_step_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_workshop_id_step_id_key UNIQUE (workshop_id, step_id);


--
-- Name: stance stance_author_approach_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stance
    ADD CONSTRAINT stance_author_approach_key UNIQUE (author, approach);


--
-- Name: stance stance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stance
    ADD CONSTRAINT stance_pkey PRIMARY KEY (id);


--
-- Name: vote vote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vote
    ADD CONSTRAINT vote_pkey PRIMARY KEY (workshop_id, round_id, ballot_id, idea_id);


--
-- Name: workshop workshop_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshop
    ADD CONSTRAINT workshop_code_key UNIQUE (code);


--
-- Name: workshop workshop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.workshop
    ADD CONSTRAINT workshop_pkey PRIMARY KEY (id);


--
-- Name: ix_ballot_participant_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ballot_participant_id ON public.ballot USING btree (participant_id);


--
-- Name: ix_ballot_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_ballot_workshop_id ON public.ballot USING btree (workshop_id);


--
-- Name: ix_browser_participant_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_browser_participant_id ON public.browser USING btree (participant_id);


--
-- Name: ix_comment_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_comment_author ON public.comment USING btree (author);


--
-- Name: ix_comment_idea_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_comment_idea_id ON public.comment USING btree (idea_id);


--
-- Name: ix_comment_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_comment_workshop_id ON public.comment USING btree (workshop_id);


--
-- Name: ix_counted_idea_idea_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_counted_idea_idea_id ON public.counted_idea USING btree (idea_id);


--
-- Name: ix_counted_idea_survivor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_counted_idea_survivor ON public.counted_idea USING btree (survivor);


--
-- Name: ix_idea_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_idea_author ON public.idea USING btree (author);


--
-- Name: ix_idea_survivor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_idea_survivor ON public.idea USING btree (survivor);


--
-- Name: ix_merge_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_merge_workshop_id ON public.merge USING btree (workshop_id);


--
-- Name: ix_participant_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_participant_workshop_id ON public.participant USING btree (workshop_id);


--
-- Name: ix_round_idea_idea_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_round_idea_idea_id ON public.round_idea USING btree (idea_id);


--
-- Name: ix_vote_ballot_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_vote_ballot_id ON public.vote USING btree (ballot_id);


--
-- Name: ix_vote_idea_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_vote_idea_id ON public.vote USING btree (idea_id);


--
-- Name: one_present_participant; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_present_participant ON public.browser USING btree (workshop_id, token_hash) WHERE present;


--
-- Name: reasons; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reasons ON public.stance USING btree (workshop_id, "position");


--
-- Name: stances; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX stances ON public.stance USING btree (workshop_id, approach, fit);


--
-- Name: tally; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX tally ON public.vote USING btree (round_id, idea_id, value, ballot_id);


--
-- Name: ballot ballot_participant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: ballot ballot_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: ballot ballot_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: browser browser_participant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.browser
    ADD CONSTRAINT browser_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: browser browser_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.browser
    ADD CONSTRAINT browser_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: comment comment_author_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_author_fkey FOREIGN KEY (author) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: comment comment_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: comment comment_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: concept concept_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.concept
    ADD CONSTRAINT concept_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: counted_idea counted_idea_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counted_idea
    ADD CONSTRAINT counted_idea_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: counted_idea counted_idea_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counted_idea
    ADD CONSTRAINT counted_idea_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: counted_idea counted_idea_survivor_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.counted_idea
    ADD CONSTRAINT counted_idea_survivor_fkey FOREIGN KEY (survivor) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: idea idea_author_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_author_fkey FOREIGN KEY (author) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: idea idea_survivor_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_survivor_fkey FOREIGN KEY (survivor) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: idea_title idea_title_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea_title
    ADD CONSTRAINT idea_title_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: idea_version idea_version_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea_version
    ADD CONSTRAINT idea_version_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: idea idea_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: merge merge_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merge
    ADD CONSTRAINT merge_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: merge merge_into_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merge
    ADD CONSTRAINT merge_into_id_fkey FOREIGN KEY (into_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: merge merge_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merge
    ADD CONSTRAINT merge_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: participant participant_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT participant_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: round_idea round_idea_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round_idea
    ADD CONSTRAINT round_idea_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: round_idea round_idea_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round_idea
    ADD CONSTRAINT round_idea_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: round round_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: stance stance_author_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stance
    ADD CONSTRAINT stance_author_fkey FOREIGN KEY (author) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: stance stance_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.stance
    ADD CONSTRAINT stance_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: vote vote_ballot_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vote
    ADD CONSTRAINT vote_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES public.ballot(id) ON DELETE CASCADE;


--
-- Name: vote vote_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vote
    ADD CONSTRAINT vote_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: vote vote_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vote
    ADD CONSTRAINT vote_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: vote vote_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.vote
    ADD CONSTRAINT vote_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- PostgreSQL database dump complete
--


