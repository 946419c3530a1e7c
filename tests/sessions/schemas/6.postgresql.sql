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
-- Name: actor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.actor (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    "position" integer NOT NULL,
    organisation text NOT NULL,
    kind character varying(64) NOT NULL,
    contact text NOT NULL,
    elements json NOT NULL
);


--
-- Name: answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer (
    participant_id character varying(32) NOT NULL,
    "grouping" character varying(16) NOT NULL,
    said character varying(16)
);


--
-- Name: arrangement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.arrangement (
    idea_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    group_name text NOT NULL,
    carer text NOT NULL,
    first_date date
);


--
-- Name: ballot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ballot (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    round_id character varying(32) NOT NULL,
    participant_id character varying(32) NOT NULL,
    channel character varying(16) NOT NULL,
    seed integer DEFAULT 0 NOT NULL,
    external_id text
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
-- Name: card; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.card (
    workshop_id character varying(32) NOT NULL,
    number integer NOT NULL,
    code_hash character varying(32) NOT NULL,
    participant_id character varying(32)
);


--
-- Name: claim; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.claim (
    sort character varying(16) NOT NULL,
    piece_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    holder character varying(32),
    until timestamp with time zone NOT NULL
);


--
-- Name: closing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.closing (
    workshop_id character varying(32) NOT NULL,
    days integer NOT NULL,
    offered_on date,
    begun_at timestamp with time zone,
    deleted_at timestamp with time zone,
    purged_at timestamp with time zone,
    counts json NOT NULL
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
    state character varying(16) NOT NULL,
    kind character varying(16) DEFAULT 'comment'::character varying NOT NULL,
    original text
);


--
-- Name: compared; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.compared (
    id character varying(64) NOT NULL,
    package bytea,
    area json,
    codings json NOT NULL,
    kept_at timestamp with time zone NOT NULL
);


--
-- Name: concept; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.concept (
    workshop_id character varying(32) NOT NULL,
    title text NOT NULL,
    approaches json NOT NULL,
    starting_point text DEFAULT ''::text NOT NULL,
    aims json DEFAULT '[]'::json NOT NULL,
    fields json DEFAULT '[]'::json NOT NULL
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
-- Name: decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.decision (
    number integer NOT NULL,
    workshop_id character varying(32) NOT NULL,
    sort character varying(16) NOT NULL,
    piece_id character varying(32) NOT NULL,
    verdict character varying(16) NOT NULL,
    ground character varying(32),
    words text NOT NULL,
    language character varying(16) NOT NULL,
    holder character varying(32) NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    was json NOT NULL,
    became json NOT NULL,
    undone_at timestamp with time zone
);


--
-- Name: decision_number_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.decision_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: decision_number_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.decision_number_seq OWNED BY public.decision.number;


--
-- Name: election; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.election (
    round_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    meta json NOT NULL,
    kind character varying(16) NOT NULL,
    projects json NOT NULL
);


--
-- Name: element_check; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.element_check (
    workshop_id character varying(32) NOT NULL,
    element character varying(16) NOT NULL,
    missing text NOT NULL,
    next_step text NOT NULL
);


--
-- Name: exchanged; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchanged (
    id character varying(32) NOT NULL,
    kind character varying(16) NOT NULL,
    own boolean NOT NULL,
    body json NOT NULL,
    kept_at timestamp with time zone NOT NULL
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
-- Name: handover; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.handover (
    idea_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    office text NOT NULL,
    passed_at timestamp with time zone NOT NULL,
    response text NOT NULL,
    responded_on date
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
    channel character varying(16),
    table_number integer,
    paper_number integer,
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
    language character varying(16) NOT NULL,
    origin character varying(16) DEFAULT 'author'::character varying NOT NULL
);


--
-- Name: journal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.journal (
    number integer NOT NULL,
    workshop_id character varying(32) NOT NULL,
    at timestamp with time zone NOT NULL,
    event character varying(32) NOT NULL,
    step integer NOT NULL,
    text text NOT NULL
);


--
-- Name: journal_number_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.journal_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: journal_number_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.journal_number_seq OWNED BY public.journal.number;


--
-- Name: map_tile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.map_tile (
    source character varying(32) NOT NULL,
    z integer NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    image bytea NOT NULL
);


--
-- Name: measure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.measure (
    workshop_id character varying(32) NOT NULL,
    id character varying(32) NOT NULL,
    number integer NOT NULL,
    about json NOT NULL
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
-- Name: monitoring; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.monitoring (
    id character varying(32) NOT NULL,
    title character varying(80) NOT NULL,
    source character varying(500) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    areas json NOT NULL,
    shapes json NOT NULL,
    settings json NOT NULL,
    findings json NOT NULL,
    judgement json NOT NULL
);


--
-- Name: participant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.participant (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    table_number integer,
    assisted boolean DEFAULT false NOT NULL,
    draft json
);


--
-- Name: plan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plan (
    workshop_id character varying(32) NOT NULL,
    city_aims json NOT NULL,
    address text NOT NULL,
    earlier_name text NOT NULL,
    earlier json NOT NULL,
    last_number integer NOT NULL
);


--
-- Name: pledge; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.pledge (
    idea_id character varying(32) NOT NULL,
    participant_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL
);


--
-- Name: published; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.published (
    round_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    list json NOT NULL,
    turnout json NOT NULL
);


--
-- Name: rehearsal; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.rehearsal (
    workshop_id character varying(32) NOT NULL,
    original_id character varying(32) NOT NULL,
    people integer NOT NULL,
    minutes integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    beat_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone
);


--
-- Name: resolution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.resolution (
    workshop_id character varying(32) NOT NULL,
    body text NOT NULL,
    day date NOT NULL,
    reference text NOT NULL,
    updates text NOT NULL,
    changes text NOT NULL
);


--
-- Name: response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.response (
    idea_id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    kind character varying(16) NOT NULL,
    measure integer,
    words text NOT NULL,
    language character varying(16) NOT NULL,
    day date NOT NULL,
    published boolean NOT NULL
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
    one_vote_per character varying(16) DEFAULT 'device'::character varying NOT NULL,
    list_frozen boolean DEFAULT true NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    submission_closed_at timestamp with time zone,
    count_closed_at timestamp with time zone,
    released_at timestamp with time zone,
    missing_slips integer DEFAULT 0 NOT NULL,
    revealed integer DEFAULT 0 NOT NULL,
    wall_page integer,
    wall_turning_since timestamp with time zone,
    count_hash character varying(64)
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
-- Name: shortlist; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shortlist (
    workshop_id character varying(32) NOT NULL,
    step_id character varying(32) NOT NULL,
    round_id character varying(32) NOT NULL,
    ideas json NOT NULL,
    dots integer NOT NULL,
    dots_per_idea integer NOT NULL
);


--
-- Name: slip; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.slip (
    id character varying(32) NOT NULL,
    workshop_id character varying(32) NOT NULL,
    round_id character varying(32) NOT NULL,
    number integer NOT NULL,
    card integer,
    participant_id character varying(32),
    marks json NOT NULL,
    entered_by character varying(32) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    checked json,
    checked_by character varying(32),
    checked_at timestamp with time zone,
    accepted character varying(16),
    state character varying(16) NOT NULL,
    replaced json
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
    state character varying(16) NOT NULL,
    original text
);


--
-- Name: tick; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.tick (
    workshop_id character varying(32) NOT NULL,
    item character varying(64) NOT NULL,
    day date NOT NULL,
    note text NOT NULL
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
    tiles json DEFAULT '{}'::json NOT NULL,
    sheet json NOT NULL,
    room json DEFAULT '{}'::json NOT NULL,
    approaches json NOT NULL,
    languages json NOT NULL,
    own_toolbox text DEFAULT ''::text NOT NULL,
    dots integer NOT NULL,
    dots_per_idea integer NOT NULL,
    grace_seconds integer DEFAULT 0 NOT NULL,
    idea_limit integer DEFAULT 0 NOT NULL,
    idea_limit_per character varying(16) DEFAULT 'table'::character varying NOT NULL,
    paper_released boolean DEFAULT false NOT NULL,
    responsible text NOT NULL,
    contact text NOT NULL,
    legal_basis text NOT NULL,
    example boolean NOT NULL,
    rehearsal boolean DEFAULT false NOT NULL,
    cards boolean DEFAULT false NOT NULL,
    terms json DEFAULT '{}'::json NOT NULL,
    questions json DEFAULT '[]'::json NOT NULL,
    offers json DEFAULT '[]'::json NOT NULL,
    "position" integer NOT NULL,
    phase character varying(16) NOT NULL,
    step_id character varying(32) NOT NULL,
    step_since timestamp with time zone NOT NULL,
    clock_before integer DEFAULT 0 NOT NULL,
    clock_extra integer DEFAULT 0 NOT NULL,
    clock_stopped_at timestamp with time zone,
    clocks json DEFAULT '{}'::json NOT NULL,
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
-- Name: decision number; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decision ALTER COLUMN number SET DEFAULT nextval('public.decision_number_seq'::regclass);


--
-- Name: journal number; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal ALTER COLUMN number SET DEFAULT nextval('public.journal_number_seq'::regclass);


--
-- Data for Name: actor; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.actor VALUES ('a72200a35dec12c3a3be4726', 'f53aa5085efdd3391e5b18da', 1, 'Schule', '', '', '[]');


--
-- Data for Name: answer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: arrangement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ballot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ballot VALUES ('18045eebbe0015b43aa46064', 'f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', 'f5f455d2379c845442119f27', 'phone', 1882404839, NULL);
INSERT INTO public.ballot VALUES ('c2cea2035d776f92cede75e1', 'f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', '2684d2901373bb886f5f1d8c', 'phone', 782676558, NULL);
INSERT INTO public.ballot VALUES ('6fe6c1019d99e5f383c894ce', 'f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', 'f643b3de614cdfe0f6d59e18', 'paper', 0, NULL);


--
-- Data for Name: browser; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.browser VALUES ('f53aa5085efdd3391e5b18da', 'dda4299f60f9e52a7adfa3a5aa83181c', '35e43b08dce4902fefdba5b0', true);
INSERT INTO public.browser VALUES ('f53aa5085efdd3391e5b18da', 'c9a7eaf0b138a1f739cedaa0b4238e03', 'f5f455d2379c845442119f27', true);
INSERT INTO public.browser VALUES ('f53aa5085efdd3391e5b18da', '30c0d5ba0a015e1bc775ded00843652c', '2684d2901373bb886f5f1d8c', true);


--
-- Data for Name: card; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.card VALUES ('f53aa5085efdd3391e5b18da', 1, 'e5d5940b527f5e33d4e5849cc6b8b3f7', NULL);
INSERT INTO public.card VALUES ('f53aa5085efdd3391e5b18da', 2, '4bfd67c3635cc4aa572790bcef450e06', NULL);


--
-- Data for Name: claim; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.claim VALUES ('stance', '8261b1a10f50b1c1051a7abd', 'f53aa5085efdd3391e5b18da', 'e507cc595974ebdee8c95f52cdabbda1', '2030-05-07 18:03:00+00');


--
-- Data for Name: closing; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: comment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.comment VALUES ('644f638a60095731430334eb', 'f53aa5085efdd3391e5b18da', 'af237bb56606508feac7370f', '35e43b08dce4902fefdba5b0', 1, 'Gute Idee', 'de', 'released', 'comment', NULL);


--
-- Data for Name: compared; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: concept; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.concept VALUES ('f53aa5085efdd3391e5b18da', 'Mitte', '[]', '', '["Mehr Orte zum Treffen"]', '[]');


--
-- Data for Name: counted_idea; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.counted_idea VALUES ('9aa09676e513e6864efab91f', '5169a891df0f83f9e0b8e0c0', '5169a891df0f83f9e0b8e0c0');
INSERT INTO public.counted_idea VALUES ('9aa09676e513e6864efab91f', 'a60e60a0183235227cacfbdb', 'a60e60a0183235227cacfbdb');
INSERT INTO public.counted_idea VALUES ('9aa09676e513e6864efab91f', 'af237bb56606508feac7370f', 'af237bb56606508feac7370f');
INSERT INTO public.counted_idea VALUES ('9aa09676e513e6864efab91f', 'c428b1db5ddfe5dd566eb11c', 'af237bb56606508feac7370f');


--
-- Data for Name: decision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.decision VALUES (1, 'f53aa5085efdd3391e5b18da', 'comment', '644f638a60095731430334eb', 'release', NULL, '', '', 'e507cc595974ebdee8c95f52cdabbda1', '2030-05-07 18:00:00+00', '{"state": "waiting", "blackened": false}', '{"state": "released", "blackened": false}', NULL);


--
-- Data for Name: election; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: element_check; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.element_check VALUES ('f53aa5085efdd3391e5b18da', 'activation', 'Jugend', '');


--
-- Data for Name: exchanged; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: failed_attempt; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.failed_attempt VALUES ('f53aa5085efdd3391e5b18da', '80255a9b1869186aab66413e1c84ba0f', 1, '2030-05-07 18:00:00+00');


--
-- Data for Name: handover; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.handover VALUES ('a60e60a0183235227cacfbdb', 'f53aa5085efdd3391e5b18da', 'Tiefbauamt', '2030-05-07 18:00:00+00', '', NULL);


--
-- Data for Name: idea; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idea VALUES ('af237bb56606508feac7370f', 'f53aa5085efdd3391e5b18da', 1, '35e43b08dce4902fefdba5b0', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, 'af237bb56606508feac7370f');
INSERT INTO public.idea VALUES ('5169a891df0f83f9e0b8e0c0', 'f53aa5085efdd3391e5b18da', 2, '35e43b08dce4902fefdba5b0', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, '5169a891df0f83f9e0b8e0c0');
INSERT INTO public.idea VALUES ('c428b1db5ddfe5dd566eb11c', 'f53aa5085efdd3391e5b18da', 4, '35e43b08dce4902fefdba5b0', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, true, 'af237bb56606508feac7370f');
INSERT INTO public.idea VALUES ('a60e60a0183235227cacfbdb', 'f53aa5085efdd3391e5b18da', 3, '35e43b08dce4902fefdba5b0', 'idea', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, false, false, 'a60e60a0183235227cacfbdb');


--
-- Data for Name: idea_title; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idea_title VALUES ('af237bb56606508feac7370f', 'en', 'Bench', 1);


--
-- Data for Name: idea_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.idea_version VALUES ('af237bb56606508feac7370f', 1, 'Idee 1', '', 'de', 'author');
INSERT INTO public.idea_version VALUES ('5169a891df0f83f9e0b8e0c0', 1, 'Idee 2', '', 'de', 'author');
INSERT INTO public.idea_version VALUES ('a60e60a0183235227cacfbdb', 1, 'Idee 3', '', 'de', 'author');
INSERT INTO public.idea_version VALUES ('c428b1db5ddfe5dd566eb11c', 1, 'Idee 4', '', 'de', 'author');


--
-- Data for Name: journal; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.journal VALUES (1, 'f53aa5085efdd3391e5b18da', '2030-05-07 18:00:00+00', 'step', 2, '');
INSERT INTO public.journal VALUES (2, 'f53aa5085efdd3391e5b18da', '2030-05-07 18:00:00+00', 'step', 4, '');
INSERT INTO public.journal VALUES (3, 'f53aa5085efdd3391e5b18da', '2030-05-07 18:00:00+00', 'submission_closed', 4, '');
INSERT INTO public.journal VALUES (4, 'f53aa5085efdd3391e5b18da', '2030-05-07 18:00:00+00', 'count_closed', 4, '');
INSERT INTO public.journal VALUES (5, 'f53aa5085efdd3391e5b18da', '2030-05-07 18:00:00+00', 'result_released', 4, '');


--
-- Data for Name: map_tile; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.map_tile VALUES ('drawn', 0, 0, 0, '\x70696374757265');


--
-- Data for Name: measure; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.measure VALUES ('f53aa5085efdd3391e5b18da', 'c5f7a9d1876ebb3e67b86711', 1, '{"title": "B\u00e4nke", "id": "c5f7a9d1876ebb3e67b86711", "number": 1, "aim": "", "fields": [], "ideas": [1], "approaches": [], "audiences": [], "place": "", "themes": [], "city_aim": "", "city_plan": null, "lead": "", "offices": [], "group": "", "carer": "", "keeps": "", "resources": "", "cost": null, "support": "", "support_from": [], "start": null, "deadline": null, "depends_on": [], "indicator": "", "status": "open", "next_step": ""}');


--
-- Data for Name: merge; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.merge VALUES ('5f709b2d7eaafe09eff6f2cf', 'f53aa5085efdd3391e5b18da', 'c428b1db5ddfe5dd566eb11c', 'af237bb56606508feac7370f', '2030-05-07 18:00:00+00', NULL);


--
-- Data for Name: monitoring; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: participant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.participant VALUES ('35e43b08dce4902fefdba5b0', 'f53aa5085efdd3391e5b18da', NULL, false, NULL);
INSERT INTO public.participant VALUES ('f5f455d2379c845442119f27', 'f53aa5085efdd3391e5b18da', NULL, false, NULL);
INSERT INTO public.participant VALUES ('2684d2901373bb886f5f1d8c', 'f53aa5085efdd3391e5b18da', NULL, false, NULL);
INSERT INTO public.participant VALUES ('f643b3de614cdfe0f6d59e18', 'f53aa5085efdd3391e5b18da', NULL, false, NULL);


--
-- Data for Name: plan; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.plan VALUES ('f53aa5085efdd3391e5b18da', '[]', '', '', '[]', 1);


--
-- Data for Name: pledge; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: published; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: rehearsal; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: resolution; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.resolution VALUES ('f53aa5085efdd3391e5b18da', 'Rat', '2030-05-07', '', '', '');


--
-- Data for Name: response; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.response VALUES ('5169a891df0f83f9e0b8e0c0', 'f53aa5085efdd3391e5b18da', 'in_measure', 1, 'Ja', 'de', '2030-05-07', false);
INSERT INTO public.response VALUES ('a60e60a0183235227cacfbdb', 'f53aa5085efdd3391e5b18da', 'in_measure', 1, 'Ja', 'de', '2030-05-07', false);
INSERT INTO public.response VALUES ('af237bb56606508feac7370f', 'f53aa5085efdd3391e5b18da', 'in_measure', 1, 'Ja', 'de', '2030-05-07', false);


--
-- Data for Name: role_code; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.role_code VALUES ('installation', 'organiser', '$argon2id$v=19$m=19456,t=2,p=1$obDaddxhWux8EdY/W2nYrg$MWnt9ldPMXf/Bvp5HA5A4fkxAMmUJgLOfoC8/YRQVH0');


--
-- Data for Name: role_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.role_grant VALUES ('f53aa5085efdd3391e5b18da', '30c0d5ba0a015e1bc775ded00843652c', 'facilitator');


--
-- Data for Name: round; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.round VALUES ('9aa09676e513e6864efab91f', 'f53aa5085efdd3391e5b18da', 1, '6427d0d161f8fb783f2fcd66', 'dots', 5, 1, 0, 'dots', 'device', true, '2030-05-07 18:00:00+00', '2030-05-07 18:00:00+00', '2030-05-07 18:00:00+00', '2030-05-07 18:00:00+00', 0, 0, NULL, NULL, '0e1ece6ec3f917a521264c6c5664e81e3846c0f3df3832ff61d9a92fa46fee9a');


--
-- Data for Name: round_idea; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.round_idea VALUES ('9aa09676e513e6864efab91f', 'af237bb56606508feac7370f', 1, 1);
INSERT INTO public.round_idea VALUES ('9aa09676e513e6864efab91f', '5169a891df0f83f9e0b8e0c0', 1, 2);
INSERT INTO public.round_idea VALUES ('9aa09676e513e6864efab91f', 'a60e60a0183235227cacfbdb', 1, 3);
INSERT INTO public.round_idea VALUES ('9aa09676e513e6864efab91f', 'c428b1db5ddfe5dd566eb11c', 1, 4);


--
-- Data for Name: schema_number; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.schema_number VALUES (6);


--
-- Data for Name: shortlist; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.shortlist VALUES ('f53aa5085efdd3391e5b18da', '0a1d1fd47034a4e2ace86a29', '9aa09676e513e6864efab91f', '["af237bb56606508feac7370f", "5169a891df0f83f9e0b8e0c0"]', 3, 1);


--
-- Data for Name: slip; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.slip VALUES ('d11cfb598504428cc45b42fa', 'f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', 1, 1, 'f643b3de614cdfe0f6d59e18', '{"2": 1}', 'e507cc595974ebdee8c95f52cdabbda1', '2030-05-07 18:00:00+00', NULL, NULL, NULL, NULL, 'counts', NULL);


--
-- Data for Name: stance; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.stance VALUES ('8261b1a10f50b1c1051a7abd', 'f53aa5085efdd3391e5b18da', '35e43b08dce4902fefdba5b0', 'open-courtyards', 'fits', 1, 'Gut', 'de', 'waiting', NULL);


--
-- Data for Name: tick; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: vote; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.vote VALUES ('f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', '18045eebbe0015b43aa46064', 'c428b1db5ddfe5dd566eb11c', 1, 1, 'a');
INSERT INTO public.vote VALUES ('f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', 'c2cea2035d776f92cede75e1', 'af237bb56606508feac7370f', 1, 1, 'b');
INSERT INTO public.vote VALUES ('f53aa5085efdd3391e5b18da', '9aa09676e513e6864efab91f', '6fe6c1019d99e5f383c894ce', '5169a891df0f83f9e0b8e0c0', 1, 1, 'desk');


--
-- Data for Name: workshop; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.workshop VALUES ('f53aa5085efdd3391e5b18da', 'C8V869', '{"de": "Probeabend"}', '{"de": "Was fehlt hier?"}', 'Musterviertel', '{"type": "FeatureCollection", "features": []}', '', '{}', '[{"id": "d2f73887bd9bd8b6b0b68470", "phase": "welcome", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "0fe4378f8790c49d47a65b31", "phase": "approaches", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "2b5c3db6a2db1253aecbfdc2", "phase": "ideas", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "19496409da5b59a9132aaf9c", "phase": "pause", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "6427d0d161f8fb783f2fcd66", "phase": "vote", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "0a1d1fd47034a4e2ace86a29", "phase": "vote", "minutes": 10, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "62f1609527b85880d8dc1fd6", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}, {"id": "bdc39c47dae6feb75e73411b", "phase": "result", "minutes": 15, "sentence": {}, "dots": null, "purpose": null, "kind": "dots", "rule": "dots"}]', '{"people": 120, "tablets": 25, "alone": 40, "ideas": 40}', '[]', '["de", "en", "ar"]', '', 5, 1, 0, 0, 'table', false, '', '', '', false, false, false, '{"recipient": {}, "team": false, "administration": false}', '[]', '[]', 4, 'vote', '6427d0d161f8fb783f2fcd66', '2030-05-07 18:00:00+00', 0, 0, NULL, '{"d2f73887bd9bd8b6b0b68470": {"before": 0, "extra": 0}, "2b5c3db6a2db1253aecbfdc2": {"before": 0, "extra": 0}}', NULL, NULL, NULL, NULL, 19, 5, '2030-05-07 18:00:00+00', NULL);


--
-- Name: decision_number_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.decision_number_seq', 1, true);


--
-- Name: journal_number_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.journal_number_seq', 5, true);


--
-- Name: actor actor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.actor
    ADD CONSTRAINT actor_pkey PRIMARY KEY (id);


--
-- Name: answer answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (participant_id, "grouping");


--
-- Name: arrangement arrangement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.arrangement
    ADD CONSTRAINT arrangement_pkey PRIMARY KEY (idea_id);


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
-- Name: card card_participant_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_participant_id_key UNIQUE (participant_id);


--
-- Name: card card_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_pkey PRIMARY KEY (workshop_id, number);


--
-- Name: card card_workshop_id_code_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_workshop_id_code_hash_key UNIQUE (workshop_id, code_hash);


--
-- Name: claim claim_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (sort, piece_id);


--
-- Name: closing closing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing
    ADD CONSTRAINT closing_pkey PRIMARY KEY (workshop_id);


--
-- Name: comment comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);


--
-- Name: compared compared_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.compared
    ADD CONSTRAINT compared_pkey PRIMARY KEY (id);


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
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (number);


--
-- Name: election election_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.election
    ADD CONSTRAINT election_pkey PRIMARY KEY (round_id);


--
-- Name: element_check element_check_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.element_check
    ADD CONSTRAINT element_check_pkey PRIMARY KEY (workshop_id, element);


--
-- Name: exchanged exchanged_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchanged
    ADD CONSTRAINT exchanged_pkey PRIMARY KEY (id);


--
-- Name: failed_attempt failed_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failed_attempt
    ADD CONSTRAINT failed_attempt_pkey PRIMARY KEY (scope, token_hash);


--
-- Name: handover handover_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_pkey PRIMARY KEY (idea_id);


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
-- Name: journal journal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_pkey PRIMARY KEY (number);


--
-- Name: map_tile map_tile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.map_tile
    ADD CONSTRAINT map_tile_pkey PRIMARY KEY (source, z, x, y);


--
-- Name: measure measure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.measure
    ADD CONSTRAINT measure_pkey PRIMARY KEY (workshop_id, id);


--
-- Name: merge merge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.merge
    ADD CONSTRAINT merge_pkey PRIMARY KEY (id);


--
-- Name: monitoring monitoring_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.monitoring
    ADD CONSTRAINT monitoring_pkey PRIMARY KEY (id);


--
-- Name: participant participant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.participant
    ADD CONSTRAINT participant_pkey PRIMARY KEY (id);


--
-- Name: plan plan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (workshop_id);


--
-- Name: pledge pledge_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_pkey PRIMARY KEY (idea_id, participant_id);


--
-- Name: published published_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published
    ADD CONSTRAINT published_pkey PRIMARY KEY (round_id);


--
-- Name: rehearsal rehearsal_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rehearsal
    ADD CONSTRAINT rehearsal_pkey PRIMARY KEY (workshop_id);


--
-- Name: resolution resolution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_pkey PRIMARY KEY (workshop_id);


--
-- Name: response response_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response
    ADD CONSTRAINT response_pkey PRIMARY KEY (idea_id);


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
-- Name: shortlist shortlist_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shortlist
    ADD CONSTRAINT shortlist_pkey PRIMARY KEY (workshop_id, step_id);


--
-- Name: slip slip_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slip
    ADD CONSTRAINT slip_pkey PRIMARY KEY (id);


--
-- Name: slip slip_round_id_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slip
    ADD CONSTRAINT slip_round_id_number_key UNIQUE (round_id, number);


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
-- Name: tick tick_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tick
    ADD CONSTRAINT tick_pkey PRIMARY KEY (workshop_id, item);


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
-- Name: channels; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX channels ON public.ballot USING btree (round_id, channel, id);


--
-- Name: given; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX given ON public.vote USING btree (round_id, ballot_id, value);


--
-- Name: ix_actor_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_actor_workshop_id ON public.actor USING btree (workshop_id);


--
-- Name: ix_arrangement_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_arrangement_workshop_id ON public.arrangement USING btree (workshop_id);


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
-- Name: ix_claim_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_claim_workshop_id ON public.claim USING btree (workshop_id);


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
-- Name: ix_decision_piece_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_decision_piece_id ON public.decision USING btree (piece_id);


--
-- Name: ix_decision_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_decision_workshop_id ON public.decision USING btree (workshop_id);


--
-- Name: ix_election_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_election_workshop_id ON public.election USING btree (workshop_id);


--
-- Name: ix_handover_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_handover_workshop_id ON public.handover USING btree (workshop_id);


--
-- Name: ix_idea_author; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_idea_author ON public.idea USING btree (author);


--
-- Name: ix_idea_survivor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_idea_survivor ON public.idea USING btree (survivor);


--
-- Name: ix_journal_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_journal_workshop_id ON public.journal USING btree (workshop_id);


--
-- Name: ix_merge_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_merge_workshop_id ON public.merge USING btree (workshop_id);


--
-- Name: ix_participant_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_participant_workshop_id ON public.participant USING btree (workshop_id);


--
-- Name: ix_pledge_participant_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_pledge_participant_id ON public.pledge USING btree (participant_id);


--
-- Name: ix_pledge_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_pledge_workshop_id ON public.pledge USING btree (workshop_id);


--
-- Name: ix_published_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_published_workshop_id ON public.published USING btree (workshop_id);


--
-- Name: ix_rehearsal_original_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_rehearsal_original_id ON public.rehearsal USING btree (original_id);


--
-- Name: ix_response_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_response_workshop_id ON public.response USING btree (workshop_id);


--
-- Name: ix_round_idea_idea_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_round_idea_idea_id ON public.round_idea USING btree (idea_id);


--
-- Name: ix_slip_participant_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_slip_participant_id ON public.slip USING btree (participant_id);


--
-- Name: ix_slip_workshop_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_slip_workshop_id ON public.slip USING btree (workshop_id);


--
-- Name: ix_vote_ballot_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_vote_ballot_id ON public.vote USING btree (ballot_id);


--
-- Name: ix_vote_idea_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_vote_idea_id ON public.vote USING btree (idea_id);


--
-- Name: one_idea_per_paper; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_idea_per_paper ON public.idea USING btree (workshop_id, paper_number);


--
-- Name: one_present_participant; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_present_participant ON public.browser USING btree (workshop_id, token_hash) WHERE present;


--
-- Name: one_slip_per_card; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_slip_per_card ON public.slip USING btree (round_id, card) WHERE ((state)::text <> 'taken_back'::text);


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
-- Name: actor actor_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.actor
    ADD CONSTRAINT actor_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: answer answer_participant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: arrangement arrangement_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.arrangement
    ADD CONSTRAINT arrangement_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: arrangement arrangement_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.arrangement
    ADD CONSTRAINT arrangement_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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
-- Name: card card_participant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: card card_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.card
    ADD CONSTRAINT card_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: claim claim_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.claim
    ADD CONSTRAINT claim_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: closing closing_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.closing
    ADD CONSTRAINT closing_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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
-- Name: decision decision_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.decision
    ADD CONSTRAINT decision_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: election election_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.election
    ADD CONSTRAINT election_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: election election_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.election
    ADD CONSTRAINT election_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: element_check element_check_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.element_check
    ADD CONSTRAINT element_check_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: handover handover_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: handover handover_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.handover
    ADD CONSTRAINT handover_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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
-- Name: journal journal_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.journal
    ADD CONSTRAINT journal_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: measure measure_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.measure
    ADD CONSTRAINT measure_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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
-- Name: plan plan_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: pledge pledge_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: pledge pledge_participant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: pledge pledge_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.pledge
    ADD CONSTRAINT pledge_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: published published_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published
    ADD CONSTRAINT published_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: published published_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.published
    ADD CONSTRAINT published_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: rehearsal rehearsal_original_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rehearsal
    ADD CONSTRAINT rehearsal_original_id_fkey FOREIGN KEY (original_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: rehearsal rehearsal_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.rehearsal
    ADD CONSTRAINT rehearsal_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: resolution resolution_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.resolution
    ADD CONSTRAINT resolution_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: response response_idea_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response
    ADD CONSTRAINT response_idea_id_fkey FOREIGN KEY (idea_id) REFERENCES public.idea(id) ON DELETE CASCADE;


--
-- Name: response response_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response
    ADD CONSTRAINT response_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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
-- Name: shortlist shortlist_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shortlist
    ADD CONSTRAINT shortlist_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: shortlist shortlist_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shortlist
    ADD CONSTRAINT shortlist_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


--
-- Name: slip slip_participant_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slip
    ADD CONSTRAINT slip_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES public.participant(id) ON DELETE CASCADE;


--
-- Name: slip slip_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slip
    ADD CONSTRAINT slip_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id) ON DELETE CASCADE;


--
-- Name: slip slip_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.slip
    ADD CONSTRAINT slip_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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
-- Name: tick tick_workshop_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.tick
    ADD CONSTRAINT tick_workshop_id_fkey FOREIGN KEY (workshop_id) REFERENCES public.workshop(id) ON DELETE CASCADE;


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


