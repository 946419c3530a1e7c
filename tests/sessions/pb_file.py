"""A Pabulib file with every oddity that is allowed, and how it is refused once it is changed."""

import pytest

from sessions.pabulib import BadFile, parse_pb

SMALL = """\
META
key;value
description;"Example; quarter"
num_projects;3
num_votes;4
budget;1000
vote_type;cumulative
max_length;3
max_points;5
max_sum_points;6
PROJECTS
project_id;cost;votes;name;category;target;selected;latitude;longitude
p1;100;2;"The ""long"" bench";public space,health;youth;1;52.25;21.15
p2;99.95;9;Trees;;;0;;
p3;0;;;Environment, public health;;;-33.5;-70.25
VOTES
voter_id;vote;points;age
v1;p1,p2;4,2;34
v2;p3, p1;3,3;
v3;;;
v4;p2;0;7
"""
"""A file with every oddity that is allowed; the line numbers below count in it."""


def refusal(text: str) -> BadFile:
    with pytest.raises(BadFile) as caught:
        parse_pb(text)
    return caught.value


def changed(old: str, new: str, text: str = SMALL) -> str:
    assert text.count(old) == 1, "the test must change exactly one place"
    return text.replace(old, new)
